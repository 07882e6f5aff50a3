/** What is sent first in a pass: attest messages, application info, hardware info, then everything else. */
export type Priority = 'attest' | 'application' | 'hardware' | 'other';

/** A message to deliver. `key` names the object it reports on; a newer message for the key replaces the older. */
export interface Message<T> {
  readonly key: string;
  readonly priority: Priority;
  /** equal digests are equal bytes: the retry history is kept */
  readonly digest: string;
  /** the plain inner message: it is signed only when sent */
  readonly payload: T;
  /** somebody asks for it anew: what the same bytes have met before does not count */
  readonly afresh?: boolean;
  /** false for what the next period supersedes anyway: one attempt, then it is dropped */
  readonly retry: boolean;
}

export interface QueuedItem<T> extends Message<T> {
  /** answers of the controller that asked for patience */
  readonly refusals: number;
  /** when it was refused last */
  readonly triedAt: number;
  /** not before this time; times are milliseconds of a monotonic clock */
  readonly notBefore: number;
}

/** The attempt under way: the queue sends one message at a time. */
export interface Flight {
  readonly key: string;
  readonly digest: string;
}

/** Going through the queue once: each message has its turn before one that came anew has a second. */
export interface Pass {
  /** keys already tried in it */
  readonly tried: readonly string[];
  /** the timer started it and nothing was answered in it yet: its failure makes the timer slower */
  readonly byTimer: boolean;
}

export interface DeferredState<T> {
  /** in queue order */
  readonly items: readonly QueuedItem<T>[];
  readonly flight: Flight | undefined;
  /** the one under way */
  readonly pass: Pass | undefined;
  /** when the next pass starts by itself after one without an answer; undefined when none is waiting */
  readonly holdUntil: number | undefined;
  /** passes of the timer in a row that got no answer */
  readonly silent: number;
}

export const emptyQueue = {
  items: [],
  flight: undefined,
  pass: undefined,
  holdUntil: undefined,
  silent: 0,
} as const satisfies DeferredState<never>;
