import { swState } from '#pkg/topics/common.ts';
import { forgetRetained, retainedFailure, wantsFailedImage } from './failure.ts';
import { contentOf, currentSlot, freeSlot, liveRequest } from './lookup.ts';
import { writeTable } from './table.ts';
import type { AbState, BaseOsRequest } from './state.ts';
import { logged, stay, andThen, type AbStep } from './step-type.ts';

/** The live request for the image that failed, if it is to be activated. */
export const wantsFailed = (state: AbState): BaseOsRequest | undefined =>
  state.requests.find((request) => request.config?.Activate && wantsFailedImage(state, request));

/**
 * The controller's update-retry counter (`docs/rules/eve-baseos.md 2.9`). A changed one retries the failed image as it
 * is in its slot, once; else it has a failed download begin again. While a test runs it is neither obeyed nor stored,
 * so it counts at the outcome.
 */
export const followRetryCounter = (state: AbState): AbStep => {
  if (currentSlot(state).state !== 'active') return stay(state);
  const failed = wantsFailed(state);
  const request = failed ?? liveRequest(state);
  const counter = request?.config?.RetryUpdateCounter;
  if (counter === undefined) return stay(state);
  if (failed !== undefined) return retry(state, counter);
  return andThen(retryDownload(state, request, counter), (next) => settleCounters(next, counter));
};

/** A changed counter also has a content fetched at once that is not there yet, however long it would wait by itself. */
const retryDownload = (state: AbState, request: BaseOsRequest | undefined, counter: number): AbStep => {
  const id = request?.config?.ContentTreeUUID;
  const content = id === undefined ? undefined : contentOf(state, id);
  const isLoaded = content !== undefined && content.Error === '' && content.State >= swState.loaded;
  if (id === undefined || id === '' || isLoaded || counter === state.counters.configRetry) return stay(state);
  return andThen(
    logged<AbState>(state, {
      decision: `download of content ${id} is tried at once`,
      why: `the retry counter changed to ${counter}`,
    }),
    (next) => ({ state: next, effects: [{ kind: 'retryContent', id }] }),
  );
};

const retry = (state: AbState, counter: number): AbStep => {
  if (counter === state.counters.configRetry) return stay(state);
  const slot = freeSlot(state);
  const stored = storeCounter(state, 'configRetry', counter);
  // its image was overwritten locally: it has to be installed anew
  if (retainedFailure(state) !== null) return andThen(stored, forgetRetained);
  if (slot.version === '') {
    return andThen(stored, (next) =>
      logged(next, {
        decision: `retry ${counter} not done`,
        why: `the image in ${slot.label} cannot be read any more`,
        level: 'warn',
      }),
    );
  }
  return andThen(stored, (next) =>
    writeTable(next, 'retry', { [slot.label]: 'updating' }, `the retry counter changed to ${counter}`),
  );
};

/** Nothing to retry: both counters follow, except that an armed retry is only reported once it has been committed. */
const settleCounters = (state: AbState, counter: number): AbStep => {
  const armed = freeSlot(state).state === 'updating';
  if (armed && counter === state.counters.configRetry) return stay(state);
  let step = stay(state);
  if (state.counters.configRetry !== counter)
    step = andThen(step, (next) => storeCounter(next, 'configRetry', counter));
  if (state.counters.currentRetry !== counter)
    step = andThen(step, (next) => storeCounter(next, 'currentRetry', counter));
  return step;
};

const storeCounter = (state: AbState, name: 'configRetry' | 'currentRetry', value: number): AbStep => ({
  state: { ...state, counters: { ...state.counters, [name]: value } },
  effects: [{ kind: 'saveCounter', name, value }],
});
