import type { EngineAbort, EngineOperation, EnginePower, EngineRequest, EngineRevert } from '#pkg/topics/engine.ts';
import type { Obstacle } from './activate.ts';
import { answer, running } from './answer.ts';
import { armFor, changeArmed, disarm } from './armed.ts';
import { commit } from './commit.ts';
import { clearSlot } from './config-delete.ts';
import { abort } from './engine-abort.ts';
import { armStaged } from './engine-arm.ts';
import { stage } from './engine-stage.ts';
import { failedVersion, forgetRetained, hasFailed, retainedFailure } from './failure.ts';
import { noPreviousImage } from './force-fallback.ts';
import { requestInHand, workerOf } from './holder.ts';
import { currentSlot, freeSlot } from './lookup.ts';
import { stagedImage, writtenInto } from './remember.ts';
import { askedBy, mostAsked, operationOf } from './operations.ts';
import { takePower } from './power.ts';
import { withResult } from './result.ts';
import { standsIn } from './sign-of-health.ts';
import type { AbState } from './state.ts';
import { drop } from './stored.ts';
import { logged, refuse, stay, andThen, type AbStep } from './step-type.ts';

type RequestOf<O extends EngineRequest['Op']> = Extract<EngineRequest, { Op: O }>;

/**
 * A local request (docs/engine.md). Every operation is safe to repeat: one that finds its aim reached already
 * answers `done`. One holder at a time; a second is refused with the holder's name.
 */
export const takeRequest = (state: AbState, request: EngineRequest, at: string): AbStep => {
  const known = operationOf(state, request.ID);
  if (known !== undefined && !isToBeDone(state, request, known))
    return refuse(state, 'engineRequest', `request ${request.ID} has its result already`);
  if (known === undefined && askedBy(state, request.Source) >= mostAsked)
    return refuse(state, 'engineRequest', `${request.Source} has not taken back ${mostAsked} requests before it`);
  if (request.Op === 'abort') return abort(state, request, at);
  if (request.Op === 'power') return takePower(state, request, at);
  const { holder, op } = workerOf(state);
  if (holder !== '') return answer(state, request, 'ENGINE_BUSY', `${holder} holds the engine (${op})`, at);
  const obstacle = known === undefined ? heldFrom(state, request) : undefined;
  if (obstacle !== undefined) return answer(state, request, obstacle.code, obstacle.message, at);
  return start(state, request, at);
};

/** It was begun by a process before this one, which has not come to its end. */
const isToBeDone = (state: AbState, request: EngineRequest, known: EngineOperation): boolean =>
  known.State === 'running' &&
  known.Source === request.Source &&
  known.Op === request.Op &&
  requestInHand(state)?.ID !== request.ID;

/** Why a request may not have the free slot: another has an image staged in it, or the node is about to go down. */
const heldFrom = (state: AbState, request: EngineRequest): Obstacle | undefined => {
  const { Op, Source } = request;
  if (Op === 'stage' && request.Keep === 'store') return undefined;
  const { power } = state.memory;
  if (Op === 'stage' && power)
    return { code: 'ENGINE_BUSY', message: `${power.source} has scheduled a ${power.action} (request ${power.id})` };
  const staged = stagedImage(state);
  const other = staged?.request;
  if ((Op !== 'stage' && Op !== 'arm') || !other || other.source === Source) return undefined;
  const message = `version ${staged.version} is staged for ${other.source} (request ${other.id}): it arms or aborts that`;
  return { code: 'ENGINE_NOT_HOLDER', message };
};

const start = (state: AbState, request: Exclude<EngineRequest, EngineAbort | EnginePower>, at: string): AbStep => {
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
      return drop(state, request, at);
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
    return logged(withResult(state, request, 'rebooting', '', message, at), {
      decision: message,
      why: `asked by ${request.Source}`,
      level: 'warn',
    });
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
    ? { ...step, state: { ...step.state, activity: { ...step.state.activity, owner: { kind: 'request', request } } } }
    : step;
