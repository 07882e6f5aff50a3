import type { DiskSpace } from '#pkg/host/disk-space.ts';
import type { Logger } from '#pkg/process/log.ts';
import { diskReserveBytes, diskReserveInodes } from '#pkg/configprops/disk-reserve.ts';
import type { GlobalValues } from '#pkg/configprops/values.ts';

export interface DiskWatchOptions {
  /** of the persist partition */
  readonly readSpace: () => Promise<DiskSpace>;
  /** the properties in force */
  readonly values: () => GlobalValues;
  /** nothing of what is not reserved for the OS is left, or is again */
  readonly onLow: (low: boolean) => void;
  /** 10 s, as the health rules tick; shorter in tests only */
  readonly everyMs: number;
  readonly signal: AbortSignal;
  readonly log: Logger;
}

const isLow = ({ freeBytes, totalBytes, freeInodes, totalInodes }: DiskSpace, values: GlobalValues): boolean =>
  freeBytes <= diskReserveBytes(values, totalBytes) ||
  (totalInodes > 0 && freeInodes <= diskReserveInodes(values, totalInodes));

/**
 * Looks at once, and from time to time, whether the disk has come down to what is reserved for the OS, which is a
 * reason for maintenance mode (`docs/rules/eve-baseos.md 3.11`). Downloads stop before that, so that it is always
 * something else that took the space. A disk that cannot be asked changes nothing. Without inodes no file can be made,
 * however many bytes are free.
 */
export const watchDisk = ({ readSpace, values, onLow, everyMs, signal, log }: DiskWatchOptions): void => {
  let asking = false;
  const look = async (): Promise<void> => {
    if (asking) return;
    asking = true;
    try {
      const space = await readSpace();
      if (!signal.aborted) onLow(isLow(space, values()));
    } catch (error) {
      log.error({ err: error }, 'the free space of the persist partition is not known');
    } finally {
      asking = false;
    }
  };
  void look();
  const timer = setInterval(() => void look(), everyMs).unref();
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
};
