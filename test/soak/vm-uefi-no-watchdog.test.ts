import { allTrials } from '../boot/vm/all-trials.ts';
import { live } from '../boot/vm/life.ts';

live({ firmware: 'uefi', watchdog: false, trials: allTrials('uefi', false) });
