import { damagedEsp } from './damage.ts';
import { live } from './life.ts';
import { agentHangs, fillsPersist, initHangs, unreachable } from './variants.ts';

live({
  firmware: 'uefi',
  watchdog: true,
  trials: [initHangs, agentHangs, unreachable, damagedEsp, fillsPersist],
});
