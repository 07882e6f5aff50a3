import { concat, concatMap, defer, EMPTY, from, scan, startWith, Subject, type Subscription } from 'rxjs';
import type { Effect } from '#pkg/baseos/effect.ts';
import type { Event } from '#pkg/baseos/event.ts';
import { step } from '#pkg/baseos/step.ts';
import type { Step } from '#pkg/baseos/step-type.ts';

/** Carries out one kind of effect; what it returns is awaited before the next effect of any kind. */
export type Executors = {
  readonly [K in Effect['kind']]: (effect: Extract<Effect, { kind: K }>) => void | Promise<void>;
};

export interface Loop {
  send(event: Event): void;
  /** Begins nothing more and returns when the effect that is being carried out has ended. */
  stop(): Promise<void>;
}

/** An event that takes longer than this to be handled, effects included, is told (`docs/rules/eve-baseos.md 2.1`). */
const slow = { warnMs: 40_000, errorMs: 180_000 };

export interface LoopOptions {
  readonly first: Step;
  readonly executors: Executors;
  /** called once what the first step asked for has been carried out */
  readonly onStarted: () => Promise<void>;
  readonly onSlow: (level: 'warn' | 'error', kind: string, ms: number) => void;
  /** an effect failed; nothing more happens, as what follows may rely on it */
  readonly onFatal: (error: unknown) => void;
  /** milliseconds of a monotonic clock */
  readonly now?: () => number;
}

/** Events in, decisions by `step`, effects out: one at a time and in order, over all events. */
export const startLoop = (options: LoopOptions): Loop => {
  const { first, onStarted, onFatal } = options;
  const events = new Subject<Event>();
  let current: Promise<void> = Promise.resolve();
  const carryOut = (effect: Effect): Promise<void> => (current = timed(effect, options));
  const started = defer(onStarted);
  const subscription: Subscription = events
    .pipe(
      scan<Event, Step>((before, event) => step(before.state, event), first),
      startWith(first),
      concatMap(({ effects }, index) => concat(from(effects).pipe(concatMap(carryOut)), index === 0 ? started : EMPTY)),
    )
    .subscribe({ error: onFatal });
  return {
    send: (event) => events.next(event),
    stop: async () => {
      subscription.unsubscribe();
      await Promise.allSettled([current]);
    },
  };
};

const timed = async (effect: Effect, options: LoopOptions): Promise<void> => {
  const { executors, onSlow, now = () => performance.now() } = options;
  const begun = now();
  const execute = executors[effect.kind] as (effect: Effect) => void | Promise<void>;
  await execute(effect);
  const ms = now() - begun;
  if (ms > slow.warnMs) onSlow(ms > slow.errorMs ? 'error' : 'warn', effect.kind, ms);
};
