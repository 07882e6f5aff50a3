import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'ava';
import { subStatus, userStatus, zDeviceState } from '#pkg/swinfo/enums.ts';
import { topics } from '#pkg/topics/index.ts';
import { config, treeUuid, updateConfig, v2 } from './configs.ts';
import { committed, eventually, everyFive, fast, slotOf, someTurns, startNode, underTest, v1 } from './node.ts';
import { ScriptedLink, troubles } from './scripted-link.ts';

test('scenario 37: a request that has to wait is reported as UPDATE_DEFERRED while the test counts down', async (t) => {
  const link = new ScriptedLink();
  link.serve(updateConfig(), 'h1');
  const node = await startNode(t, underTest, { link });
  await node.ready();
  await node.contentTrees.publish(treeUuid, {
    ContentID: treeUuid,
    DisplayName: 'v2',
    ContentSha256: 'ab'.repeat(32),
    MaxDownloadSize: 1000,
    TotalSize: 1000,
    CurrentSize: 1000,
    Progress: 100,
    State: 108,
    FileLocation: '',
    Error: '',
    ErrorCode: '',
    ErrorTime: '0001-01-01T00:00:00Z',
    ErrorSeverity: 0,
    ErrorRetryCondition: '',
    ErrorEntities: null,
  });
  await node.baseOs.publish(treeUuid, {
    ContentTreeUUID: treeUuid,
    BaseOsVersion: v2,
    Activate: true,
    Activated: false,
    TooEarly: true,
    PartitionLabel: '',
    PartitionDevice: '',
    PartitionState: '',
    State: 108,
    Phase: '',
    PhaseProgress: 0,
    Error: '',
    ErrorCode: '',
    ErrorTime: '0001-01-01T00:00:00Z',
    ErrorSeverity: 0,
    ErrorRetryCondition: '',
    ErrorEntities: null,
  });
  const device = await eventually(() => link.device?.swList.length === 3 && link.device, 'three entries');
  t.like(device.swList[2], { userStatus: userStatus.updating, subStatus: subStatus.updateDeferred });
  t.like(device.swList[0], { subStatus: subStatus.updateTesting });
  t.is(device.state, zDeviceState.baseosUpdating);
});

test('scenario 3: a test that passes with a reachable controller asks for the commit and ends with it', async (t) => {
  const link = new ScriptedLink();
  link.serve(config({ configItems: [{ key: 'timer.test.baseimage.update', value: '30' }] }), 'h1');
  const node = await startNode(t, underTest, { link });
  await node.ready();
  const asked = await node.pubsub.publication(topics.ZbootConfig);
  await eventually(() => node.zed().ConfigGetStatus === 1, 'success');
  node.tick(4);
  await eventually(() => asked.current.get('IMGB')?.TestComplete, 'the commit request');
  t.true(node.node().UpdateInprogress);
  await node.publishSlots([{ ...slotOf('IMGB', true, 'active', v1), TestComplete: true }]);
  await eventually(() => !node.node().UpdateInprogress, 'the end of the test');
  await eventually(() => asked.current.get('IMGB')?.TestComplete === false, 'step 3');
  t.deepEqual(node.turned, []);
});

test('scenario 17: a controller that falls silent while testing means a fallback reboot with its reason on disk', async (t) => {
  const link = new ScriptedLink();
  link.serve(config({ configItems: [everyFive, { key: 'timer.update.fallback.no.network', value: '60' }] }), 'h1');
  const node = await startNode(t, underTest, { link, ...fast });
  await node.ready();
  await eventually(() => node.zed().ConfigGetStatus === 1, 'success');
  link.trouble = troubles.unreachable;
  await eventually(() => node.zed().ConfigGetStatus === 2, 'failure');
  node.tick(8);
  await eventually(() => node.turned.length > 0, 'the reset');
  t.deepEqual(node.turned, ['reset']);
  t.is((await readFile(join(node.persistDir, 'boot-reason'), 'utf8')).trim(), 'BootReasonFallback');
  t.is((await readFile(join(node.persistDir, 'reboot-image'), 'utf8')).trim(), 'IMGB');
  t.regex(
    await readFile(join(node.persistDir, 'reboot-reason'), 'utf8'),
    /controller connectivity 60 by \d+ seconds; last: scripted at EVE version/,
  );
  t.true(node.node().DeviceReboot);
});

test('airgap.mode keeps no node from falling back, nor from committing: it says that a silence is expected, and no more', async (t) => {
  const airgap = { key: 'airgap.mode', value: 'enabled' };
  const lost = new ScriptedLink();
  lost.serve(
    config({ configItems: [everyFive, airgap, { key: 'timer.update.fallback.no.network', value: '60' }] }),
    'h1',
  );
  const cutOff = await startNode(t, underTest, { link: lost, ...fast });
  await cutOff.ready();
  await eventually(() => cutOff.zed().ConfigGetStatus === 1, 'success');
  lost.trouble = troubles.unreachable;
  await eventually(() => cutOff.zed().ConfigGetStatus === 2, 'failure');
  cutOff.tick(8);
  await eventually(() => cutOff.turned.length > 0, 'the reset');
  t.is((await readFile(join(cutOff.persistDir, 'boot-reason'), 'utf8')).trim(), 'BootReasonFallback');

  const link = new ScriptedLink();
  link.serve(config({ configItems: [airgap, { key: 'timer.test.baseimage.update', value: '30' }] }), 'h1');
  const node = await startNode(t, underTest, { link });
  await node.ready();
  const asked = await node.pubsub.publication(topics.ZbootConfig);
  await eventually(() => node.zed().ConfigGetStatus === 1, 'success');
  node.tick(4);
  await eventually(() => asked.current.get('IMGB')?.TestComplete, 'the commit request');
  t.deepEqual(node.turned, []);
});

