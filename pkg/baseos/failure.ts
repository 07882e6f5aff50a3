import { startsOf } from '#pkg/boot/starts.ts';
import { unsetTime } from '#pkg/topics/common.ts';
import { contentOf, currentSlot, freeSlot, sha256Of } from './lookup.ts';
import type { AbState, BaseOsRequest, Failure } from './state.ts';
import { logged, stay, andThen, type AbStep } from './step-type.ts';
import { remember, writtenInto } from './remember.ts';

/**
 * The free slot was booted, did not pass its test, and has not been forgotten or overwritten
 * (`docs/rules/eve-baseos.md 2.9`). While a new image is about to be written into it, it is given up already.
 */
export const hasFailed = (state: AbState): boolean => {
  const slot = freeSlot(state);
  const isGivenUp = writtenInto(state, slot.label)?.content === 'writing';
  // one that had its turn in place of another was not on trial
  const stoodIn = startsOf(slot.starts).tried;
  return slot.state === 'inprogress' && currentSlot(state).state !== 'inprogress' && !isGivenUp && !stoodIn;
};

/** The version that failed. A slot that is too broken to be read is named by what we wrote into it. */
export const failedVersion = (state: AbState): string => {
  if (!hasFailed(state)) return '';
  const slot = freeSlot(state);
  const { failure } = state.memory;
  const remembered = failure?.label === slot.label ? failure.version : '';
  const written = writtenInto(state, slot.label)?.version || state.memory.images?.[slot.label]?.version;
  return slot.version || (written ?? '') || remembered;
};

/** Bytes of one content, when both are known; what is not known may be the same. */
const mayBeSame = (a: string, b: string): boolean => a === '' || b === '' || a === b;

/** The content that failed, as far as it is known; empty else. */
const failedSha256 = (state: AbState): string => {
  const written = state.memory.images?.[freeSlot(state).label];
  return written !== undefined && written.version === failedVersion(state) ? written.sha256 : '';
};

/**
 * The failure whose image a local request has overwritten: the controller has not taken its wish back, so the version
 * is not installed again behind the operator's back. Null when there is none.
 */
export const retainedFailure = (state: AbState): Failure | null => {
  const { failure } = state.memory;
  if (failure === null || hasFailed(state)) return null;
  return writtenInto(state, failure.label)?.by === 'request' ? failure : null;
};

/**
 * This image failed its test, and nobody has asked for another try: it has the version and the content (lower case hex, empty
 * while unknown) of the one that failed. The name that a config gives to its content says nothing.
 */
export const isFailedImage = (state: AbState, version: string, sha256: string): boolean => {
  if (version === '') return false;
  const retained = retainedFailure(state);
  if (version === failedVersion(state)) return mayBeSame(failedSha256(state), sha256);
  return version === retained?.version && mayBeSame(retained.sha256 ?? '', sha256);
};

/** The request is for the image that failed. */
export const wantsFailedImage = (state: AbState, { config }: BaseOsRequest): boolean =>
  config !== undefined &&
  isFailedImage(state, config.BaseOsVersion, sha256Of(contentOf(state, config.ContentTreeUUID)));

/** Writes the failure down before a local image takes its place, whether or not the health agent has told its reason. */
export const keepFailure = (state: AbState, at: string): AbStep => {
  if (!hasFailed(state)) return stay(state);
  const failure = failureOf(state, at);
  const known = state.memory.failure;
  return known !== null && sameFailure(known, failure) ? stay(state) : remember(state, { failure });
};

/** Forgets a retained failure; requests for its version are looked at again. */
export const forgetRetained = (state: AbState): AbStep => {
  const version = retainedFailure(state)?.version;
  return version === undefined ? stay(state) : remember(dueForVersion(state, version), { failure: null });
};

const dueForVersion = (state: AbState, version: string): AbState => ({
  ...state,
  requests: state.requests.map((request) =>
    request.config !== undefined && request.status.BaseOsVersion === version ? { ...request, due: true } : request,
  ),
});

/**
 * Why the failed image failed, with the time of its end. A report written by the slot that runs now is of another boot:
 * the new image died before its own agents could say anything, which is a failure all the same.
 */
export const failureOf = (state: AbState, at: string): Failure => {
  const retained = retainedFailure(state);
  if (retained !== null) return retained;
  const slot = freeSlot(state);
  const version = failedVersion(state);
  const { failure } = state.memory;
  const known = failure?.label === slot.label && failure.version === version ? failure : null;
  if (known !== null && !known.generic) return known;
  const agent = state.nodeAgent;
  const again = state.memory.triedAgain === slot.label ? ', in its second trial: a power cut had ended the first' : '';
  const base = { label: slot.label, version, sha256: failedSha256(state) };
  if (agent !== undefined && agent.RebootReason !== '' && agent.RebootImage !== state.current) {
    const time = agent.RebootTime === unsetTime ? at : agent.RebootTime;
    // a report that names no slot may be of a later boot; it only counts while nothing was recorded
    if (agent.RebootImage === slot.label || known === null) {
      return { ...base, reason: `${agent.RebootReason}${again}`, time, generic: false };
    }
  }
  if (known !== null) return known;
  const time = agent === undefined || agent.RebootTime === unsetTime ? at : agent.RebootTime;
  return { ...base, reason: `unknown reboot reason, power failure or crash at ${time}${again}`, time, generic: true };
};

/**
 * Writes the reason down as soon as the health agent has told about the last boot, and forgets it with the failure.
 * Requests for the failed version are evaluated again, so that they show the reason.
 */
export const noteFailure = (state: AbState, at: string): AbStep => {
  const known = state.memory.failure;
  if (!hasFailed(state)) {
    return known === null || retainedFailure(state) !== null ? stay(state) : remember(state, { failure: null });
  }
  if (state.nodeAgent === undefined) return stay(state);
  const failure = failureOf(state, at);
  if (known !== null && sameFailure(known, failure)) return stay(state);
  const noted = dueForVersion(state, failure.version);
  return andThen(remember(noted, { failure }), (next) =>
    logged(next, {
      decision: `version ${failure.version} in ${failure.label} failed its test`,
      why: failure.reason,
      level: 'warn',
    }),
  );
};

const sameFailure = (a: Failure, b: Failure): boolean =>
  a.label === b.label && a.version === b.version && a.reason === b.reason;
