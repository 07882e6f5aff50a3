import * as damage from './damage.ts';
import { hangArmed, twoDisks } from './disks.ts';
import type { Trial } from './life.ts';
import * as variants from './variants.ts';

/**
 * What `npm test` tries on a BIOS machine without a hardware watchdog. Each start of a whole machine costs a minute, so they
 * come in an order in which each start shows something, and the two machines take the same time.
 */
export const biosTrials: readonly Trial[] = [variants.noExt4, damage.persistLost, twoDisks];

/** What `npm test` tries on a UEFI machine with a hardware watchdog, beside the update itself. */
export const uefiTrials: readonly Trial[] = [hangArmed];

/** A test of `npm test` that plays the same kind in less: its file below `test`, and what its title begins with. */
export interface Smaller {
  readonly file: string;
  readonly title: string;
}

/**
 * Left to `npm run test:soak`, which tries everything on both firmwares: each boots a whole translated machine twice for
 * something that is tried without one, or with less of one, in the test beside it.
 */
export const soakOnly: readonly ({ readonly trial: Trial } & (Smaller | { readonly sameAs: Trial }))[] = [
  {
    trial: variants.kernelPanic,
    file: 'boot/image/fallback.test.ts',
    title: 'an image whose kernel panics is tried once',
  },
  { trial: variants.initHangs, sameAs: hangArmed },
  {
    trial: variants.initHangsForEver,
    file: 'boot/image/boot-loader.test.ts',
    title: 'a machine that loses its power while a slot on trial starts takes the other one',
  },
  { trial: damage.noiseArmed, file: 'boot/image/boot-loader.test.ts', title: 'a slot full of noise is tried once' },
  {
    trial: damage.deadCommitted,
    file: 'boot/image/boot-loader.test.ts',
    title: 'a committed slot that cannot be started yields once',
  },
  {
    trial: damage.damagedEsp,
    file: 'boot/image/boot-loader.test.ts',
    title: 'a slot full of noise is tried once, from an ESP that is read-only and damaged',
  },
  {
    trial: damage.damagedTable,
    file: 'boot/gptprio/real.test.ts',
    title: 'a real GRUB on ${firmware} picks and writes as the rule',
  },
  { trial: variants.fillsPersist, file: 'sim/scenarios.test.ts', title: 'an image that fills the disk loses its test' },
  { trial: variants.agentDies, file: 'e2e/bad-images.test.ts', title: 'scenario 32:' },
  { trial: variants.agentHangs, file: 'e2e/bad-images.test.ts', title: 'scenario 22:' },
  { trial: variants.noNetwork, file: 'e2e/bad-images.test.ts', title: 'scenario 17:' },
  { trial: variants.unreachable, file: 'sim/scenarios.test.ts', title: 'scenarios 17, 18 and 19:' },
  { trial: damage.tornCommit, file: 'sim/scenarios.test.ts', title: 'scenario 41:' },
  { trial: variants.wrongVersion, file: 'e2e/bad-images.test.ts', title: 'scenario 11:' },
];
