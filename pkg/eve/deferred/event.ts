import type { Message } from './state.ts';

/** How an attempt ended: delivered, no HTTP answer at all, or an HTTP status that means refused. */
export type Delivery =
  | { readonly kind: 'delivered' }
  | { readonly kind: 'noAnswer' }
  | { readonly kind: 'answered'; readonly status: number };

/** `now` is in milliseconds of a monotonic clock, `noise` a random number in 0 to 1. */
export type DeferredEvent<T> = { readonly now: number; readonly noise: number } & (
  | { readonly kind: 'enqueue'; readonly message: Message<T> }
  /** the time that `wakeAt` gave has come, or any other moment */
  | { readonly kind: 'wake' }
  | { readonly kind: 'result'; readonly key: string; readonly digest: string; readonly delivery: Delivery }
  /** the controller answered something else again */
  | { readonly kind: 'reachable' }
  /** the object is gone, so is the report on it */
  | { readonly kind: 'forget'; readonly key: string }
);
