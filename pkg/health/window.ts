import { become, stay, type HealthStep } from './rule.ts';
import type { HealthState } from './state.ts';

/**
 * Starts the test window once the node is onboarded and its current slot is known to be under test
 * (`docs/rules/eve-baseos.md 3.5`).
 */
export const startWindow = (state: HealthState): HealthStep => {
  if (state.test.kind !== 'waiting' || !state.onboarded) return stay(state);
  const test = { kind: 'window', firstStartedAt: state.now, startedAt: state.now } as const;
  return become(
    { ...state, test },
    {
      kind: 'note',
      level: 'info',
      text: `test of ${state.node.runningVersion} started, ${state.properties.testSeconds} s`,
    },
  );
};

/** TemporaryFail: the window begins anew, `firstStartedAt` remembers how far it has been pushed back. */
export const restartWindow = (state: HealthState): HealthStep =>
  state.test.kind === 'window' ? stay({ ...state, test: { ...state.test, startedAt: state.now } }) : stay(state);

/** Whole seconds until the window has run its length, 0 when none runs. */
export const remainingTestSeconds = (state: HealthState): number =>
  state.test.kind === 'window' ? Math.max(0, state.test.startedAt + state.properties.testSeconds - state.now) : 0;
