import { allTrials } from '../boot/vm/all-trials.ts';
import { live } from '../boot/vm/life.ts';

live({ firmware: 'uefi', watchdog: true, trials: allTrials('uefi', true) });
