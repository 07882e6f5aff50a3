import type { SettableState } from './port.ts';
import type { SlotWords } from './select.ts';
import { withStarts, type Starts } from './starts.ts';
import { attributesOf } from './states.ts';

/**
 * What a state that software sets makes of the count and the marks. A commit proves the image; an image keeps that mark
 * until its slot is given up for writing, or it is set back as one that did not come up.
 */
const startsIn: Readonly<Record<SettableState, Partial<Starts>>> = {
  active: { count: 0, proved: true, tried: false },
  updating: { count: 0, tried: false },
  inprogress: { count: 0, proved: false, tried: false },
  unused: { count: 0, tried: false },
  erased: { count: 0, proved: false, tried: false },
};

/** The bits of a slot after software has set it to `state`; bits that no rule knows stay as they are in the start word. */
export const wordsAfter = (words: SlotWords, state: SettableState): SlotWords => ({
  boot: attributesOf(state),
  starts: withStarts(words.starts, startsIn[state]),
});
