import { bootBits } from './attributes.ts';
import { goodOf, type Records, type SlotRecord } from './grubenv-records.ts';
import type { Learned } from './learned.ts';
import { pickWord } from './select.ts';
import { slotLabels, type SlotLabel } from './slot.ts';
import { startsOf } from './starts.ts';

/** One durable write; the caller makes each last before it begins the next. */
export type Step =
  | { readonly store: 'table' }
  | { readonly store: 'environment'; readonly records: Records }
  | { readonly store: 'good'; readonly records: Records };

const triesMask = 0xf0;
const mayBoot = (word: number): boolean => pickWord([word]) !== undefined;
const boots = (records: Records): boolean => slotLabels.some((label) => mayBoot(records[label].word));

/** Tries left in a slot after what GRUB did, where the table does not know it yet. */
const triesLeft = (table: SlotRecord, environment: SlotRecord | undefined): number | undefined => {
  const inTable = bootBits(table.word).triesLeft;
  if (inTable === 0) return undefined;
  // nobody knows whether the try was taken; counting it as taken ends, giving it again may go on for ever
  if (!environment || environment.partUuid !== table.partUuid) return inTable - 1;
  const inEnvironment = bootBits(environment.word).triesLeft;
  const sameArming = (environment.word & ~triesMask) === (table.word & ~triesMask);
  return sameArming && inEnvironment < inTable ? inEnvironment : undefined;
};

/** Starts that GRUB counted, and a turn that it gave or took back; nothing where the two are of different armings. */
const startsSeen = (table: SlotRecord, environment: SlotRecord | undefined): Learned => {
  if (!environment || environment.partUuid !== table.partUuid) return {};
  const [known, seen] = [startsOf(table.starts), startsOf(environment.starts)];
  if ((environment.word & ~triesMask) === (table.word & ~triesMask)) {
    return {
      ...(seen.count === known.count ? {} : { count: seen.count }),
      ...(seen.tried === known.tried || !known.proved || bootBits(table.word).triesLeft > 0
        ? {}
        : { tried: seen.tried }),
    };
  }
  // it was started in place of the other: only a slot whose image the table calls proved can be
  const stoodIn = seen.tried && environment.word === 0x003 && known.proved && (table.word & triesMask) === 0;
  return stoodIn && !known.tried ? { tried: true } : {};
};

/**
 * What the table has to learn from the environment: tries that GRUB took, starts that it counted, a slot that it started
 * in place of another. An environment that says the same of a slot with fewer tries has seen it start; one that cannot be
 * read costs one try; of anything else that differs the table is right, and the environment is written anew
 * (`docs/boot-grubenv.md`).
 */
export const doneByGrub = (table: Records, environment: Records | undefined): Partial<Record<SlotLabel, Learned>> => {
  const done: Partial<Record<SlotLabel, Learned>> = {};
  for (const label of slotLabels) {
    const tries = triesLeft(table[label], environment?.[label]);
    const learned = { ...startsSeen(table[label], environment?.[label]), ...(tries === undefined ? {} : { tries }) };
    if (Object.keys(learned).length > 0) done[label] = learned;
  }
  return done;
};

/** The records with the slots that are about to get tries taken out of the choice. */
const withoutArmed = (base: Records, before: Records, after: Records): Records => {
  const record = (label: SlotLabel): SlotRecord =>
    after[label].word !== before[label].word && (after[label].word & triesMask) !== 0
      ? { ...base[label], word: 0 }
      : base[label];
  return { IMGA: record('IMGA'), IMGB: record('IMGB') };
};

const sameRecords = (one: Records, two: Records): boolean =>
  slotLabels.every(
    (label) =>
      one[label].word === two[label].word &&
      one[label].starts === two[label].starts &&
      one[label].partUuid === two[label].partUuid,
  );

/**
 * The writes, in their order, that take both stores from `before` to `after`. What is taken from a slot, and success,
 * reach the environment before the table; a try reaches it after the table, and a slot that gets one is out of the
 * choice meanwhile. The note of the good slot comes first of all, so that never two files are at risk at once.
 */
export const planChange = (before: Records, after: Records): readonly Step[] => {
  // without a slot to start in between, the slot that is to be taken away keeps its place until the last write
  const masked = withoutArmed(after, before, after);
  const middle = [masked, withoutArmed(before, before, after), before].find(boots) ?? masked;
  const steps: Step[] = [];
  if (goodOf(before)?.label !== goodOf(after)?.label) steps.push({ store: 'good', records: after });
  if (!sameRecords(before, middle)) steps.push({ store: 'environment', records: middle });
  // even when the records stay as they are: the table has bits that are in no record
  steps.push({ store: 'table' });
  if (!sameRecords(middle, after)) steps.push({ store: 'environment', records: after });
  return steps;
};

/** Slots that GRUB may start by what the two files say, though the table says that they may not start. */
export const doubtfulSlots = (
  table: Records,
  environment: Records | 'unreadable' | undefined,
  good: SlotLabel | 'unreadable' | undefined,
): readonly SlotLabel[] =>
  slotLabels.filter((label) => {
    if (mayBoot(table[label].word)) return false;
    if (environment === 'unreadable' || good === 'unreadable') return true;
    if (good === label) return true;
    if (environment === undefined) return false;
    const { word, starts } = environment[label];
    return mayBoot(word) || (startsOf(starts).proved && !startsOf(table[label].starts).proved);
  });
