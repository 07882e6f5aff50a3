import type { EngineAbort, EngineRequest, EngineRevert } from '#pkg/topics/engine.ts';
import { answer, running } from './answer.ts';
import { armFor, changeArmed, disarm } from './armed.ts';
import { commit } from './commit.ts';
import { clearSlot } from './config-delete.ts';
import { armStaged } from './engine-arm.ts';
import { stage } from './engine-stage.ts';
import { failedVersion, forgetRetained, hasFailed, retainedFailure } from './failure.ts';
import { noPreviousImage } from './force-fallback.ts';
import { holderOf } from './holder.ts';
import { abortActivity } from './job.ts';
import { currentSlot, freeSlot } from './lookup.ts';
import { writtenInto } from './memory.ts';
import { standsIn } from './sign-of-health.ts';
import type { AbState } from './state.ts';
import { logged, refuse, stay, andThen, type AbStep } from './step-type.ts';

type RequestOf<O extends EngineRequest['Op']> = Extract<EngineRequest, { Op: O }>;

/**
 * A local request (docs/engine.md). Every operation is safe to repeat: one that finds its aim reached already
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

const start = (state: AbState, request: Exclude<EngineRequest, EngineAbort>, at: string): AbStep => {
  switch (request.Op) {
    case 'stage':
      return stage(state, request, at);
    case 'arm':
      return armStaged(state, request, at);
    case 'disarm':
      return disarm(state, request, at);
    case 'commit':
      return commitByRequest(state, request, at);
    case 'revert':
      return revert(state, request, at);
    case 'forget':
      return forget(state, request, at);
    case 'drop':
    case 'power':
      return answer(state, request, 'REQUEST_INVALID', `${request.Op} cannot be asked for yet`, at);
  }
};

/** The requester means another version than the one that is there. */
const isStale = ({ Version: meant }: { readonly Version: string }, version: string): boolean =>
  meant !== '' && meant !== version;

const commitByRequest = (state: AbState, request: RequestOf<'commit'>, at: string): AbStep => {
  const slot = currentSlot(state);
  if (isStale(request, slot.version))
    return answer(state, request, 'ENGINE_STALE', `version ${slot.version} runs, not ${request.Version}`, at);
  if (slot.state === 'active') return answer(state, request, '', `${slot.label} is active already`, at);
  if (slot.state !== 'inprogress') {
    return answer(state, request, 'ENGINE_NOT_ON_TRIAL', `${slot.label} is ${slot.state}, not under test`, at);
  }
  return commit(running(state, request, at), `asked by ${request.Source}`, request);
};

/**
 * Goes back to the image in the other slot: arms the previous one, or, while the running one is on trial, has the node
 * reboot: the tried slot has no try left, so the boot loader takes the other.
 */
const revert = (state: AbState, request: EngineRevert, at: string): AbStep => {
  const other = freeSlot(state);
  if (isStale(request, other.version)) {
    const message = `${other.label} holds version ${other.version || '(none)'}, not ${request.Version}`;
    return answer(state, request, 'ENGINE_STALE', message, at);
  }
  if (currentSlot(state).state === 'inprogress' && !standsIn(state)) {
    if (other.state !== 'active')
      return answer(state, request, 'ENGINE_NO_PREVIOUS_IMAGE', `${other.label} is ${other.state}, not active`, at);
    const message = `the trial of ${state.current} ends, and the node reboots into ${other.label}`;
    return andThen(
      logged(
        { ...state, goBack: request.Source },
        { decision: message, why: `asked by ${request.Source}`, level: 'warn' },
      ),
      (next) => answer(next, request, '', message, at),
    );
  }
  if (other.state === 'updating' && writtenInto(state, other.label) === null) return changeArmed(state, request, at);
  const obstacle = noPreviousImage(state);
  if (obstacle !== undefined)
    return answer(state, request, 'ENGINE_NO_PREVIOUS_IMAGE', `no image to return to: ${obstacle}`, at);
  return armFor(state, 'revert', request, `asked by ${request.Source}`, at);
};

/** Clears the memory of a failed image, so that the same version may be tried again. */
const forget = (state: AbState, request: RequestOf<'forget'>, at: string): AbStep => {
  const other = freeSlot(state);
  const known = retainedFailure(state)?.version ?? failedVersion(state);
  if (known !== '' && isStale(request, known))
    return answer(state, request, 'ENGINE_STALE', `version ${known} failed, not ${request.Version}`, at);
  if (retainedFailure(state) !== null) {
    return andThen(forgetRetained(state), (next) =>
      answer(next, request, '', 'the failed version may be tried again', at),
    );
  }
  if (!hasFailed(state))
    return answer(state, request, '', `no failed image is remembered; ${other.label} is ${other.state}`, at);
  if (currentSlot(state).state !== 'active') {
    const message = `the running ${state.current} is ${currentSlot(state).state}, not active`;
    return answer(state, request, 'SLOT_WRONG_STATE', message, at);
  }
  return andThen(stay(running(state, request, at)), (next) =>
    withOwner(clearSlot(next, other, 'forget', `asked by ${request.Source}`), request),
  );
};

const withOwner = (step: AbStep, request: EngineRequest): AbStep =>
  step.state.activity.kind === 'table'
    ? { ...step, state: { ...step.state, activity: { ...step.state.activity, request } } }
    : step;

/** The request that the engine works for. */
const requestInHand = ({ activity }: AbState): EngineRequest | undefined => {
  if ('job' in activity) return activity.job.request;
  return 'request' in activity ? activity.request : undefined;
};

/** Only the one who asked may call it off, by the ID of what he asked. */
const abort = (state: AbState, request: EngineAbort, at: string): AbStep => {
  const inHand = requestInHand(state);
  const { holder, op } = holderOf(state);
  if (inHand?.ID !== request.Target) {
    const now = holder === '' ? 'nothing is' : `${op} of ${holder} is`;
    return answer(state, request, 'ENGINE_NOT_RUNNING', `request ${request.Target} is not running; ${now}`, at);
  }
  if (inHand.Source !== request.Source)
    return answer(state, request, 'ENGINE_NOT_HOLDER', `${op} was asked by ${inHand.Source}`, at);
  if (state.activity.kind === 'table')
    return answer(state, request, 'ENGINE_PAST_RETURN', `${op} is past the point of return`, at);
  return andThen(abortActivity(state, `asked by ${request.Source}`), (next) =>
    answer(next, request, '', `${op} is being aborted`, at),
  );
};
