#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { agentFlags, checkSeconds } from '#pkg/process/agent-flags.ts';
import { isClockSynchronised } from '#pkg/host/clock-synchronised.ts';
import { openProcess } from '#pkg/process/open.ts';
import { readOptions, type Flag } from '#pkg/process/options.ts';
import { filePower, machinePower } from '#pkg/process/power.ts';
import { openRotatingLog, type RotatingLog } from '#pkg/process/rotating-log.ts';
import { supervisedNames, type SupervisedName } from '#pkg/process/programs.ts';
import { rightsOf } from './agents.ts';
import { programArguments } from './arguments.ts';
import { clockSetter, keepClock, raiseClock } from './clock.ts';
import { openConsole } from './console.ts';
import { endInOrder } from './end.ts';
import { defaultIds } from '#pkg/process/ids.ts';
import { keepDeviceCopies } from './keep-device.ts';
import { readPowerCycles } from './power-cycles.ts';
import { prepareNode } from './prepare.ts';
import { startProgram } from './program.ts';
import { overseeWatchdog } from './oversee.ts';

const id = (number: number, meaning: string): Flag & { default: string } => ({
  value: 'NUMBER',
  default: String(number),
  meaning,
  check: (value) => (/^[1-9]\d{0,8}$/.test(value) ? undefined : `"${value}" is not the number of a user or group`),
});

const options = readOptions({
  name: 'supervisor',
  summary: 'Lays out /run and /persist, and starts watchdog, baseosmgr and zedagent, each with its own rights.',
  flags: {
    ...agentFlags,
    release: { value: 'FILE', default: '/etc/eve-release', meaning: 'file that holds the running version' },
    disk: { value: 'PATH', default: 'auto', meaning: 'whole disk with the slots; auto: the one of root=PARTUUID=' },
    grubenv: {
      value: 'FILE',
      meaning: 'given to baseosmgr: the environment block of a stock GRUB, on the mounted ESP',
    },
    identity: { value: 'DIR', default: '/config', meaning: "the node's identity, for zedagent alone" },
    programs: { value: 'DIR', default: '/opt/basalt/lib', meaning: 'has <name>.mjs of each program' },
    'uid-baseosmgr': id(defaultIds.baseosmgr, 'user baseosmgr runs as'),
    'uid-zedagent': id(defaultIds.zedagent, 'user zedagent runs as'),
    'gid-basalt': id(defaultIds.basalt, 'group of both'),
    'reboot-delay': { value: 'SECONDS', default: '30', meaning: 'given to zedagent', check: checkSeconds },
    'watchdog-delay': { value: 'SECONDS', default: '30', meaning: 'given to watchdog', check: checkSeconds },
    'watchdog-device': { value: 'FILE', default: '/dev/watchdog', meaning: 'given to watchdog' },
    'power-file': { value: 'FILE', meaning: 'write reset or poweroff there instead of doing it' },
    'clock-file': { value: 'FILE', meaning: 'write the time there instead of setting the clock' },
    'metrics-files': { value: 'YES', meaning: 'each agent writes metrics.prom into its folder of --run' },
    'clock-only': { value: 'YES', meaning: 'set a clock that is behind what is known, and end' },
    'prepare-only': { value: 'YES', meaning: 'lay out and end: something else starts the agents' },
  },
});

const console = openConsole();
let ownLog: RotatingLog | undefined;
let slot = '';
let version = '';
const { run, persist } = options;
const { log, claim, live } = openProcess({
  name: 'supervisor',
  run,
  persist,
  logLevel: options['log-level'],
  slot: () => slot,
  version: () => version,
  // not straight to the console, which may be a serial line that takes nothing
  destination: {
    write: (line) => {
      console.write(Buffer.from(line));
      ownLog?.write(line);
    },
  },
});
if (process.getuid?.() !== 0) {
  log.fatal('the supervisor has to be root: it gives each agent its own user');
  process.exit(1);
}
const power = options['power-file'] === undefined ? machinePower(log) : filePower(options['power-file'], persist, log);
const ids = {
  ...defaultIds,
  basalt: Number(options['gid-basalt']),
  baseosmgr: Number(options['uid-baseosmgr']),
  zedagent: Number(options['uid-zedagent']),
};
version = (await readFile(options.release, 'utf8').catch(() => '')).trim();
const clock = {
  release: options.release,
  persist,
  set: clockSetter(options['clock-file'], options['power-file'], log),
  // of the machine's clock alone
  synchronised:
    options['clock-file'] === undefined && options['power-file'] === undefined
      ? isClockSynchronised
      : async () => false,
  log,
};
if (options['clock-only'] !== undefined) {
  await raiseClock(clock);
  process.exit(0);
}
await mkdir(run, { recursive: true });
await mkdir(persist, { recursive: true });
const claimed = await claim();
// nobody but the owner unless a place says otherwise; the group may read what its members make
process.umask(0o027);

