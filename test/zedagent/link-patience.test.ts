import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import test, { type ExecutionContext } from 'ava';
import { createLogger } from '#pkg/process/log.ts';
import { topics } from '#pkg/topics/index.ts';
import { createLinkPatience } from '#cmd/zedagent/link-patience.ts';
import { answer, deviceUuid, protobufType, startController, withCerts } from '../eve/tls-controller.ts';
import { config } from './configs.ts';
import { committed, eventually, everyFive, fast, startNode } from './node.ts';
import { ScriptedLink, troubles } from './scripted-link.ts';

const log = createLogger('test', { level: 'silent' });

/** A line to a server on which each piece takes so long, both ways. */
const farLine = async (t: ExecutionContext, server: string, delayMs: number): Promise<string> => {
  const carry = (from: Socket, to: Socket): void => {
    from.on('error', () => to.destroy());
    from.on('data', (data: Buffer) => void sleep(delayMs).then(() => !to.destroyed && to.write(data)));
    from.on('close', () => void sleep(delayMs).then(() => to.destroy()));
  };
  const line = createServer((near) => {
    const far = connect(Number(server.split(':')[1]), '127.0.0.1');
    carry(near, far);
    carry(far, near);
  });
  await new Promise<void>((resolve) => line.listen(0, '127.0.0.1', resolve));
  t.teardown(() => line.close());
  return `127.0.0.1:${(line.address() as AddressInfo).port}`;
};

test('a dial limit of a second on a line with a round trip of more comes to an answer all the same', async (t) => {
  const controller = await startController(t, withCerts(answer(304)));
  const server = await farLine(t, controller.url, 600);
  const patience = createLinkPatience(() => ({ sendSeconds: 120, dialSeconds: 1 }), log);
  const link = patience.watch(controller.makeLink({ server, timeouts: patience.timeouts }));
  const kinds: string[] = [];
  while (kinds.at(-1) !== 'notModified' && kinds.length < 5) kinds.push((await link.config(deviceUuid, 'x')).kind);
  t.is(kinds[0], 'failed', 'or the line is not far enough');
  t.is(kinds.at(-1), 'notModified');
  t.true(patience.timeouts().dialSeconds > 1, 'what works stays in force');
});

test('limits that the config changes begin anew, whatever the old ones have come to', async (t) => {
  const configured = { sendSeconds: 5, dialSeconds: 1 };
  const patience = createLinkPatience(() => ({ ...configured }), log);
  const scripted = new ScriptedLink();
  scripted.trouble = troubles.unreachable;
  const link = patience.watch(scripted);
  for (let lost = 0; lost < 10; lost += 1) await link.config(deviceUuid, '');
  t.deepEqual(patience.timeouts(), { sendSeconds: 120, dialSeconds: 10 });
  configured.dialSeconds = 2;
  t.deepEqual(patience.timeouts(), { sendSeconds: 5, dialSeconds: 2 });
});

test('a refusal is an answer: it makes no limit longer', async (t) => {
  const patience = createLinkPatience(() => ({ sendSeconds: 5, dialSeconds: 1 }), log);
  const scripted = new ScriptedLink();
  const link = patience.watch(scripted);
  for (const trouble of [troubles.refused, troubles.upgrading, troubles.unknownDevice]) {
    scripted.trouble = trouble;
    await link.config(deviceUuid, '');
  }
  t.deepEqual(patience.timeouts(), { sendSeconds: 5, dialSeconds: 1 });
});

test('a node that starts with a checkpointed limit that is too short widens it until it has a config', async (t) => {
  const link = new ScriptedLink();
  const short = [everyFive, { key: 'timer.dial.timeout', value: '1' }];
  link.serve(config({ configItems: short }), 'h1');
  const first = await startNode(t, committed, { link, ...fast });
  await first.ready();
  await eventually(() => first.zed().ConfigGetStatus === 1, 'success');
  await first.stop();

  const cut = new ScriptedLink();
  cut.trouble = troubles.unreachable;
  cut.certsTrouble = troubles.unreachable;
  const { pubsub, persistDir } = first;
  const second = await startNode(t, committed, { link: cut, ...fast, persistDir, pubsub });
  t.true(second.agent.timeouts().dialSeconds <= 2, 'the checkpointed one, or one exchange later');
  await (await pubsub.publication(topics.ZbootStatus)).signalRestarted();
  await eventually(() => second.agent.timeouts().dialSeconds >= 8, 'longer limits');
  await second.stop();
});

test('an answer whose body does not come in time makes the limits longer too', async (t) => {
  const slow = withCerts((_request, response) => {
    response.writeHead(200, { ...protobufType, 'content-length': '100' }).write('a');
  });
  const controller = await startController(t, slow);
  const patience = createLinkPatience(() => ({ sendSeconds: 5, dialSeconds: 10 }), log);
  const link = patience.watch(controller.makeLink({ timeouts: patience.timeouts }));
  const outcome = await link.config(deviceUuid, 'x');
  t.like(outcome, { kind: 'failed', status: 200 });
  t.deepEqual(patience.timeouts(), { sendSeconds: 10, dialSeconds: 10 });
});
