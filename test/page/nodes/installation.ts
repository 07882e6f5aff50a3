import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { getPriority, setPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ExecutionContext } from 'ava';
import type { ControllerApi } from '#cmd/basalt/controller-api.ts';
import { openOwnController, startController, startDatastore, startNode } from '#cmd/basalt/installation.ts';
import { statePaths, type StatePaths } from '#cmd/basalt/state-dir.ts';
import { createNode } from '#cmd/basalt/node/create.ts';
import { buildSlotImage } from '#cmd/basalt/node/image.ts';
import type { ImageVariant } from '#cmd/basalt/node/launcher.ts';
import { nodePaths } from '#cmd/basalt/node/paths.ts';
import { warmCache } from '#cmd/basalt/node/warm-cache.ts';
import { untilNobodyUses } from '../../basalt/node/processes.ts';
import { until } from '../../until.ts';
import { detailOf, type Machine } from './machine.ts';

const mebibyte = 1024 * 1024;
const sizes = { esp: mebibyte, slot: 12 * mebibyte, config: mebibyte, persist: mebibyte };
/** MiB a second for each transfer: a download is there to be seen, and short. */
const lineRate = 2;
/** Nodes that start at the same time. */
const atOnce = 6;
/** Dozens of processes on a machine that runs other tests, too: those go first. */
const niceness = 5;

/** What nodes start from. */
export const firstVersion = '1.0.0-kvm-amd64';

/** The shortest timers there are, for all nodes at once by their group. */
const group = 'test bench';
const properties: Readonly<Record<string, string>> = {
  'timer.config.interval': '5',
  'timer.deviceinfo.interval': '30',
  'timer.test.baseimage.update': '30',
  'timer.update.fallback.no.network': '60',
};
const nodeOptions = ['--reboot-delay', '1', '--watchdog-delay', '1', '--rescue-delay', '1', '--log-level', 'warn'];

/** A controller, a datastore and nodes, each of them processes of its own, in one folder. */
export interface Installation {
  readonly paths: StatePaths;
  readonly api: ControllerApi;
  /** the first password of the user admin, as the controller leaves it for its operator */
  readonly password: string;
  readonly machines: readonly Machine[];
  /** Makes an image file, as a vendor does, and answers where it is. */
  buildImage(version: string, variant?: ImageVariant, size?: number): Promise<string>;
}

export interface Plan {
  readonly serials: readonly string[];
  /** version that a node starts from */
  readonly versionOf: (serial: string) => string;
}

/** For what so many nodes do beside other tests. */
export const patience = { limitMs: 300_000, everyMs: 50 };

/** Starts everything, a few nodes at a time, until all nodes have come; ends and removes it with the test. */
export const startInstallation = async (t: ExecutionContext, plan: Plan): Promise<Installation> => {
  setPriority(Math.max(getPriority(), niceness));
  const paths = statePaths(await mkdtemp(join(tmpdir(), 'basalt-page-nodes-')));
  const ends: (() => Promise<void>)[] = [];
  const nodeEnds: (() => Promise<void>)[] = [];
  t.teardown(async () => {
    await Promise.all(nodeEnds.map((end) => end()));
    for (const end of ends.toReversed()) await end();
    await untilNobodyUses(paths.dir);
    if (t.passed || process.env['BASALT_KEEP'] === undefined) await rm(paths.dir, { recursive: true, force: true });
    else t.log(`kept in ${paths.dir}`);
  });
  await mkdir(paths.images, { recursive: true });
  const buildImage: Installation['buildImage'] = async (version, variant = 'good', size = 0) =>
    (await buildSlotImage({ version, variant, size, out: join(paths.images, `rootfs-${version}.img`) })).path;
  const images = new Map<string, string>();
  for (const version of new Set(plan.serials.map(plan.versionOf))) images.set(version, await buildImage(version));
  // once; or each of the first nodes would
  await warmCache();

  const datastore = await startDatastore(paths, lineRate);
  ends.push(() => datastore.end());
  const controller = await startController(paths);
  ends.push(() => controller.end());
  const api = await openOwnController(paths);
  ends.push(() => api.close());
  await api.call('POST /groups', { body: { name: group } });
  await api.call('PUT /groups/:name/properties', { params: { name: group }, body: properties });
  await api.call('POST /onboarding', { body: { serials: [...plan.serials] } });
  const identity = await api.call('GET /onboarding/bundle');

  const machines: Machine[] = plan.serials.map((serial) => ({
    serial,
    paths: nodePaths(join(paths.dir, 'nodes', serial)),
    api,
  }));
  const raise = async (machine: Machine): Promise<void> => {
    const { serial, paths: own } = machine;
    const image = images.get(plan.versionOf(serial))!;
    await createNode({ dir: own.dir, serial, image, sizes, identity });
    const node = await startNode(paths, own.dir, nodeOptions);
    nodeEnds.push(() => node.end());
    await until(`${machine.serial} is onboarded`, async () => (await detailOf(machine)).onboarded, patience);
    await api.call('PUT /nodes/:id', { params: { id: serial }, body: { group } });
  };
  for (let from = 0; from < machines.length; from += atOnce)
    await Promise.all(machines.slice(from, from + atOnce).map(raise));
  const password = (await readFile(join(paths.controller, 'admin-password'), 'utf8')).trim();
  return { paths, api, password, machines, buildImage };
};