const release = join(run, 'eve-release');
const slotFile = join(run, 'eve.id');
// before anything is written: what the agents judge and store carries the time
await raiseClock(clock);
const prepared = await prepareNode({
  run,
  persist,
  cmdlineFile: options.cmdline,
  identity: options.identity,
  ids,
  disk: options.disk,
  settle: options['prepare-only'] === undefined,
  log,
});
slot = prepared.slot;
const powerCycles = await readPowerCycles(prepared.disk);
for (const [path, text] of [
  [release, version],
  [slotFile, slot],
  [join(run, 'power-cycles'), powerCycles ?? 'unknown'],
] as const) {
  await writeFile(path, `${text}\n`);
  await chmod(path, 0o644);
}
if (options['prepare-only'] !== undefined) process.exit(0);
ownLog = openRotatingLog(join(persist, 'log', 'supervisor.log'));

for (const name of ['stopping', ...supervisedNames.flatMap((each) => [`${each}.pid`, `${each}.exit`])])
  await rm(join(run, name), { force: true });
await writeFile(join(run, 'supervisor.pid'), `${process.pid}\n`);
const { heartbeat } = live();

const args = programArguments({
  run,
  persist,
  slotFile,
  release,
  cmdline: options.cmdline,
  disk: prepared.disk,
  grubenv: options.grubenv,
  identity: options.identity,
  rebootDelay: options['reboot-delay'],
  watchdogDelay: options['watchdog-delay'],
  watchdogDevice: options['watchdog-device'],
  powerFile: options['power-file'],
  logLevel: options['log-level'],
  metricsFiles: options['metrics-files'] !== undefined,
});

/** A bundle, or in a source tree the program as it is. */
const programFile = (name: SupervisedName): string => {
  const bundle = join(options.programs, `${name}.mjs`);
  return existsSync(bundle) ? bundle : join(options.programs, name, 'main.ts');
};

const rights = rightsOf(ids);
const env: NodeJS.ProcessEnv = {
  PATH: process.env['PATH'] ?? '/usr/sbin:/usr/bin:/sbin:/bin',
  // an agent needs no pool of free memory for each thread
  MALLOC_ARENA_MAX: '1',
};
for (const name of ['TZ', 'NODE_COMPILE_CACHE', 'NODE_COMPILE_CACHE_PORTABLE', 'NODE_V8_COVERAGE'])
  if (process.env[name] !== undefined) env[name] = process.env[name];
const programs = supervisedNames.map((name) =>
  startProgram({
    name,
    rights: rights[name],
    command: [process.execPath, '--max-semi-space-size=1', programFile(name), ...args[name]],
    env,
    runDir: run,
    log: openRotatingLog(join(persist, 'log', `${name}.log`)),
    console,
  }),
);
for (const { name, pid } of programs) log.info({ program: name, programPid: pid }, 'started');
for (const program of programs)
  void program.ended.then(() => log.error({ how: program.exit() }, `${program.name} ended; it is not started again`));

const stop = new AbortController();
for (const signal of ['SIGTERM', 'SIGINT'] as const)
  process.once(signal, () => {
    log.info({ signal }, 'ending the node in order');
    stop.abort();
  });

void keepClock(clock, stop.signal);
const device = { identity: options.identity, deviceDir: join(persist, 'identity'), run, ids, log };
void keepDeviceCopies(device, stop.signal);

const outcome = await overseeWatchdog({
  programs,
  runDir: run,
  persistDir: persist,
  cmdlineFile: options.cmdline,
  slot,
  version,
  watchdogDelaySeconds: Number(options['watchdog-delay']),
  signal: stop.signal,
  log,
});
if (outcome === 'reset') {
  await power.sync();
  await power.turn('reset');
} else {
  await endInOrder({ programs, runDir: run });
  heartbeat.stop();
  await claimed.release();
  process.exit(0);
}
