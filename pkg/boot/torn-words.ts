import type { TornWords } from '#pkg/gpt/heal.ts';
import { typeGuids } from '#pkg/gpt/layout.ts';
import { bootBits, bootWord, minusOneTry, withBootWord } from './attributes.ts';
import { pickWord } from './select.ts';
import { startsOf, startWord, withStarts, withStartWord } from './starts.ts';

const states = [0x102, 0x013, 0x003, 0x000];

/** The boot words that a torn write may have come from or gone to: the four states, and a try more or less. */
const bootWords = (found: number): readonly number[] => {
  const { triesLeft } = bootBits(found);
  const more = triesLeft < 15 ? [found + 0x10] : [];
  const less = triesLeft > 0 ? [minusOneTry(found)] : [];
  return [...new Set([...states, found, ...more, ...less])];
};

/** The start words: any count and marks; the limit stays, as it changes with nothing else. */
const startWords = (found: number): readonly number[] =>
  Array.from({ length: 64 }, (_, at) => {
    const { count, proved, tried } = startsOf(at << 8);
    return withStarts(found, { count, proved, tried });
  });

const candidates = (found: bigint): readonly bigint[] =>
  bootWords(bootWord(found)).flatMap((boot) =>
    startWords(startWord(found)).map((starts) => withStartWord(withBootWord(found, boot), starts)),
  );

const mayStart = (attributes: bigint): boolean => pickWord([bootWord(attributes)]) !== undefined;

/** Both differ by one try of one slot: losing the decrement only grants one more attempt. */
const isDecrement = (more: bigint, less: bigint): boolean =>
  startWord(more) === startWord(less) &&
  bootBits(bootWord(more)).triesLeft > 0 &&
  minusOneTry(bootWord(more)) === bootWord(less);

/** In `erased` the slot is given up for writing, in `other` its image still counts as proved: some of it may be gone. */
const isGivenUp = (erased: bigint, other: bigint): boolean =>
  bootWord(erased) === 0 && !startsOf(startWord(erased)).proved && startsOf(startWord(other)).proved;

/**
 * Of two tables that one write lies between, the one in which nothing can start that the other knows better than to start:
 * a try is given back, and otherwise what was taken from a slot stays taken.
 */
const preferArray = (array: readonly bigint[], header: readonly bigint[]): boolean => {
  const changed = array.flatMap((found, at) => (found === header[at] ? [] : [[found, header[at]!] as const]));
  const [one, two] = changed;
  if (one && !two) {
    const [inArray, inHeader] = one;
    if (isDecrement(inArray, inHeader)) return true;
    if (isDecrement(inHeader, inArray)) return false;
  }
  const [here, there] = [array.filter(mayStart).length, header.filter(mayStart).length];
  const isTaken = changed.some(([inArray, inHeader]) => isGivenUp(inArray, inHeader));
  return here < there || (here === there && isTaken);
};

/** What heals tables that a write of ours, or of the boot loader's, has left torn (`pkg/gpt/heal.ts`, `grub/gptprio/heal.c`). */
export const tornWords: TornWords = { slotType: typeGuids.slotType, candidates, preferArray };