test('scenario 25: 503 while testing is TemporaryFail, not testing it is Fail', async (t) => {
  for (const [slots, expected] of [
    [underTest, 3],
    [committed, 2],
  ] as const) {
    const link = new ScriptedLink();
    link.serve(config({ configItems: [everyFive] }), 'h1');
    const node = await startNode(t, slots, { link, ...fast });
    await node.ready();
    await eventually(() => node.zed().ConfigGetStatus === 1, 'success');
    link.trouble = troubles.upgrading;
    await eventually(() => node.zed().ConfigGetStatus === expected, `status ${expected}`);
    link.trouble = undefined;
    await eventually(() => node.zed().ConfigGetStatus === 1, 'success again');
    await node.stop();
  }
  t.pass();
});

test('scenario 43: a reboot command during the test is deferred to its end; its counter is stored and runs once', async (t) => {
  const link = new ScriptedLink();
  link.serve(config({ configItems: [everyFive], reboot: { counter: 1, desiredState: true } }), 'h1');
  const node = await startNode(t, underTest, { link, ...fast });
  await node.ready();
  await eventually(() => node.zed().ConfigGetStatus === 1, 'success');
  link.serve(config({ configItems: [everyFive], reboot: { counter: 2, desiredState: true } }), 'h2');
  await eventually(() => node.zed().RebootCmd, 'the command seen');
  t.is(await readFile(join(node.persistDir, 'status', 'reboot_config_counter'), 'utf8'), '2');
  await someTurns();
  t.deepEqual(node.turned, []);
  t.false(node.node().DeviceReboot);
  await node.publishSlots([slotOf('IMGB', true, 'active', v1)]);
  await eventually(() => node.turned.length > 0, 'the reboot');
  t.is((await readFile(join(node.persistDir, 'boot-reason'), 'utf8')).trim(), 'BootReasonRebootCmd');
  await node.stop();

  const next = await startNode(t, committed, { link, ...fast, persistDir: node.persistDir });
  await next.ready();
  await eventually(() => next.zed().ConfigGetStatus === 1, 'success after the reboot');
  t.false(next.node().DeviceReboot);
  t.is((await eventually(() => link.device, 'report')).rebootConfigCounter, 2);
});

test('scenario 45: an armed slot that is published again and again reboots once', async (t) => {
  const node = await startNode(t, committed, { rebootDelaySeconds: 0 });
  await node.ready();
  for (let i = 0; i < 5; i += 1) await node.publishSlots([{ ...slotOf('IMGB', false, 'updating', v2), SizeBytes: i }]);
  await eventually(() => node.turned.length > 0, 'the reset');
  await node.publishSlots([{ ...slotOf('IMGB', false, 'updating', v2), SizeBytes: 99 }]);
  await someTurns();
  t.deepEqual(node.turned, ['reset']);
  t.regex(
    await readFile(join(node.persistDir, 'reboot-reason'), 'utf8'),
    /^NORMAL: baseos-update\(IMGB\) to EVE version 2\.0\.0-kvm-amd64 reboot at EVE version/,
  );
});

test('an agent that is started again in the test window begins the window anew and asks for no commit', async (t) => {
  const link = new ScriptedLink();
  link.serve(config(), 'h1');
  const first = await startNode(t, underTest, { link });
  await first.ready();
  await eventually(() => first.zed().ConfigGetStatus === 1, 'success');
  first.tick(31);
  const asked = await first.pubsub.publication(topics.ZbootConfig);
  const node = await first.pubsub.publication(topics.NodeAgentStatus);
  const left = () => (node.current.get('nodeagent')?.RemainingTestTime ?? 0) / 1e9;
  await eventually(() => left() > 0 && left() < 300, 'half of the window');
  // a predecessor that died right after it had asked must not have asked for its successor
  await first.stop();
  await asked.publish('IMGB', { PartitionLabel: 'IMGB', TestComplete: true });

  const { pubsub, persistDir } = first;
  await startNode(t, underTest, { link, pubsub, persistDir });
  t.false(asked.current.get('IMGB')?.TestComplete);
  await eventually(() => left() === 600, 'the whole window again');
  t.true(node.current.get('nodeagent')?.UpdateInprogress);
});

test('with update.test.confirm the node waits in UPDATE_NEED_TEST_CONFIRM until its version is confirmed', async (t) => {
  const link = new ScriptedLink();
  const items = [
    everyFive,
    { key: 'timer.test.baseimage.update', value: '30' },
    { key: 'update.test.confirm', value: 'controller' },
  ];
  link.serve(config({ configItems: items }), 'h1');
  const node = await startNode(t, underTest, { link, ...fast });
  await node.ready();
  await eventually(() => node.zed().ConfigGetStatus === 1, 'success');
  node.tick(4);
  await eventually(() => node.node().WaitTestConfirm, 'the wait');
  await eventually(() => link.device?.swList[0]?.subStatus === subStatus.updateNeedTestConfirm, 'the report of it');
  const asked = await node.pubsub.publication(topics.ZbootConfig);
  t.false(asked.current.get('IMGB')?.TestComplete);
  link.serve(config({ configItems: [...items, { key: 'update.test.confirm.version', value: v1 }] }), 'h2');
  await eventually(() => asked.current.get('IMGB')?.TestComplete, 'the commit request');
  t.deepEqual(node.turned, []);
});
