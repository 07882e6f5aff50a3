import type { DeferredEffect, DeferredStep } from './effect.ts';
import type { DeferredEvent } from './event.ts';
import { nextToSend } from './next.ts';
import type { DeferredState, Pass, QueuedItem } from './state.ts';
import { backoff, minute } from './wait.ts';

type Result = Extract<DeferredEvent<never>, { readonly kind: 'result' }>;

/** A warning on every so many refusals of the same bytes. */
const warnEvery = 20;

/** Digests the end of the attempt under way and goes on with the pass, unless there was no answer. */
export const afterResult = <T>(state: DeferredState<T>, event: Result): DeferredStep<T> => {
  const { pass, flight } = state;
  if (pass === undefined || flight?.key !== event.key || flight.digest !== event.digest) return { state, effects: [] };
  const landed = { ...state, flight: undefined };
  // replaced or forgotten while it was on its way: the answer is not about what is queued now
  const item = state.items.find((entry) => entry.key === event.key && entry.digest === event.digest);
  if (event.delivery.kind === 'noAnswer') return stopPass(landed, pass, item, event);
  const heard = { ...landed, holdUntil: undefined, silent: 0 };
  // the message that took the place of the one just sent may go in the same pass
  const tried = item === undefined ? pass.tried.slice(0, -1) : pass.tried;
  const goOn = { tried, byTimer: false };
  if (item === undefined) return nextToSend(heard, goOn, event.now);
  if (event.delivery.kind === 'delivered') return nextToSend(without(heard, item), goOn, event.now);
  return answered(heard, goOn, item, event.delivery.status, event.now);
};

const stopPass = <T>(
  state: DeferredState<T>,
  { byTimer }: Pass,
  item: QueuedItem<T> | undefined,
  event: Result,
): DeferredStep<T> => {
  const gone = item !== undefined && !item.retry;
  // passes that news started must not slow the timer down: they may come every few seconds
  const silent = byTimer ? state.silent + 1 : state.silent;
  const pause = backoff(silent + 1) + event.noise * minute;
  return {
    state: {
      ...(gone ? without(state, item) : state),
      pass: undefined,
      silent,
      holdUntil: state.holdUntil ?? event.now + pause,
    },
    effects: gone ? [{ kind: 'dropped', key: item.key, status: undefined }] : [],
  };
};

const answered = <T>(
  state: DeferredState<T>,
  pass: Pass,
  item: QueuedItem<T>,
  status: number,
  now: number,
): DeferredStep<T> => {
  if (!item.retry || !worthRetrying(status)) {
    return withEffects([{ kind: 'dropped', key: item.key, status }], nextToSend(without(state, item), pass, now));
  }
  const refusals = item.refusals + 1;
  const waiting = { ...item, refusals, triedAt: now, notBefore: now + backoff(refusals) };
  const items = state.items.map((entry) => (entry === item ? waiting : entry));
  const warn = refusals % warnEvery === 0;
  return withEffects(
    warn ? [{ kind: 'refusedOften', key: item.key, status, refusals }] : [],
    nextToSend({ ...state, items }, pass, now),
  );
};

/** 401, 403, 407, 408, 429 and 5xx pass by themselves, and so may a redirect; other 4xx would come again. */
const worthRetrying = (status: number): boolean => patient.has(status) || status >= 500 || status < 400;

const patient: ReadonlySet<number> = new Set([401, 403, 407, 408, 429]);

const without = <T>(state: DeferredState<T>, item: QueuedItem<T>): DeferredState<T> => ({
  ...state,
  items: state.items.filter((entry) => entry !== item),
});

const withEffects = <T>(effects: readonly DeferredEffect<T>[], next: DeferredStep<T>): DeferredStep<T> => ({
  state: next.state,
  effects: [...effects, ...next.effects],
});
