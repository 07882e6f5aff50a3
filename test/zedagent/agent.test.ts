import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import test from 'ava';
import { attestationState, subStatus, userStatus, zDeviceState } from '#pkg/swinfo/enums.ts';
import { topics } from '#pkg/topics/index.ts';
import { config, deviceUuid, treeUuid, updateConfig, v2 } from './configs.ts';
import { committed, eventually, slotOf, someTurns, startNode, tempDir, underTest, v1 } from './node.ts';
import { ScriptedLink, troubles } from './scripted-link.ts';

/** Polls in quick succession: 0.3 of 5 s would be too slow for a test, an alarm that always rings is not the real thing. */
const fast = { random: () => 0 };
const everyFive = { key: 'timer.config.interval', value: '5' };

test('a node onboards, attests, waits for the slots, takes its config to the topics and reports', async (t) => {
  const link = new ScriptedLink();
  link.needsAttest = true;
  link.serve(updateConfig(), 'h1');
  const node = await startNode(t, committed, { link });
  await eventually(() => link.calls.includes('uuid'), 'onboarding');
  await someTurns();
  t.false(
    link.calls.some((call) => call.startsWith('config')),
    'no config before the slots are known',
  );
  await node.ready();
  await eventually(() => node.zed().ConfigGetStatus === 1, 'success');
  t.deepEqual(link.calls.slice(0, 3), ['certs', 'register', 'uuid']);
  t.deepEqual((await node.read('OnboardingStatus')).get('global'), {
    DeviceUUID: deviceUuid,
    HardwareModel: 'acme.box',
  });
  t.like((await node.pubsub.publication(topics.BaseOsConfig)).current.get(treeUuid), {
    BaseOsVersion: v2,
    Activate: true,
  });
  t.like((await node.pubsub.publication(topics.ContentTreeConfig)).current.get(treeUuid), {
    RelativeURL: 'v2.img',
    MaxDownloadSize: 1000,
  });
  t.like((await node.pubsub.publication(topics.DatastoreConfig)).current.get('ds-1'), { Fqdn: 'http://127.0.0.1:1' });
  t.true(node.zed().ConfigParsed);
  const device = await eventually(() => link.device?.state === zDeviceState.online && link.device, 'device info');
  t.like(device.swList[0], { partitionLabel: 'IMGA', userStatus: userStatus.updated, shortVersion: v1 });
  t.is(device.lastRebootReason, 'NORMAL: test');
  t.deepEqual(device.attestation, { state: attestationState.complete, error: undefined });
  t.deepEqual(device.securityInfo, {
    rootCaSha256: createHash('sha256').update('root').digest('hex'),
    tlsRootCaSha256: '',
  });
  t.is(link.infos.filter((message) => message.content.kind === 'hardware').length, 1);
  t.deepEqual(node.pubsub.refused, []);
});

test('several changes at once make one device info', async (t) => {
  const link = new ScriptedLink();
  link.serve(config(), 'h1');
  const node = await startNode(t, committed, { link });
  await node.ready();
  await eventually(() => link.device?.state === zDeviceState.online, 'first report');
  // all in one turn: no timer comes in between
  for (let state = 100; state < 108; state += 1) void node.publishSlots([slotOf('IMGB', false, 'unused', `v${state}`)]);
  await eventually(() => link.device?.swList[1]?.shortVersion === 'v107', 'the latest state');
  const versions = link.infos.flatMap(({ content }) =>
    content.kind === 'device' ? [content.device.swList[1]?.shortVersion] : [],
  );
  t.deepEqual([...new Set(versions)], ['', 'v107']);
});

/** Timers end in the order in which they are due: what was put off by 100 ms, to be sent with more, is sent after this. */
const coalesced = () => sleep(150);

