import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { exists } from '#pkg/host/exists.ts';
import { createNode, writeIdentity } from '../node/create.ts';
import { buildSlotImage, type SlotImage } from '../node/image.ts';
import { nodePaths } from '../node/paths.ts';
import type { ControllerApi } from '../controller-api.ts';
import { openOwnController, startController, startDatastore, startNode } from '../installation.ts';
import type { Service } from '../service.ts';
import type { StatePaths } from '../state-dir.ts';
import type { Stage } from './stage.ts';
import { storyImages, storyNodeOptions, storyRate, storySerial, storySizes } from './versions.ts';

export type StoryImages = Readonly<Record<keyof typeof storyImages, SlotImage>>;

/** The processes of `basalt up` and what belongs to them. */
export interface Installation {
  readonly paths: StatePaths;
  readonly api: ControllerApi;
  readonly services: readonly Service[];
  /** undefined when an earlier story goes on, which needs none of them */
  readonly images: StoryImages | undefined;
  close(): Promise<void>;
}

const buildImages = async (folder: string): Promise<StoryImages> => {
  await mkdir(folder, { recursive: true });
  const build = async (name: keyof typeof storyImages): Promise<SlotImage> =>
    await buildSlotImage({ ...storyImages[name], out: join(folder, `${name}.img`) });
  const [v1, v2, v3] = await Promise.all([build('v1'), build('v2'), build('v3')]);
  return { v1, v2, v3 };
};

/** Makes the node's folder, or gives the existing one the controller's address of today. */
const layNode = async (paths: StatePaths, api: ControllerApi, image: string | undefined): Promise<void> => {
  const identity = await api.call('GET /onboarding/bundle');
  if (image === undefined) {
    await writeIdentity(nodePaths(paths.node), storySerial, identity);
    return;
  }
  await api.call('POST /onboarding', { body: { serials: [storySerial] } });
  await createNode({ dir: paths.node, serial: storySerial, image, sizes: storySizes, identity });
};

/** Starts datastore, controller and node as processes of their own; ends them in the opposite order. */
export const raiseInstallation = async (paths: StatePaths, stage: Stage): Promise<Installation> => {
  const services: Service[] = [];
  let api: ControllerApi | undefined;
  const close = async (): Promise<void> => {
    await api?.close();
    for (const service of services.toReversed()) await service.end();
  };
  try {
    const isThere = await exists(nodePaths(paths.node).disk);
    stage.title(`${isThere ? 'S' : 'Building three images with mksquashfs, s'}tarting datastore, controller and node`);
    const images = isThere ? undefined : await buildImages(paths.images);
    services.push(await startDatastore(paths, storyRate));
    services.push(await startController(paths));
    api = await openOwnController(paths);
    await layNode(paths, api, images?.v1.path);
    services.push(await startNode(paths, paths.node, storyNodeOptions));
    for (const { name, pid } of services) stage.done(`${name} runs (process ${pid})`);
    return { paths, api, services, images, close };
  } catch (error) {
    await close();
    throw error;
  }
};
