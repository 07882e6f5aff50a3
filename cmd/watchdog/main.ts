#!/usr/bin/env node
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { agentFlags, checkSeconds } from '#pkg/process/agent-flags.ts';
import { openProcess } from '#pkg/process/open.ts';
import { readOptions } from '#pkg/process/options.ts';
import { filePower, machinePower } from '#pkg/process/power.ts';
import { watchedNames } from '#pkg/process/programs.ts';
import { adoptRebootFiles } from '#pkg/process/reboot-files.ts';
import { reportDeath } from '#pkg/process/report-death.ts';
import { kernelParameter } from '#pkg/boot/kernel-parameter.ts';
import { createFilePubSub } from '#pkg/pubsub/file.ts';
import { topics } from '#pkg/topics/index.ts';
import { deathReason } from '#pkg/watchdog/death-reason.ts';
import { heartbeatLimit } from '#pkg/watchdog/heartbeat-limit.ts';
import { killedForMemory } from '#pkg/watchdog/oom.ts';
import type { Violation } from '#pkg/watchdog/violation.ts';
import { exists } from '#pkg/host/exists.ts';
import { endBootFeeder } from './boot-feeder.ts';
import { guard } from './guard.ts';
import { openHardware } from './hardware.ts';
import { readKernelLog } from './kernel-log.ts';
import { lastWords } from './last-words.ts';
import { watchAgent } from './watched.ts';

const options = readOptions({
  name: 'watchdog',
  summary: 'Resets the machine when an agent has ended or hangs, and has the hardware reset it when this program does.',
  flags: {
    ...agentFlags,
    watch: {
      value: 'NAMES',
      default: watchedNames.join(','),
      meaning: 'who is watched, the most basic first',
    },
    slot: { value: 'FILE', default: '/run/eve.id', meaning: 'file that holds the label of the running slot' },
    logs: { value: 'DIR', default: '/persist/log', meaning: "where the agents' logs are" },
    'fatal-dirs': {
      value: 'DIR',
      default: '/persist/last-words',
      meaning: 'reasons that agents left, one directory each',
    },
    delay: { value: 'SECONDS', default: '30', meaning: 'between the report and the reset', check: checkSeconds },
    device: { value: 'FILE', default: '/dev/watchdog', meaning: 'the hardware watchdog' },
    timeout: { value: 'SECONDS', default: '60', meaning: 'of the hardware watchdog', check: checkSeconds },
    'power-file': { value: 'FILE', meaning: 'write reset there instead of doing it' },
  },
});

const textOf = async (path: string): Promise<string> => (await readFile(path, 'utf8').catch(() => '')).trim();
const watched = options.watch.split(',');
const limitSeconds = heartbeatLimit(kernelParameter(await textOf(options.cmdline), 'change'));
const [slot, version] = [await textOf(options.slot), await textOf(options.release)];
const { log, claim, live } = openProcess({
  name: 'watchdog',
  run: options.run,
  persist: options.persist,
  logLevel: options['log-level'],
  slot: () => slot,
  version: () => version,
});
const power =
  options['power-file'] === undefined ? machinePower(log) : filePower(options['power-file'], options.persist, log);
await claim();

/** What an agent that may not write to `/persist` itself left when it ended. */
const adopt = (agent: string): void => {
  try {
    adoptRebootFiles(join(options['fatal-dirs'], agent), options.persist);
  } catch (error) {
    log.error({ err: error, agent }, 'the reason that an agent left could not be taken over');
  }
};
// of the boot before, when nobody was left to do it; the agents read them after this
for (const agent of watched) adopt(agent);

const startedAt = performance.now();
await endBootFeeder({ file: join(options.run, 'boot-watchdog'), log });
const hardware = await openHardware({ device: options.device, timeoutSeconds: Number(options.timeout), log });
const { notify } = live();
const pubsub = createFilePubSub({ runDir: options.run, persistDir: options.persist, log });
const publication = await pubsub.publication(topics.WatchdogStatus);
const publish = (violation: string): Promise<void> =>
  publication.publish('watchdog', {
    Name: 'watchdog',
    Hardware: hardware.identity,
    HardwareTimeoutSeconds: hardware.timeoutSeconds,
    HeartbeatLimitSeconds: limitSeconds,
    Watched: watched,
    Violation: violation,
  });
await publish('');
notify.ready();
log.info({ watched, limitSeconds, ms: Math.round(performance.now() - startedAt) }, 'watching');

const stop = new AbortController();
const stoppingFile = join(options.run, 'stopping');
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => stop.abort());

const store = async (violation: Violation): Promise<void> => {
  adopt(violation.agent);
  const oom = violation.kind === 'pid' && killedForMemory(readKernelLog(), violation.pid);
  await reportDeath({
    persistDir: options.persist,
    violation,
    reason: deathReason(violation, oom),
    slot,
    version,
    lastWords: () => lastWords(options.logs, violation.agent),
    at: new Date(),
  });
};

const violation = await guard({
  looks: watched.map((name) => watchAgent({ runDir: options.run, name, now: () => performance.now() })),
  hardware,
  limitSeconds,
  stoppingFile,
  onFeedError: (error) => log.error({ err: error }, 'the hardware watchdog could not be fed'),
  signal: stop.signal,
});
if (violation === undefined) {
  // only who ends the node in order says so beforehand; whoever ends this program alone gets the reset
  const inOrder = await exists(stoppingFile);
  if (inOrder) await hardware.disarm();
  log.warn({ inOrder }, inOrder ? 'ended with the node' : 'ended alone: the hardware watchdog stays armed');
  process.exit(inOrder ? 0 : 1);
}
const delay = Number(options.delay);
log.fatal({ ...violation, delay }, `${violation.text}; the machine is reset`);
await store(violation).catch((error: unknown) => log.error({ err: error }, 'the reason could not be stored'));
await publish(violation.text).catch((error: unknown) => log.error({ err: error }, 'not published'));
// a sync that hangs on a dead disk does not add to the delay
await Promise.all([power.sync(), sleep(delay * 1000)]);
await power.turn('reset');
