import test from 'ava';
import { topics } from '#pkg/topics/index.ts';
import { armedBy } from './engine-status.ts';
import { eventually, someTurns, startNode, underTest } from './node.ts';

const said = (Connected: boolean, BootID: string) => ({
  Source: 'whoever',
  Connected,
  Since: '2026-01-01T00:00:00Z',
  BootID,
  Name: 'client of the operator',
});

test('N16: what a gateway says of its manager counts in the boot that it is said in, under the name of its folder', async (t) => {
  const node = await startNode(t, underTest, { link: undefined, bootId: 'this' });
  const engine = await node.pubsub.publication(topics.EngineStatus);
  await engine.publish('global', armedBy('usp'));
  const usp = await node.pubsub.publication(topics.ManagerStatus, 'usp');
  const gnoi = await node.pubsub.publication(topics.ManagerStatus, 'gnoi');
  await usp.publish('usp', said(true, 'before'));
  await gnoi.publish('usp', said(true, 'this'));
  await node.ready();
  await eventually(() => node.node().UpdateInprogress, 'the test');
  await someTurns();
  node.tick(61);
  await eventually(() => node.node().WaitTestConfirm, 'the operator asked');
  await usp.publish('usp', said(true, 'this'));
  const asked = await node.pubsub.publication(topics.ZbootConfig);
  await eventually(() => asked.current.get('IMGB')?.TestComplete, 'the commit asked for');
  t.pass();
});

test('N16: a gateway that takes its word back has lost its manager', async (t) => {
  const node = await startNode(t, underTest, { link: undefined, bootId: 'this' });
  const config = await node.pubsub.publication(topics.ManagerStatus, 'dmi');
  const engine = await node.pubsub.publication(topics.EngineStatus);
  await engine.publish('global', armedBy('dmi'));
  await config.publish('dmi', said(true, 'this'));
  await node.ready();
  await someTurns();
  node.tick(10);
  await config.unpublish('dmi');
  await someTurns();
  node.tick(31);
  await eventually(() => node.node().ScheduledRebootReason.includes('manager connectivity'), 'the fallback');
  t.pass();
});
