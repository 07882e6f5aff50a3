import { entriesIn, type Copies, type Copy } from './copies.ts';
import { crc32 } from './crc32.ts';
import { decodeEntry } from './entry.ts';
import { tableFrom } from './choose.ts';
import type { Table } from './table.ts';

/** A boot disk has two slots and at most an installer; more entries of the type are not ours to guess about. */
const mostSlots = 8;
const oneTry = 1n << 52n;

/** The copy as it was before its array lost one try under an unchanged header, if that is what happened to it. */
const undo = (copy: Copy, slotType: string): (Copy & { status: 'good' }) | undefined => {
  if (copy.status === 'good' || !copy.header || !copy.headerTrusted || !copy.arraySectors) return undefined;
  const { header } = copy;
  const candidates = Array.from({ length: header.entryCount }, (_, index) => index)
    .filter((index) => {
      const { typeGuid } = decodeEntry(copy.arraySectors!.subarray(index * header.entrySize), index);
      return typeGuid === slotType;
    })
    .slice(0, mostSlots);
  for (const index of candidates) {
    const arraySectors = copy.arraySectors.slice();
    const view = new DataView(arraySectors.buffer);
    const at = index * header.entrySize + 48;
    const attributes = view.getBigUint64(at, true);
    if (((attributes >> 52n) & 0xfn) === 0xfn) continue;
    view.setBigUint64(at, attributes + oneTry, true);
    if (crc32(entriesIn(header, arraySectors)) === header.entriesCrc) {
      return { status: 'good', headerLba: header.headerLba, header, headerSector: copy.headerSector, arraySectors };
    }
  }
  return undefined;
};

/**
 * A boot loader without a flush command can lose power with both arrays new and both headers old. When both copies are
 * bad, this gives one slot of type `slotType` one try back and accepts the table if the old CRC then holds; the lost
 * decrement only grants one more attempt. Undefined when the damage is something else.
 */
export const undoTornDecrement = (copies: Copies, slotType: string): Table | undefined => {
  for (const side of ['primary', 'backup'] as const) {
    const good = undo(copies[side], slotType);
    if (good) return tableFrom({ ...copies, [side]: good }, good);
  }
  return undefined;
};
