import type { ZbootStatus } from '../topics/zboot.ts';
import type { HealthEvent } from './event.ts';

/** What a `ZbootStatus` tells the health rules. */
export const slotEventOf = (status: ZbootStatus): HealthEvent => ({
  kind: 'slot',
  label: status.PartitionLabel,
  current: status.CurrentPartition,
  slot: {
    state: status.PartitionState,
    version: status.ShortVersion,
    testComplete: status.TestComplete,
    standsIn: status.StandsIn,
    awaitsConfig: status.AwaitsConfig,
    rebootLater: status.RebootLater,
    goBack: status.GoBack,
  },
});
