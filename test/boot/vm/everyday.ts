import { damagedEsp, damagedTable, deadCommitted, noiseArmed, persistLost, tornCommit } from './damage.ts';
import type { Trial } from './life.ts';
import * as variants from './variants.ts';

/** What `npm test` tries on a BIOS machine without a hardware watchdog. */
export const biosTrials: readonly Trial[] = [variants.initHangsForEver, variants.noExt4, persistLost, deadCommitted];

/** What `npm test` tries on a UEFI machine with a hardware watchdog. */
export const uefiTrials: readonly Trial[] = [variants.initHangs, damagedEsp, variants.fillsPersist];

/** A test of `npm test` that plays the same kind in less: its file below `test`, and what its title begins with. */
export interface Smaller {
  readonly trial: Trial;
  readonly file: string;
  readonly title: string;
}

/**
 * Left to `npm run test:soak`, which tries everything on both firmwares: each boots a whole translated machine twice for
 * something that is tried without one, or with less of one, in the test beside it.
 */
export const soakOnly: readonly Smaller[] = [
  {
    trial: variants.kernelPanic,
    file: 'boot/image/fallback.test.ts',
    title: 'an image whose kernel panics is tried once',
  },
  { trial: noiseArmed, file: 'boot/image/boot-loader.test.ts', title: 'a slot full of noise is tried once' },
  {
    trial: damagedTable,
    file: 'boot/gptprio/real.test.ts',
    title: 'a real GRUB on ${firmware} picks and writes as the rule',
  },
  { trial: variants.agentDies, file: 'e2e/bad-images.test.ts', title: 'scenario 32:' },
  { trial: variants.agentHangs, file: 'e2e/bad-images.test.ts', title: 'scenario 22:' },
  { trial: variants.noNetwork, file: 'e2e/bad-images.test.ts', title: 'scenario 17:' },
  { trial: variants.unreachable, file: 'sim/scenarios.test.ts', title: 'scenarios 17, 18 and 19:' },
  { trial: tornCommit, file: 'sim/scenarios.test.ts', title: 'scenario 41:' },
  { trial: variants.wrongVersion, file: 'e2e/bad-images.test.ts', title: 'scenario 11:' },
];
