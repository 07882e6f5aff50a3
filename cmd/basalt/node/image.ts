import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { writeManifest } from '#pkg/install/write-manifest.ts';
import { fillerPath, releaseInside, writeImageTree } from './image-tree.ts';
import type { ImageVariant } from './launcher.ts';
import { runToolOk } from '#pkg/host/tool.ts';

export interface SlotImageRequest {
  /** short version, e.g. `2.0.0-kvm-amd64` (`docs/rules/eve-baseos.md 0`) */
  readonly version: string;
  /** file to make; replaced when it exists */
  readonly out: string;
  readonly variant?: ImageVariant;
  /** at least this many bytes, reached with bytes that do not compress */
  readonly size?: number;
  /** that its manifest names; an image without a manifest when null */
  readonly product?: string | null;
}

export interface SlotImage {
  readonly path: string;
  readonly version: string;
  readonly sizeBytes: number;
  /** hex, lower case */
  readonly sha256: string;
}

/** What images are for unless another product is named. */
export const defaultProduct = 'basalt';

/** Fixed times, owner and order: the same input gives the same bytes, and so the same sha256. */
const squashfsOptions = [
  '-noappend',
  '-no-progress',
  '-quiet',
  '-comp',
  'gzip',
  '-b',
  '131072',
  '-all-root',
  '-no-xattrs',
  '-mkfs-time',
  '0',
  '-all-time',
  '0',
  '-action',
  `uncompressed@pathname(${fillerPath})`,
];

/** sha256 of a file, hex, read as a stream. */
export const sha256File = async (path: string): Promise<string> => {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, { highWaterMark: 1024 * 1024 }), hash);
  return hash.digest('hex');
};

/** Makes a slot image with mksquashfs: a root file system of a few MiB whose agents are those of this program. */
export const buildSlotImage = async (request: SlotImageRequest): Promise<SlotImage> => {
  const scratch = await mkdtemp(join(tmpdir(), 'basalt-image-'));
  const root = join(scratch, 'root');
  const partial = join(dirname(request.out), `.${basename(request.out)}.${process.pid}.part`);
  try {
    const { version, variant = 'good', size = 0, product = defaultProduct } = request;
    await writeImageTree(root, { version, variant, fillerBytes: size });
    const env = { ...process.env };
    // squashfs-tools refuses a fixed time given twice
    delete env['SOURCE_DATE_EPOCH'];
    await runToolOk('mksquashfs', [root, partial, ...squashfsOptions], { env, timeoutSeconds: 600 });
    if (product !== null) await writeManifest(partial, { product, version: releaseInside(version, variant) });
    const sha256 = await sha256File(partial);
    await rename(partial, request.out);
    return { path: request.out, version, sizeBytes: (await stat(request.out)).size, sha256 };
  } finally {
    await rm(scratch, { recursive: true, force: true });
    await rm(partial, { force: true });
  }
};
