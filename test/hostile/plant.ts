import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExecutionContext } from 'ava';
import { buildSlotImage, type SlotImage } from '#cmd/basalt/node/image.ts';
import { agentNames } from '#pkg/process/programs.ts';
import { rig, tempDir, type Loose, type Rig } from '../controller/rig.ts';
import { startBadDatastore, type BadDatastore } from './bad-datastore.ts';
import { HostileNode, memoryLimit, type NodeRequest } from './hostile-node.ts';

export const v1 = '1.0.0-kvm-amd64';

/** A real controller with a datastore that lies when told to, and the image its nodes are born with. */
export interface Plant {
  readonly dir: string;
  readonly rig: Rig;
  readonly datastore: BadDatastore;
  readonly first: SlotImage;
  startNode(request?: Partial<NodeRequest>): Promise<HostileNode>;
  /** Puts bytes into the image store under this name; gives their sha256. */
  upload(name: string, version: string, bytes: Uint8Array): Promise<string>;
  /** Makes a version the wanted one of a node. */
  want(node: HostileNode, name: string, activate?: boolean): Promise<void>;
  /** Sets properties of a node. */
  set(node: HostileNode, properties: Readonly<Record<string, string | number>>): Promise<void>;
}

/** Shortest legal times, so that a case takes seconds. */
const quick = {
  'timer.config.interval': 5,
  'timer.download.retry': 60,
  'timer.test.baseimage.update': 30,
  'blob.download.max.retries': 1,
};

export const startPlant = async (t: ExecutionContext): Promise<Plant> => {
  const dir = await tempDir(t);
  let controller: Rig | undefined;
  const datastore = await startBadDatastore(t, () => controller?.imagesDir ?? dir);
  controller = await rig(t, { datastoreUrl: datastore.url });
  const first = await buildSlotImage({ version: v1, out: join(dir, 'v1.img') });
  const plant: Plant = {
    dir,
    rig: controller,
    datastore,
    first,
    startNode: async (request = {}) => {
      await mkdir(join(dir, 'nodes'), { recursive: true });
      const node = await HostileNode.start(t, {
        dir: join(dir, 'nodes'),
        rig: controller,
        image: first.path,
        ...request,
      });
      if (request.awaitReport !== false) await plant.set(node, quick);
      return node;
    },
    upload: async (name, version, bytes) => {
      const query = `version=${encodeURIComponent(version)}`;
      const answer = await controller.send('PUT', `/api/v1/images/${name}?${query}`, {
        headers: { ...controller.headers, 'content-type': 'application/octet-stream' },
        body: Buffer.from(bytes),
      });
      if (answer.status !== 201) throw new Error(`upload of ${name}: ${answer.status} ${answer.bytes.toString()}`);
      return answer.json.sha256;
    },
    want: async (node, name, activate = true) => {
      const answer = await controller.rest('PUT', `/nodes/${node.serial}/baseos`, { image: name, activate });
      if (answer.status !== 200) throw new Error(`want ${name}: ${answer.status} ${answer.bytes.toString()}`);
    },
    set: async (node, properties) => {
      const answer = await controller.rest('PUT', `/nodes/${node.serial}/properties`, properties);
      if (answer.status !== 200) throw new Error(`set: ${answer.status} ${answer.bytes.toString()}`);
    },
  };
  return plant;
};

/** What bad input must leave as it was. */
export interface Unharmed {
  readonly pids: Readonly<Record<string, number>>;
  readonly runningSlot: string;
}

export const noteHealth = async (node: HostileNode): Promise<Unharmed> => ({
  pids: await node.pids(),
  runningSlot: await node.slotDigest('IMGA'),
});

/** The running slot is whole and active, the other one is not bootable, the agents are the same, and small. */
export const assertUnharmed = async (
  t: ExecutionContext,
  node: HostileNode,
  before: Unharmed,
  what: string,
): Promise<void> => {
  const slots = await node.slots();
  t.is(slots.IMGA.state, 'active', what);
  t.is(slots.IMGB.attributes, 0, `${what}: no bit of the other slot`);
  t.is(await node.slotDigest('IMGA'), before.runningSlot, `${what}: bytes of the running slot`);
  t.deepEqual(await node.pids(), before.pids, `${what}: the same processes`);
  const peaks = await node.peaks();
  for (const agent of agentNames) {
    const peak = peaks[agent] ?? 0;
    t.true(peak > 0 && peak < memoryLimit, `${what}: ${agent} had ${Math.round(peak / 1024)} KiB in memory`);
  }
};

/** A good image comes through after all: written, booted, tested, committed. */
export const assertRecovers = async (t: ExecutionContext, plant: Plant, node: HostileNode, version: string) => {
  const image = await buildSlotImage({ version, out: join(plant.dir, `${version}.img`) });
  await plant.upload(`good-${version}`, version, await readFile(image.path));
  await plant.want(node, `good-${version}`);
  const isUpdated = (entry: Loose): boolean => entry.shortVersion === version && entry.userStatus === 'UPDATED';
  await node.reported(({ reported }) => isUpdated(reported.swList[0]), `${version} is committed`, 110);
  const slots = await node.slots();
  t.is(slots.IMGB.state, 'active');
  t.is(slots.IMGA.state, 'unused');
};
