import type { EngineRequest } from '#pkg/topics/engine.ts';
import { commit } from './commit.ts';
import { clearSlot } from './config-delete.ts';
import { answer, running } from './answer.ts';
import { armStaged } from './engine-arm.ts';
import { stage } from './engine-stage.ts';
import { forgetRetained, hasFailed, retainedFailure } from './failure.ts';
import { noPreviousImage } from './force-fallback.ts';
import { holderOf } from './holder.ts';
import { abortActivity } from './job.ts';
import { currentSlot, freeSlot } from './lookup.ts';
import { writtenInto } from './memory.ts';
import type { AbState } from './state.ts';
import { refuse, stay, andThen, type AbStep } from './step-type.ts';
import { writeTable } from './table.ts';

/**
 * A local request (`architecture: Northbounds`). Every operation is safe to repeat: one that finds its aim reached already
 * answers `done`. One holder at a time; a second is refused with the holder's name.
 */
export const takeRequest = (state: AbState, request: EngineRequest, at: string): AbStep => {
  if (state.results.some((result) => result.ID === request.ID)) {
    return refuse(state, 'engineRequest', `request ${request.ID} has its result already`);
  }
  if (request.Op === 'abort') return abort(state, request, at);
  const { holder, op } = holderOf(state);
  if (holder !== '') return answer(state, request, 'ENGINE_BUSY', `${holder} holds the engine (${op})`, at);
  return start(state, request, at);
};

const start = (state: AbState, request: EngineRequest, at: string): AbStep => {
  switch (request.Op) {
    case 'stage':
      return stage(state, request, at);
    case 'arm':
      return armStaged(state, request, at);
    case 'commit':
      return commitByRequest(state, request, at);
    case 'revert':
      return revert(state, request, at);
    case 'forget':
      return forget(state, request, at);
    case 'abort':
      return abort(state, request, at);
  }
};

const commitByRequest = (state: AbState, request: EngineRequest, at: string): AbStep => {
  const slot = currentSlot(state);
  if (slot.state === 'active') return answer(state, request, '', `${slot.label} is active already`, at);
  if (slot.state !== 'inprogress') {
    return answer(state, request, 'ENGINE_REFUSED', `${slot.label} is ${slot.state}, not under test`, at);
  }
  return commit(running(state, request, at), `asked by ${request.Source}`, request);
};

/** Arms the previous image. While a test runs the way back is a plain reboot: the tried slot has no try left. */
const revert = (state: AbState, request: EngineRequest, at: string): AbStep => {
  const other = freeSlot(state);
  if (currentSlot(state).state === 'inprogress') {
    const message = `${state.current} is under test: reboot the node to return to ${other.label}, or commit first`;
    return answer(state, request, 'ENGINE_REFUSED', message, at);
  }
  if (other.state === 'updating' && writtenInto(state, other.label) === null) {
    return answer(state, request, '', `${other.label} is armed already`, at);
  }
  const obstacle = noPreviousImage(state);
  if (obstacle !== undefined) return answer(state, request, 'ENGINE_REFUSED', `no image to return to: ${obstacle}`, at);
  return writeTable(
    running(state, request, at),
    'revert',
    { [other.label]: 'updating' },
    `asked by ${request.Source}`,
    request,
  );
};

/** Clears the memory of a failed image, so that the same version may be tried again. */
const forget = (state: AbState, request: EngineRequest, at: string): AbStep => {
  const other = freeSlot(state);
  if (retainedFailure(state) !== null) {
    return andThen(forgetRetained(state), (next) =>
      answer(next, request, '', 'the failed version may be tried again', at),
    );
  }
  if (!hasFailed(state))
    return answer(state, request, '', `no failed image is remembered; ${other.label} is ${other.state}`, at);
  if (currentSlot(state).state !== 'active') {
    const message = `the running ${state.current} is ${currentSlot(state).state}, not active`;
    return answer(state, request, 'ENGINE_REFUSED', message, at);
  }
  return andThen(stay(running(state, request, at)), (next) =>
    withOwner(clearSlot(next, other, 'forget', `asked by ${request.Source}`), request),
  );
};

const withOwner = (step: AbStep, request: EngineRequest): AbStep =>
  step.state.activity.kind === 'table'
    ? { ...step, state: { ...step.state, activity: { ...step.state.activity, request } } }
    : step;

/** Only the one who asked may call it off. */
const abort = (state: AbState, request: EngineRequest, at: string): AbStep => {
  const { holder, op } = holderOf(state);
  if (holder === '') return answer(state, request, 'ENGINE_REFUSED', 'nothing is running', at);
  if (holder !== request.Source) return answer(state, request, 'ENGINE_BUSY', `${holder} holds the engine (${op})`, at);
  if (state.activity.kind === 'table')
    return answer(state, request, 'ENGINE_REFUSED', `${op} is past the point of return`, at);
  return andThen(abortActivity(state, `asked by ${request.Source}`), (next) =>
    answer(next, request, '', `${op} is being aborted`, at),
  );
};
