import { typeGuids } from '#pkg/gpt/layout.ts';
import type { Entry } from '#pkg/gpt/entry.ts';
import { entriesOf, setAttributes, type Table } from '#pkg/gpt/table.ts';
import { bootBits, bootWord, minusOneTry, withBootWord } from './attributes.ts';

/** What the boot loader does: boot `entry` after writing `table` (only if `changed`), or nothing. */
export type Selection =
  | { readonly kind: 'pick'; readonly entry: Entry; readonly table: Table; readonly changed: boolean }
  | { readonly kind: 'none' };

/**
 * Index of the boot words' winner: eligible with tries left or successful, priority strictly above the best so far,
 * which starts at 0 (`spec/eve-baseos.md 1.6` step 1). Undefined when none is eligible.
 */
export const pickWord = (words: readonly number[]): number | undefined => {
  let best = 0;
  let pick: number | undefined;
  words.forEach((word, at) => {
    const { priority, triesLeft, successful } = bootBits(word);
    if ((triesLeft === 0 && !successful) || priority <= best) return;
    best = priority;
    pick = at;
  });
  return pick;
};

/** The word after the boot loader took it: one try less if there was one, `successful` untouched (step 3). */
export const wordAfterPick = (word: number): number => (bootBits(word).triesLeft > 0 ? minusOneTry(word) : word);

/** The boot loader's rule over all partitions of the slot type, INSTALLER included (`spec/eve-baseos.md 1.6`). */
export const selectSlot = (table: Table): Selection => {
  const slots = entriesOf(table).filter((entry) => entry.typeGuid === typeGuids.slotType);
  const words = slots.map((entry) => bootWord(entry.attributes));
  const at = pickWord(words);
  const entry = at === undefined ? undefined : slots[at];
  if (at === undefined || !entry) return { kind: 'none' };
  const before = words[at] as number;
  const after = wordAfterPick(before);
  if (after === before) return { kind: 'pick', entry, table, changed: false };
  const attributes = withBootWord(entry.attributes, after);
  return { kind: 'pick', entry, table: setAttributes(table, new Map([[entry.index, attributes]])), changed: true };
};
