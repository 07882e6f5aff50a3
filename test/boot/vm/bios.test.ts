import { damagedTable, deadCommitted, noiseArmed, persistLost, tornCommit } from './damage.ts';
import { live } from './life.ts';
import { agentDies, initHangsForEver, kernelPanic, noExt4, noNetwork, wrongVersion } from './variants.ts';

/** What test/boot/vm/uefi.test.ts tries on UEFI is not tried here, and the other way round: `npm run test:soak` does both. */
live({
  firmware: 'bios',
  watchdog: false,
  trials: [
    kernelPanic,
    initHangsForEver,
    agentDies,
    wrongVersion,
    noNetwork,
    noExt4,
    noiseArmed,
    damagedTable,
    persistLost,
    tornCommit,
    deadCommitted,
  ],
});
