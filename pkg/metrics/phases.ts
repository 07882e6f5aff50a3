import type { Histogram, Registry } from './registry.ts';

/** What an update goes through; each agent measures those that it sees. */
export type Phase = 'download' | 'verify' | 'write' | 'read_back' | 'test';

export interface PhaseClock {
  /** This key is in that phase from now on; the one before, if it was another, has ended well. */
  enter(key: string, phase: Phase): void;
  /** The phase has ended well. Nothing is there to be ended: nothing happens. */
  end(key: string): void;
  /** The phase has ended otherwise: how long that took is not the duration of anything. */
  drop(key: string): void;
}

const buckets = [1, 5, 15, 60, 300, 900, 3600];

const observed = (histogram: Histogram, monotonicMs: () => number): PhaseClock => {
  const running = new Map<string, { readonly phase: Phase; readonly since: number }>();
  const end = (key: string): void => {
    const current = running.get(key);
    if (current !== undefined) histogram.observe({ phase: current.phase }, (monotonicMs() - current.since) / 1000);
    running.delete(key);
  };
  return {
    enter: (key, phase) => {
      if (running.get(key)?.phase === phase) return;
      end(key);
      running.set(key, { phase, since: monotonicMs() });
    },
    end,
    drop: (key) => void running.delete(key),
  };
};

export const measurePhases = (registry: Registry, monotonicMs: () => number): PhaseClock =>
  observed(
    registry.histogram(
      'basalt_update_phase_duration_seconds',
      'how long each phase of an update took that ended well',
      buckets,
    ),
    monotonicMs,
  );
