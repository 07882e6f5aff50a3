import { uefiTrials } from './everyday.ts';
import { live } from './life.ts';

live({ firmware: 'uefi', watchdog: true, trials: uefiTrials });
