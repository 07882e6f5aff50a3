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
  Activated: false,
});

/** Step 0 of `spec/eve-baseos.md 2.5`: what the slot of a status is like now. */
export const refreshSlot = (state: AbState, status: BaseOsStatus): BaseOsStatus => {
  const label = status.PartitionLabel;
  if (label !== 'IMGA' && label !== 'IMGB') return status.Activated ? { ...status, Activated: false } : status;
  const slot = state.slots[label];
  const isCurrent = label === state.current;
  const runsIt = isCurrent && slot.version === status.BaseOsVersion;
  const Activated = runsIt || (isCurrent && slot.state === 'active');
  return { ...attachSlot(status, slot), Activated };
};
