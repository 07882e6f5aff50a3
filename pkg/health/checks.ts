import { bootReason } from './boot-reason.ts';
import { goDown } from './power.ts';
import { become, stay, type HealthStep } from './rule.ts';
import type { CheckVerdict, HealthState } from './state.ts';
import { isGoingDown } from './testing.ts';

/** Between the end of a round that had failures and the next try of those that failed. */
const pauseSeconds = 30;
/** A round that takes longer has failed: nothing may keep an image on trial for ever. */
const roundLimitSeconds = 3600;
/** Failures that a reason names, which has to stay readable. */
const namedFailures = 3;

const failed = ({ checks }: HealthState): readonly CheckVerdict[] => checks.verdicts.filter(({ passed }) => !passed);

const windowEnd = (state: HealthState): number =>
  state.test.kind === 'window' ? state.test.startedAt + state.properties.testSeconds : Infinity;

/** Runs all checks, or those of these names. */
const begin = (state: HealthState, only?: readonly string[]): HealthStep => {
  const round = state.checks.round + 1;
  return become(
    {
      ...state,
      checks: { ...state.checks, round, runs: true, isWhole: only === undefined, begunAt: state.now },
    },
    {
      kind: 'runChecks',
      round,
      limitSeconds: state.properties.checkSeconds,
      ...(only === undefined ? {} : { only }),
    },
  );
};

/**
 * The operator's own checks while the window runs: all of them at its first tick, and those that failed again and again, as
 * what they look at may need its time to come up.
 */
export const checksRule = (state: HealthState): HealthStep => {
  const { checks } = state;
  if (state.test.kind !== 'window' || isGoingDown(state) || checks.runs) return stay(state);
  if (checks.round === 0) return begin(state);
  const names = failed(state).map(({ name }) => name);
  const isTime = state.now >= checks.endedAt + pauseSeconds && state.now < windowEnd(state);
  return names.length > 0 && isTime ? begin(state, names) : stay(state);
};

/** What a round has found. One that nobody waits for any more says nothing. */
export const checked = (state: HealthState, round: number, verdicts: readonly CheckVerdict[]): HealthStep => {
  const { checks } = state;
  if (!checks.runs || checks.round !== round) return stay(state);
  const news = new Map(verdicts.map((verdict) => [verdict.name, verdict]));
  const all = checks.isWhole ? verdicts : checks.verdicts.map((known) => news.get(known.name) ?? known);
  return stay({ ...state, checks: { ...checks, runs: false, endedAt: state.now, verdicts: all } });
};

/** After a window that was passed: there are checks, so all of them have passed, and an operator may let that decide. */
export const checksPassed = ({ checks }: HealthState): boolean => checks.verdicts.length > 0;

const failTest = (state: HealthState, text: string): HealthStep =>
  goDown(state, { what: 'reboot', bootReason: bootReason.fallback, text });

const sentence = ({ name, text }: CheckVerdict): string => `check ${name} failed: ${text}`;

/**
 * The window has passed: all checks run once more, and one that fails now fails the test. `undefined` when they have passed, or
 * there were none when the window began; its first tick has asked (`checksRule`).
 */
export const checksAtEnd = (state: HealthState): HealthStep | undefined => {
  const { checks } = state;
  if (checks.runs)
    return state.now - checks.begunAt > roundLimitSeconds
      ? failTest(state, `the checks of the test did not end within ${roundLimitSeconds} seconds`)
      : stay(state);
  if (checks.verdicts.length === 0) return undefined;
  if (!checks.isWhole || checks.begunAt < windowEnd(state)) return begin(state);
  const failures = failed(state);
  if (failures.length === 0) return undefined;
  const more = failures.length > namedFailures ? `; and ${failures.length - namedFailures} more` : '';
  return failTest(state, `${failures.slice(0, namedFailures).map(sentence).join('; ')}${more}`);
};
