import { stat, truncate } from 'node:fs/promises';
import { buildDisk } from '#cmd/basalt/image/disk.ts';
import type { Firmware, MachineSetup } from '#cmd/basalt/vm/arguments.ts';
import { copyDisk } from './disk-copy.ts';

export const mebibyte = 1024 * 1024;

/** Seconds that one step may take; it takes a quarter of that at the most where nothing else runs. */
export const patience = Number(process.env['BASALT_VM_PATIENCE'] ?? 300);

/**
 * A second where a node takes half a minute, and watchdogs that bite soon: after a minute, which is above what a machine
 * that runs at a tenth of its pace needs for a heartbeat, or later where it is said to need more.
 */
const hurried = [
  `panic=1 change=${Math.round(patience / 5)} basalt.boot_limit=${Math.round(patience / 5)}`,
  'basalt.supervisor.reboot-delay=1 basalt.supervisor.watchdog-delay=1',
].join(' ');

/** What a board without a battery has for a clock: no start here finds the right time. */
export const lostClock = ['-rtc', 'base=1990-01-01'];

/** By how much a disk is larger than what was written to it. */
export const room = 256 * mebibyte;

export interface SiteOptions {
  readonly firmware: Firmware;
  /** false: a board without a hardware watchdog */
  readonly watchdog: boolean;
  readonly firstVersion: string;
  /** writes what the machine asks of its disk to a log, from the first power-on on until `keepDisk` */
  readonly recorded?: boolean;
}

/** What is put into a machine, or to its disk. */
export type Equipment = Pick<MachineSetup, 'extra' | 'logWrites'>;

/** Where a disk is, as it was before the first power-on too. */
interface Places {
  readonly options: SiteOptions;
  readonly disk: string;
  readonly asMade: string;
}

/** Lays a disk with `rootfs` in IMGA. */
export const layDisk = async (places: Places, rootfs: string, identity: readonly string[]): Promise<void> => {
  const { options, disk, asMade } = places;
  const sizes = { slotSize: 128 * mebibyte, persistSize: 512 * mebibyte };
  await buildDisk({ out: disk, rootfs, identity, kernelArguments: hurried, ...sizes });
  // a record is judged by both ends of the disk, which are those of its table from the beginning
  if (options.recorded !== true) await truncate(disk, (await stat(disk)).size + room);
  await copyDisk(disk, asMade);
};
