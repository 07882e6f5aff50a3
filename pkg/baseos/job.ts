import { startsOf } from '#pkg/boot/starts.ts';
import type { ErrorCode } from '#pkg/errors/codes.ts';
import type { EventOf } from './event.ts';
import { keepFailure } from './failure.ts';
import { numbered } from './generation.ts';
import { getContent } from './get-content.ts';
import { withRequest, withVersion } from './lookup.ts';
import { rememberWrite } from './remember.ts';
import { withResult } from './result.ts';
import { withError } from './status.ts';
import { supersedeStaged } from './supersede.ts';
import type { AbState, Activity, Job, Owner, SlotMemory } from './state.ts';
import { logged, stay, andThen, type AbStep } from './step-type.ts';
import { writeTable } from './table.ts';

export type JobActivity = Extract<Activity, { job: Job }>;

/** Something is done for the base OS of a config that has this key. */
export const isFor = (owner: Owner, key: string): boolean => owner.kind === 'config' && owner.key === key;

/** The running job; undefined when the engine does something else or nothing. */
export const runningJob = (state: AbState): JobActivity | undefined =>
  'job' in state.activity ? state.activity : undefined;

/** Writes down what is in a slot of a job now. */
export const setWritten = (
  state: AbState,
  job: Job,
  content: SlotMemory['content'],
  version: string,
  at: string,
): AbStep => {
  const { label, image, owner } = job;
  const request = owner.kind === 'request' ? owner.request : undefined;
  const { sha256, sizeBytes } = image;
  const by = request === undefined ? 'config' : 'request';
  const asked = request === undefined ? {} : { request: { source: request.Source, id: request.ID } };
  return rememberWrite(state, { label, by, content, version, sha256, sizeBytes, ...asked }, at);
};

/**
 * Begins an install. What the slot held is given up first, durably: in our memory, in the table, and in what we tell;
 * only then is the first byte written (`docs/rules/eve-baseos.md 2.6`).
 */
export const startJob = (before: AbState, job: Job, why: string, at: string): AbStep => {
  const { state, effects } = andThen(supersedeStaged(before, job, at), (next) =>
    job.owner.kind === 'config' ? stay(next) : keepFailure(next, at),
  );
  const [generation, numberedState] = numbered(state);
  const slot = state.slots[job.label];
  const begun = andThen({ state: numberedState, effects }, (next) =>
    logged(next, { decision: `write ${shownImage(job)} into ${job.label}`, why }),
  );
  const marked = andThen(begun, (next) => setWritten(next, job, 'writing', job.image.version, at));
  const activity = {
    generation,
    job,
    phase: 'writing',
    bytesDone: 0,
    bytesTotal: job.image.sizeBytes,
    aborting: false,
  } as const;
  const blank = withVersion(marked.state, job.label, '');
  // nothing may start it from here on, not even in place of a slot that does not come up
  if (slot.state === 'unused' && !startsOf(slot.starts).proved)
    return andThen({ ...marked, state: blank }, (next) => writeImage(next, activity));
  return {
    state: { ...blank, activity: { ...activity, kind: 'clearing' } },
    effects: [...marked.effects, { kind: 'setSlots', generation, changes: { [job.label]: 'erased' }, why: 'clear' }],
  };
};

const shownImage = ({ image, arriving }: Job): string =>
  arriving !== undefined && image.version === '' ? 'what arrives' : `version ${image.version}`;

const writeImage = (state: AbState, activity: Omit<JobActivity, 'kind'>): AbStep => {
  const { job, generation } = activity;
  if (job.arriving !== undefined) return getContent(state, job.arriving, job.label);
  const { path: imagePath, sizeBytes, sha256 } = job.image;
  return {
    state: { ...state, activity: { ...activity, kind: 'writing' } },
    effects: [{ kind: 'install', generation, label: job.label, imagePath, sizeBytes, sha256 }],
  };
};

/** The slot is `unused` now: the write may begin, unless it was called off meanwhile. */
export const slotCleared = (state: AbState, activity: JobActivity, at: string): AbStep =>
  activity.aborting
    ? jobEnded(state, activity, 'ABORTED', 'aborted before the first byte', at)
    : writeImage(state, activity);

/** Written and read back, or not. */
export const imageWritten = (state: AbState, activity: JobActivity, event: EventOf<'installed'>): AbStep => {
  if (!event.outcome.ok) return jobEnded(state, activity, event.outcome.code, event.outcome.message, event.at);
  if (activity.aborting) return jobEnded(state, activity, 'ABORTED', 'aborted', event.at);
  const { generation, job } = activity;
  return {
    state: { ...state, activity: { ...activity, kind: 'reading' } },
    effects: [{ kind: 'readVersion', generation, label: job.label }],
  };
};

