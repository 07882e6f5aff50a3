import test from 'ava';
import type { EngineStatus } from '#pkg/topics/engine.ts';
import { topics } from '#pkg/topics/index.ts';
import { readRebootFiles } from '#pkg/process/reboot-files.ts';
import { bootReason } from '#pkg/health/boot-reason.ts';
import { engineStatus } from './engine-status.ts';
import { committed, eventually, startNode } from './node.ts';

type Power = NonNullable<EngineStatus['Power']>;

const statusWith = (Power: Power | null): EngineStatus => engineStatus({ Power });
const power = (ID: string, DelaySeconds: number): Power => ({
  ID,
  Source: 'dmi',
  Action: 'reboot',
  DelaySeconds,
  Reason: 'new radio',
  Force: false,
});

test('N4: the agent carries out what EngineStatus asks for, with who and why as the reason of the reboot', async (t) => {
  const node = await startNode(t, committed, { link: undefined });
  const engine = await node.pubsub.publication(topics.EngineStatus);
  await node.ready();
  await engine.publish('global', statusWith(power('r1', 3600)));
  await eventually(() => node.node().ScheduledRebootID === 'r1', 'the reboot told');
  t.like(node.node(), { RebootInSeconds: 3600, ScheduledRebootReason: 'dmi: new radio', DeviceReboot: false });
  await engine.publish('global', statusWith(null));
  await eventually(() => node.node().RebootInSeconds === 0, 'the reboot called off');
  t.deepEqual(node.turned, []);
  await engine.publish('global', statusWith(power('r2', 0)));
  await eventually(() => node.turned.length > 0, 'the reset');
  t.deepEqual(node.turned, ['reset']);
  const { text, reason } = readRebootFiles(node.persistDir);
  t.regex(text, /^dmi: new radio at EVE version /);
  t.is(reason, bootReason.rebootCmd);
});

test('N4: an agent that is started again neither loses the reboot nor begins its delay anew', async (t) => {
  const before = await startNode(t, committed, { link: undefined });
  const engine = await before.pubsub.publication(topics.EngineStatus);
  await before.ready();
  await engine.publish('global', statusWith(power('r1', 3600)));
  await eventually(() => before.node().ScheduledRebootID === 'r1', 'the reboot told');
  await before.stop();
  const left = await before.pubsub.publication(topics.NodeAgentStatus);
  await left.publish('nodeagent', { ...before.node(), RebootInSeconds: 1200 });
  const after = await startNode(t, committed, { link: undefined, pubsub: before.pubsub });
  await eventually(() => after.node().ScheduledRebootID === 'r1', 'the reboot told again');
  t.is(after.node().RebootInSeconds, 1200);
});
