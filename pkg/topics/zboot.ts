import { Type, type Static } from '@sinclair/typebox';
import { Count, SlotLabel } from './common.ts';

/** What one slot is and holds (baseosmgr -> zedagent), key: PartitionLabel. `docs/rules/eve-baseos.md 2.2`. */
export const ZbootStatus = Type.Object({
  PartitionLabel: SlotLabel,
  PartitionDevname: Type.String(),
  /** `active`, `updating`, `inprogress`, `unused` or `UNKNOWN <hex>` (`docs/rules/eve-baseos.md 1.3`) */
  PartitionState: Type.String(),
  ShortVersion: Type.String(),
  LongVersion: Type.String(),
  CurrentPartition: Type.Boolean(),
  TestComplete: Type.Boolean(),
  /** ours: the 16 attribute bits, e.g. `0x102`, and the slot's size in bytes */
  Attributes: Type.String(),
  /** ours: it was started in place of a committed slot that did not come up; it needs no test, it was committed before */
  StandsIn: Type.Boolean(),
  SizeBytes: Count,
  /** ours: it was armed for a config of before, and no config of this boot is known yet: no reboot for it until one is */
  AwaitsConfig: Type.Optional(Type.Boolean()),
  /** ours, for an armed slot: the reboot that starts it comes from somebody else, whenever that is */
  RebootLater: Type.Optional(Type.Boolean()),
  /** ours, for the running slot while it is on trial: who has asked to go back to the other one */
  GoBack: Type.Optional(Type.String({ maxLength: 64 })),
  /** ours: unique GUID of the partition, lower case */
  PartitionUUID: Type.Optional(Type.String({ maxLength: 64 })),
});
export type ZbootStatus = Static<typeof ZbootStatus>;

/**
 * The commit request of the health test (zedagent -> baseosmgr), key: PartitionLabel. `docs/rules/eve-baseos.md 3.6`.
 */
export const ZbootConfig = Type.Object({ PartitionLabel: SlotLabel, TestComplete: Type.Boolean() });
export type ZbootConfig = Static<typeof ZbootConfig>;
