import type { EngineAbort, EngineOperation } from '#pkg/topics/engine.ts';
import { answer, running } from './answer.ts';
import { holderOf, requestInHand } from './holder.ts';
import { abortActivity } from './job.ts';
import { freeSlot } from './lookup.ts';
import { remember } from './remember.ts';
import { isOpen, operationOf } from './operations.ts';
import { cancelPower } from './power.ts';
import type { AbState } from './state.ts';
import { andThen, type AbStep } from './step-type.ts';
import { writeTable } from './table.ts';

/** Calls off an open operation by its ID: for the one who asked for it, or for an operator who says that he may. */
export const abort = (state: AbState, request: EngineAbort, at: string): AbStep => {
  const target = operationOf(state, request.Target);
  if (target === undefined || !isOpen(target)) {
    const { holder, op } = holderOf(state);
    const now = holder === '' ? 'nothing is' : `${op} of ${holder} is`;
    return answer(state, request, 'ENGINE_NOT_RUNNING', `request ${request.Target} is not running; ${now}`, at);
  }
  if (target.Source !== request.Source && request.Force !== true)
    return answer(state, request, 'ENGINE_NOT_HOLDER', `${target.Op} was asked by ${target.Source}`, at);
  if (requestInHand(state)?.ID === target.ID) return abortRunning(state, request, target, at);
  const why = `called off by ${request.Source}`;
  if (target.Op === 'power')
    return andThen(cancelPower(state, target.ID, why, at), (next) =>
      answer(next, request, '', `${target.Op} is ${why}`, at),
    );
  return abortWaiting(state, request, target, at);
};

const abortRunning = (state: AbState, request: EngineAbort, { Op }: EngineOperation, at: string): AbStep =>
  state.activity.kind === 'table'
    ? answer(state, request, 'ENGINE_PAST_RETURN', `${Op} is past the point of return`, at)
    : andThen(abortActivity(state, `asked by ${request.Source}`), (next) =>
        answer(next, request, '', `${Op} is being aborted`, at),
      );

/** What was staged is given up; what was armed is disarmed, and staged still. A trial has an end of its own. */
const abortWaiting = (state: AbState, request: EngineAbort, target: EngineOperation, at: string): AbStep => {
  const other = freeSlot(state);
  const { slot } = state.memory;
  if (target.State === 'staged' && slot?.request?.id === target.ID && other.state === 'unused')
    return andThen(remember(state, { slot: { ...slot, content: 'verified' } }), (next) =>
      answer(next, request, '', `version ${target.ToVersion} is not staged any more`, at),
    );
  const isArmed = target.State === 'armed' || target.State === 'rebooting';
  if (isArmed && other.label === target.PartitionLabel && other.state === 'updating') {
    if (state.activity.kind !== 'idle')
      return answer(state, request, 'ENGINE_BUSY', `${holderOf(state).holder} holds the engine`, at);
    return writeTable(
      running(state, request, at),
      'disarm',
      { [other.label]: 'unused' },
      `asked by ${request.Source}`,
      request,
    );
  }
  const message =
    target.State === 'trial'
      ? `${target.PartitionLabel} is on trial: revert goes back`
      : `${target.Op} is past the point of return (${target.State})`;
  return answer(state, request, 'ENGINE_PAST_RETURN', message, at);
};
