import { typeGuids } from '#pkg/gpt/layout.ts';
import type { Entry } from '#pkg/gpt/entry.ts';
import { entriesOf, setAttributes, type Table } from '#pkg/gpt/table.ts';
import { bootBits, bootWord, minusOneTry, withBootWord } from './attributes.ts';
import { attributesOf } from './states.ts';
import { mostStarts, startLimit, startsOf, startWord, withStarts, withStartWord } from './starts.ts';

/** The bits of one slot that the boot loader goes by. */
export interface SlotWords {
  /** priority, tries, success (`docs/rules/eve-baseos.md 1.2`) */
  readonly boot: number;
  /** `starts.ts` */
  readonly starts: number;
}

/**
 * As what a slot is started: one that loses a try; one that is committed; one in place of a committed slot that did not
 * come up; a committed one although it did not come up, as nothing better is left; the best one that needs no write, as the
 * table cannot be written.
 */
export type StartKind = 'trial' | 'committed' | 'stand-in' | 'rescue' | 'no-write';

/** Index of the slot to start, and the bits of all slots that are to be on the disk before it is. */
export interface Decision {
  readonly at: number;
  readonly start: StartKind;
  readonly after: readonly SlotWords[];
}

/**
 * Index of the boot words' winner: eligible with tries left or successful, priority strictly above the best so far,
 * which starts at 0 (`docs/rules/eve-baseos.md 1.6` step 1). Undefined when none is eligible.
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

const inprogress = (word: number): number => (word & ~0x1ff) | 0x003;

const replaced = (slots: readonly SlotWords[], at: number, change: Partial<SlotWords>): readonly SlotWords[] =>
  slots.map((slot, index) => (index === at ? { ...slot, ...change } : slot));

/** The first other slot that holds an image which was committed once and has not stood in since the last sign of health. */
const standIn = (slots: readonly SlotWords[], yields: number): number | undefined => {
  const at = slots.findIndex(({ boot, starts }, index) => {
    const { proved, tried } = startsOf(starts);
    return index !== yields && proved && !tried && bootBits(boot).triesLeft === 0;
  });
  return at === -1 ? undefined : at;
};

/**
 * A committed slot that has reached its limit of starts without a sign of health yields: the other one starts once, and is
 * `inprogress` meanwhile. When that has not helped either, the committed slot starts again, slowly (`rescue`); the count
 * goes on to its end, and then the other slot has one more turn.
 */
const startCommitted = (slots: readonly SlotWords[], at: number): Decision => {
  const { starts } = slots[at] as SlotWords;
  const now = startsOf(starts);
  const limit = startLimit(now);
  if (limit === undefined) return { at, start: 'committed', after: slots };
  const counted = (count: number) => replaced(slots, at, { starts: withStarts(starts, { count }) });
  if (now.count < limit) return { at, start: 'committed', after: counted(now.count + 1) };
  const other = standIn(slots, at);
  if (other !== undefined) {
    const { boot, starts: before } = slots[other] as SlotWords;
    const after = replaced(slots, other, { boot: inprogress(boot), starts: withStarts(before, { tried: true }) });
    return { at: other, start: 'stand-in', after };
  }
  if (now.count < mostStarts) return { at, start: 'rescue', after: counted(now.count + 1) };
  const again = counted(limit).map((slot) => ({ ...slot, starts: withStarts(slot.starts, { tried: false }) }));
  return { at, start: 'rescue', after: again };
};

/**
 * The boot loader's rule (`docs/rules/eve-baseos.md 1.6`, with the limit of starts of `docs/boot.md`). Undefined:
 * nothing may start.
 */
export const decideStart = (slots: readonly SlotWords[]): Decision | undefined => {
  const at = pickWord(slots.map(({ boot }) => boot));
  if (at === undefined) return undefined;
  const { boot } = slots[at] as SlotWords;
  if (bootBits(boot).triesLeft === 0) return startCommitted(slots, at);
  return { at, start: 'trial', after: replaced(slots, at, { boot: minusOneTry(boot) }) };
};

/** What is started when the table takes no write: the best slot that would lose no try. */
export const decideWithoutWrite = (slots: readonly SlotWords[]): Decision | undefined => {
  const at = pickWord(slots.map(({ boot }) => (bootBits(boot).triesLeft === 0 ? boot : attributesOf('unused'))));
  return at === undefined ? undefined : { at, start: 'no-write', after: slots };
};

/** What the boot loader does: start `entry` after writing `table` (only if `changed`), or nothing. */
export type Selection =
  | {
      readonly kind: 'pick';
      readonly start: StartKind;
      readonly entry: Entry;
      readonly table: Table;
      readonly changed: boolean;
    }
  | { readonly kind: 'none' };

const wordsOf = ({ attributes }: Entry): SlotWords => ({ boot: bootWord(attributes), starts: startWord(attributes) });

/** The boot loader's rule over all partitions of the slot type, INSTALLER included (`docs/rules/eve-baseos.md 1.6`). */
export const selectSlot = (table: Table, { writable = true } = {}): Selection => {
  const entries = entriesOf(table).filter((entry) => entry.typeGuid === typeGuids.slotType);
  const decision = (writable ? decideStart : decideWithoutWrite)(entries.map(wordsOf));
  const entry = decision && entries[decision.at];
  if (!entry) return { kind: 'none' };
  const changes = new Map<number, bigint>();
  for (const [at, { boot, starts }] of decision.after.entries()) {
    const { index, attributes } = entries[at] as Entry;
    const after = withStartWord(withBootWord(attributes, boot), starts);
    if (after !== attributes) changes.set(index, after);
  }
  return {
    kind: 'pick',
    start: decision.start,
    entry,
    table: setAttributes(table, changes),
    changed: changes.size > 0,
  };
};
