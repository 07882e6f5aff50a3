import { entriesIn, type Copies, type Copy } from './copies.ts';
import { crc32 } from './crc32.ts';
import { decodeEntry } from './entry.ts';
import { tableFrom } from './choose.ts';
import type { Table } from './table.ts';

/** A boot disk has two slots and at most an installer; more entries of the type are not ours to guess about. */
const mostSlots = 8;
const oneTry = 1n << 52n;

/**
 * The copy as it was before one try was taken, if only its array or only its header arrived: with an old header the CRC
 * holds once the try is given back; with a new one it holds once a try is taken, and the array is the old one as it is.
 */
const undo = (copy: Copy, slotType: string): (Copy & { status: 'good' }) | undefined => {
  if (copy.status === 'good' || !copy.header || !copy.headerTrusted || !copy.arraySectors) return undefined;
  const { header, headerSector } = copy;
  const found = copy.arraySectors;
  const candidates = Array.from({ length: header.entryCount }, (_, index) => index)
    .filter((index) => decodeEntry(found.subarray(index * header.entrySize), index).typeGuid === slotType)
    .slice(0, mostSlots);
  /** the array with so many tries more on one slot, if the header's CRC holds for that */
  const matching = (index: number, difference: bigint): Uint8Array | undefined => {
    const arraySectors = found.slice();
    const view = new DataView(arraySectors.buffer);
    const at = index * header.entrySize + 48;
    const attributes = view.getBigUint64(at, true);
    const tries = ((attributes >> 52n) & 0xfn) + difference;
    if (tries < 0n || tries > 0xfn) return undefined;
    view.setBigUint64(at, attributes + difference * oneTry, true);
    return crc32(entriesIn(header, arraySectors)) === header.entriesCrc ? arraySectors : undefined;
  };
  const good = { status: 'good', headerLba: header.headerLba, headerSector } as const;
  for (const index of candidates) {
    const before = matching(index, 1n);
    if (before) return { ...good, header, arraySectors: before };
    if (matching(index, -1n)) {
      return { ...good, header: { ...header, entriesCrc: crc32(entriesIn(header, found)) }, arraySectors: found };
    }
  }
  return undefined;
};

/**
 * A boot loader without a flush command can lose power when each copy has only its array or only its header new. When
 * both copies are bad, this finds out whether they are one decrement of one slot of type `slotType` apart from sound, and
 * answers the table before it; the lost decrement only grants one more attempt. Undefined when the damage is something
 * else.
 */
export const undoTornDecrement = (copies: Copies, slotType: string): Table | undefined => {
  for (const side of ['primary', 'backup'] as const) {
    const good = undo(copies[side], slotType);
    if (good) return tableFrom({ ...copies, [side]: good }, good);
  }
  return undefined;
};
