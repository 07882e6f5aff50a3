import type { DeferredStep } from './effect.ts';
import type { DeferredEvent } from './event.ts';
import { nextToSend } from './next.ts';
import { afterResult } from './result.ts';
import type { DeferredState, Message } from './state.ts';
import { minute } from './wait.ts';

/** A backlog beyond this many messages is worth a warning. */
const manyItems = 50;

/**
 * The queue of info messages to deliver (`docs/rules/eve-api.md 9.4`). Total: a result that nobody waits for changes
 * nothing. At most one `send` is under way at any time.
 */
export const step = <T>(state: DeferredState<T>, event: DeferredEvent<T>): DeferredStep<T> => {
  switch (event.kind) {
    case 'enqueue':
      return enqueue(state, event.message, event.now);
    case 'wake':
      return wake(state, event.now);
    case 'result':
      return afterResult(state, event);
    case 'reachable':
      return { state: hurryRefused(hurry(state, event.now + event.noise * minute)), effects: [] };
    case 'forget':
      return { state: { ...state, items: state.items.filter((item) => item.key !== event.key) }, effects: [] };
  }
};

/** Replaces in place or appends, and starts a pass: news may find a way although the timer still runs. */
const enqueue = <T>(state: DeferredState<T>, message: Message<T>, now: number): DeferredStep<T> => {
  const at = state.items.findIndex((item) => item.key === message.key);
  const old = state.items[at];
  const history =
    old?.digest === message.digest && message.afresh !== true ? old : { refusals: 0, triedAt: now, notBefore: now };
  const { refusals, triedAt, notBefore } = history;
  const item = { ...message, refusals, triedAt, notBefore };
  const items = old === undefined ? [...state.items, item] : state.items.with(at, item);
  const crossed = state.items.length <= manyItems && items.length > manyItems;
  const next = startPass({ ...state, items }, now, false);
  return crossed ? { ...next, effects: [{ kind: 'backlog', size: items.length }, ...next.effects] } : next;
};

const wake = <T>(state: DeferredState<T>, now: number): DeferredStep<T> => {
  if (state.holdUntil !== undefined && now < state.holdUntil) return { state, effects: [] };
  return startPass({ ...state, holdUntil: undefined }, now, state.holdUntil !== undefined);
};

/** A pass under way goes on by itself and finds what was added. */
const startPass = <T>(state: DeferredState<T>, now: number, byTimer: boolean): DeferredStep<T> =>
  state.pass === undefined ? nextToSend(state, { tried: [], byTimer }, now) : { state, effects: [] };

const hurry = <T>(state: DeferredState<T>, at: number): DeferredState<T> => ({
  ...state,
  holdUntil: state.holdUntil === undefined ? undefined : Math.min(state.holdUntil, at),
});

/** A controller that answers something else is well: what it refused waits a minute after its last attempt, no longer. */
const hurryRefused = <T>(state: DeferredState<T>): DeferredState<T> => ({
  ...state,
  items: state.items.map((item) => ({ ...item, notBefore: Math.min(item.notBefore, item.triedAt + minute) })),
});
