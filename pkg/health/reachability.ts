import { configGetStatus } from '../topics/agents.ts';
import { become, stay, type HealthStep } from './rule.ts';
import type { HealthState } from './state.ts';
import { restartWindow, startWindow } from './window.ts';

const touch = (state: HealthState): HealthState => ({ ...state, reach: { ...state.reach, reachableAt: state.now } });

/** Part of a reboot reason, which has to stay readable. */
const longestTrouble = 200;

/** A changed `ConfigGetStatus` (`spec/eve-baseos.md 3.3`, column "on change event"). */
export const configGet = (before: HealthState, status: number, why?: string): HealthStep => {
  const trouble = why?.slice(0, longestTrouble);
  const state = trouble === before.reach.trouble ? before : { ...before, reach: { ...before.reach, trouble } };
  if (status === state.reach.status) return stay(state);
  const changed: HealthState = { ...state, reach: { ...state.reach, status } };
  if (status === configGetStatus.success) {
    const reach = {
      ...state.reach,
      status,
      reachableAt: state.now,
      firstSuccessAt: state.reach.firstSuccessAt ?? state.now,
    };
    const first = state.reach.firstSuccessAt === undefined;
    const met: HealthState = { ...state, reach };
    const started = startWindow(met);
    return first
      ? become(started.state, { kind: 'note', level: 'info', text: 'controller reached' }, ...started.effects)
      : started;
  }
  if (status === configGetStatus.temporaryFail) return restartWindow(touch(changed));
  return stay(changed);
};

/** The column "on every tick": the last status keeps counting until the next poll says otherwise. */
export const reachTick = (state: HealthState): HealthStep => {
  if (state.reach.status === configGetStatus.success) return stay(touch(state));
  if (state.reach.status === configGetStatus.temporaryFail) return restartWindow(touch(state));
  return stay(state);
};
