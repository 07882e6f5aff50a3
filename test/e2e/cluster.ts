import { createReadStream } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ExecutionContext } from 'ava';
import type { ControllerApi } from '#cmd/basalt/controller-api.ts';
import { Image } from '#pkg/rest/images.ts';
import type { NodeDetail } from '#pkg/rest/nodes.ts';
import { openOwnController, startController, startDatastore, startNode } from '#cmd/basalt/installation.ts';
import { rowLine } from '#cmd/basalt/row-text.ts';
import type { Service } from '#cmd/basalt/service.ts';
import { statePaths, type StatePaths } from '#cmd/basalt/state-dir.ts';
import type { Evidence } from '#cmd/basalt/story/evidence.ts';
import { openTimelineWatch, type TimelineWatch } from '#cmd/basalt/story/timeline-watch.ts';
import { createNode } from '#cmd/basalt/node/create.ts';
import { buildSlotImage, type SlotImage } from '#cmd/basalt/node/image.ts';
import type { AgentName } from '#pkg/process/programs.ts';
import type { ImageVariant } from '#cmd/basalt/node/launcher.ts';
import { readNodeState, type NodeState } from '#cmd/basalt/node/node-state.ts';
import { nodePaths, type NodePaths } from '#cmd/basalt/node/paths.ts';
import { openFileDevice } from '#pkg/blockdev/file.ts';
import { GptBootControl } from '#pkg/boot/gpt-control.ts';
import type { SlotLabel } from '#pkg/boot/slot.ts';
import { untilNobodyUses } from '../basalt/node/processes.ts';
import { patience } from './evidence.ts';

const mebibyte = 1024 * 1024;
const serial = 'e2e-1';
/** MiB a second: a download that nobody can miss, as over a line of middling speed. */
const usualRate = 8;

/** The shortest timers there are. */
const properties: Readonly<Record<string, string>> = {
  'timer.config.interval': '5',
  'timer.deviceinfo.interval': '30',
  'timer.test.baseimage.update': '30',
  'timer.update.fallback.no.network': '60',
  'timer.download.retry': '60',
};

export type ServiceName = 'datastore' | 'controller' | 'node';

/** A real controller, datastore and node, each a process with free ports of its own, in a folder of its own. */
export interface Cluster {
  readonly paths: StatePaths;
  readonly machine: NodePaths;
  /** UUID of the node */
  readonly id: string;
  readonly watch: TimelineWatch;
  readonly api: () => ControllerApi;
  /** Builds an image, uploads it and wants it. Answers how many rows the timeline had before. */
  push(version: string, options?: { variant?: ImageVariant; size?: number; asVersion?: string }): Promise<number>;
  detail(): Promise<NodeDetail>;
  /** Waits until `holds` answers true; fails with `what` and the end of the timeline. */
  until(what: string, seconds: number, holds: () => Promise<boolean>): Promise<void>;
  see(evidence: Evidence, from: number): Promise<number>;
  state(): Promise<NodeState>;
  slots(): Promise<Record<SlotLabel, string>>;
  /** the slots booted so far, in order, from the machine's own log */
  boots(): Promise<SlotLabel[]>;
  killAgent(agent: AgentName): Promise<void>;
  /** kill -9, and a new start after `pause` milliseconds. */
  killService(name: ServiceName, pause: number): Promise<void>;
  cutPower(): Promise<void>;
}

export interface ClusterOptions {
  readonly nodeOptions?: readonly string[];
  readonly slotMebibytes?: number;
  /** of a download, MiB a second */
  readonly lineRate?: number;
}

const starters = (paths: StatePaths, options: ClusterOptions): Record<ServiceName, () => Promise<Service>> => {
  const delays = ['--reboot-delay', '1', '--watchdog-delay', '1', '--rescue-delay', '1'];
  return {
    datastore: async () => await startDatastore(paths, options.lineRate ?? usualRate),
    controller: async () => await startController(paths),
    node: async () => await startNode(paths, paths.node, [...delays, ...(options.nodeOptions ?? [])]),
  };
};

const lastLines = (watch: TimelineWatch): string => watch.rows.slice(-12).map(rowLine).join('\n');

/** Kills a process, and tells whether there was one. */
const isKilled = (pid: number): boolean => {
  try {
    return process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
    throw error;
  }
};

/** Who owns a cluster: a test, or whatever else ends and tells in its own time. */
export type ClusterOwner = Pick<ExecutionContext, 'teardown' | 'log' | 'passed'>;

