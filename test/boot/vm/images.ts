import { access, mkdir, rmdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sha256File, type SlotImage } from '#cmd/basalt/node/image.ts';
import { buildRootfs } from '#cmd/basalt/image/rootfs.ts';
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

/** A slot image, made once in a run, whichever file needs it first; in `folder` where a file runs alone. */
export const sharedImage = async (version: string, variant: SlotVariant, folder: string): Promise<SlotImage> => {
  const path = join(process.env[imagesVariable] ?? folder, `${version}-${variant}.img`);
  const claim = `${path}.making`;
  while (!(await succeeds(access(path)))) {
    if (await succeeds(mkdir(claim)))
      try {
        const builtAt = new Date(Date.now() + aheadMs);
        return await buildRootfs({ version, variant, out: path, compress: 'fast', builtAt });
      } finally {
        await rmdir(claim);
      }
    await sleep(200);
  }
  return { path, version, sizeBytes: (await stat(path)).size, sha256: await sha256File(path) };
};
