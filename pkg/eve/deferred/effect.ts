import type { Step } from '#pkg/machine/step.ts';
import type { DeferredState } from './state.ts';

/** What the shell has to do. */
export type DeferredEffect<T> =
  /** send this; a `result` event with the same key and digest has to follow, whatever happens */
  | { readonly kind: 'send'; readonly key: string; readonly digest: string; readonly payload: T }
  /** log an error: the controller would refuse the same bytes again, they are gone */
  | { readonly kind: 'dropped'; readonly key: string; readonly status: number | undefined }
  /** log a warning: refused so many times, every 20th time */
  | { readonly kind: 'refusedOften'; readonly key: string; readonly status: number; readonly refusals: number }
  /** log a warning: more than 50 messages wait */
  | { readonly kind: 'backlog'; readonly size: number };

/** The queue after an event, and what has to be done in this order. */
export type DeferredStep<T> = Step<DeferredState<T>, DeferredEffect<T>>;
