import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { runToolOk } from '#pkg/host/tool.ts';
import { openFileDevice } from '#pkg/blockdev/file.ts';
import { readDisk } from '#pkg/boot/read-disk.ts';
import { slotsOf } from '#pkg/boot/slots-of.ts';
import type { SlotLabel } from '#pkg/boot/slot.ts';
import type { Copies } from '#pkg/gpt/copies.ts';
import { tableOf } from '#pkg/gpt/choose.ts';
import { entriesOf, rangeOf } from '#pkg/gpt/table.ts';

/** Copies a disk image and leaves out its zeros. */
export const copyDisk = async (from: string, to: string): Promise<void> => {
  await runToolOk('cp', ['--sparse=always', from, to], { timeoutSeconds: 600 });
};

/** Both copies of the table as they are: nothing is repaired here. */
const copiesOf = async (disk: string): Promise<Copies> => {
  const device = await openFileDevice(disk, { readOnly: true });
  try {
    return await readDisk(device);
  } finally {
    await device.close();
  }
};

/** The states of both slots, by what can be read without a write. */
export const slotStates = async (disk: string): Promise<Record<SlotLabel, string>> => {
  const { IMGA, IMGB } = slotsOf(tableOf(await copiesOf(disk)), disk);
  return { IMGA: IMGA.state, IMGB: IMGB.state };
};

/** Where a partition lies on a disk image. */
export const placeOf = async (disk: string, name: string): Promise<{ offset: number; size: number }> => {
  const table = tableOf(await copiesOf(disk));
  const entry = entriesOf(table).find((found) => found.name === name);
  if (entry === undefined) throw new Error(`${disk} has no ${name}`);
  return rangeOf(table, entry);
};

/** What is unique to a disk. */
export const diskGuidOf = async (disk: string): Promise<string> => tableOf(await copiesOf(disk)).header.diskGuid;

/** A number for the bytes of a partition. */
export const digestOf = async (disk: string, name: string): Promise<string> => {
  const { offset, size } = await placeOf(disk, name);
  await using file = await open(disk, 'r');
  const hash = createHash('sha256');
  const chunk = Buffer.alloc(1024 * 1024);
  for (let done = 0; done < size;) {
    const { bytesRead } = await file.read(chunk, 0, Math.min(chunk.length, size - done), offset + done);
    if (bytesRead === 0) break;
    hash.update(chunk.subarray(0, bytesRead));
    done += bytesRead;
  }
  return hash.digest('hex');
};

/** The name of the file system of /persist (its UUID): a new one has another. */
export const persistName = async (disk: string): Promise<string> => {
  const { offset } = await placeOf(disk, 'P3');
  await using file = await open(disk, 'r');
  const uuid = Buffer.alloc(16);
  // the superblock begins after 1 KiB
  await file.read(uuid, 0, uuid.length, offset + 1024 + 104);
  return uuid.toString('hex');
};

/** What is wrong with each copy of the partition table. */
export const tableHealth = async (disk: string): Promise<{ primary: string; backup: string; agree: boolean }> => {
  const { primary, backup, agree } = await copiesOf(disk);
  return { primary: primary.status, backup: backup.status, agree };
};
