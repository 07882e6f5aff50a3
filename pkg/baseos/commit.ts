import { otherSlot } from '#pkg/boot/slot.ts';
import type { SettableState } from '#pkg/boot/port.ts';
import type { SlotLabel } from '#pkg/boot/slot.ts';
import type { EngineRequest } from '#pkg/topics/engine.ts';
import { currentSlot, freeSlot } from './lookup.ts';
import { standsIn } from './sign-of-health.ts';
import { writeTable } from './table.ts';
import type { AbState } from './state.ts';
import { logged, stay, type AbStep } from './step-type.ts';

/**
 * Both slots in one table write, so that no power cut can leave two good ones. A free slot that is `unused` already is
 * fine; one that was armed on purpose meanwhile, or is in a state we do not know, is left alone
 * (`docs/rules/eve-baseos.md 2.7`).
 */
export const commit = (state: AbState, reason: string, request?: EngineRequest): AbStep => {
  const other = freeSlot(state);
  const demote = other.state === 'active' || other.state === 'inprogress';
  const changes: Partial<Record<SlotLabel, SettableState>> = { [state.current]: 'active' };
  // the one that it stands in for did not come up: that is a failure, not a previous image
  if (demote) changes[other.label] = standsIn(state) ? 'inprogress' : 'unused';
  return writeTable(state, 'commit', changes, reason, request);
};

/** Acts on `ZbootConfig.TestComplete` where it differs from the acknowledgement in `ZbootStatus`. */
export const followTestComplete = (state: AbState): AbStep => {
  const { current } = state;
  const asked = state.testCompleteAsked[current];
  if (asked === state.testComplete[current]) return stay(state);
  if (asked) {
    return currentSlot(state).state === 'inprogress'
      ? commit(state, 'the health agent says that the test is complete')
      : stay(state);
  }
  return logged(
    { ...state, testComplete: { ...state.testComplete, [current]: false } },
    { decision: `test complete of ${current} cleared`, why: 'the health agent took it back' },
  );
};

/** Both slots are good: a commit was torn. The running one counts as committed (`docs/rules/eve-baseos.md 1.7`). */
export const recoverBothActive = (state: AbState): AbStep =>
  currentSlot(state).state === 'active' && freeSlot(state).state === 'active'
    ? writeTable(state, 'recover', { [otherSlot(state.current)]: 'unused' }, 'both slots were active: a torn commit')
    : stay(state);
