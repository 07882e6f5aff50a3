import { tableFrom } from './choose.ts';
import { entriesIn, type Copies, type Copy } from './copies.ts';
import { crc32 } from './crc32.ts';
import { decodeEntry } from './entry.ts';
import type { Table } from './table.ts';

/** What a slot's attributes may have been before or after the write that was torn, and which of two tables is safer. */
export interface TornWords {
  readonly slotType: string;
  /** 64-bit attributes to try for a slot that has these; bounded, for pairs of them are tried */
  readonly candidates: (found: bigint) => readonly bigint[];
  /** whether to restore the table as the array has it; else as the header has it. Attributes of the slots, in table order */
  readonly preferArray: (array: readonly bigint[], header: readonly bigint[]) => boolean;
}

/** A boot disk has two slots and at most an installer; more entries of the type are not ours to guess about. */
const mostSlots = 3;
/** The attribute bits that are ever changed: 32 to 63. */
const changing = Array.from({ length: 32 }, (_, bit) => 1n << BigInt(bit + 32));

interface Slot {
  /** of its attributes, in the array */
  readonly at: number;
  readonly attributes: bigint;
}

interface Guess {
  readonly attributes: bigint;
  /** by what it changes the checksum of the array, as the signed number that exclusive or gives */
  readonly delta: number;
}

/** Flipping bits changes a CRC by the exclusive or of what each bit alone changes: one sum for each bit, none for a guess. */
const guessesFor = (entries: Uint8Array, slot: Slot, candidates: TornWords['candidates']): readonly Guess[] => {
  const copy = entries.slice();
  const view = new DataView(copy.buffer);
  const base = crc32(copy);
  const flips = changing.map((bit) => {
    view.setBigUint64(slot.at, slot.attributes ^ bit, true);
    return { bit, delta: crc32(copy) ^ base };
  });
  return candidates(slot.attributes).map((attributes) => ({
    attributes,
    delta: flips.reduce((sum, { bit, delta }) => ((slot.attributes ^ attributes) & bit ? sum ^ delta : sum), 0),
  }));
};

/** The slots with which the checksum comes out, at most two of them changed; undefined when none do, or several. */
const solve = (
  found: readonly Slot[],
  guesses: readonly (readonly Guess[])[],
  target: number,
): readonly Slot[] | undefined => {
  const solutions = new Map<string, readonly Slot[]>();
  const add = (changes: ReadonlyMap<number, bigint>): void => {
    const solution = found.map((slot, index) => ({ ...slot, attributes: changes.get(index) ?? slot.attributes }));
    solutions.set(attributesOf(solution).join(), solution);
  };
  for (const [one, ones] of guesses.entries()) {
    const byDelta = Map.groupBy(ones, ({ delta }) => delta);
    for (const { attributes } of byDelta.get(target) ?? []) add(new Map([[one, attributes]]));
    for (const [two, twos] of guesses.slice(0, one).entries())
      for (const second of twos)
        for (const first of byDelta.get(target ^ second.delta) ?? [])
          add(new Map([[one, first.attributes]]).set(two, second.attributes));
  }
  const [only, another] = solutions.values();
  return another === undefined ? only : undefined;
};

const attributesOf = (slots: readonly Slot[]): readonly bigint[] => slots.map(({ attributes }) => attributes);

/**
 * The copy as it was before or after the one write that was torn in it, when only its array or only its header arrived: the
 * header's CRC proves which attributes belong to it.
 */
const heal = (copy: Copy, words: TornWords): (Copy & { status: 'good' }) | undefined => {
  if (copy.status === 'good' || !copy.header || !copy.headerTrusted || !copy.arraySectors) return undefined;
  const { header, headerSector, arraySectors } = copy;
  const entries = entriesIn(header, arraySectors);
  const found = Array.from({ length: header.entryCount }, (_, index) =>
    decodeEntry(entries.subarray(index * header.entrySize), index),
  )
    .filter(({ typeGuid }) => typeGuid === words.slotType)
    .slice(0, mostSlots)
    .map(({ index, attributes }): Slot => ({ at: index * header.entrySize + 48, attributes }));
  const crc = crc32(entries);
  const guesses = found.map((slot) => guessesFor(entries, slot, words.candidates));
  const solved = solve(found, guesses, crc ^ header.entriesCrc);
  if (!solved) return undefined;
  const good = { status: 'good', headerLba: header.headerLba, headerSector } as const;
  if (words.preferArray(attributesOf(found), attributesOf(solved)))
    return { ...good, header: { ...header, entriesCrc: crc }, arraySectors };
  const restored = arraySectors.slice();
  const view = new DataView(restored.buffer);
  for (const { at, attributes } of solved) view.setBigUint64(at, attributes, true);
  return { ...good, header, arraySectors: restored };
};

/**
 * A write that was not flushed, or whose flush was a lie, can leave each copy with only its array or only its header new.
 * When both copies are bad, this finds out whether one of them is one write of known attributes apart from sound, and
 * answers that table. Undefined when the damage is something else.
 */
export const healTorn = (copies: Copies, words: TornWords): Table | undefined => {
  for (const side of ['primary', 'backup'] as const) {
    const good = heal(copies[side], words);
    if (good) return tableFrom({ ...copies, [side]: good }, good);
  }
  return undefined;
};
