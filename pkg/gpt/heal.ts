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

interface Guess {
  readonly attributes: bigint;
  /** by what it changes the checksum of the array */
  readonly delta: number;
}

/** Flipping bits changes a CRC by the exclusive or of what each bit alone changes: one sum for each bit, none for a guess. */
const guessesFor = (entries: Uint8Array, at: number, candidates: TornWords['candidates']): readonly Guess[] => {
  const copy = entries.slice();
  const view = new DataView(copy.buffer);
  const found = view.getBigUint64(at, true);
  const base = crc32(copy);
  const deltas = changing.map((bit) => {
    view.setBigUint64(at, found ^ bit, true);
    return (crc32(copy) ^ base) >>> 0;
  });
  return candidates(found).map((attributes) => ({
    attributes,
    delta: changing.reduce(
      (delta, bit, index) => ((found ^ attributes) & bit ? (delta ^ (deltas[index] ?? 0)) >>> 0 : delta),
      0,
    ),
  }));
};

/** The attributes with which the checksum comes out, at most two slots changed; undefined when none do, or several. */
const solve = (
  found: readonly bigint[],
  guesses: readonly (readonly Guess[])[],
  target: number,
): readonly bigint[] | undefined => {
  const solutions = new Map<string, readonly bigint[]>();
  for (let one = 0; one < guesses.length; one += 1) {
    const byDelta = Map.groupBy(guesses[one] ?? [], ({ delta }) => delta);
    for (let two = one + 1; two < Math.max(guesses.length, one + 2); two += 1) {
      for (const second of guesses[two] ?? [{ attributes: 0n, delta: 0 }]) {
        for (const first of byDelta.get((target ^ second.delta) >>> 0) ?? []) {
          const solution = found.map((each, at) =>
            at === one ? first.attributes : at === two ? second.attributes : each,
          );
          solutions.set(solution.join(), solution);
        }
      }
    }
  }
  const [only, another] = solutions.values();
  return another === undefined ? only : undefined;
};

/**
 * The copy as it was before or after the one write that was torn in it, when only its array or only its header arrived: the
 * header's CRC proves which attributes belong to it.
 */
const heal = (copy: Copy, words: TornWords): (Copy & { status: 'good' }) | undefined => {
  if (copy.status === 'good' || !copy.header || !copy.headerTrusted || !copy.arraySectors) return undefined;
  const { header, headerSector, arraySectors } = copy;
  const entries = entriesIn(header, arraySectors);
  const places = Array.from({ length: header.entryCount }, (_, index) => index)
    .filter((index) => decodeEntry(entries.subarray(index * header.entrySize), index).typeGuid === words.slotType)
    .slice(0, mostSlots)
    .map((index) => index * header.entrySize + 48);
  const view = new DataView(entries.buffer, entries.byteOffset, entries.length);
  const found = places.map((at) => view.getBigUint64(at, true));
  const crc = crc32(entries);
  const guesses = places.map((at) => guessesFor(entries, at, words.candidates));
  const solved = solve(found, guesses, (crc ^ header.entriesCrc) >>> 0);
  if (!solved) return undefined;
  const good = { status: 'good', headerLba: header.headerLba, headerSector } as const;
  if (words.preferArray(found, solved)) return { ...good, header: { ...header, entriesCrc: crc }, arraySectors };
  const restored = arraySectors.slice();
  const restoredView = new DataView(restored.buffer);
  for (const [at, place] of places.entries()) restoredView.setBigUint64(place, solved[at] ?? 0n, true);
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
