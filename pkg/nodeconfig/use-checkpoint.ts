import type { ConfigReply } from '#pkg/eve/messages.ts';
import type { Outcome } from '#pkg/eve/port.ts';
import { configGetStatus } from '#pkg/topics/agents.ts';
import { andThen, become } from './algebra.ts';
import { begin, type Carried } from './carry-out.ts';
import { checkpointOrder } from './checkpoint-order.ts';
import type { ConfigStep } from './effect.ts';
import type { Surroundings } from './event.ts';
import { judged, log } from './note.ts';
import { errorOf } from './outcome-error.ts';
import { rest } from './pace.ts';
import { isRefused, planFor } from './plan.ts';
import { idOf } from './stamp-config-id.ts';
import type { Checkpoint, ConfigState, Taking } from './state.ts';

/** A stored config that is being applied. */
export type Stored = Taking & {
  readonly source: { readonly kind: 'checkpoint'; readonly which: Checkpoint; readonly others: readonly Checkpoint[] };
};

/**
 * Runs from the stored config that the reason of this boot allows (`docs/rules/eve-baseos.md 3.9`). An older one than what
 * was in force already would take wishes back, a failed version's with its memory, only to bring them again.
 */
export const useCheckpoint = (state: ConfigState, { health }: Surroundings): ConfigStep =>
  tryNext(state, checkpointOrder(health.lastBoot.bootReason, state.fetchedBefore));

/** With none left the poll is over as it was. */
const tryNext = (state: ConfigState, [which, ...others]: readonly Checkpoint[]): ConfigStep =>
  which === undefined
    ? become(rest(state))
    : become({ ...state, work: { kind: 'readingCheckpoint', which, others } }, { kind: 'readCheckpoint', which });

/** What was stored has been read, if there is any. */
export const checkpointRead = (
  state: ConfigState,
  { which, others }: { readonly which: Checkpoint; readonly others: readonly Checkpoint[] },
  outcome: Outcome<ConfigReply> | undefined,
  around: Surroundings,
): ConfigStep => {
  if (outcome === undefined) return tryNext(state, others);
  if (outcome.kind !== 'ok') {
    const fields = { candidate: which, outcome: outcome.kind, ...errorOf(outcome) };
    return andThen(become(state, log('warn', fields, 'a checkpointed config is not usable')), (next) =>
      tryNext(next, others),
    );
  }
  const { value: reply } = outcome;
  const plan = planFor(state, reply, 'checkpoint', around);
  const taking: Stored = { source: { kind: 'checkpoint', which, others }, reply, plan, configId: idOf(reply) };
  return tookCheckpoint(isRefused(plan) ? { step: become(state), end: 'failed' } : begin(state, taking), taking);
};

/** What a stored config leads to once its actions are over. */
export const tookCheckpoint = ({ step, end }: Carried, { source, plan, configId }: Stored): ConfigStep => {
  if (end === 'open') return step;
  const fields = { candidate: source.which, result: plan.result };
  if (end === 'failed')
    return andThen(
      andThen(step, (state) => become(state, log('warn', fields, plan.why))),
      (state) => tryNext(state, source.others),
    );
  const running = log('info', { configId, ...fields }, `running from the checkpointed config: ${plan.why}`);
  return andThen(step, (state) => {
    const status = state.status === configGetStatus.fail ? configGetStatus.readSaved : state.status;
    return judged(rest({ ...state, status, configId, checkpointInForce: true }), status, running);
  });
};
