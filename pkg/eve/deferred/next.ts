import type { DeferredStep } from './effect.ts';
import type { DeferredState, Pass, Priority, QueuedItem } from './state.ts';

const order: readonly Priority[] = ['attest', 'application', 'hardware', 'other'];

/** Goes on with a pass: sends the first message that is due and was not tried in it, or ends the pass. */
export const nextToSend = <T>(state: DeferredState<T>, pass: Pass, now: number): DeferredStep<T> => {
  const due = state.items.filter((item) => item.notBefore <= now && !pass.tried.includes(item.key));
  const [item] = due.toSorted((a, b) => order.indexOf(a.priority) - order.indexOf(b.priority));
  if (item === undefined) return { state: { ...state, pass: undefined }, effects: [] };
  return {
    state: {
      ...state,
      pass: { ...pass, tried: [...pass.tried, item.key] },
      flight: { key: item.key, digest: item.digest },
    },
    effects: [{ kind: 'send', key: item.key, digest: item.digest, payload: item.payload }],
  };
};

/** When the shell has to send a `wake` event: the earliest moment at which something may be sent, if any. */
export const wakeAt = <T>(state: DeferredState<T>): number | undefined => {
  if (state.items.length === 0 || state.pass !== undefined) return undefined;
  const earliest = state.items.reduce(
    (least: number, item: QueuedItem<T>) => Math.min(least, item.notBefore),
    Infinity,
  );
  return Math.max(earliest, state.holdUntil ?? earliest);
};
