import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'ava';
import { zDeviceState } from '#pkg/swinfo/enums.ts';
import { topics } from '#pkg/topics/index.ts';
import { config, treeUuid, updateConfig } from './configs.ts';
import { committed, eventually, everyFive, fast, someTurns, startNode, tempDir, underTest } from './node.ts';
import { ScriptedLink } from './scripted-link.ts';

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
  const space = { freeBytes: 3 * GiB, totalBytes: 100 * GiB, freeInodes: 2 ** 20, totalInodes: 2 ** 20 };
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
  const full = async () => ({ freeBytes: 0, totalBytes: 2 ** 30, freeInodes: 0, totalInodes: 0 });
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