/** Starts a cluster with v1 in IMGA, onboarded, with the shortest timers in force; ends and removes it with the test. */
export const makeCluster = async (t: ClusterOwner, options: ClusterOptions = {}): Promise<Cluster> => {
  const paths = statePaths(await mkdtemp(join(tmpdir(), 'basalt-e2e-')));
  const machine = nodePaths(paths.node);
  const services = new Map<ServiceName, Service>();
  const closers: (() => Promise<void>)[] = [];
  t.teardown(async () => {
    for (const close of closers.toReversed()) await close();
    for (const name of ['node', 'controller', 'datastore'] as const) await services.get(name)?.end();
    if (!t.passed) {
      t.log(await readFile(machine.bootLog, 'utf8').catch(() => 'no boot log'));
      if (process.env['BASALT_KEEP'] !== undefined) return;
    }
    await untilNobodyUses(paths.dir);
    await rm(paths.dir, { recursive: true, force: true });
  });
  const start = starters(paths, options);
  await mkdir(paths.images, { recursive: true });
  const build = async (version: string, variant: ImageVariant = 'good', size = 0): Promise<SlotImage> =>
    await buildSlotImage({ version, variant, size, out: join(paths.images, `${version}-${variant}.img`) });

  services.set('datastore', await start.datastore());
  services.set('controller', await start.controller());
  const api = await openOwnController(paths);
  closers.push(async () => await api.close());
  await api.call('POST /onboarding', { body: { serials: [serial] } });
  const v1 = await build('1.0.0-kvm-amd64');
  const sizes = { slot: (options.slotMebibytes ?? 32) * mebibyte, persist: 16 * mebibyte };
  const identity = await api.call('GET /onboarding/bundle');
  await createNode({ dir: paths.node, serial, image: v1.path, sizes, identity });
  services.set('node', await start.node());

  const until = async (what: string, seconds: number, holds: () => Promise<boolean>): Promise<void> => {
    const end = performance.now() + seconds * 1000;
    while (!(await holds())) {
      if (performance.now() > end) throw new Error(`not within ${seconds} s: ${what}\n${lastLines(watch)}`);
      await sleep(200);
    }
  };
  let id = serial;
  const detail = async (): Promise<NodeDetail> => await api.call('GET /nodes/:id', { params: { id } });
  const end = performance.now() + patience * 1000;
  for (let found: string | null = null; found === null; found = (await detail()).id) {
    if (performance.now() > end) throw new Error(`not onboarded: ${await readFile(machine.bootLog, 'utf8')}`);
    await sleep(200);
  }
  id = (await detail()).id ?? serial;
  const watch = openTimelineWatch(api, id, () => {}, new AbortController().signal);
  closers.push(async () => await watch.close());
  await api.call('PUT /nodes/:id/properties', { params: { id }, body: properties });
  await until('the properties are in force', patience, async () => {
    const reported = (await api.call('GET /nodes/:id/properties', { params: { id } })).properties;
    return Object.entries(properties).every(
      ([key, value]) => reported.find((property) => property.key === key)?.reported?.value === value,
    );
  });

  const state = async (): Promise<NodeState> => {
    const found = await readNodeState(machine.state);
    if (found === undefined) throw new Error('the machine has no node.json');
    return found;
  };
  const control = new GptBootControl({
    open: async () => await openFileDevice(machine.disk, { readOnly: true }),
    devicePath: machine.disk,
  });

  return {
    paths,
    machine,
    id,
    watch,
    api: () => api,
    detail,
    until,
    state,
    async push(version, { variant = 'good', size = 0, asVersion = version } = {}) {
      const image = await build(version, variant, size);
      const from = watch.rows.length;
      const query = new URLSearchParams({ version: asVersion, sha256: image.sha256 }).toString();
      await api.upload(`/images/${version}.img?${query}`, createReadStream(image.path), Image);
      await api.call('PUT /nodes/:id/baseos', {
        params: { id },
        body: { image: `${version}.img`, version: asVersion, activate: true },
      });
      return from;
    },
    async see(evidence, from) {
      try {
        return await watch.waitFor(evidence, from);
      } catch (error) {
        throw new Error(`${error instanceof Error ? error.message : String(error)}\n${lastLines(watch)}`, {
          cause: error,
        });
      }
    },
    async slots() {
      const found = await control.read();
      return { IMGA: found.IMGA.state, IMGB: found.IMGB.state };
    },
    async boots() {
      const text = await readFile(machine.bootLog, 'utf8');
      return [...text.matchAll(/ booted (IMGA|IMGB) with /g)].map(([, label]) => (label === 'IMGB' ? 'IMGB' : 'IMGA'));
    },
    async killAgent(agent) {
      // between two boots there is none, and just after its end one that is gone: then the next one's moment is taken
      await until(`${agent} is killed`, patience, async () => {
        const pid = (await state()).agents[agent];
        return pid !== undefined && isKilled(pid);
      });
    },
    async killService(name, pause) {
      const service = services.get(name);
      service?.kill('SIGKILL');
      await service?.exited;
      await sleep(pause);
      services.set(name, await start[name]());
    },
    async cutPower() {
      await writeFile(machine.powerCut, 'now\n');
    },
  };
};
