import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from '#pkg/process/log.ts';
import { runLimited } from '#pkg/host/run-limited.ts';
import { deviceNumber } from '#pkg/blockdev/device-number.ts';
import { executePlan } from '#pkg/blockdev/execute.ts';
import { openFileDevice } from '#pkg/blockdev/file.ts';
import { readSysfsBlocks } from '#pkg/blockdev/sysfs.ts';
import { bootBits } from '#pkg/boot/attributes.ts';
import { currentSlot } from '#pkg/boot/current.ts';
import { readDisk } from '#pkg/boot/read-disk.ts';
import { slotsOf } from '#pkg/boot/slots-of.ts';
import { tableOf } from '#pkg/gpt/choose.ts';
import { fitToDisk, planFit } from '#pkg/gpt/fit.ts';
import { eveDiskGuid, typeGuids } from '#pkg/gpt/layout.ts';
import { entriesOf, rangeOf, type Table } from '#pkg/gpt/table.ts';

/**
 * Within the time that a start may take. A growth by some hundred GiB on a slow disk is done by the kernel, which goes on with
 * it after the program was killed; what is missing is done by the next start.
 */
const limitMs = 60_000;

const run = async (program: string, ...args: readonly string[]): Promise<void> => {
  const { error } = await runLimited(program, args, { limitMs });
  if (error !== undefined) throw error;
};

/** Writes the table that fits the disk, and answers it; undefined when the disk has it already, or is not to be touched now. */
const fit = async (disk: string, cmdline: string): Promise<Table | undefined> => {
  const device = await openFileDevice(disk);
  try {
    const copies = await readDisk(device);
    // what is damaged is repaired by those whose work that is, and fitted at the next start
    if (copies.primary.status !== 'good' || copies.backup.status !== 'good' || !copies.agree) return undefined;
    const table = tableOf(copies);
    const slots = slotsOf(table, disk);
    const current = currentSlot(cmdline, slots);
    // an image on trial leaves the disk as the one before it knows it
    if (current === undefined || !bootBits(slots[current].attributes).successful) return undefined;
    const isShared = table.header.diskGuid === eveDiskGuid;
    const fitted = fitToDisk(table, { grow: typeGuids.persistType, ...(isShared ? { diskGuid: randomUUID() } : {}) });
    if (fitted !== undefined) await executePlan(device, planFit(fitted, await device.read(0, device.sectorSize)));
    return fitted;
  } finally {
    await device.close();
  }
};

/** Tells the kernel how large P3 is now, and lets its file system have it: it may be mounted, and in use. */
const growPersist = async (disk: string, table: Table): Promise<void> => {
  const entry = entriesOf(table).find(({ typeGuid }) => typeGuid === typeGuids.persistType);
  if (entry === undefined) return;
  const { offset, size } = rangeOf(table, entry);
  const number = deviceNumber((await stat(disk)).rdev);
  const blocks = await readSysfsBlocks('/sys');
  const name = blocks.find((block) => block.number === number)?.name;
  const found = blocks.find(({ partition }) => partition?.disk === name && partition?.startBytes === offset);
  if (found === undefined || found.sizeBytes === size) return;
  await run('partx', '--update', '--nr', String(entry.index + 1), disk);
  await run('resize2fs', join('/dev', found.devName));
};

/**
 * Makes a disk the node's own when it first runs from it: a GUID that no other disk has, and, where an image was written to
 * a larger disk, the backup table at its end and P3 over all that is free. Cut off at any point it is done by the next
 * start. Never fails: a node runs as well without.
 */
export const settleDisk = async (disk: string, cmdline: string, log: Logger): Promise<void> => {
  try {
    const fitted = await fit(disk, cmdline);
    if (fitted === undefined) return;
    log.info(
      { disk, guid: fitted.header.diskGuid, size: fitted.geometry.diskSize },
      'the partition table fits the disk now',
    );
    await growPersist(disk, fitted);
  } catch (error) {
    log.error({ err: error, disk }, 'the disk could not be settled in full; the next start goes on with it');
  }
};
