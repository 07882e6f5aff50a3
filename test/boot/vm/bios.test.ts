import { lostWrites } from '../power/lost-writes-test.ts';
import { biosTrials } from './everyday.ts';
import { live } from './life.ts';

// what test/boot/vm/uefi.test.ts tries on UEFI is not tried here, and the other way round: the soak run does both
live({ firmware: 'bios', watchdog: false, trials: biosTrials, judge: lostWrites });
