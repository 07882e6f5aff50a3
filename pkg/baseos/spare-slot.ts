import { startsOf } from '#pkg/boot/starts.ts';
import { retainedFailure } from './failure.ts';
import { noPreviousImage } from './force-fallback.ts';
import { freeSlot } from './lookup.ts';
import { stagedImage } from './remember.ts';
import type { AbState } from './state.ts';

/**
 * The free slot holds nothing that anybody could miss: it may be written before what is to be in it was verified. An image
 * that was committed once may yet have to stand in, so that it is given up by an install only.
 */
export const isSpare = (state: AbState): boolean => {
  const other = freeSlot(state);
  return (
    other.state === 'unused' &&
    noPreviousImage(state) !== undefined &&
    stagedImage(state) === null &&
    retainedFailure(state) === null &&
    !startsOf(other.starts).proved
  );
};
