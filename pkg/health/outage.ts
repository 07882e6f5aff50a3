import { bootReason } from './boot-reason.ts';
import { goDown } from './power.ts';
import { stay, type HealthStep } from './rule.ts';
import type { HealthState } from './state.ts';
import { isAirgapped, isGoingDown, isTesting } from './testing.ts';

const outageSeconds = (state: HealthState): number => state.now - state.reach.reachableAt;

/** What the controller, or the way to it, failed with last: an outage without it says nothing to whoever reads it. */
const lastTrouble = ({ reach }: HealthState): string => (reach.trouble === undefined ? '' : `; last: ${reach.trouble}`);

/** Step 2 of the tick: an outage strictly longer than the limit fails the test. No controller, no outage. */
export const fallbackRule = (state: HealthState): HealthStep => {
  const limit = state.properties.fallbackSeconds;
  const over = outageSeconds(state) - limit;
  if (!isTesting(state) || isGoingDown(state) || isAirgapped(state) || over <= 0) return stay(state);
  return goDown(state, {
    what: 'reboot',
    bootReason: bootReason.fallback,
    text: `exceeded fallback outage for controller connectivity ${limit} by ${over} seconds${lastTrouble(state)}`,
  });
};

/**
 * A controller that answers but does not serve may push the end of the window back only so far
 * (`docs/rules/eve-baseos.md 3.5`, ours).
 */
export const temporaryRule = (state: HealthState): HealthStep => {
  if (state.test.kind !== 'window' || isGoingDown(state)) return stay(state);
  const limit = state.properties.temporaryLimitSeconds;
  const over = state.test.startedAt - state.test.firstStartedAt - limit;
  if (over <= 0) return stay(state);
  return goDown(state, {
    what: 'reboot',
    bootReason: bootReason.fallback,
    text: `exceeded limit for a controller that answers without serving ${limit} by ${over} seconds${lastTrouble(state)}`,
  });
};

/** Step 4 of the tick: testing or not, a node cut off for too long is reset. */
export const resetRule = (state: HealthState): HealthStep => {
  const limit = state.properties.resetSeconds;
  const over = outageSeconds(state) - limit;
  if (!state.onboarded || isGoingDown(state) || isAirgapped(state) || over <= 0) return stay(state);
  return goDown(state, {
    what: 'reboot',
    bootReason: bootReason.disconnect,
    text: `exceeded outage for controller connectivity ${limit} by ${over} seconds${lastTrouble(state)}`,
  });
};
