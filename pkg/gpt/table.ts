import { BasaltError } from '#pkg/errors/error.ts';
import { decodeEntry, isUsed, type Entry } from './entry.ts';
import type { Geometry } from './geometry.ts';
import type { Header } from './header.ts';

/** Where one copy of the table lives, and the bytes around our fields that a write must give back unchanged. */
export interface Frame {
  readonly headerLba: number;
  readonly entriesLba: number;
  readonly headerSector: Uint8Array;
  readonly arraySectors: Uint8Array;
}

/** One partition table, wherever it was read from, with the two places it has to be written to. Immutable. */
export interface Table {
  readonly geometry: Geometry;
  readonly header: Header;
  readonly primary: Frame;
  readonly backup: Frame;
  /** the entry array: `entryCount * entrySize` bytes */
  readonly entries: Uint8Array;
}

/** The used entries of the table, in table order. */
export const entriesOf = ({ header, entries }: Table): Entry[] =>
  Array.from({ length: header.entryCount }, (_, index) => index).flatMap((index) => {
    const bytes = entries.subarray(index * header.entrySize);
    return isUsed(bytes) ? [decodeEntry(bytes, index)] : [];
  });

/** The table with new 64-bit attributes for the entries given by index (from 0); all other bits stay. Does not write to the disk. */
export const setAttributes = (table: Table, changes: ReadonlyMap<number, bigint>): Table => {
  const entries = table.entries.slice();
  const view = new DataView(entries.buffer);
  for (const [index, attributes] of changes) {
    if (!Number.isInteger(index) || index < 0 || index >= table.header.entryCount) {
      throw new BasaltError('GPT_INVALID', `partition ${index + 1} is not in a table of ${table.header.entryCount}`, {
        index,
      });
    }
    view.setBigUint64(index * table.header.entrySize + 48, attributes, true);
  }
  return { ...table, entries };
};

/** Byte range of a partition on the disk. Errors: GPT_INVALID when it leaves the usable area or overlaps another. */
export const rangeOf = (table: Table, entry: Entry): { readonly offset: number; readonly size: number } => {
  const { firstUsableLba, lastUsableLba } = table.header;
  const { firstLba, lastLba, name } = entry;
  if (firstLba < BigInt(firstUsableLba) || lastLba > BigInt(lastUsableLba) || firstLba > lastLba) {
    throw new BasaltError(
      'GPT_INVALID',
      `partition ${entry.index + 1} (${name}) spans LBA ${firstLba}..${lastLba}, outside the usable area ${firstUsableLba}..${lastUsableLba}`,
      { firstLba, lastLba },
    );
  }
  const other = entriesOf(table).find(
    (each) => each.index !== entry.index && each.firstLba <= lastLba && each.lastLba >= firstLba,
  );
  if (other) {
    throw new BasaltError(
      'GPT_INVALID',
      `partitions ${entry.index + 1} (${name}) and ${other.index + 1} (${other.name}) overlap; repartition the disk`,
      { first: entry.index + 1, second: other.index + 1 },
    );
  }
  const { sectorSize } = table.geometry;
  return { offset: Number(firstLba) * sectorSize, size: Number(lastLba - firstLba + 1n) * sectorSize };
};