test('ticks that change nothing send no device info; while testing each one tells the time left', async (t) => {
  for (const [slots, changing] of [
    [committed, false],
    [underTest, true],
  ] as const) {
    const link = new ScriptedLink();
    link.serve(config(), 'h1');
    const node = await startNode(t, slots, { link });
    await node.ready();
    await eventually(() => link.device?.configItemStatus && node.zed().ConfigGetStatus === 1, 'first report');
    await coalesced();
    const before = link.infos.length;
    for (let ticks = 0; ticks < 3; ticks += 1) {
      node.tick(1);
      await coalesced();
    }
    t.is(link.infos.length - before, changing ? 3 : 0);
    await node.stop();
  }
});

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
    /controller connectivity 60 by \d+ seconds at EVE version/,
  );
  t.true(node.node().DeviceReboot);
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

test('scenario 42: an update asked for in maintenance mode starts when the mode ends, without a config change', async (t) => {
  const link = new ScriptedLink();
  const maintenance = { key: 'maintenance.mode', value: 'enabled' };
  link.serve(updateConfig({ configItems: [maintenance, everyFive] }), 'h1');
  const node = await startNode(t, committed, { link, ...fast });
  await node.ready();
  await eventually(() => node.zed().MaintenanceMode && node.zed().ConfigGetStatus === 1, 'maintenance mode');
  t.deepEqual(node.zed().MaintenanceModeReasons, [1]);
  t.is(node.zed().DeviceState, zDeviceState.maintenanceMode);
  t.is((await node.read('BaseOsConfig')).size, 0);
  link.serve(updateConfig({ configItems: [everyFive] }), 'h2');
  const wanted = await node.pubsub.publication(topics.BaseOsConfig);
  await eventually(() => wanted.current.has(treeUuid), 'the base OS config');
  t.false(node.zed().MaintenanceMode);
});

test('scenario 42: a local reason that ends has the same config fetched again in full', async (t) => {
  const link = new ScriptedLink();
  link.serve(updateConfig({ configItems: [everyFive, { key: 'timer.vault.ready.cutoff', value: '60' }] }), 'h1');
  const node = await startNode(t, committed, { link, ...fast });
  const vault = await node.pubsub.publication(topics.VaultStatus);
  const report = (Status: number) =>
    vault.publish('Application Data Store', {
      Name: 'Application Data Store',
      Status,
      ConversionComplete: true,
      MismatchingPCRs: [13],
      Error: Status === 3 ? 'locked' : '',
    });
  await report(3);
  await node.ready();
  await eventually(() => node.zed().ConfigGetStatus === 1, 'the config in force');
  node.tick(7);
  await eventually(() => node.node().LocalMaintenanceMode && node.zed().MaintenanceMode, 'local maintenance mode');
  t.deepEqual(node.zed().MaintenanceModeReasons, [2]);
  link.serve(updateConfig({ configItems: [everyFive], contentInfo: [] }), 'h2');
  await eventually(() => link.calls.includes('config h2'), 'the config taken in maintenance mode');
  const trees = await node.pubsub.publication(topics.ContentTreeConfig);
  t.true(trees.current.has(treeUuid), 'its body was not applied');
  await report(2);
  await eventually(() => !trees.current.has(treeUuid), 'the body applied');
  t.false(node.zed().MaintenanceMode);
});

test('a disk that is down to the reserve means maintenance mode, from which withdrawing the base OS leads out', async (t) => {
  const GiB = 1024 ** 3;
  const space = { freeBytes: 3 * GiB, totalBytes: 100 * GiB };
  const link = new ScriptedLink();
  link.serve(updateConfig({ configItems: [everyFive] }), 'h1');
  const node = await startNode(t, committed, { link, ...fast, diskCheckMs: 10, diskSpace: async () => ({ ...space }) });
  await node.ready();
  const wanted = await node.pubsub.publication(topics.BaseOsConfig);
  const trees = await node.pubsub.publication(topics.ContentTreeConfig);
  await eventually(() => trees.current.has(treeUuid), 'the config in force');
  t.false(node.zed().MaintenanceMode);
  space.freeBytes = 2 * GiB;
  await eventually(() => node.zed().MaintenanceMode, 'maintenance mode');
  t.deepEqual(node.zed().MaintenanceModeReasons, [3]);
  await someTurns();
  t.true(wanted.current.has(treeUuid), 'nothing goes by itself');
  link.serve(config({ configItems: [everyFive] }), 'h2');
  await eventually(() => !wanted.current.has(treeUuid) && !trees.current.has(treeUuid), 'the withdrawal');
  t.true(node.zed().MaintenanceMode);
  space.freeBytes = 2 * GiB + 1;
  await eventually(() => !node.zed().MaintenanceMode, 'the end of the mode');
  link.serve(updateConfig({ configItems: [everyFive] }), 'h3');
  await eventually(() => wanted.current.has(treeUuid), 'a new wish');
  space.freeBytes = 2 * GiB;
  await eventually(() => node.zed().MaintenanceMode, 'maintenance mode again');
  const less = { key: 'storage.dom0.disk.maxusagebytes', value: String(GiB) };
  link.serve(updateConfig({ configItems: [everyFive, less] }), 'h4');
  await eventually(() => !node.zed().MaintenanceMode, 'the end of the mode with a smaller reserve');
});

