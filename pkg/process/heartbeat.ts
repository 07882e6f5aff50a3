import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { errnoOf } from '#pkg/host/store-error.ts';

export interface Heartbeat {
  stop(): void;
}

/** The watchdog expects a sign of life at least every 25 s (`docs/rules/eve-baseos.md 3.10`). */
const longestInterval = 25_000;

/**
 * Refreshes `<runDir>/<agent>.touch` now and at every interval from the event loop, so that a loop that hangs shows.
 * A failing touch is told to `onError` and tried again at the next beat. `onBeat` tells others of it.
 */
export const startHeartbeat = (
  runDir: string,
  agent: string,
  intervalMs = 10_000,
  onError: (error: unknown) => void = () => undefined,
  onBeat: () => void = () => undefined,
): Heartbeat => {
  const path = touchPath(runDir, agent);
  const beat = () => {
    onBeat();
    try {
      touch(runDir, path);
    } catch (error) {
      onError(error);
    }
  };
  beat();
  const timer = setInterval(beat, Math.min(intervalMs, longestInterval));
  // a heartbeat alone is no reason for a process to live
  timer.unref();
  return { stop: () => clearInterval(timer) };
};

/** The file whose modification time is an agent's last sign of life. */
export const touchPath = (runDir: string, agent: string): string => join(runDir, `${agent}.touch`);

// synchronous on purpose: a stuck thread pool must not keep a healthy loop from showing, and /run is memory
const touch = (runDir: string, path: string) => {
  const now = new Date();
  try {
    utimesSync(path, now, now);
  } catch (error) {
    if (errnoOf(error) !== 'ENOENT') throw error;
    mkdirSync(runDir, { recursive: true });
    writeFileSync(path, `${process.pid}\n`, { mode: 0o644 });
  }
};
