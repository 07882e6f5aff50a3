import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { ExecutionContext } from 'ava';
import type { SlotInfo } from '#pkg/boot/port.ts';
import type { InstallProgress, InstallRequest } from '#pkg/install/port.ts';

const run = promisify(execFile);

export const MiB = 1024 * 1024;

/** A directory of this test alone, removed after it. */
export const tempDir = async (t: ExecutionContext): Promise<string> => {
  const path = await mkdtemp(join(tmpdir(), 'basalt-install-'));
  t.teardown(() => rm(path, { recursive: true, force: true }));
  return path;
};

export const sha256Of = (data: Uint8Array): string => createHash('sha256').update(data).digest('hex');

/** Bytes that differ from place to place and do not compress, the same each time. */
export const bytesOf = (length: number, seed = 1): Uint8Array => {
  const words = new Uint32Array(Math.ceil(length / 4));
  let state = seed >>> 0 || 1;
  for (let index = 0; index < words.length; index += 1) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    words[index] = state;
  }
  return new Uint8Array(words.buffer, 0, length);
};

/** A real squashfs with these files. */
export const makeSquashfs = async (
  t: ExecutionContext,
  files: Record<string, string | Uint8Array>,
): Promise<string> => {
  const dir = await tempDir(t);
  for (const [name, content] of Object.entries(files)) {
    await mkdir(join(dir, 'root', name, '..'), { recursive: true });
    await writeFile(join(dir, 'root', name), content);
  }
  await mkdir(join(dir, 'root'), { recursive: true });
  await run('mksquashfs', [join(dir, 'root'), join(dir, 'image'), '-noappend', '-quiet', '-no-progress']);
  return join(dir, 'image');
};

/** A sparse disk of `sizeBytes` in which one slot lies. */
export const makeSlot = async (
  t: ExecutionContext,
  layout: { readonly offset?: number; readonly sizeBytes?: number; readonly diskBytes?: number } = {},
): Promise<SlotInfo> => {
  const { offset = MiB, sizeBytes = 16 * MiB } = layout;
  const diskBytes = layout.diskBytes ?? offset + sizeBytes + MiB;
  const devicePath = join(await tempDir(t), 'disk.img');
  await using file = await open(devicePath, 'w');
  await file.truncate(diskBytes);
  return { label: 'IMGB', state: 'unused', attributes: 0, starts: 0, devicePath, offset, sizeBytes, partUuid: 'b' };
};

/** Writes an image and returns the request to install it, with the progress it makes. */
export const requestFor = async (
  t: ExecutionContext,
  slot: SlotInfo,
  image: Uint8Array,
  change: Partial<InstallRequest> = {},
): Promise<InstallRequest & { readonly seen: InstallProgress[] }> => {
  const imagePath = join(await tempDir(t), 'image');
  await writeFile(imagePath, image);
  const seen: InstallProgress[] = [];
  return {
    imagePath,
    sizeBytes: image.length,
    sha256: sha256Of(image),
    slot,
    signal: new AbortController().signal,
    onProgress: (progress) => seen.push(progress),
    seen,
    ...change,
  };
};

/** Part of a file. */
export const readPart = async (path: string, offset: number, length: number): Promise<Uint8Array> => {
  await using file = await open(path, 'r');
  const bytes = new Uint8Array(length);
  await file.read(bytes, 0, length, offset);
  return bytes;
};
