import { bootReason } from './boot-reason.ts';
import { setMaintenance } from './maintenance.ts';
import { maintenanceReason } from './maintenance-reason.ts';
import { goDown } from './power.ts';
import { stay, type HealthStep } from './rule.ts';
import type { HealthState } from './state.ts';
import { isGoingDown, isTesting } from './testing.ts';

/** A report about the default vault; a vault that is well again ends its maintenance mode. */
export const vaultSeen = (state: HealthState, inError: boolean, detail: string): HealthStep => {
  const vault = { inError, detail, firstReportAt: state.vault?.firstReportAt ?? state.now };
  const next: HealthState = { ...state, vault };
  return inError ? stay(next) : setMaintenance(next, maintenanceReason.vaultLockedUp, false);
};

/**
 * Step 3 of the tick (`docs/rules/eve-baseos.md 3.4`): the clock runs from the first report or the first config,
 * whichever came later, and not before there were both, for the controller may have to release the key.
 */
export const vaultRule = (state: HealthState): HealthStep => {
  const { vault, reach, properties } = state;
  if (vault?.inError !== true || reach.firstSuccessAt === undefined) return stay(state);
  const lockedFor = state.now - Math.max(vault.firstReportAt, reach.firstSuccessAt);
  if (lockedFor <= properties.vaultCutoffSeconds) return stay(state);
  if (!isTesting(state)) return setMaintenance(state, maintenanceReason.vaultLockedUp, true);
  if (isGoingDown(state)) return stay(state);
  return goDown(state, {
    what: 'reboot',
    bootReason: bootReason.vaultFailure,
    text: `vault not unlocked for ${lockedFor} seconds (limit ${properties.vaultCutoffSeconds}): ${vault.detail}`,
  });
};
