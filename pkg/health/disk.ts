import { bootReason } from './boot-reason.ts';
import { maintenanceReason } from './maintenance-reason.ts';
import { setMaintenance } from './maintenance.ts';
import { goDown } from './power.ts';
import { stay, type HealthStep } from './rule.ts';
import type { HealthState } from './state.ts';
import { isGoingDown, isTesting } from './testing.ts';

/**
 * A disk that is low is a reason for maintenance mode (`docs/rules/eve-baseos.md 3.11`); one with room again ends it.
 */
export const diskSeen = (state: HealthState, low: boolean): HealthStep =>
  setMaintenance({ ...state, lowDiskBefore: state.lowDiskBefore && low }, maintenanceReason.lowDiskSpace, low);

/**
 * An image on trial that fills the disk fails its test: committed, it would leave a node in maintenance mode, which
 * takes no update that could cure it (`docs/rules/eve-baseos.md 3.11` leaves the test alone there; this is stricter).
 * Not when the disk was low before the boot, or nobody could go back to the image before; nor against the operator's
 * word.
 */
export const diskRule = (state: HealthState): HealthStep => {
  const isLow = state.maintenance.includes(maintenanceReason.lowDiskSpace);
  if (!isLow || state.lowDiskBefore || state.properties.maintenanceOff) return stay(state);
  if (!isTesting(state) || isGoingDown(state)) return stay(state);
  return goDown(state, {
    what: 'reboot',
    bootReason: bootReason.fallback,
    text: 'the persist partition was filled during the test: nothing is left of it but what is reserved for the OS',
  });
};
