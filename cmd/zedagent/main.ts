import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { agentFlags, checkSeconds, fatalDirFlag } from '#pkg/process/agent-flags.ts';
import { readBootId } from '#pkg/process/boot-id.ts';
import { isClockSynchronised } from '#pkg/host/clock-synchronised.ts';
import { metricsFlags } from '#pkg/metrics/flags.ts';
import { openMetrics } from '#pkg/metrics/open.ts';
import { openAgent } from '#pkg/process/open.ts';
import { readOptions } from '#pkg/process/options.ts';
import { createFilePubSub } from '#pkg/pubsub/file.ts';
import { topics } from '#pkg/topics/index.ts';
import { kernelParameter } from '#pkg/boot/kernel-parameter.ts';
import { heartbeatLimit } from '#pkg/watchdog/heartbeat-limit.ts';
import { startZedagent, type Zedagent } from './agent.ts';
import { learnLastBoot } from './learn-last-boot.ts';
import { zedagentMetrics } from './metrics.ts';
import { openLink } from './open-link.ts';
import { openTimeKeeper } from './time-keeper.ts';
import { filePower, machinePower } from '#pkg/process/power.ts';

const bootstatusFile = '/sys/class/watchdog/watchdog0/bootstatus';
/** What the kernel tells of the firmware, readable for everybody. */
const firmwareFile = '/sys/class/dmi/id/bios_version';
const options = readOptions({
  name: 'zedagent',
  summary: 'Talks to the controller, tests new images, decides about commit, fallback and reboot.',
  flags: {
    ...agentFlags,
    identity: { value: 'DIR', default: '/config', meaning: "the node's identity: server, certificates, serial" },
    'device-dir': { value: 'DIR', meaning: "the device's own key, made there (default: the --identity directory)" },
    api: {
      value: 'v1|v2',
      meaning:
        'version of the device API; v1 signs nothing (default: v1 if --identity has a file Force-API-V1, else v2)',
      check: (value) => (value === 'v1' || value === 'v2' ? undefined : `"${value}" is neither v1 nor v2`),
    },
    proxy: {
      value: 'URL',
      meaning: 'HTTP proxy to controller and datastores (default: what the file proxy of --identity says)',
    },
    'no-proxy': {
      value: 'HOSTS',
      meaning: 'hosts that are asked without it, as in NO_PROXY (default: the file no-proxy of --identity)',
    },
    'fatal-dir': fatalDirFlag,
    bootstatus: {
      value: 'FILE',
      meaning: `what the hardware watchdog says of the last reset (default: ${bootstatusFile}, unless --power-file)`,
    },
    slot: { value: 'FILE', meaning: 'file that holds the label of the running slot (default: eve.id of --run)' },
    'power-cycles': {
      value: 'FILE',
      meaning: 'how often the disk has been switched on, when somebody can tell (default: power-cycles of --run)',
    },
    'power-file': { value: 'FILE', meaning: 'write reset or poweroff there instead of doing it' },
    'reboot-delay': {
      value: 'SECONDS',
      default: '30',
      meaning: 'each of the two waits of a reboot',
      check: checkSeconds,
    },
    checks: {
      value: 'DIR',
      default: '/etc/basalt/checks.d',
      meaning:
        'programs of the image that must pass while it is on trial, beside those in basalt/checks.d of --persist',
    },
    ...metricsFlags,
  },
});

const runningVersion = (await readFile(options.release, 'utf8').catch(() => '')).trim();
let agent: Zedagent | undefined;
const { log, shutdown, notify } = await openAgent({
  name: 'zedagent',
  run: options.run,
  persist: options.persist,
  logLevel: options['log-level'],
  fatalDir: options['fatal-dir'],
  slot: () => agent?.slot() ?? '',
  version: () => runningVersion,
});

const measured = zedagentMetrics({ runDir: options.run });
measured.running(runningVersion);
const metrics = await openMetrics(measured.registry, options, log);
shutdown.add('metrics', metrics.close);
const pubsub = measured.topics(createFilePubSub({ runDir: options.run, persistDir: options.persist, log }));
shutdown.add('topics', () => pubsub.close());
const cmdline = await readFile(options.cmdline, 'utf8').catch(() => '');
const left = (await pubsub.publication(topics.NodeAgentStatus)).current.get('nodeagent');
const { boot, forget } = await learnLastBoot(options.persist, left, () => new Date(), log, {
  // the machine that an emulated node runs on has a watchdog of its own, which says nothing about the node
  bootstatus: options.bootstatus ?? (options['power-file'] === undefined ? bootstatusFile : undefined),
  slot: options.slot ?? join(options.run, 'eve.id'),
  start: kernelParameter(cmdline, 'basalt.start'),
  powerCycles: options['power-cycles'] ?? join(options.run, 'power-cycles'),
});
log.info({ bootReason: boot.bootReason, version: runningVersion }, `last boot ended: ${boot.rebootReason}`);

/** The machine that an emulated node runs on was started long before it; its kernel's command line is as old as its boot. */
const emulatedBoot = async (): Promise<number | undefined> =>
  await stat(options.cmdline).then(
    ({ mtimeMs }) => Math.round(mtimeMs),
    () => undefined,
  );

const defaultTimeouts = { sendSeconds: 0, dialSeconds: 0 };
const time = await openTimeKeeper({
  persistDir: options.persist,
  builtAt: await stat(options.release).then(
    ({ mtime }) => mtime,
    () => undefined,
  ),
  clock: () => new Date(),
  // the clock of an emulated machine is its host's, which nothing here sets
  synchronised: options['power-file'] === undefined ? isClockSynchronised : async () => false,
  monotonicMs: () => performance.now(),
  log,
});
shutdown.add('time', () => time.settled());
const { link, controllerConfigured, serial, softSerial, rootCertificatePem, way } = await openLink({
  identityDir: options.identity,
  deviceDir: options['device-dir'] ?? options.identity,
  persistDir: options.persist,
  proxy: options.proxy,
  noProxy: options['no-proxy'],
  firmwareFile: options['power-file'] === undefined ? firmwareFile : undefined,
  api: options.api === 'v1' || options.api === 'v2' ? options.api : undefined,
  timeouts: () => agent?.timeouts() ?? defaultTimeouts,
  time,
  log,
});
agent = await startZedagent({
  pubsub,
  link: link && measured.link(link),
  controllerConfigured,
  persistDir: options.persist,
  runningVersion,
  lastBoot: boot,
  serial,
  softSerial,
  rootCertificatePem,
  way,
  bootedAtMs: options['power-file'] === undefined ? undefined : await emulatedBoot(),
  bootId: await readBootId(),
  imageChecks: options.checks,
  rebootDelaySeconds: Number(options['reboot-delay']),
  watchdogSeconds: heartbeatLimit(kernelParameter(cmdline, 'change')),
  power:
    options['power-file'] === undefined ? machinePower(log) : filePower(options['power-file'], options.persist, log),
  ntpServersFile: join(options.run, 'ntp-servers'),
  wall: () => time.now(),
  log,
});
// only now: a crash before the reason was published would have lost it
forget();
const started = agent;
shutdown.add('agent', () => started.stop());
shutdown.add('notify', notify.stopping);
metrics.ready();
notify.ready();
