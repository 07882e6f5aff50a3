import { access, mkdir, rename, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sha256File, type SlotImage } from '#cmd/basalt/node/image.ts';
import { buildRootfs, layBase } from '#cmd/basalt/image/rootfs.ts';
import type { SlotVariant } from '#cmd/basalt/image/variants.ts';

/** Names the folder in which the files of one run share their images. */
export const imagesVariable = 'BASALT_TEST_IMAGES';

/**
 * How far the time of these images is ahead. No certificate that is made in this run is younger, so that a node without a
 * clock, which begins at that time, can trust its controller.
 */
const aheadMs = 600_000;

const succeeds = async (attempt: Promise<unknown>): Promise<boolean> =>
  await attempt.then(
    () => true,
    () => false,
  );

/** Has `make` make the file or folder `path` once in a run, whichever test file needs it first. It appears whole. */
const once = async (path: string, make: (unfinished: string) => Promise<unknown>): Promise<void> => {
  const claim = `${path}.making`;
  while (!(await succeeds(access(path)))) {
    if (await succeeds(mkdir(claim)))
      try {
        const unfinished = join(claim, basename(path));
        await make(unfinished);
        await rename(unfinished, path);
      } finally {
        await rm(claim, { recursive: true });
      }
    else await sleep(200);
  }
};

/** Where the files of a run share what they make; `folder` where a file runs alone. */
const shared = (name: string, folder: string): string => join(process.env[imagesVariable] ?? folder, name);

/** The tree that all images of a run are made of, laid once in it: as much work as the compression of an image. */
export const sharedBase = async (folder: string): Promise<string> => {
  const path = shared('base', folder);
  await once(path, async (unfinished) => {
    await mkdir(unfinished);
    await layBase(unfinished);
  });
  return path;
};

/** A slot image, made once in a run, whichever file needs it first; in `folder` where a file runs alone. */
export const sharedImage = async (version: string, variant: SlotVariant, folder: string): Promise<SlotImage> => {
  const path = shared(`${version}-${variant}.img`, folder);
  await once(path, async (out) => {
    const builtAt = new Date(Date.now() + aheadMs);
    await buildRootfs({ version, variant, out, compress: 'fast', builtAt, base: await sharedBase(folder) });
  });
  return { path, version, sizeBytes: (await stat(path)).size, sha256: await sha256File(path) };
};
