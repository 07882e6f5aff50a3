import { chmod, chown, realpath, stat } from 'node:fs/promises';
import { readFileOr } from '#pkg/host/atomic-file.ts';
import type { Logger } from '#pkg/process/log.ts';
import { openFileDevice } from '#pkg/blockdev/file.ts';
import { currentSlot } from '#pkg/boot/current.ts';
import { findDisk } from '#pkg/boot/find-disk.ts';
import type { Slots } from '#pkg/boot/port.ts';
import { readDisk } from '#pkg/boot/read-disk.ts';
import { locateSlot } from '#pkg/boot/slot-partition.ts';
import { slotLabels } from '#pkg/boot/slot.ts';
import { slotsOf } from '#pkg/boot/slots-of.ts';
import { tableOf } from '#pkg/gpt/choose.ts';
import type { Ids } from '#pkg/process/ids.ts';
import { settleDisk } from './settle-disk.ts';

export interface ClaimedDisk {
  /** what baseosmgr is given; `auto` as it was when there is no such disk, for baseosmgr to say why */
  readonly disk: string;
  /** label of the running slot, `RAM` when it runs from none (`docs/rules/eve-baseos.md 1.1`) */
  readonly slot: string;
}

export interface ClaimOptions {
  /** path of the whole disk, or `auto` */
  readonly disk: string;
  readonly cmdlineFile: string;
  readonly ids: Ids;
  /** make the disk the node's own first, if it is not yet */
  readonly settle: boolean;
  readonly log: Logger;
}

const slotsOn = async (disk: string): Promise<Slots> => {
  const device = await openFileDevice(disk, { readOnly: true });
  try {
    return slotsOf(tableOf(await readDisk(device)), disk);
  } finally {
    await device.close();
  }
};

/** For baseosmgr alone: neither the other agent nor a group of disk tools opens it. */
const give = async (path: string, ids: Ids): Promise<void> => {
  await chown(path, ids.baseosmgr, ids.baseosmgr);
  await chmod(path, 0o600);
};

/**
 * Finds the disk and gives it and its two slots to baseosmgr; the other partitions stay root's. A disk image is left to
 * whom it belongs. What goes wrong is told here and again by baseosmgr, which runs without slots then.
 */
export const claimDisk = async (options: ClaimOptions): Promise<ClaimedDisk> => {
  const { disk: option, cmdlineFile, ids, settle, log } = options;
  const cmdline = await readFileOr(cmdlineFile, '');
  let disk = option;
  try {
    disk = await realpath(option === 'auto' ? await findDisk(cmdline) : option);
    const isBlockDevice = (await stat(disk)).isBlockDevice();
    if (isBlockDevice && settle) await settleDisk(disk, cmdline, log);
    if (isBlockDevice) await give(disk, ids);
    const slots = await slotsOn(disk);
    if (isBlockDevice) for (const label of slotLabels) await give((await locateSlot(slots[label])).devicePath, ids);
    const slot = currentSlot(cmdline, slots) ?? 'RAM';
    log.info({ disk, slot }, 'the disk is ready');
    return { disk, slot };
  } catch (error) {
    log.error({ err: error, disk: option }, 'there are no slots to update');
    return { disk, slot: 'RAM' };
  }
};
