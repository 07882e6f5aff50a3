import type { BaseOsStatus } from '../topics/baseos.ts';
import type { ZbootStatus } from '../topics/zboot.ts';

/** Smaller is better: a live config first, then the version that the slot holds. */
const rank = (status: BaseOsStatus, slot: ZbootStatus, wanted: ReadonlySet<string>): number =>
  (wanted.has(status.ContentTreeUUID) ? 0 : 2) + (status.BaseOsVersion === slot.ShortVersion ? 0 : 1);

/**
 * The status that speaks for a slot. Several may carry its label; the one with a live config wins, then the one whose
 * version is in the slot, then the lowest UUID, so that the report does not flicker (`spec/eve-baseos.md 7` row 8).
 */
export const attachedStatus = (
  slot: ZbootStatus,
  statuses: readonly BaseOsStatus[],
  wanted: ReadonlySet<string>,
): BaseOsStatus | undefined =>
  statuses
    .filter((status) => status.PartitionLabel === slot.PartitionLabel)
    .toSorted(
      (a, b) => rank(a, slot, wanted) - rank(b, slot, wanted) || (a.ContentTreeUUID < b.ContentTreeUUID ? -1 : 1),
    )[0];
