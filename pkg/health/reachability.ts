import { configGetStatus } from '../topics/agents.ts';
import { become, stay, type HealthStep } from './rule.ts';
import type { HealthState } from './state.ts';
import { restartWindow } from './window.ts';

const touch = (state: HealthState): HealthState => ({ ...state, reach: { ...state.reach, reachableAt: state.now } });

/** Part of a reboot reason, which has to stay readable. */
const longestTrouble = 200;

/**
 * A `ConfigGetStatus` (`docs/rules/eve-baseos.md 3.3`, column "on change event"). One that is repeated changes nothing:
 * the last tick has counted it already.
 */
export const configGet = (before: HealthState, status: number, why?: string): HealthStep => {
  const reach = { ...before.reach, status, trouble: why?.slice(0, longestTrouble) };
  const state: HealthState = { ...before, reach };
  if (status === configGetStatus.temporaryFail) return restartWindow(touch(state));
  if (status !== configGetStatus.success) return stay(state);
  if (reach.firstSuccessAt !== undefined) return stay(touch(state));
  return become(touch({ ...state, reach: { ...reach, firstSuccessAt: state.now } }), {
    kind: 'note',
    level: 'info',
    text: 'controller reached',
  });
};

/** The column "on every tick": the last status keeps counting until the next poll says otherwise. */
export const reachTick = (state: HealthState): HealthStep => {
  if (state.reach.status === configGetStatus.success) return stay(touch(state));
  if (state.reach.status === configGetStatus.temporaryFail) return restartWindow(touch(state));
  return stay(state);
};
