import type { DeferredStep } from './effect.ts';
import type { DeferredState, Priority, QueuedItem } from './state.ts';

const order: Readonly<Record<Priority, number>> = { attest: 0, application: 1, hardware: 2, other: 3 };

/** Goes on with the pass under way: sends the first message that is due and was not tried in it, or ends the pass. */
export const nextToSend = <T>(state: DeferredState<T>, now: number): DeferredStep<T> => {
  const tried = new Set(state.tried);
  const due = state.items.filter((item) => item.notBefore <= now && !tried.has(item.key));
  const [item] = due.toSorted((a, b) => order[a.priority] - order[b.priority]);
  if (item === undefined) return { state: { ...state, tried: undefined, flight: undefined }, effects: [] };
  return {
    state: { ...state, tried: [...tried, item.key], flight: { key: item.key, digest: item.digest } },
    effects: [{ kind: 'send', key: item.key, digest: item.digest, payload: item.payload }],
  };
};

/** When the shell has to send a `wake` event: the earliest moment at which something may be sent, if any. */
export const wakeAt = <T>(state: DeferredState<T>): number | undefined => {
  if (state.items.length === 0 || state.tried !== undefined) return undefined;
  const earliest = state.items.reduce(
    (least: number, item: QueuedItem<T>) => Math.min(least, item.notBefore),
    Infinity,
  );
  return Math.max(earliest, state.holdUntil ?? earliest);
};
