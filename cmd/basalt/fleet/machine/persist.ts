import { emptyMemory, type Counters, type Memory } from '#pkg/baseos/state.ts';
import type { ConfigReply } from '#pkg/eve/messages.ts';
import { lastBoot } from '#pkg/health/last-boot.ts';
import type { LastBoot } from '#pkg/health/state.ts';
import type { Checkpoint } from '#pkg/nodeconfig/state.ts';

/** What outlives a boot of a simulated node: the files of `/persist`, in memory. */
export interface Persist {
  memory: Memory;
  counters: Counters;
  rebootReason: string;
  bootReason: string;
  rebootImage: string;
  restartCounter: number;
  /** counters of the controller's commands and of its retry wish, as seen last */
  readonly seen: { reboot: number | undefined; shutdown: number | undefined; retryUpdate: number | undefined };
  /** the last config taken, and the one that has survived a test period */
  readonly checkpoints: Record<Checkpoint, ConfigReply | undefined>;
  /** contents of the store: version by content id */
  readonly store: Map<string, string>;
}

export const emptyPersist = (): Persist => ({
  memory: emptyMemory,
  counters: { configRetry: 0, currentRetry: 0, forceFallback: undefined },
  rebootReason: '',
  bootReason: '',
  rebootImage: '',
  restartCounter: 0,
  seen: { reboot: undefined, shutdown: undefined, retryUpdate: undefined },
  checkpoints: { last: undefined, backup: undefined },
  store: new Map(),
});

/** Why the last boot ended (`docs/rules/eve-baseos.md 3.9`); counts this one and forgets what was stored for it. */
export const takeLastBoot = (
  persist: Persist,
  runningSlot: string,
  start: string | undefined,
  at: string,
): LastBoot => {
  const found = lastBoot({
    ...persist,
    rebootStack: '',
    runningSlot,
    start,
    now: at,
    time: at,
    firstBoot: persist.restartCounter === 0,
    powerCycles: undefined,
    hardwareWatchdog: false,
  });
  persist.rebootReason = '';
  persist.bootReason = '';
  persist.rebootImage = '';
  persist.restartCounter += 1;
  return found;
};
