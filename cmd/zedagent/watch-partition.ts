import { readDiskSpace, type DiskSpace } from '#pkg/host/disk-space.ts';
import type { GlobalValues } from '#pkg/configprops/values.ts';
import type { HealthEvent } from '#pkg/health/event.ts';
import type { Logger } from '#pkg/process/log.ts';
import type { Background } from './background.ts';
import type { LowDiskMark } from './low-disk-mark.ts';
import type { PersistResets } from './persist-resets.ts';
import { probePersist } from './probe-persist.ts';
import { watchDisk } from './watch-disk.ts';
import { watchPersist } from './watch-persist.ts';

export interface PartitionLooks {
  /** 10 s; shorter in tests only */
  readonly diskCheckMs?: number;
  /** of the persist partition */
  readonly diskSpace?: () => Promise<DiskSpace>;
  /** whether the persist partition takes a write */
  readonly persistProbe?: () => Promise<boolean>;
  /** 60 s; shorter in tests only */
  readonly persistCheckMs?: number;
}

export interface PartitionWatchOptions extends PartitionLooks {
  readonly persistDir: string;
  readonly values: () => GlobalValues;
  /** seconds of the health clock */
  readonly now: () => number;
  readonly send: (event: HealthEvent) => void;
  readonly resets: PersistResets;
  readonly lowDiskMark: LowDiskMark;
  readonly background: Background;
  readonly signal: AbortSignal;
  readonly log: Logger;
}

/** A boot that has gone well for a day is no part of a row of bad ones. */
const wellAfterSeconds = 86_400;

/** Tells the health rules, from now on, whether the persist partition takes writes and has room. */
export const watchPartition = (options: PartitionWatchOptions): void => {
  const { persistDir, values, now, send, resets, lowDiskMark, background, signal, log } = options;
  let countedWell = false;
  void background.add(
    watchPersist({
      probe: options.persistProbe ?? (() => probePersist(persistDir)),
      onSeen: (writable) => {
        send({ kind: 'persist', writable });
        if (!writable || countedWell || now() < wellAfterSeconds) return;
        countedWell = true;
        void background.add(resets.wellForLong());
      },
      everyMs: options.persistCheckMs ?? 60_000,
      whileBadMs: Math.min(10_000, options.persistCheckMs ?? 10_000),
      signal,
    }),
  );
  watchDisk({
    readSpace: options.diskSpace ?? (() => readDiskSpace(persistDir)),
    values,
    onLow: (low) => {
      send({ kind: 'disk', low });
      const marked = lowDiskMark.set(low);
      void background.add(marked.catch((error: unknown) => log.error({ err: error }, 'not published')));
    },
    everyMs: options.diskCheckMs ?? 10_000,
    signal,
    log,
  });
};
