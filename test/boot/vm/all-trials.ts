import type { Firmware } from '#cmd/basalt/vm/arguments.ts';
import * as damage from './damage.ts';
import { hangArmed, twoDisks } from './disks.ts';
import type { Trial } from './life.ts';
import * as variants from './variants.ts';

const { initHangs, initHangsForEver, ...others } = variants;

/**
 * Everything that is tried, for a board with or without a hardware watchdog. A BIOS is told which of two disks to start from;
 * UEFI would choose for itself.
 */
export const allTrials = (firmware: Firmware, watchdog: boolean): readonly Trial[] => [
  ...(firmware === 'bios' && watchdog ? [hangArmed] : []),
  watchdog ? initHangs : initHangsForEver,
  ...Object.values(others),
  ...Object.values(damage),
  ...(firmware === 'bios' ? [twoDisks] : []),
];
