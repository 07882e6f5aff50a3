import { entityContentTree, swState } from '#pkg/topics/common.ts';
import type { BaseOsConfig, BaseOsStatus, ContentTreeStatus } from '#pkg/topics/baseos.ts';
import { activationObstacle } from './activate.ts';
import { unfitForNode } from './architecture.ts';
import { failureOf, hasFailed, isFailedImage } from './failure.ts';
import { flavourMismatch } from './flavour.ts';
import { imageObstacle } from './image-facts.ts';
import { contentOf, currentSlot, freeSlot, sha256Of } from './lookup.ts';
import { armedByRequest } from './remember.ts';
import { attachSlot, detachSlot } from './slot-info.ts';
import { keepErrorTime, newStatus, withError, withoutError } from './status.ts';
import type { AbState, BaseOsRequest } from './state.ts';

/**
 * `done`: nothing more to do until something changes. `await`: all is well, only the content is not there yet. `activate`:
 * write the image.
 */
export interface Evaluation {
  readonly status: BaseOsStatus;
  readonly verdict: 'done' | 'await' | 'activate';
  /** why, for the log */
  readonly why: string;
}

/**
 * What to do about one requested base OS: the ordered algorithm of `docs/rules/eve-baseos.md 2.5`, steps 0 to 9. Looks
 * at the state alone, so doing it again changes nothing. The error of a content (step 1) comes after what needs none: a
 * version that runs, is armed, lies in its slot or failed its test stays what it is, whatever its datastore says.
 */
export const evaluate = (state: AbState, request: BaseOsRequest, config: BaseOsConfig, at: string): Evaluation => {
  const evaluation = decide(state, startOf(request, config), config, at);
  return { ...evaluation, status: keepErrorTime(request.status, evaluation.status) };
};

/** An evaluation begins without the errors of the last one; step 0 is done whenever a status is shown. */
const startOf = ({ status }: BaseOsRequest, config: BaseOsConfig): BaseOsStatus => {
  const base = status.BaseOsVersion === config.BaseOsVersion ? status : newStatus(config);
  return withoutError({ ...base, Activate: config.Activate, TooEarly: false });
};

const decide = (state: AbState, start: BaseOsStatus, config: BaseOsConfig, at: string): Evaluation => {
  const version = start.BaseOsVersion;
  const content = contentOf(state, start.ContentTreeUUID);
  const current = currentSlot(state);
  const other = freeSlot(state);
  if (start.ContentTreeUUID === '') {
    return done(withError(start, 'CONFIG_EMPTY_CONTENT_TREE', `empty content tree UUID for version ${version}`, at));
  }
  // nothing could be compared with it: not what runs, not what failed, not what the image says of itself
  if (version === '') {
    const message = `empty base OS version for content tree ${start.ContentTreeUUID}: the config has to name the version`;
    return done(withError(start, 'CONFIG_INVALID', message, at));
  }
  if (version === current.version) {
    const status = { ...attachSlot(start, current), State: swState.installed };
    return done(status, `version ${version} is running in ${current.label}`);
  }
  const architectures = unfitForNode(current.version, state.machine, version);
  if (architectures !== undefined) return done(withError(start, 'IMAGE_WRONG_ARCHITECTURE', architectures, at));
  let status = start;
  const failedHere = isFailedImage(state, version, sha256Of(content));
  // of a failed version only the content that failed is in the slot, what has the same name is another image
  const inOther = hasFailed(state) ? failedHere : version === other.version;
  if (hasFailed(state)) status = detachSlot(status);
  if (inOther) {
    status = attachSlot(status, other);
    if (!status.Activate) return done({ ...status, State: failedHere ? swState.installed : stateOf(content) });
    if (other.state === 'updating') {
      return done({ ...status, State: swState.installed }, `version ${version} is armed in ${other.label}`);
    }
    status = { ...status, State: swState.downloaded };
  }
  const flavours = flavourMismatch(current.version, version);
  if (flavours !== undefined) return done(withError(status, 'CONFIG_FLAVOUR_MISMATCH', flavours, at));
  if (status.Activate && failedHere) {
    const failure = failureOf(state, at);
    return done(withError({ ...status, State: swState.downloaded }, 'IMAGE_TEST_FAILED', failure.reason, failure.time));
  }
  if (content !== undefined && content.Error !== '') return done(copyContentError(status, content));
  status = { ...status, State: stateOf(content) };
  if (content === undefined && config.ContentTreeMissing === true) {
    const message = `content tree ${start.ContentTreeUUID} of version ${version} is not in the config: nothing can be downloaded`;
    return done(withError(status, 'CONFIG_INVALID', message, at));
  }
  if (content === undefined || content.State < swState.loaded) {
    return { status, verdict: 'await', why: 'waiting for the content' };
  }
  const unfit = content.Image === undefined ? undefined : imageObstacle(version, content.Image, state);
  if (unfit !== undefined) return done(withError(status, unfit.code, unfit.message, at));
  if (!status.Activate) return done(status, 'not to be activated');
  if (current.state === 'inprogress' || other.state === 'active') {
    return done({ ...status, TooEarly: true }, 'deferred until the running image has finished its test');
  }
  const armed = armedByRequest(state);
  if (armed !== null) {
    return done({ ...status, TooEarly: true }, `deferred until the version that ${armed.source} has armed was tried`);
  }
  status = attachSlot(status, other);
  const obstacle = activationObstacle(state, content);
  if (obstacle !== undefined) return done(withError(status, obstacle.code, obstacle.message, at));
  return { status, verdict: 'activate', why: `content of version ${version} is loaded` };
};

const done = (status: BaseOsStatus, why = ''): Evaluation => ({ status, verdict: 'done', why: why || status.Error });

/** A content tree that is not known yet is about to be downloaded. */
const stateOf = (content: ContentTreeStatus | undefined): number => content?.State ?? swState.downloading;

/** Step 1: the error with its time, severity and retry condition, about the one content tree. */
const copyContentError = (status: BaseOsStatus, content: ContentTreeStatus): BaseOsStatus => ({
  ...status,
  Error: content.Error,
  ErrorCode: content.ErrorCode,
  ErrorTime: content.ErrorTime,
  ErrorSeverity: content.ErrorSeverity,
  ErrorRetryCondition: content.ErrorRetryCondition,
  ErrorEntities: [{ EntityType: entityContentTree, EntityID: status.ContentTreeUUID }],
});
