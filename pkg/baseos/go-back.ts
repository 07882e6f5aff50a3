import { currentSlot, freeSlot } from './lookup.ts';
import type { AbState } from './state.ts';

/** Who has asked for a reboot into the committed slot while the running one is on trial; '' for nobody. */
export const goBackOf = (state: AbState): string => {
  if (currentSlot(state).state !== 'inprogress' || freeSlot(state).state !== 'active') return '';
  return state.operations.findLast(({ Op, State }) => Op === 'revert' && State === 'rebooting')?.Source ?? '';
};
