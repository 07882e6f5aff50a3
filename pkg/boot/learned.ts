import { bootBits, withTries } from './attributes.ts';
import type { SlotWords } from './select.ts';
import { startsOf, withStarts } from './starts.ts';

/** What a boot loader that does not write to the table has done to a slot. */
export interface Learned {
  /** tries that it left */
  readonly tries?: number;
  /** starts that it counted */
  readonly count?: number;
  /** it started the slot in place of another */
  readonly tried?: boolean;
}

/**
 * The bits of a slot with that taken over. Nothing becomes bootable by it: a number of tries is never raised, and a slot
 * that stood in becomes `inprogress`, which only a slot with a proved image can.
 */
export const learnedWords = ({ boot, starts }: SlotWords, { tries, count, tried }: Learned): SlotWords => {
  const left = withTries(boot, Math.min(bootBits(boot).triesLeft, tries ?? Infinity));
  const stoodIn = tried === true && startsOf(starts).proved;
  return {
    boot: stoodIn ? (left & ~0x1ff) | 0x003 : left,
    starts: withStarts(starts, {
      ...(count === undefined ? {} : { count }),
      ...(tried === undefined ? {} : { tried: tried && startsOf(starts).proved }),
    }),
  };
};
