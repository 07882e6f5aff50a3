#!/usr/bin/env node
import { join } from 'node:path';
import { agentFlags, fatalDirFlag } from '#pkg/process/agent-flags.ts';
import { metricsFlags } from '#pkg/metrics/flags.ts';
import { openMetrics } from '#pkg/metrics/open.ts';
import { openAgent } from '#pkg/process/open.ts';
import { readOptions } from '#pkg/process/options.ts';
import { readDiskSpace } from '#pkg/host/disk-space.ts';
import { diskReserveBytes } from '#pkg/configprops/disk-reserve.ts';
import { valuesFromSettings } from '#pkg/configprops/values.ts';
import { createContentManager } from '#pkg/content/manager.ts';
import { defaultReserve } from '#pkg/content/space-guard.ts';
import { createInstaller } from '#pkg/install/installer.ts';
import { createFilePubSub } from '#pkg/pubsub/file.ts';
import { startAgent } from './agent.ts';
import { bootControlFlags, openBootControl, requireBootControl } from './boot-control.ts';
import { diskOf } from './disk.ts';
import { fetchWayFlags, followFetchWay } from './fetch-way.ts';
import { downloadProperties } from './download-properties.ts';
import { baseosmgrMetrics } from './metrics.ts';

const options = readOptions({
  name: 'baseosmgr',
  summary: 'Owns the two boot slots of the node: fetches, writes, arms and commits base OS images.',
  flags: {
    ...agentFlags,
    'fatal-dir': fatalDirFlag,
    disk: {
      value: 'PATH',
      required: true,
      meaning: 'whole disk with the slots, or its image; auto: the one of root=PARTUUID=',
    },
    'boot-chain': {
      value: 'PATH',
      default: '/etc/basalt/boot-chain.json',
      meaning: 'what boot loader and kernel of this image can read: {"squashfs":["gzip",...]}',
    },
    ...bootControlFlags,
    ...fetchWayFlags,
    ...metricsFlags,
  },
});
requireBootControl(options);
const running = { slot: '', version: '' };
const { log, shutdown, notify } = await openAgent({
  name: 'baseosmgr',
  run: options.run,
  persist: options.persist,
  logLevel: options['log-level'],
  fatalDir: options['fatal-dir'],
  slot: () => running.slot,
  version: () => running.version,
});

const storeDir = join(options.persist, 'content');
const measured = baseosmgrMetrics({ runDir: options.run, storeDir });
const metrics = await openMetrics(measured.registry, options, log);
shutdown.add('metrics', metrics.close);
const pubsub = measured.topics(createFilePubSub({ runDir: options.run, persistDir: options.persist, log }));
shutdown.add('topics', () => pubsub.close());
let values = valuesFromSettings({});
const content = await createContentManager({
  storeDir,
  properties: () => downloadProperties(values),
  way: followFetchWay(pubsub, options),
  // a little more than what the node keeps for itself: downloads alone never bring it into maintenance mode
  reserveBytes: async () =>
    defaultReserve + diskReserveBytes(values, (await readDiskSpace(options.persist)).totalBytes),
  log,
});
shutdown.add('content', () => content.close());
content.events.subscribe(measured.content);

const disk = await diskOf(options.disk, options.cmdline);
const agent = await startAgent({
  runDir: options.run,
  persistDir: options.persist,
  cmdlineFile: options.cmdline,
  releaseFile: options.release,
  bootChainFile: options['boot-chain'],
  pubsub,
  content,
  installer: measured.installer(createInstaller()),
  boot: openBootControl({ ...options, disk, log }),
  onProperties: (settings) => {
    values = valuesFromSettings(settings);
  },
  onStarted: (slot, version) => {
    Object.assign(running, { slot, version });
    measured.running(slot, version);
  },
  log,
});
shutdown.add('agent', () => agent.stop());
shutdown.add('notify', notify.stopping);
metrics.ready();
notify.ready();
