import { storedLimit } from '#pkg/boot/starts.ts';
import { drainRequesterUpdate, drainStatus, isOpen } from './drain.ts';
import { inspected } from './engine-stage.ts';
import { slotChecked } from './engine-arm.ts';
import { takeRequest } from './engine-request.ts';
import type { Event, EventOf } from './event.ts';
import { observeFallbackCounter } from './force-fallback.ts';
import { imageWritten, runningJob, slotCleared, versionRead } from './job.ts';
import { put, requestOf } from './lookup.ts';
import { withAsked, withoutAsked } from './operations.ts';
import { requestsKnown } from './resume.ts';
import { newStatus } from './status.ts';
import { tableWritten, withSlots } from './table-done.ts';
import type { AbState, BaseOsRequest } from './state.ts';
import { logged, refuse, stay, type AbStep } from './step-type.ts';

/** Takes an event into the state; `settle` then does what the new state calls for. */
export const apply = (state: AbState, event: Event): AbStep => {
  switch (event.kind) {
    case 'baseOsConfig':
      return baseOsConfig(state, event);
    case 'baseOsConfigDeleted':
      return baseOsConfigDeleted(state, event);
    case 'baseOsConfigMissed':
      return baseOsConfigMissed(state, event);
    case 'configKnown':
      return stay({ ...state, wanted: event.wanted });
    case 'contentTree': {
      const contents = put(state.contents, event.status, (content) => content.ContentID);
      return stay(dueByContent({ ...state, contents }, event.status.ContentID));
    }
    case 'contentTreeDeleted': {
      const contents = state.contents.filter((content) => content.ContentID !== event.id);
      return stay(dueByContent({ ...state, contents }, event.id));
    }
    case 'zbootConfig': {
      const { PartitionLabel, TestComplete } = event.config;
      return stay({ ...state, testCompleteAsked: { ...state.testCompleteAsked, [PartitionLabel]: TestComplete } });
    }
    case 'zbootConfigDeleted':
      return event.label === 'IMGA' || event.label === 'IMGB'
        ? stay({ ...state, testCompleteAsked: { ...state.testCompleteAsked, [event.label]: false } })
        : refuse(state, event.kind, `no slot ${event.label}`);
    case 'nodeAgent':
      return stay({ ...state, nodeAgent: event.status });
    case 'zedAgent':
      return observeFallbackCounter(state, event.status);
    case 'startLimit':
      return stay({ ...state, startLimit: storedLimit(event.limit) });
    case 'drain':
      return drain(state, event);
    case 'engineRequest':
      return takeRequest(withAsked(state, event.request.ID), event.request, event.at);
    case 'engineRequestDeleted':
      return stay(withoutAsked(state, event.id));
    case 'engineRequestsKnown':
      return stay(requestsKnown(state, event.at));
    case 'slotsSet':
    case 'contentProgress':
    case 'inspected':
    case 'installProgress':
    case 'installed':
    case 'versionRead':
    case 'slotChecked':
      return applyResult(state, event);
  }
};

type ResultEvent = EventOf<
  'slotsSet' | 'contentProgress' | 'inspected' | 'installProgress' | 'installed' | 'versionRead' | 'slotChecked'
>;

/** Results count only for the activity that asked for them: same generation, and in the phase that awaits them. */
const applyResult = (state: AbState, event: ResultEvent): AbStep => {
  const { activity } = state;
  if (activity.kind === 'idle' || activity.generation !== event.generation) {
    return refuse(state, event.kind, `generation ${event.generation} is over`);
  }
  const job = runningJob(state);
  if (event.kind === 'slotsSet') {
    const fresh = withSlots(state, event.slots);
    if (activity.kind === 'table') return tableWritten(fresh, activity, event.at);
    if (job?.kind === 'clearing') return slotCleared(fresh, job, event.at);
  }
  if (event.kind === 'contentProgress' && activity.kind === 'inspecting') {
    const { phase, bytesDone, bytesTotal } = event;
    return stay({ ...state, activity: { ...activity, phase, bytesDone, bytesTotal } });
  }
  if (event.kind === 'inspected' && activity.kind === 'inspecting') {
    return inspected(state, activity, event);
  }
  if (event.kind === 'slotChecked' && activity.kind === 'checking') {
    return slotChecked(state, activity.request, activity.aborting, event);
  }
  if (event.kind === 'installProgress' && job?.kind === 'writing') {
    const { phase, bytesDone, bytesTotal } = event;
    return stay({ ...state, activity: { ...job, phase, bytesDone, bytesTotal } });
  }
  if (event.kind === 'installed' && job?.kind === 'writing') return imageWritten(state, job, event);
  if (event.kind === 'versionRead' && job?.kind === 'reading') return versionRead(state, job, event);
  return refuse(state, event.kind, `not awaited while ${activity.kind}`);
};

const baseOsConfig = (state: AbState, event: EventOf<'baseOsConfig'>): AbStep => {
  const { key, config } = event;
  if (config.ContentTreeUUID !== '' && config.ContentTreeUUID !== key) {
    return refuse(state, event.kind, `key ${key} is not the content tree ${config.ContentTreeUUID}`);
  }
  // of another version before: its evaluation begins it anew
  const status = requestOf(state, key)?.status ?? newStatus(config);
  const request: BaseOsRequest = { key, config, status, due: true };
  return stay({ ...state, requests: put(state.requests, request, (entry) => entry.key) });
};

const baseOsConfigDeleted = (state: AbState, event: EventOf<'baseOsConfigDeleted'>): AbStep => {
  const before = requestOf(state, event.key);
  if (before === undefined) return refuse(state, event.kind, `nothing is known of ${event.key}`);
  const request: BaseOsRequest = { ...before, config: undefined };
  return stay({ ...state, requests: put(state.requests, request, (entry) => entry.key) });
};

/** Taken up where the process before left it, and then withdrawn like any other. */
const baseOsConfigMissed = (state: AbState, { kind, key, status }: EventOf<'baseOsConfigMissed'>): AbStep => {
  if (requestOf(state, key) !== undefined) return refuse(state, kind, `${key} is known`);
  const request: BaseOsRequest = {
    key,
    config: undefined,
    status: { ...status, Phase: '', PhaseProgress: 0 },
    due: false,
  };
  return logged(
    { ...state, requests: put(state.requests, request, (entry) => entry.key) },
    {
      decision: `version ${status.BaseOsVersion} is taken as withdrawn`,
      why: 'its config was removed while this agent did not run',
    },
  );
};

const dueByContent = (state: AbState, id: string): AbState => ({
  ...state,
  requests: state.requests.map((request) =>
    request.config?.ContentTreeUUID === id ? { ...request, due: true } : request,
  ),
});

/** A failed cordon or drain withdraws our request; the next evaluation asks again. */
const drain = (state: AbState, event: EventOf<'drain'>): AbStep => {
  const status = event.status?.Status ?? drainStatus.unknown;
  if (status > drainStatus.notRequested && event.status?.RequestedBy !== drainRequesterUpdate) {
    return refuse(state, event.kind, 'the drain was requested by another');
  }
  const failed = status === drainStatus.failedCordon || status === drainStatus.failedDrain;
  const requestedAt = failed ? '' : state.drain.requestedAt;
  const requests = isOpen(status) ? state.requests.map((request) => ({ ...request, due: true })) : state.requests;
  return stay({ ...state, drain: { status, requestedAt }, requests });
};
