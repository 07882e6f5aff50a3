import { createHash } from 'node:crypto';
import type { Logger } from '#pkg/process/log.ts';
import {
  emptyQueue,
  step,
  wakeAt,
  type DeferredEffect,
  type DeferredEvent,
  type DeferredState,
  type Delivery,
} from '#pkg/eve/deferred.ts';
import { deliveryOf } from '#pkg/eve/delivery.ts';
import type { InfoMessage } from '#pkg/eve/messages.ts';
import type { Outcome } from '#pkg/eve/port.ts';
import { errorOf } from '#pkg/nodeconfig/outcome-error.ts';

/** Time as the queue needs it. */
export interface DeliveryClock {
  /** milliseconds, never going back */
  now(): number;
  /** Runs once after so many milliseconds, unless what it answers is called before. */
  after(milliseconds: number, run: () => void): () => void;
}

const systemClock: DeliveryClock = {
  now: () => performance.now(),
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};

export interface InfoDeliveryOptions {
  readonly send: (message: InfoMessage) => Promise<Outcome<void>>;
  readonly random: () => number;
  /** of this process when left out */
  readonly clock?: DeliveryClock;
  readonly signal: AbortSignal;
  readonly log: Logger;
  /** hears what the controller has taken */
  readonly onDelivered?: (message: InfoMessage) => void;
}

export interface InfoDelivery {
  /** `afresh`: asked for anew, so it goes at once, whatever became of the same words before */
  enqueue(message: InfoMessage, afresh?: boolean): void;
  /** the controller has answered something else: what waits may go soon */
  reachable(): void;
  /** the object is gone, so is what was to be said of it */
  forget(key: string): void;
}

type WithoutClock =
  DeferredEvent<InfoMessage> extends infer E ? (E extends unknown ? Omit<E, 'now' | 'noise'> : never) : never;

/** Longest time a timer of the platform takes. */
const longestTimer = 2 ** 31 - 1;

/** The time of a message is not part of what it says: a repetition keeps the retry history. */
const digestOf = (message: InfoMessage): string =>
  createHash('sha256').update(JSON.stringify(message.content)).digest('hex');

/** Delivers infos through the deferred queue: one at a time, in its order, until the controller has taken them. */
export const createInfoDelivery = (options: InfoDeliveryOptions): InfoDelivery => {
  const { send, random, clock = systemClock, signal, log, onDelivered } = options;
  let state: DeferredState<InfoMessage> = emptyQueue;
  let disarm: () => void = () => undefined;
  /** why the last attempt failed */
  let trouble: string | undefined;

  const feed = (event: WithoutClock) => {
    if (signal.aborted) return;
    const done = step(state, { ...event, now: clock.now(), noise: random() });
    state = done.state;
    done.effects.forEach(execute);
    disarm();
    const at = wakeAt(state);
    if (at === undefined) return;
    const wait = Math.min(longestTimer, Math.max(0, at - clock.now()));
    disarm = clock.after(wait, () => feed({ kind: 'wake' }));
  };

  const execute = (effect: DeferredEffect<InfoMessage>) => {
    switch (effect.kind) {
      case 'send':
        return void attempt(effect.key, effect.digest, effect.payload);
      case 'dropped':
        return log.error(
          { key: effect.key, status: effect.status, why: trouble },
          'the controller refuses an info for good; dropped',
        );
      case 'refusedOften':
        return log.warn({ ...effect, why: trouble }, 'the controller keeps refusing an info');
      case 'backlog':
        return log.warn({ size: effect.size }, 'many infos wait for the controller');
    }
  };

  /** once for each reason, until it is over: a message may be refused for days */
  const tellTrouble = (key: string, outcome: Outcome<void>): void => {
    const { why, ...more } = errorOf(outcome);
    if (why !== undefined && why !== trouble) log.warn({ key, ...more }, `an info was not delivered: ${why}`);
    trouble = why;
  };

  const attempt = async (key: string, digest: string, message: InfoMessage) => {
    let delivery: Delivery = { kind: 'noAnswer' };
    try {
      const outcome = await send(message);
      delivery = deliveryOf(outcome);
      tellTrouble(key, outcome);
    } catch (error) {
      log.error({ err: error, key }, 'an info could not be sent');
    }
    log.debug({ key, delivery: delivery.kind }, 'info sent');
    if (delivery.kind === 'delivered') onDelivered?.(message);
    feed({ kind: 'result', key, digest, delivery });
  };

  signal.addEventListener('abort', () => disarm(), { once: true });
  return {
    enqueue: (message, afresh = false) =>
      feed({
        kind: 'enqueue',
        message: {
          key: message.key,
          priority: message.content.kind === 'hardware' ? 'hardware' : 'other',
          digest: digestOf(message),
          payload: message,
          afresh,
          retry: true,
        },
      }),
    reachable: () => feed({ kind: 'reachable' }),
    forget: (key) => feed({ kind: 'forget', key }),
  };
};
