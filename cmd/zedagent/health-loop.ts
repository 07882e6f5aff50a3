import { BehaviorSubject, concatMap, map, merge, Subject, type Observable } from 'rxjs';
import type { Logger } from '#pkg/process/log.ts';
import type { HealthEffect } from '#pkg/health/effect.ts';
import type { HealthEvent } from '#pkg/health/event.ts';
import type { HealthState } from '#pkg/health/state.ts';
import { step } from '#pkg/health/step.ts';

type EffectKind = HealthEffect['kind'];

/** Who executes what; the compiler finds a missing one. */
export type HealthExecutors = {
  readonly [K in Exclude<EffectKind, 'startPowerTimer' | 'startDelayTimer' | 'note' | 'refused'>]: (
    effect: Extract<HealthEffect, { kind: K }>,
  ) => void | Promise<void>;
};

export interface HealthLoop {
  /** Decides at once; the effects follow in order. */
  send(event: HealthEvent): void;
  readonly state: HealthState;
  /** the present state, then every later one */
  readonly states: Observable<HealthState>;
  /** Decides no more and returns when the effect that runs has ended; those behind it are not begun. */
  stop(): Promise<void>;
}

export interface HealthLoopOptions {
  readonly initial: HealthState;
  readonly executors: HealthExecutors;
  /** one every 10 s */
  readonly ticks: Observable<unknown>;
  /** what else each line of the log has: the config in force */
  readonly context?: () => object;
  readonly log: Logger;
}

/** Connects the health rules to a monotonic clock and to their executors, which run one at a time and in order. */
export const createHealthLoop = (options: HealthLoopOptions): HealthLoop => {
  const { executors, log } = options;
  const events = new Subject<HealthEvent>();
  const effects = new Subject<HealthEffect>();
  const states = new BehaviorSubject(options.initial);
  const timers = new Set<NodeJS.Timeout>();

  const startTimer = (event: HealthEvent, seconds: number) => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      events.next(event);
    }, seconds * 1000);
    timers.add(timer);
  };

  const execute = async (effect: HealthEffect): Promise<void> => {
    switch (effect.kind) {
      case 'note':
        return log[effect.level](options.context?.() ?? {}, effect.text);
      case 'refused':
        return log.info({ event: effect.event }, `refused: ${effect.why}`);
      case 'startPowerTimer':
        return startTimer({ kind: 'powerTimer', sequence: effect.sequence }, effect.seconds);
      case 'startDelayTimer':
        return startTimer({ kind: 'delayTimer', turn: effect.turn }, effect.seconds);
      case 'publishStatus':
        return executors.publishStatus(effect);
      case 'publishZbootConfig':
        return executors.publishZbootConfig(effect);
      case 'persistReboot':
        return executors.persistReboot(effect);
      case 'withdrawReboot':
        return executors.withdrawReboot(effect);
      case 'runChecks':
        return executors.runChecks(effect);
      case 'sync':
        return executors.sync(effect);
      case 'power':
        return executors.power(effect);
    }
  };

  let current = Promise.resolve();
  /** a failing effect is told and the next one runs: a full disk must not keep a bad image from being left */
  const attempt = (effect: HealthEffect): Promise<void> => {
    current = execute(effect).catch((error: unknown) =>
      log.error({ err: error, effect: effect.kind }, 'an effect failed'),
    );
    return current;
  };
  const running = effects.pipe(concatMap(attempt)).subscribe();

  const ticks = options.ticks.pipe(map((): HealthEvent => ({ kind: 'tick' })));
  const deciding = merge(events, ticks).subscribe((event) => {
    const decided = step(states.value, event);
    for (const effect of decided.effects) effects.next(effect);
    if (decided.state !== states.value) states.next(decided.state);
  });

  return {
    send: (event) => events.next(event),
    get state() {
      return states.value;
    },
    states,
    stop: async () => {
      deciding.unsubscribe();
      running.unsubscribe();
      for (const timer of timers) clearTimeout(timer);
      states.complete();
      await current;
    },
  };
};
