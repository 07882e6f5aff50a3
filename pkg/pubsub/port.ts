import type { Static, TSchema } from '@sinclair/typebox';
import type { Observable } from 'rxjs';
import type { Topic } from '#pkg/topics/index.ts';

/** A change of a topic's state. States, not events: a slow subscriber sees only the latest value of a key. */
export type TopicEvent<T> =
  | { readonly kind: 'create'; readonly key: string; readonly value: T }
  | { readonly kind: 'modify'; readonly key: string; readonly value: T; readonly previous: T }
  | { readonly kind: 'delete'; readonly key: string; readonly previous: T }
  /** every value that existed when the subscription began has been delivered; exactly once */
  | { readonly kind: 'synchronized' }
  /** the publisher's restart marker changed: 0 not ready, else the count; after the values that preceded it */
  | { readonly kind: 'restarted'; readonly counter: number };

export interface Publication<T> {
  /** Atomic replace, durable when the topic is persistent; publishing an equal value does nothing. Ordered per topic. */
  publish(key: string, value: T): Promise<void>;
  unpublish(key: string): Promise<void>;
  /** Removes every key not in `keep`: what a publisher that starts anew does to its predecessor's leftovers. */
  retain(keep: readonly string[]): Promise<void>;
  /** Sets the restart marker to the next count; `clearRestarted` sets it to 0. */
  signalRestarted(): Promise<void>;
  clearRestarted(): Promise<void>;
  /** the values published by this process or left by the one before */
  readonly current: ReadonlyMap<string, T>;
}

/** Topics as files: `<run>/<agent>/<Name>/<key>.json`, persistent ones under `<persist>/status`. */
export interface PubSub {
  publication<S extends TSchema>(topic: Topic<S>, agent?: string): Promise<Publication<Static<S>>>;
  /** Cold: each subscription watches on its own and ends its watch when unsubscribed. Never errors on file content. */
  subscribe<S extends TSchema>(topic: Topic<S>, agent?: string): Observable<TopicEvent<Static<S>>>;
  close(): Promise<void>;
}
