import { cp, mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { defaultProduct, sha256File, type SlotImage } from '../node/image.ts';
import { releaseInside } from '../node/image-tree.ts';
import { runToolOk } from '#pkg/host/tool.ts';
import { writeManifest } from '#pkg/install/write-manifest.ts';
import { buildTime } from './build-time.ts';
import { cacheFolder } from './cache.ts';
import { fetchKernel } from './kernel.ts';
import { fetchPrograms } from './packaged.ts';
import { finishRootTree, writeBaseTree } from './tree.ts';
import type { SlotVariant } from './variants.ts';

export interface RootfsRequest {
  /** short version, e.g. `2.0.0-kvm-amd64` (`docs/rules/eve-baseos.md 0`) */
  readonly version: string;
  /** file to make; replaced when it exists */
  readonly out: string;
  readonly variant?: SlotVariant;
  /** that its manifest names */
  readonly product?: string;
  readonly cache?: string;
  /**
   * false: twice as large, and made in a fifth of the time; for images that are looked at once. `fast`: nearly as small as
   * it gets, in half the time; for images that a test sends through a network.
   */
  readonly compress?: boolean | 'fast';
  /** no clock of a node that runs it is before that; that of the newest input unless told */
  readonly builtAt?: Date;
  /** folder that `layBase` has filled: for many images of the same sources; laid for this one unless told */
  readonly base?: string;
}

/** Lays what is the same in every image under `root`, an empty folder. */
export const layBase = async (root: string, cache = cacheFolder()): Promise<void> =>
  await writeBaseTree({ root, kernel: await fetchKernel(cache), packaged: await fetchPrograms(cache) });

/**
 * Fixed owner and order, and one time for every file, that of the image. gzip, as GRUB 2.06 reads neither lz4 nor zstd. Kernel and initrd are stored as they are:
 * they are compressed already, and GRUB's own decompressor is slow.
 */
const squashfsOptions = [
  '-noappend -no-progress -quiet -comp gzip -b 131072 -all-root -no-xattrs -mkfs-time 0'.split(' '),
  ['-action', 'uncompressed@subpathname(boot)'],
].flat();

/** Makes a slot image that a machine boots: what a controller pushes, and what a new disk has in IMGA. */
export const buildRootfs = async (request: RootfsRequest): Promise<SlotImage> => {
  const { version, out, product = defaultProduct, variant = 'good', cache = cacheFolder(), compress = true } = request;
  const kernel = await fetchKernel(cache);
  const scratch = await mkdtemp(join(tmpdir(), 'basalt-rootfs-'));
  const partial = join(dirname(out), `.${basename(out)}.${process.pid}.part`);
  try {
    const root = join(scratch, 'root');
    await mkdir(root);
    if (request.base === undefined) await layBase(root, cache);
    else await cp(request.base, root, { recursive: true, verbatimSymlinks: true });
    const builtAt = request.builtAt ?? (await buildTime(kernel.builtAt));
    await finishRootTree({ root, kernel, version, variant, builtAt });
    const env = { ...process.env };
    // squashfs-tools refuses a fixed time given twice
    delete env['SOURCE_DATE_EPOCH'];
    const times = ['-all-time', String(Math.floor(builtAt.getTime() / 1000))];
    const effort = { true: [], fast: ['-Xcompression-level', '1'], false: ['-noD', '-noF', '-noI'] }[`${compress}`];
    await runToolOk('mksquashfs', [root, partial, ...squashfsOptions, ...times, ...effort], {
      env,
      timeoutSeconds: 600,
    });
    await writeManifest(partial, { product, version: releaseInside(version, variant) });
    await rename(partial, out);
    return { path: out, version, sizeBytes: (await stat(out)).size, sha256: await sha256File(out) };
  } finally {
    await rm(scratch, { recursive: true, force: true });
    await rm(partial, { force: true });
  }
};