test('a disk that fills up during the test sends the node back; one that was full before does not', async (t) => {
  const full = async () => ({ freeBytes: 0, totalBytes: 2 ** 30 });
  const link = new ScriptedLink();
  link.serve(config({ configItems: [everyFive] }), 'h1');
  const persistDir = await tempDir(t);
  const node = await startNode(t, underTest, { link, ...fast, persistDir, diskCheckMs: 10, diskSpace: full });
  await node.ready();
  await eventually(() => node.zed().MaintenanceMode, 'maintenance mode');
  node.tick(1);
  await eventually(() => node.turned.includes('reset'), 'the reset');
  t.regex(await readFile(join(persistDir, 'reboot-reason'), 'utf8'), /persist partition was filled/);
  await node.stop();
  // the image before is sent for again while the disk is still full: it gets its test
  const next = await startNode(t, underTest, { link, ...fast, persistDir, diskCheckMs: 10, diskSpace: full });
  await next.ready();
  await eventually(() => next.zed().MaintenanceMode, 'maintenance mode');
  next.tick(3);
  await someTurns();
  t.deepEqual(next.turned, []);
  t.deepEqual(next.zed().MaintenanceModeReasons, [3]);
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

test('a boot without network runs from the checkpoint, is ReadSaved, and takes the live config when it comes', async (t) => {
  const link = new ScriptedLink();
  link.serve(updateConfig({ configItems: [everyFive, { key: 'force.fallback.counter', value: '7' }] }), 'h1');
  const first = await startNode(t, committed, { link, ...fast });
  await first.ready();
  await eventually(() => first.zed().ConfigGetStatus === 1, 'success');
  await first.stop();

  const onboarding = await first.pubsub.publication(topics.OnboardingStatus);
  const cut = new ScriptedLink();
  cut.trouble = troubles.unreachable;
  cut.certsTrouble = troubles.unreachable;
  const pubsub = first.pubsub;
  t.truthy(onboarding.current.get('global'));
  const second = await startNode(t, committed, { link: cut, ...fast, persistDir: first.persistDir, pubsub });
  await (await pubsub.publication(topics.ZbootStatus)).signalRestarted();
  const zed = await pubsub.publication(topics.ZedAgentStatus);
  await eventually(() => zed.current.get('zedagent')?.ConfigGetStatus === 4, 'ReadSaved');
  t.false(zed.current.get('zedagent')?.ConfigParsed);
  t.is(
    (await pubsub.publication(topics.ConfigItemValueMap)).current.get('global')?.GlobalSettings[
      'timer.config.interval'
    ],
    5,
  );
  t.true((await pubsub.publication(topics.BaseOsConfig)).current.has(treeUuid));
  cut.certsTrouble = undefined;
  cut.serve(config({ configItems: [everyFive] }), 'h9');
  await eventually(() => zed.current.get('zedagent')?.ConfigGetStatus === 1, 'success');
  t.true(zed.current.get('zedagent')?.ConfigParsed);
  await second.stop();
});

test('an image on trial lives by the timers of the last config from its first second, before any poll', async (t) => {
  const link = new ScriptedLink();
  const timers = [everyFive, { key: 'timer.test.baseimage.update', value: '90' }];
  link.serve(config({ configItems: timers }), 'h1');
  const first = await startNode(t, committed, { link, ...fast });
  await first.ready();
  await eventually(() => first.zed().ConfigGetStatus === 1, 'success');
  t.is(first.node().RemainingTestTime, 0);
  await first.stop();

  // the slot owner has not spoken yet, so nothing is polled
  const second = await startNode(t, underTest, { link, persistDir: first.persistDir });
  const settings = async () =>
    (await second.pubsub.publication(topics.ConfigItemValueMap)).current.get('global')?.GlobalSettings;
  t.like(await settings(), { 'timer.config.interval': 5, 'timer.test.baseimage.update': 90 });

  // one that cannot be verified counts for nothing: then it is the backup's, and without one the defaults are in force
  await writeFile(join(first.persistDir, 'checkpoint', 'lastconfig'), 'garbage');
  const backed = await startNode(t, underTest, { link, persistDir: first.persistDir });
  t.like((await backed.pubsub.publication(topics.ConfigItemValueMap)).current.get('global')?.GlobalSettings, {
    'timer.config.interval': 5,
    'timer.test.baseimage.update': 90,
  });
  await writeFile(join(first.persistDir, 'checkpoint', 'lastconfig.bak'), 'garbage');
  const third = await startNode(t, underTest, { link, persistDir: first.persistDir });
  const published = (await third.pubsub.publication(topics.ConfigItemValueMap)).current.get('global');
  t.like(published?.GlobalSettings, { 'timer.config.interval': 60, 'timer.test.baseimage.update': 600 });
});

test('a last checkpoint that cannot be read is replaced by the backup', async (t) => {
  const link = new ScriptedLink();
  link.serve(updateConfig({ configItems: [everyFive] }), 'h1');
  const first = await startNode(t, committed, { link, ...fast });
  await first.ready();
  await eventually(() => first.zed().ConfigGetStatus === 1, 'success');
  const stored = await first.pubsub.publication(topics.OnboardingStatus);
  t.truthy(stored.current.get('global'));
  await first.stop();
  await writeFile(join(first.persistDir, 'checkpoint', 'lastconfig'), 'garbage');

  const cut = new ScriptedLink();
  cut.trouble = troubles.unreachable;
  const { pubsub, persistDir } = first;
  const zed = await pubsub.publication(topics.ZedAgentStatus);
  const wanted = await pubsub.publication(topics.BaseOsConfig);
  // a new boot, whose /run is empty
  await zed.retain([]);
  await wanted.retain([]);
  await startNode(t, committed, { link: cut, ...fast, persistDir, pubsub });
  await (await pubsub.publication(topics.ZbootStatus)).signalRestarted();
  await eventually(() => zed.current.get('zedagent')?.ConfigGetStatus === 4, 'ReadSaved');
  t.true(wanted.current.has(treeUuid));
});

test('after a crash the node starts from the backup checkpoint, not from the config that may have caused it', async (t) => {
  const link = new ScriptedLink();
  link.serve(config({ configItems: [everyFive] }), 'good');
  const first = await startNode(t, committed, { link, ...fast });
  await first.ready();
  await eventually(() => first.zed().ConfigGetStatus === 1, 'success');
  link.serve(updateConfig({ configItems: [everyFive] }), 'bad');
  await eventually(() => link.calls.includes('config bad'), 'the second config in force');
  await first.stop();

  const cut = new ScriptedLink();
  cut.trouble = troubles.unreachable;
  const { lastBoot } = await import('#pkg/health/last-boot.ts');
  const crashed = lastBoot({
    rebootReason: 'watchdog',
    bootReason: 'BootReasonWatchdogPid',
    rebootImage: 'IMGA',
    rebootStack: '',
    runningSlot: '',
    now: '2026-01-01T00:00:00Z',
    time: '2026-01-01T00:00:00Z',
    firstBoot: false,
    powerCycles: undefined,
    hardwareWatchdog: false,
    restartCounter: 2,
  });
  const { pubsub } = first;
  const zed = await pubsub.publication(topics.ZedAgentStatus);
  const wanted = await pubsub.publication(topics.BaseOsConfig);

  // started again in the same boot: what was in force is not taken back, or a failed version would be forgotten by it
  const again = { link: cut, ...fast, persistDir: first.persistDir, pubsub, lastBoot: crashed };
  for (let life = 2; life < 4; life += 1) {
    const next = await startNode(t, committed, again);
    await (await pubsub.publication(topics.ZbootStatus)).signalRestarted();
    await eventually(() => zed.current.get('zedagent')?.ConfigGetStatus === 4, 'ReadSaved');
    t.true(wanted.current.has(treeUuid), `life ${life}`);
    t.false(zed.current.get('zedagent')?.ConfigParsed);
    await next.stop();
  }

  // a new boot, whose /run is empty
  await zed.retain([]);
  await startNode(t, committed, again);
  await eventually(() => zed.current.get('zedagent')?.ConfigGetStatus === 4, 'ReadSaved');
  t.false(wanted.current.has(treeUuid));
});

test('a retry counter that the controller stops sending is the same one after a reboot', async (t) => {
  const asking = (retryUpdateCounter: number | undefined, hash: string) =>
    updateConfig({
      baseos: { contentTreeUuid: treeUuid, retryUpdateCounter, activate: true, baseOsVersion: v2, hash },
    });
  const link = new ScriptedLink();
  link.serve(asking(5, 'with'), 'h1');
  const first = await startNode(t, committed, { link });
  await first.ready();
  await eventually(() => first.zed().ConfigGetStatus === 1, 'success');
  await first.stop();

  const later = new ScriptedLink();
  later.serve(asking(undefined, 'without'), 'h2');
  const second = await startNode(t, committed, { link: later, persistDir: first.persistDir });
  await second.ready();
  await eventually(() => second.zed().ConfigGetStatus === 1, 'success');
  t.is((await second.pubsub.publication(topics.BaseOsConfig)).current.get(treeUuid)?.RetryUpdateCounter, 5);
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

test('403 has the node attest again, 404 has it ask for its UUID, an unknown signer has it fetch certificates', async (t) => {
  const link = new ScriptedLink();
  link.serve(config({ configItems: [everyFive] }), 'h1');
  const node = await startNode(t, committed, { link, ...fast });
  await node.ready();
  await eventually(() => node.zed().ConfigGetStatus === 1, 'success');

  link.needsAttest = true;
  link.attested = false;
  await eventually(() => link.attested, 'attested again');
  await eventually(() => node.zed().ConfigGetStatus === 1, 'success again');

  const before = link.calls.filter((call) => call === 'certs').length;
  link.trouble = troubles.certificateMiss;
  await eventually(() => link.calls.filter((call) => call === 'certs').length > before, 'certs');
  link.trouble = undefined;

  const renamed = '11111111-2222-4333-8444-555555555555';
  link.uuid_ = renamed;
  link.serve(config({ id: { uuid: renamed, version: '2' }, configItems: [everyFive] }), 'h2');
  const onboarding = await node.pubsub.publication(topics.OnboardingStatus);
  await eventually(() => onboarding.current.get('global')?.DeviceUUID === renamed, 'the new UUID');
  await eventually(() => node.zed().ConfigGetStatus === 1, 'success under the new name');
  await eventually(() => link.infosFor(renamed).length >= 2, 'device and hardware infos under the new name');
  t.deepEqual([...new Set(link.infosFor(renamed))].toSorted(), ['device', 'hardware']);
  const asked = link.calls.filter((call) => call === 'uuid').length;
  link.trouble = troubles.unknownDevice;
  await eventually(() => node.zed().ConfigGetStatus === 2, 'unknown again');
  const polls = link.calls.filter((call) => call.startsWith('config')).length;
  await eventually(() => link.calls.filter((call) => call.startsWith('config')).length > polls, 'another poll');
  await someTurns();
  t.is(link.calls.filter((call) => call === 'uuid').length, asked, 'at most once per 10 minutes');
});

test('a config for another device changes nothing and counts as a failure each time', async (t) => {
  const link = new ScriptedLink();
  link.serve(config({ configItems: [everyFive] }), 'h1');
  const node = await startNode(t, committed, { link, ...fast });
  await node.ready();
  await eventually(() => node.zed().ConfigGetStatus === 1, 'success');
  link.serve(updateConfig({ id: { uuid: treeUuid, version: '1' } }), 'h2');
  await eventually(() => node.zed().ConfigGetStatus === 2, 'fail');
  t.is((await node.read('BaseOsConfig')).size, 0);
  const saved = await readFile(join(node.persistDir, 'checkpoint', 'lastconfig'), 'utf8');
  t.true(saved.includes('"h1"'));
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

test('an air-gapped node has no name, is online, and leaves the commit to its operator', async (t) => {
  const node = await startNode(t, underTest, { link: undefined });
  await node.ready();
  await eventually(() => node.node().UpdateInprogress, 'the test');
  node.tick(61);
  await eventually(() => node.node().WaitTestConfirm, 'the wait for the operator');
  t.is((await node.read('OnboardingStatus')).size, 0, 'a node never names itself');
  t.false((await node.pubsub.publication(topics.ZbootConfig)).current.get('IMGB')?.TestComplete);
  await node.publishSlots([slotOf('IMGB', true, 'active', v1)]);
  await eventually(() => !node.node().UpdateInprogress, 'the end of the test');
  t.is(node.zed().DeviceState, zDeviceState.online);
  t.deepEqual(node.turned, []);
});

test('certificates that the config announces are asked for again until they come', async (t) => {
  const link = new ScriptedLink();
  link.serve(config({ configItems: [everyFive], controllercertConfighash: 'a' }), 'h1');
  // waits of a fiftieth: 0.1 s between polls, 2.4 s after a failed fetch, half an hour after a good one
  const node = await startNode(t, committed, { link, random: () => -0.4 });
  await node.ready();
  await eventually(() => node.zed().ConfigGetStatus === 1, 'success');
  await someTurns();
  const before = link.calls.filter((call) => call === 'certs').length;
  link.certsTrouble = troubles.unreachable;
  link.serve(config({ configItems: [everyFive], controllercertConfighash: 'b' }), 'h2');
  const fetches = () => link.calls.filter((call) => call === 'certs').length - before;
  await eventually(() => fetches() >= 2, 'the second attempt');
  t.pass();
});

test('a new controller epoch has everything reported again', async (t) => {
  const link = new ScriptedLink();
  link.serve(config({ configItems: [everyFive], controllerEpoch: 1n }), 'h1');
  const node = await startNode(t, committed, { link, ...fast });
  await node.ready();
  await eventually(() => link.device?.state === zDeviceState.online, 'report');
  link.serve(config({ configItems: [everyFive], controllerEpoch: 2n }), 'h2');
  await eventually(
    () => link.infos.filter((message) => message.content.kind === 'hardware').length === 2,
    'hardware info again',
  );
  t.pass();
});

test('infos that cannot be sent are kept, and the latest arrives when the controller is back', async (t) => {
  const link = new ScriptedLink();
  link.serve(config({ configItems: [everyFive] }), 'h1');
  const node = await startNode(t, committed, { link, ...fast });
  await node.ready();
  await eventually(() => link.device?.state === zDeviceState.online, 'report');
  link.trouble = troubles.unreachable;
  await node.publishSlots([slotOf('IMGB', false, 'unused', v2)]);
  await coalesced();
  t.is(link.device?.swList[1]?.shortVersion, '');
  link.trouble = undefined;
  await eventually(() => link.device?.swList[1]?.shortVersion === v2, 'the kept report');
});

test('where there is no attestation, as under API v1, none is told of', async (t) => {
  const link: ScriptedLink = Object.assign(new ScriptedLink(), { withoutAttestation: true as const });
  link.serve(config(), 'h1');
  const node = await startNode(t, committed, { link });
  await node.ready();
  const device = await eventually(() => link.device?.state === zDeviceState.online && link.device, 'device info');
  t.is(device.attestation, undefined);
});
