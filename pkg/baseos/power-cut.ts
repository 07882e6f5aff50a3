import { hasFailed } from './failure.ts';
import { currentSlot, freeSlot } from './lookup.ts';
import { remember, writtenInto } from './remember.ts';
import { wantsFailed } from './retry-counter.ts';
import { writeTable } from './table.ts';
import type { AbState } from './state.ts';
import { stay, andThen, type AbStep } from './step-type.ts';

/** Somebody still wants the image booted: the controller's config, or the operator who staged it while no config wants another. */
const isWanted = (state: AbState): boolean =>
  wantsFailed(state) !== undefined ||
  (writtenInto(state, freeSlot(state).label)?.by === 'request' &&
    !state.requests.some(({ config }) => config?.Activate));

/**
 * A power cut ended the trial before its agents were up: the image is tried once more as it is in its slot, unasked. Once
 * for each image, noted durably before it is armed, for a machine that hung until somebody pulled the plug looks the same.
 */
export const followPowerCut = (state: AbState): AbStep => {
  const slot = freeSlot(state);
  if (state.nodeAgent?.RetryAfterPowerCut !== true || !hasFailed(state) || slot.version === '') return stay(state);
  if (currentSlot(state).state !== 'active' || state.memory.triedAgain === slot.label || !isWanted(state)) {
    return stay(state);
  }
  return andThen(remember(state, { triedAgain: slot.label }), (next) =>
    writeTable(
      next,
      'powerCut',
      { [slot.label]: 'updating' },
      `a power cut ended the trial of version ${slot.version} before its agents were up, it is tried once more`,
    ),
  );
};
