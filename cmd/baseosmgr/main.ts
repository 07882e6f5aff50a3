#!/usr/bin/env node
import { join } from 'node:path';
import { agentFlags, fatalDirFlag } from '#pkg/process/agent-flags.ts';
import { installFatalHook } from '#pkg/process/fatal.ts';
import { startHeartbeat } from '#pkg/process/heartbeat.ts';
import { createLogger, parseLogLevel } from '#pkg/process/log.ts';
import { metricsFlags } from '#pkg/metrics/flags.ts';
import { openMetrics } from '#pkg/metrics/open.ts';
import { readOptions } from '#pkg/process/options.ts';
import { onShutdown } from '#pkg/process/shutdown.ts';
import { readDiskSpace } from '#pkg/host/disk-space.ts';
import { openServiceNotify } from '#pkg/process/service-notify.ts';
import { claimSingleInstance } from '#pkg/process/single-instance.ts';
import { diskReserveBytes } from '#pkg/configprops/disk-reserve.ts';
import { valuesFromSettings } from '#pkg/configprops/values.ts';
import { createContentManager } from '#pkg/content/manager.ts';
import { defaultReserve } from '#pkg/content/space-guard.ts';
import { createInstaller } from '#pkg/install/installer.ts';
import { createFilePubSub } from '#pkg/pubsub/file.ts';
import { startAgent } from './agent.ts';
import { bootControlFlags, openBootControl, requireBootControl } from './boot-control.ts';
import { diskOf } from './disk.ts';
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
    ...metricsFlags,
  },
});
requireBootControl(options);
const log = createLogger('baseosmgr', { level: parseLogLevel(options['log-level']) });
const running = { slot: '', version: '' };
installFatalHook({
  agent: 'baseosmgr',
  persistDir: options['fatal-dir'] ?? options.persist,
  log,
  slot: () => running.slot,
  version: () => running.version,
});
const shutdown = onShutdown({ log });
const claim = await claimSingleInstance(options.run, 'baseosmgr');
shutdown.add('instance', () => claim.release());
const notify = openServiceNotify({ onError: (error) => log.warn({ err: error }, 'the service manager was not told') });
const heartbeat = startHeartbeat(
  options.run,
  'baseosmgr',
  undefined,
  (error) => log.error({ err: error }, 'no heartbeat'),
  notify.alive,
);
shutdown.add('heartbeat', () => heartbeat.stop());

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
  // a little more than what the node keeps for itself: downloads alone never bring it into maintenance mode
  reserveBytes: async () =>
    defaultReserve + diskReserveBytes(values, (await readDiskSpace(options.persist)).totalBytes),
  log,
});
shutdown.add('content', () => content.close());
content.events.subscribe(measured.content);

const disk = await diskOf(options.disk, options.cmdline);
const agent = await startAgent({
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
