import * as damage from './damage.ts';
import type { Trial } from './life.ts';
import * as variants from './variants.ts';

const { initHangs, initHangsForEver, ...others } = variants;

/** Everything that is tried, for a board with or without a hardware watchdog. */
export const allTrials = (watchdog: boolean): readonly Trial[] => [
  watchdog ? initHangs : initHangsForEver,
  ...Object.values(others),
  ...Object.values(damage),
];
