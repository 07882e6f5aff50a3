import type { BaseOsStatus } from '../topics/baseos.ts';
import type { ZbootStatus } from '../topics/zboot.ts';
import { byText } from './by-text.ts';

/**
 * The status that speaks for a slot. Several may carry its label; the one with a live config wins, then the one whose
 * version is in the slot, then the lowest UUID, so that the report does not flicker (`docs/rules/eve-baseos.md 7` row
 * 8).
 */
export const attachedStatus = (
  slot: ZbootStatus,
  statuses: readonly BaseOsStatus[],
  wanted: ReadonlySet<string>,
): BaseOsStatus | undefined => {
  const isLive = ({ ContentTreeUUID }: BaseOsStatus): number => Number(wanted.has(ContentTreeUUID));
  const isHeld = ({ BaseOsVersion }: BaseOsStatus): number => Number(BaseOsVersion === slot.ShortVersion);
  return statuses
    .filter((status) => status.PartitionLabel === slot.PartitionLabel)
    .toSorted(
      (a, b) => isLive(b) - isLive(a) || isHeld(b) - isHeld(a) || byText(a.ContentTreeUUID, b.ContentTreeUUID),
    )[0];
};
