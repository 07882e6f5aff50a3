import type { BaseOsStatus } from '#pkg/topics/baseos.ts';
import { imageOf } from './activate.ts';
import { drainGate } from './drain.ts';
import { evaluate } from './evaluate.ts';
import { isFor, runningJob, startJob } from './job.ts';
import { contentOf, freeSlot, requestOf, withRequest } from './lookup.ts';
import type { AbState, Job } from './state.ts';
import { logged, stay, andThen, type AbStep } from './step-type.ts';

/** Evaluates one request that is due, and begins its install when that is the outcome and the engine is free. */
export const pursue = (state: AbState, key: string, at: string): AbStep => {
  const request = requestOf(state, key);
  if (request?.config === undefined || !request.due) return stay(state);
  const { status, verdict, why } = evaluate(state, request, request.config, at);
  const told = withRequest(state, key, (old) => ({ ...old, status, due: verdict === 'activate' }));
  const changed = JSON.stringify(status) !== JSON.stringify(request.status);
  const noted =
    changed && why !== ''
      ? logged(told, { decision: `version ${status.BaseOsVersion}: ${words(status)}`, why })
      : stay(told);
  return verdict === 'activate' ? andThen(noted, (next) => activate(next, key, status, why, at)) : noted;
};

const words = (status: BaseOsStatus): string => {
  if (status.Error !== '') return `error ${status.ErrorCode}`;
  return status.TooEarly ? 'deferred' : `state ${status.State}`;
};

const activate = (state: AbState, key: string, status: BaseOsStatus, why: string, at: string): AbStep => {
  const job = runningJob(state);
  const settled = withRequest(state, key, (request) => ({ ...request, due: false }));
  if (job !== undefined && isFor(job.job.owner, key) && !job.aborting) return stay(settled);
  // stays due: another holds the engine, or the node is about to reboot into an armed slot
  if (state.activity.kind !== 'idle') return stay(state);
  const slot = freeSlot(state);
  if (slot.state === 'updating' && state.nodeAgent?.DeviceReboot === true) return stay(state);
  const gate = drainGate(state);
  if (gate === 'request') {
    const asked: AbState = { ...settled, drain: { ...state.drain, requestedAt: at } };
    return logged(asked, {
      decision: 'node drain requested',
      why: `before version ${status.BaseOsVersion} is activated`,
    });
  }
  const content = contentOf(state, status.ContentTreeUUID);
  if (gate === 'wait' || content === undefined) return stay(settled);
  const image = imageOf(content, status.BaseOsVersion);
  const begin: Job = { label: slot.label, image, owner: { kind: 'config', key } };
  return startJob(settled, begin, why, at);
};
