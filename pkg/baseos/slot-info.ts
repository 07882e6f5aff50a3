import type { BaseOsStatus } from '#pkg/topics/baseos.ts';
import type { AbState, Slot } from './state.ts';

/** The status bound to a slot. */
export const attachSlot = (status: BaseOsStatus, slot: Slot): BaseOsStatus => ({
  ...status,
  PartitionLabel: slot.label,
  PartitionDevice: slot.devicePath,
  PartitionState: slot.state,
});

/** The status bound to no slot. */
export const detachSlot = (status: BaseOsStatus): BaseOsStatus => ({
  ...status,
  PartitionLabel: '',
  PartitionDevice: '',
  PartitionState: '',
});

/** Step 0 of `docs/rules/eve-baseos.md 2.5`: what the slot of a status is like now. */
export const refreshSlot = (state: AbState, status: BaseOsStatus): BaseOsStatus => {
  const label = status.PartitionLabel;
  if (label !== 'IMGA' && label !== 'IMGB') return { ...status, Activated: false };
  // only what runs is ever bound to the running slot
  return { ...attachSlot(status, state.slots[label]), Activated: label === state.current };
};
