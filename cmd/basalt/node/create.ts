import { createReadStream } from 'node:fs';
import { chmod, mkdir, open, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createDiskImage } from '#pkg/boot/create-disk.ts';
import { slotsOf } from '#pkg/boot/slots-of.ts';
import type { SlotLabel } from '#pkg/boot/slot.ts';
import { BasaltError } from '#pkg/errors/error.ts';
import type { LayoutSizes } from '#pkg/gpt/layout.ts';
import type { Table } from '#pkg/gpt/table.ts';
import { exists } from '#pkg/host/exists.ts';
import { nodePaths, type NodePaths } from './paths.ts';

/** What a device needs to know of its controller before the first contact; PEM texts, `server` is `host:port`. */
export interface Identity {
  readonly server: string;
  readonly rootCertificate: string;
  readonly onboardCertificate: string;
  readonly onboardKey: string;
}

export interface NewNode {
  readonly dir: string;
  readonly serial: string;
  /** the image of slot IMGA, which the node first boots */
  readonly image: string;
  readonly sizes?: LayoutSizes;
  /** none: a node without a controller */
  readonly identity?: Identity;
}

/** Copies an image file into a slot of a disk image that nothing runs on yet. Errors: IMAGE_TOO_LARGE_FOR_SLOT. */
const fillSlot = async (disk: string, table: Table, label: SlotLabel, image: string): Promise<void> => {
  const slot = slotsOf(table, disk)[label];
  const { size } = await stat(image);
  if (size > slot.sizeBytes)
    throw new BasaltError(
      'IMAGE_TOO_LARGE_FOR_SLOT',
      `${image} has ${size} bytes, slot ${label} has ${slot.sizeBytes}: make a smaller image or larger slots`,
      { size, slot: slot.sizeBytes },
    );
  await using file = await open(disk, 'r+');
  let position = slot.offset;
  for await (const chunk of createReadStream(image, { highWaterMark: 1024 * 1024 }) as AsyncIterable<Buffer>)
    position += (await file.write(chunk, 0, chunk.length, position)).bytesWritten;
  await file.sync();
};

/** Writes the identity files under EVE's names; the key is readable by the owner only. */
export const writeIdentity = async (
  paths: Pick<NodePaths, 'config'>,
  serial: string,
  identity: Identity | undefined,
): Promise<void> => {
  await mkdir(paths.config, { recursive: true });
  await writeFile(join(paths.config, 'serial'), `${serial}\n`);
  if (identity === undefined) return;
  await writeFile(join(paths.config, 'server'), `${identity.server}\n`);
  await writeFile(join(paths.config, 'root-certificate.pem'), identity.rootCertificate);
  await writeFile(join(paths.config, 'onboard.cert.pem'), identity.onboardCertificate);
  const key = join(paths.config, 'onboard.key.pem');
  await writeFile(key, identity.onboardKey, { mode: 0o600 });
  await chmod(key, 0o600);
};

/** Makes the folder of a new node: a disk image in EVE's layout with `image` in IMGA, and its identity. */
export const createNode = async (node: NewNode): Promise<NodePaths> => {
  const paths = nodePaths(node.dir);
  const there = await exists(paths.disk);
  if (there) throw new BasaltError('CONFIG_INVALID', `${paths.disk} exists already: take another folder or remove it`);
  for (const folder of [paths.dir, paths.persist, paths.logs, paths.control]) await mkdir(folder, { recursive: true });
  await writeIdentity(paths, node.serial, node.identity);
  const table = await createDiskImage(paths.disk, node.sizes);
  await fillSlot(paths.disk, table, 'IMGA', node.image);
  return paths;
};
