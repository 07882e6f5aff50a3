import test from 'ava';
import type { ControllerLink } from '#pkg/eve/port.ts';
import { hurrying, isAnswered, watchLink } from '#pkg/link/watch-link.ts';
import { config, deviceUuid } from '../zedagent/configs.ts';
import { ScriptedLink, troubles } from '../zedagent/scripted-link.ts';

/** Asks everything once. */
const askAll = async (link: ControllerLink): Promise<void> => {
  await link.certs();
  await link.register('s', '');
  await link.uuid();
  await link.attest(deviceUuid, '1.0.0');
  await link.config(deviceUuid, '');
  const content = { kind: 'hardware', eveRelease: '1.0.0', partition: 'IMGA' } as const;
  await link.info(deviceUuid, { key: 'hardware', at: 0, content });
};

const all = ['certs', 'register', 'uuid', 'attest', 'config', 'info'];

test('each exchange is told, whatever became of it', async (t) => {
  for (const trouble of [undefined, troubles.unreachable]) {
    const scripted = new ScriptedLink();
    scripted.serve(config({}), 'h');
    scripted.trouble = trouble;
    scripted.certsTrouble = trouble;
    const seen: [string, boolean][] = [];
    await askAll(watchLink(scripted, ({ exchange, outcome }) => seen.push([exchange, isAnswered(outcome)])));
    t.deepEqual(
      seen,
      all.map((exchange) => [exchange, trouble === undefined]),
    );
  }
});

test('a link without attestation stays one, and what it answers without asking is no sign of a controller', async (t) => {
  const scripted: ScriptedLink = Object.assign(new ScriptedLink(), { withoutAttestation: true as const });
  const seen: string[] = [];
  const link = watchLink(scripted, ({ exchange }) => seen.push(exchange));
  await askAll(link);
  t.true(link.withoutAttestation);
  t.deepEqual(seen, ['register', 'uuid', 'config', 'info']);
  t.is(watchLink(new ScriptedLink(), () => undefined).withoutAttestation, undefined);
});

test('whatever the controller takes hurries what it refused before, a refusal does not', async (t) => {
  const scripted = new ScriptedLink();
  scripted.serve(config({}), 'h');
  let hurried = 0;
  const link = hurrying(scripted, () => ({ reachable: () => (hurried += 1) }));
  await askAll(link);
  t.is(hurried, all.length);
  t.is((await link.config(deviceUuid, 'h')).kind, 'notModified');
  t.is(hurried, all.length + 1);
  for (const trouble of Object.values(troubles)) {
    scripted.trouble = trouble;
    await link.config(deviceUuid, '');
  }
  t.is(hurried, all.length + 1);
});
