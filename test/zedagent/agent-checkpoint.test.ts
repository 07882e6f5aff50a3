import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'ava';
import { topics } from '#pkg/topics/index.ts';
import { config, treeUuid, updateConfig, v2 } from './configs.ts';
import { committed, eventually, everyFive, fast, startNode, underTest } from './node.ts';
import { ScriptedLink, troubles } from './scripted-link.ts';

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