/** The version that is really in the slot decides: arm, stage or refuse. A slot that cannot be read is a mismatch. */
export const versionRead = (state: AbState, activity: JobActivity, event: EventOf<'versionRead'>): AbStep => {
  const { job } = activity;
  if (activity.aborting) return jobEnded(state, activity, 'ABORTED', 'aborted', event.at);
  const version = event.outcome.ok ? event.outcome.value : '';
  const known = withVersion(state, job.label, version);
  if (version === '' || version !== job.image.version) {
    const problem = event.outcome.ok ? `holds version ${version === '' ? '(none)' : version}` : event.outcome.message;
    const code: ErrorCode = version === '' ? 'IMAGE_UNREADABLE' : 'IMAGE_VERSION_MISMATCH';
    const message = `version ${job.image.version} is configured but the image written to ${job.label} ${version === '' ? `cannot be read: ${problem}` : problem}`;
    return andThen(setWritten(known, job, 'mismatch', version, event.at), (next) =>
      jobEnded(next, activity, code, message, event.at),
    );
  }
  if (job.owner.kind === 'request') {
    return andThen(setWritten(known, job, 'staged', version, event.at), (next) => jobDone(next, job, event.at));
  }
  return andThen(setWritten(known, job, 'verified', version, event.at), (next) =>
    writeTable(next, 'arm', { [job.label]: 'updating' }, `version ${version} was written to ${job.label} and verified`),
  );
};

/** The image is in its slot, verified, for a local request. */
export const jobDone = (state: AbState, job: Job, at: string): AbStep => {
  const idle: AbState = { ...state, activity: { kind: 'idle' } };
  if (job.owner.kind === 'config') return stay(idle);
  const { request } = job.owner;
  const message = `version ${job.image.version} staged in ${job.label}, sha256 ${job.image.sha256}`;
  return logged(withResult(idle, request, 'staged', '', message, at), {
    decision: message,
    why: `asked by ${request.Source}`,
  });
};

/** The end of a job that did not succeed: told to whoever asked; tried again only when something new happens. */
const jobEnded = (state: AbState, activity: JobActivity, code: ErrorCode, cause: string, at: string): AbStep => {
  const { job, aborting } = activity;
  const idle: AbState = { ...state, activity: { kind: 'idle' } };
  const isMismatch = code === 'IMAGE_VERSION_MISMATCH' || code === 'IMAGE_UNREADABLE';
  const message = isMismatch ? cause : `install failed: ${cause}`;
  const told =
    job.owner.kind === 'request'
      ? withResult(idle, job.owner.request, 'failed', aborting ? 'ABORTED' : code, message, at)
      : aborting
        ? idle
        : withRequest(idle, job.owner.key, (request) => ({
            ...request,
            due: false,
            status: withError(request.status, code, message, at),
          }));
  const line = { decision: `${shownImage(job)} not installed`, why: message };
  return logged(told, aborting ? line : { ...line, level: 'error' });
};

/** Percent of the phase that a job is in; nothing of nothing is all of it. */
export const percentOf = ({ bytesDone, bytesTotal }: Pick<JobActivity, 'bytesDone' | 'bytesTotal'>): number =>
  bytesTotal > 0 ? Math.floor((bytesDone / bytesTotal) * 100) : 100;

/** Calls off what the engine does, if that can be called off; its end still comes as an event. */
export const abortActivity = (state: AbState, why: string): AbStep => {
  const { activity } = state;
  if (activity.kind === 'idle' || activity.kind === 'table' || activity.aborting) return stay(state);
  return {
    state: { ...state, activity: { ...activity, aborting: true } },
    effects: [
      { kind: 'log', level: 'info', decision: `abort ${activity.kind}`, why },
      { kind: 'abort', generation: activity.generation },
    ],
  };
};

/** Calls off a job whose request changed its mind or whose content went away. */
export const abortUnwanted = (state: AbState): AbStep => {
  const activity = runningJob(state);
  if (activity === undefined || activity.job.owner.kind === 'request') return stay(state);
  const { image } = activity.job;
  const { key } = activity.job.owner;
  const config = state.requests.find((request) => request.key === key)?.config;
  const content = state.contents.find((tree) => tree.ContentID === config?.ContentTreeUUID);
  if (config === undefined) return abortActivity(state, 'the config was removed');
  if (!config.Activate) return abortActivity(state, 'the version is not to be activated any more');
  if (config.BaseOsVersion !== image.version) return abortActivity(state, 'another version is wanted');
  if (content?.ContentSha256.toLowerCase() !== image.sha256) return abortActivity(state, 'the content changed');
  return stay(state);
};
