import { unsetTime } from '#pkg/topics/common.ts';
import { currentSlot, freeSlot } from './lookup.ts';
import type { AbState, Failure } from './state.ts';
import { logged, stay, then, type AbStep } from './step-type.ts';
import { remember } from './memory.ts';

/** The free slot was booted, did not pass its test, and has not been forgotten or overwritten (`spec/eve-baseos.md 2.9`). */
export const hasFailed = (state: AbState): boolean =>
  freeSlot(state).state === 'inprogress' && currentSlot(state).state !== 'inprogress';

/** The version that failed. A slot that is too broken to be read is named by what we wrote into it. */
export const failedVersion = (state: AbState): string => {
  const slot = freeSlot(state);
  if (!hasFailed(state)) return '';
  if (slot.version !== '') return slot.version;
  const { slot: written, failure } = state.memory;
  if (failure?.label === slot.label) return failure.version;
  return written?.label === slot.label ? written.version : '';
};

/**
 * Why the failed image failed, with the time of its end. A report written by the slot that runs now is of another boot:
 * the new image died before its own agents could say anything, which is a failure all the same.
 */
export const failureOf = (state: AbState, at: string): Failure => {
  const slot = freeSlot(state);
  const known = state.memory.failure;
  if (known !== null && known.label === slot.label && !known.generic) return known;
  const agent = state.nodeAgent;
  const base = { label: slot.label, version: failedVersion(state) };
  if (agent !== undefined && agent.RebootReason !== '' && agent.RebootImage !== state.current) {
    const time = agent.RebootTime === unsetTime ? at : agent.RebootTime;
    // a report that names no slot may be of a later boot; it only counts while nothing was recorded
    if (agent.RebootImage === slot.label || known === null) {
      return { ...base, reason: agent.RebootReason, time, generic: false };
    }
  }
  if (known !== null && known.label === slot.label) return known;
  const time = agent === undefined || agent.RebootTime === unsetTime ? at : agent.RebootTime;
  return { ...base, reason: `unknown reboot reason, power failure or crash at ${time}`, time, generic: true };
};

/**
 * Writes the reason down as soon as the health agent has told about the last boot, and forgets it with the failure.
 * Requests for the failed version are evaluated again, so that they show the reason.
 */
export const noteFailure = (state: AbState, at: string): AbStep => {
  const known = state.memory.failure;
  if (!hasFailed(state)) return known === null ? stay(state) : remember(state, { failure: null });
  if (state.nodeAgent === undefined) return stay(state);
  const failure = failureOf(state, at);
  if (known !== null && known.label === failure.label && known.reason === failure.reason) return stay(state);
  const noted: AbState = {
    ...state,
    requests: state.requests.map((request) =>
      request.config !== undefined && request.status.BaseOsVersion === failure.version
        ? { ...request, due: true }
        : request,
    ),
  };
  return then(remember(noted, { failure }), (next) =>
    logged(next, `version ${failure.version} in ${failure.label} failed its test`, failure.reason, 'warn'),
  );
};
