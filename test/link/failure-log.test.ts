import test from 'ava';
import { createFailureLog, expectsSilence } from '#pkg/link/failure-log.ts';
import { createLogger } from '#pkg/process/log.ts';
import { defaultValues } from '#pkg/configprops/values.ts';
import { BasaltError } from '#pkg/errors/error.ts';
import type { Outcome } from '#pkg/eve/port.ts';
import { config } from '../zedagent/configs.ts';
import { eventually, everyFive, fast, someTurns, startNode, committed } from '../zedagent/node.ts';
import { ScriptedLink, troubles } from '../zedagent/scripted-link.ts';

/** A log of which a test reads the warnings and the lines for debugging. */
const openLog = () => {
  const warned: string[] = [];
  const debugged: string[] = [];
  const log = createLogger('test', { level: 'silent' });
  log.warn = (_values: object, line?: string) => void warned.push(line ?? '');
  log.debug = (_values: object, line?: string) => void debugged.push(line ?? '');
  return { log, warned, debugged };
};

const unreachable: Outcome<void> = troubles.unreachable;
const ok: Outcome<void> = { kind: 'ok', status: 200, value: undefined };

test('each failure is a line, until airgap.mode is enabled: then each kind is one, until the controller answers', (t) => {
  const { log, warned, debugged } = openLog();
  const expected = { silence: false };
  const failures = createFailureLog(log, () => expected.silence);
  const counts = () => [warned.splice(0).length, debugged.splice(0).length];
  failures.tell('config', unreachable, 'no config');
  failures.tell('config', unreachable, 'no config');
  t.deepEqual(counts(), [2, 0]);

  expected.silence = true;
  failures.tell('config', unreachable, 'no config');
  t.deepEqual(warned, ['no config; airgap.mode is enabled, so this is not said again until the controller answers']);
  failures.tell('config', unreachable, 'no config');
  failures.tell('config', unreachable, 'no config');
  t.deepEqual(counts(), [1, 2]);
  failures.tell('attest', unreachable, 'not attested');
  failures.tell('attest', unreachable, 'not attested');
  failures.tell('config', troubles.refused, 'no config');
  t.deepEqual(counts(), [1, 2], 'another question is another kind');
  const badName = { ...troubles.unreachable, error: new BasaltError('CONFIG_INVALID', 'another cause') };
  failures.tell('config', badName, 'no config');
  t.deepEqual(counts(), [1, 0], 'so is another cause');

  for (const answered of [ok, { kind: 'notModified' } as const]) {
    failures.tell('config', answered, 'no config');
    failures.tell('config', unreachable, 'no config');
    failures.tell('config', unreachable, 'no config');
    t.deepEqual(counts(), [1, 1], answered.kind);
  }
  expected.silence = false;
  failures.tell('config', unreachable, 'no config');
  t.deepEqual(counts(), [1, 0], 'switched off');
});

test('what the controller answers is told each time, whatever airgap.mode says', (t) => {
  const { log, warned } = openLog();
  const failures = createFailureLog(log, () => true);
  const broken: Outcome<void> = { kind: 'failed', status: 500, error: new BasaltError('PEER_STATUS', 'broken inside') };
  for (const outcome of [troubles.forbidden, troubles.upgrading, troubles.unknownDevice, broken]) {
    failures.tell('config', outcome, 'no config');
    failures.tell('config', outcome, 'no config');
    t.deepEqual(warned.splice(0), ['no config', 'no config'], outcome.kind);
  }
});

test('only airgap.mode enabled has a silence expected', (t) => {
  const modes = (['none', 'disabled', 'enabled'] as const).map((mode) =>
    expectsSilence({ ...defaultValues, 'airgap.mode': mode }),
  );
  t.deepEqual(modes, [false, false, true]);
});

test('a node with airgap.mode enabled polls on and logs once that the controller is out of reach', async (t) => {
  const lines = async (mode: string) => {
    const { log, warned } = openLog();
    const link = new ScriptedLink();
    link.serve(config({ configItems: [everyFive, { key: 'airgap.mode', value: mode }] }), 'h1');
    const node = await startNode(t, committed, { link, log, ...fast });
    await node.ready();
    await eventually(() => node.zed().ConfigGetStatus === 1, 'success');
    link.trouble = troubles.unreachable;
    const polls = () => link.calls.filter((call) => call.startsWith('config')).length;
    const before = polls();
    await eventually(() => polls() >= before + 3, 'three polls more');
    await someTurns();
    await node.stop();
    return warned.filter((line) => line.startsWith('no config')).length;
  };
  t.is(await lines('enabled'), 1);
  t.true((await lines('none')) >= 3);
});
