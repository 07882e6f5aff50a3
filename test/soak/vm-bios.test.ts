import { allTrials } from '../boot/vm/all-trials.ts';
import { live } from '../boot/vm/life.ts';

live({ firmware: 'bios', watchdog: true, trials: allTrials('bios', true) });
