import type { WritePlan } from '#pkg/blockdev/port.ts';
import { encodeEntry } from './entry.ts';
import { sectorCount } from './geometry.ts';
import { arraySectorCount } from './header.ts';
import { planBothCopies } from './plan.ts';
import { entriesOf, type Table } from './table.ts';

export interface Fit {
  /** type GUID of the partition that takes what is free behind it, when it is the last one of the disk */
  readonly grow?: string;
  /** a new GUID for the disk */
  readonly diskGuid?: string;
}

const mebibyte = 1024 * 1024;

/** The entry array with the last partition of this type reaching to `lastUsable`, in whole MiB; the same array otherwise. */
const grown = (table: Table, type: string, lastUsable: number): Uint8Array => {
  const { sectorSize } = table.geometry;
  const used = entriesOf(table);
  const last = used.find(({ lastLba }) => used.every((other) => other.lastLba <= lastLba));
  const end = Math.floor(((lastUsable + 1) * sectorSize) / mebibyte) * (mebibyte / sectorSize);
  const lastLba = BigInt(end) - 1n;
  if (last?.typeGuid !== type || last.lastLba >= lastLba) return table.entries;
  const entries = table.entries.slice();
  const at = last.index * table.header.entrySize;
  encodeEntry({ ...last, lastLba }, entries.subarray(at, at + table.header.entrySize));
  return entries;
};

/**
 * The table as it should be on the disk that it is on: its backup in the last sectors (UEFI 5.3.2), which it is not after an
 * image was written to a larger disk, and then the space between in use. Undefined when it is like that already. Does not
 * write to the disk.
 */
export const fitToDisk = (table: Table, { grow, diskGuid }: Fit): Table | undefined => {
  const { header, geometry, backup } = table;
  const lastLba = sectorCount(geometry) - 1;
  const array = arraySectorCount(header, geometry.sectorSize);
  const isLarger = backup.headerLba < lastLba;
  const lastUsableLba = isLarger ? lastLba - array - 1 : header.lastUsableLba;
  const entries = grow === undefined ? table.entries : grown(table, grow, lastUsableLba);
  if (!isLarger && entries === table.entries && (diskGuid ?? header.diskGuid) === header.diskGuid) return undefined;
  return {
    ...table,
    header: {
      ...header,
      alternateLba: lastLba,
      lastUsableLba,
      diskGuid: diskGuid ?? header.diskGuid,
    },
    backup: isLarger ? { ...backup, headerLba: lastLba, entriesLba: lastLba - array } : backup,
    entries,
  };
};

/** Offset of the size in the one entry of a protective MBR, and what that entry is: type 0xEE from the first sector on. */
const mbr = { type: 450, start: 454, size: 458, signature: 510 } as const;

/**
 * Writes a table that was fitted to its disk, the new backup first, then the primary that points to it: at any moment one
 * whole copy is found. `bootSector` is what is in the first sector: its protective entry gets the new size, and all
 * else in it stays.
 */
export const planFit = (table: Table, bootSector: Uint8Array): WritePlan => {
  const both = planBothCopies(table);
  const sector = bootSector.slice();
  const view = new DataView(sector.buffer);
  const sectors = Math.min(sectorCount(table.geometry) - 1, 0xffffffff);
  const isProtective =
    view.getUint16(mbr.signature, true) === 0xaa55 &&
    sector[mbr.type] === 0xee &&
    view.getUint32(mbr.start, true) === 1;
  if (!isProtective || view.getUint32(mbr.size, true) === sectors) return both;
  view.setUint32(mbr.size, sectors, true);
  return [...both, { kind: 'write', offset: 0, data: sector }, { kind: 'flush' }];
};
