import { goDown } from './power.ts';
import { become, inOrder, stay, type HealthStep } from './rule.ts';
import type { HealthState, PowerRequest } from './state.ts';
import { isTesting } from './testing.ts';

/** A command to go down: at once, or after the test of the running image (`docs/rules/eve-baseos.md 3.12`). */
export const command = (state: HealthState, request: PowerRequest): HealthStep => {
  if (!isTesting(state) && state.test.kind !== 'unknown') return goDown(state, request);
  const others = state.deferred.filter((known) => known.what !== request.what);
  return become(
    { ...state, deferred: [...others, request] },
    { kind: 'note', level: 'info', text: `${request.what} deferred until the test of the running image is over` },
  );
};

/** The test is over: what was deferred is done now, in the order of its coming. */
export const runDeferred = (state: HealthState): HealthStep => {
  if (state.test.kind !== 'none') return stay(state);
  const rules = state.deferred.map((request) => (next: HealthState) => goDown(next, request));
  return inOrder({ ...state, deferred: [] }, ...rules);
};
