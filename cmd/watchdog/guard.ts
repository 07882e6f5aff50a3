import { pause } from '#pkg/async/pause.ts';
import { findViolation, type Violation } from '#pkg/watchdog/violation.ts';
import { exists } from '#pkg/host/exists.ts';
import type { HardwareWatchdog } from './hardware.ts';
import type { Look } from './watched.ts';

export interface GuardOptions {
  readonly looks: readonly Look[];
  readonly hardware: Pick<HardwareWatchdog, 'feed'>;
  readonly limitSeconds: number;
  /** exists while the node ends in order: agents may end then */
  readonly stoppingFile: string;
  readonly onFeedError: (error: unknown) => void;
  /** ends the watch */
  readonly signal: AbortSignal;
  readonly everyMs?: number;
}

/**
 * Looks at every agent once a second and feeds the hardware after each look that found all well; answers the first
 * violation, and feeds no more from then on. Undefined when `signal` ended it.
 */
export const guard = async (options: GuardOptions): Promise<Violation | undefined> => {
  const { looks, hardware, limitSeconds, stoppingFile, onFeedError, signal, everyMs = 1000 } = options;
  while (!signal.aborted) {
    const seen = await Promise.all(looks.map((look) => look()));
    const violation = findViolation(seen, performance.now(), limitSeconds);
    if (violation !== undefined && !(await exists(stoppingFile))) return violation;
    await hardware.feed().catch(onFeedError);
    await pause(everyMs, signal);
  }
  return undefined;
};
