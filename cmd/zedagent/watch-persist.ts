import { setTimeout as sleep } from 'node:timers/promises';
import { pause } from '#pkg/async/pause.ts';

export interface PersistWatchOptions {
  /** whether the persist partition takes a write; may take for ever */
  readonly probe: () => Promise<boolean>;
  readonly onSeen: (writable: boolean) => void;
  /** between two looks while all is well: each is a write */
  readonly everyMs: number;
  /** between two looks while it is not, and how long a look may take before it counts as one that failed */
  readonly whileBadMs: number;
  readonly signal: AbortSignal;
}

/**
 * Looks at once, and from time to time, whether the persist partition takes writes. One look at a time: one that hangs is
 * waited for, and tells again and again that nothing is written.
 */
export const watchPersist = async ({
  probe,
  onSeen,
  everyMs,
  whileBadMs,
  signal,
}: PersistWatchOptions): Promise<void> => {
  let pending: Promise<boolean> | undefined;
  while (!signal.aborted) {
    pending ??= probe().catch(() => false);
    const seen = await Promise.race([pending, sleep(whileBadMs, 'late' as const, { ref: false, signal })]).catch(
      () => 'aborted' as const,
    );
    if (seen === 'aborted' || signal.aborted) return;
    if (seen !== 'late') pending = undefined;
    onSeen(seen === true);
    if (seen === 'late') continue;
    await pause(seen ? everyMs : whileBadMs, signal, { ref: false });
  }
};
