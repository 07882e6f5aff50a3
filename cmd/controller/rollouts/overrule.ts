import { lockWithin } from '../db/lock.ts';
import type { Database } from '../db/schema.ts';
import type { Desired, VersionedDesired } from '../nodes/desired/state.ts';
import { changeDesiredWithin } from '../nodes/config-queries.ts';
import { claimOf, targetOf } from './queries.ts';
import { again, driveWithin } from './drive.ts';
import { isTarget } from './execute.ts';
import { whyOverruled } from './look.ts';

export interface Overruling {
  readonly desired: VersionedDesired;
  /** the rollout that lost the node by it */
  readonly rollout: string | undefined;
}

/**
 * Changes the base OS that an operator wants of a node. When a rollout holds the node and would ask for something else, the same
 * transaction takes it out, also when its wave has not begun: later it could not be told from a wish that was there before.
 */
export const changeWanted = (
  db: Database,
  uuid: string,
  now: number,
  change: (desired: Desired) => Desired,
): Promise<Overruling> =>
  again(db, async (trx) => {
    // before any node is locked; the claim is read again, as the rollout may have ended while we waited
    if ((await claimOf(trx, uuid)) !== undefined) await lockWithin(trx, 'fleet');
    const desired = await changeDesiredWithin(trx, uuid, now, change);
    const held = await claimOf(trx, uuid);
    const target = held === undefined ? undefined : await targetOf(trx, held);
    if (held === undefined || target === undefined || isTarget(desired.baseos, target)) {
      return { desired, rollout: undefined };
    }
    const event = { kind: 'overruled', node: uuid, why: whyOverruled(desired.baseos) } as const;
    const { changed } = await driveWithin(trx, held, now, { nodes: new Set([uuid]), event });
    return { desired, rollout: changed ? held : undefined };
  });
