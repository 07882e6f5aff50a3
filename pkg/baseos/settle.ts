import { followBootTrial } from './armed.ts';
import { followTestComplete } from './commit.ts';
import { followConfigDelete } from './config-delete.ts';
import { settleDrain } from './drain.ts';
import { followEarly } from './early.ts';
import { noteFailure } from './failure.ts';
import { followForceFallback } from './force-fallback.ts';
import { abortUnwanted } from './job.ts';
import { requestOf } from './lookup.ts';
import { followOperations } from './follow-operations.ts';
import { followPower } from './power.ts';
import { followPowerCut } from './power-cut.ts';
import { pursue } from './pursue.ts';
import { followRetryCounter } from './retry-counter.ts';
import { followSignOfHealth } from './sign-of-health.ts';
import type { AbState } from './state.ts';
import { stay, andThen, type AbStep } from './step-type.ts';
import { followUnconfirmed } from './unconfirmed.ts';

const ifIdle =
  (rule: (state: AbState) => AbStep) =>
  (state: AbState): AbStep =>
    state.activity.kind === 'idle' ? rule(state) : stay(state);

const forEachRequest =
  (rule: (state: AbState, key: string) => AbStep) =>
  (state: AbState): AbStep =>
    state.requests.reduce((step, { key }) => andThen(step, (next) => rule(next, key)), stay(state));

/**
 * Does everything that the state calls for, after whatever event: what was asked for is kept in the state and not in the
 * order of events, so that a wish that met a busy engine is acted on when the engine is free. The first rule that
 * begins a table write or a job keeps the later ones waiting. A commit and an install never meet: one needs a running slot
 * that is under test, the other one that is not. Whether a drain is still asked for depends on the configs alone, which no
 * rule changes.
 */
export const settle = (state: AbState, at: string): AbStep => {
  const rules: readonly ((state: AbState) => AbStep)[] = [
    abortUnwanted,
    (next) => noteFailure(next, at),
    ifIdle(followTestComplete),
    ifIdle(followBootTrial),
    forEachRequest((next, key) => {
      const request = requestOf(next, key);
      return request === undefined ? stay(next) : followConfigDelete(next, request);
    }),
    ifIdle(followUnconfirmed),
    followForceFallback,
    ifIdle(followSignOfHealth),
    ifIdle(followPowerCut),
    ifIdle(followRetryCounter),
    forEachRequest((next, key) => pursue(next, key, at)),
    (next) => followEarly(next, at),
    (next) => stay(followOperations(next, at)),
    (next) => followPower(next, at),
  ];
  return rules.reduce((step, rule) => andThen(step, rule), stay(settleDrain(state)));
};
