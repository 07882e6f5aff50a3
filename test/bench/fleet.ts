import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Snapshot } from '#cmd/basalt/fleet/stats.ts';
import { openOwnController, startController, startDatastore } from '#cmd/basalt/installation.ts';
import { startService, type Service } from '#cmd/basalt/service.ts';
import { readListen, statePaths, type StatePaths } from '#cmd/basalt/state-dir.ts';
import { Image } from '#pkg/rest/images.ts';
import { NodeList } from '#pkg/rest/nodes.ts';
import { peakOf, usageOf, type Usage } from './usage.ts';

/**
 * What a controller needs for a fleet, both on this machine: N nodes that poll every minute, then a wave of updates to all
 * of them. Run: `node test/bench/fleet.ts [--nodes N] [--seconds S] [--interval S] [--speed X] [--profile DIR] [--json]`;
 * `--profile` has the controller write a processor profile there when it ends.
 */
const { values: options } = parseArgs({
  options: {
    nodes: { type: 'string', default: '5000' },
    seconds: { type: 'string', default: '300' },
    interval: { type: 'string', default: '60' },
    speed: { type: 'string', default: '10' },
    profile: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});
const nodes = Number(options.nodes);
const seconds = Number(options.seconds);
const interval = Number(options.interval);
const version = '2.0.0-kvm-amd64';
/** A wave that takes longer than this is not waited for. */
const waveSeconds = 1800;

const say = (text: string): void => void process.stderr.write(`${text}\n`);
const round = (value: number): number => Math.round(value * 100) / 100;

/** The controller, with a processor profile when one is wanted. */
const controllerOf = async (paths: StatePaths): Promise<Service> => {
  if (options.profile === undefined) return await startController(paths);
  const datastore = await readListen(paths.datastoreListen);
  const main = join(import.meta.dirname, '../../cmd/controller/main.ts');
  const where = [
    '--state',
    paths.controller,
    '--images',
    paths.datastoreImages,
    '--datastore-url',
    datastore?.url ?? '',
  ];
  return await startService({
    name: 'controller',
    args: ['--cpu-prof', `--cpu-prof-dir=${options.profile}`, main, ...where],
    logPath: join(paths.logs, 'controller.log'),
    isReady: async (pid) => (await readListen(paths.controllerListen))?.pid === pid,
  });
};

const startFleet = (state: string) => {
  const main = join(import.meta.dirname, '../../cmd/basalt/main.ts');
  const args = ['--state', state, '--json', 'fleet', '--nodes', options.nodes, '--interval', options.interval];
  const child = spawn(process.execPath, [main, ...args, '--speed', options.speed, '--report', '1'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines: Snapshot[] = [];
  let result: Snapshot | undefined;
  const exited = once(child, 'exit');
  createInterface({ input: child.stdout }).on('line', (line) => {
    const value = JSON.parse(line) as Snapshot & { result?: Snapshot };
    if (value.result === undefined) lines.push(value);
    else result = value.result;
  });
  return {
    pid: child.pid ?? 0,
    get now() {
      return lines.at(-1);
    },
    end: async (): Promise<Snapshot | undefined> => {
      child.kill('SIGINT');
      await exited;
      return result;
    },
  };
};

/** Processor time used between two looks, as a share of one core. */
const share = (from: Usage, to: Usage): number =>
  Math.round(1e4 * ((to.cpuSeconds - from.cpuSeconds) / (to.at - from.at))) / 1e4;

const dir = await mkdtemp(join(tmpdir(), 'basalt-bench-fleet-'));
const paths = statePaths(join(dir, 'state'));
const datastore = await startDatastore(paths);
const controller = await controllerOf(paths);
const api = await openOwnController(paths);
const fleet = startFleet(paths.dir);
try {
  const untilFleet = async (what: string, limit: number, holds: (now: Snapshot) => boolean): Promise<number> => {
    const began = performance.now();
    while (fleet.now === undefined || !holds(fleet.now)) {
      if (performance.now() - began > limit * 1000) throw new Error(`${what} took more than ${limit} s`);
      await sleep(250);
    }
    return round((performance.now() - began) / 1000);
  };
  const onboarding = await untilFleet(
    'onboarding',
    1800,
    ({ phases }) => phases.onboarding === 0 && phases.idle === nodes,
  );
  say(`${nodes} nodes onboarded in ${onboarding} s`);
  await sleep(5000);

  const calm: {
    seconds: number;
    controllerShare: number;
    fleetShare: number;
    controllerMiB: number;
    fleetMiB: number;
  }[] = [];
  const before = fleet.now!;
  let [c0, f0] = [await usageOf(controller.pid), await usageOf(fleet.pid)];
  const [cBegin, fBegin] = [c0, f0];
  const step = Math.min(30, seconds);
  for (let passed = 0; passed < seconds; passed += step) {
    await sleep(step * 1000);
    const [c1, f1] = [await usageOf(controller.pid), await usageOf(fleet.pid)];
    calm.push({
      seconds: passed + step,
      controllerShare: share(c0, c1),
      fleetShare: share(f0, f1),
      controllerMiB: c1.residentMiB,
      fleetMiB: f1.residentMiB,
    });
    [c0, f0] = [c1, f1];
  }
  const after = fleet.now!;
  const polls = after.polls - before.polls;
  const controllerShare = share(cBegin, c0);
  const list = async () => (await api.get('/nodes', NodeList)).nodes;
  const listBegan = performance.now();
  const known = await list();
  const listMs = Math.round(performance.now() - listBegan);

  const image = 'wave.img';
  await api.upload(`/images/${image}?version=${version}`, Readable.from([Buffer.alloc(1024 * 1024, 1)]), Image);
  const waveBegan = performance.now();
  const [w0, wf0] = [await usageOf(controller.pid), await usageOf(fleet.pid)];
  for (const { id } of known) await api.change('PUT', `/nodes/${id}/baseos`, { image, version, activate: true });
  const wanted = round((performance.now() - waveBegan) / 1000);
  say(`a wave of ${nodes} updates was asked for in ${wanted} s`);
  let updated = 0;
  while (updated < nodes && performance.now() - waveBegan < waveSeconds * 1000) {
    await sleep(2000);
    updated = (await list()).filter((node) => node.runningVersion === version && node.runningState === 'active').length;
  }
  const wave = round((performance.now() - waveBegan) / 1000);
  const [w1, wf1] = [await usageOf(controller.pid), await usageOf(fleet.pid)];
  const afterWave = fleet.now!;

  const result = {
    machine: { cpus: cpus().length, load: loadavg().map(round) },
    nodes,
    intervalSeconds: interval,
    onboardingSeconds: onboarding,
    calm: {
      seconds,
      polls,
      pollsPerSecond: round(polls / seconds),
      missed: after.missed - before.missed,
      late: after.late - before.late,
      unchangedMs: after.unchangedMs,
      controllerShare,
      controllerMsPerPoll: round((controllerShare * seconds * 1000) / polls),
      fleetShare: share(fBegin, f0),
      nodesPerControllerCore: Math.round(nodes / controllerShare),
      listOfNodesMs: listMs,
      overTime: calm,
    },
    wave: {
      askedSeconds: wanted,
      updated,
      seconds: wave,
      infos: afterWave.infos - after.infos,
      missed: afterWave.missed - after.missed,
      late: afterWave.late - after.late,
      errors: afterWave.errors - after.errors,
      controllerShare: share(w0, w1),
      fleetShare: share(wf0, wf1),
    },
    peakMiB: { controller: await peakOf(controller.pid), fleet: await peakOf(fleet.pid) },
    fleet: await fleet.end(),
  };
  process.stdout.write(`${JSON.stringify(result, null, options.json ? 0 : 2)}\n`);
} finally {
  await fleet.end();
  await api.close();
  await controller.end();
  await datastore.end();
  if (options.profile !== undefined) {
    const found = (await readdir(options.profile)).filter((name) => name.endsWith('.cpuprofile'));
    for (const name of found) say(await heaviest(join(options.profile, name)));
  }
  await rm(dir, { recursive: true, force: true });
}

interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { functionName: string; url: string; lineNumber: number };
  }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

/** The functions that took the most time themselves, with their shares of what was not idle. */
async function heaviest(file: string): Promise<string> {
  const profile = JSON.parse(await readFile(file, 'utf8')) as Profile;
  const names = new Map(
    profile.nodes.map(({ id, callFrame: { functionName, url, lineNumber } }) => [
      id,
      `${functionName || '(anonymous)'} ${url.split('/').slice(-3).join('/')}:${lineNumber + 1}`,
    ]),
  );
  const times = new Map<string, number>();
  for (const [at, id] of profile.samples.entries()) {
    const name = names.get(id) ?? '';
    times.set(name, (times.get(name) ?? 0) + (profile.timeDeltas[at] ?? 0));
  }
  const busy = [...times].filter(([name]) => !/^\((idle|program)\)/.test(name));
  const total = busy.reduce((sum, [, time]) => sum + time, 0);
  const top = busy.toSorted((a, b) => b[1] - a[1]).slice(0, 30);
  await writeFile(
    `${file}.txt`,
    top.map(([name, time]) => `${((100 * time) / total).toFixed(1)} %  ${name}`).join('\n'),
  );
  return top.map(([name, time]) => `${((100 * time) / total).toFixed(1).padStart(5)} %  ${name}`).join('\n');
}
