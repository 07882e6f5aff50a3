import type { Phase, RolloutState } from '#pkg/rollout/state.ts';
import { BasaltError } from '#pkg/errors/error.ts';
import { lockWithin } from '../db/lock.ts';
import type { Database } from '../db/schema.ts';
import { unfinished, type StoredRollout } from './queries.ts';

/** Rows that are written by one query. */
const page = 500;

/**
 * Enters a rollout and its hold on its nodes; to be called within a transaction. Gives the UUID of a node that another
 * unfinished one holds, in which case the transaction has to be given up. Errors: NODE_UNKNOWN when one is gone.
 */
export const insertRollout = async (trx: Database, rollout: StoredRollout): Promise<string | undefined> => {
  const { id, target, state } = rollout;
  // nobody removes a node from here on
  await lockWithin(trx, 'fleet');
  await trx
    .insertInto('rollout')
    .values({
      id,
      revision: rollout.revision,
      name: rollout.name,
      created_at: rollout.createdAt,
      created_by: rollout.createdBy,
      image_name: target.image,
      base_version: target.version,
      sha256: target.sha256,
      size: target.size,
      content_tree_uuid: target.contentTreeUuid,
      mode: rollout.mode,
      max_failures: state.maxFailures,
      phase: state.phase,
      reason: state.reason,
    })
    .execute();
  const rows = state.waves.flatMap((nodes, wave) =>
    nodes.map(({ id: uuid, stage, error, ran }, place) => ({
      rollout_id: id,
      device_uuid: uuid,
      wave,
      place,
      stage,
      error,
      ran: ran ? 1 : 0,
      asked_version: null,
      delivered_at: null,
    })),
  );
  for (let from = 0; from < rows.length; from += page) {
    const some = rows.slice(from, from + page);
    const uuids = some.map((row) => row.device_uuid);
    const there = await trx.selectFrom('device').select('uuid').where('uuid', 'in', uuids).execute();
    if (there.length < some.length)
      throw new BasaltError('NODE_UNKNOWN', 'a node has been removed meanwhile; ask again');
    const claims = some.map(({ device_uuid }) => ({ device_uuid, rollout_id: id }));
    const claimed = await trx
      .insertInto('rollout_claim')
      .values(claims)
      .onConflict((conflict) => conflict.column('device_uuid').doNothing())
      .returning('device_uuid')
      .execute();
    const ours = new Set(claimed.map(({ device_uuid }) => device_uuid));
    const held = some.find(({ device_uuid }) => !ours.has(device_uuid));
    if (held) return held.device_uuid;
    await trx.insertInto('rollout_node').values(some).execute();
  }
  return undefined;
};

/**
 * Takes the right to write the step from `before` to `after`; to be called within a transaction, before anything else is
 * written. False when another process has made a step since `before` was read.
 */
export const takeStep = async (trx: Database, before: StoredRollout, after: RolloutState): Promise<boolean> => {
  const { numUpdatedRows } = await trx
    .updateTable('rollout')
    .set({ revision: before.revision + 1, phase: after.phase, reason: after.reason })
    .where('id', '=', before.id)
    .where('revision', '=', before.revision)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  if (!unfinished.includes(after.phase)) {
    await trx.deleteFrom('rollout_claim').where('rollout_id', '=', before.id).execute();
  }
  return true;
};

/** Writes the nodes that a step has changed, and what asked them; within the transaction of `takeStep`. */
export const writeNodes = async (
  trx: Database,
  before: StoredRollout,
  after: RolloutState,
  askedVersions: ReadonlyMap<string, number>,
): Promise<void> => {
  const known = new Map(before.state.waves.flat().map((node) => [node.id, node]));
  for (const node of after.waves.flat()) {
    const asked = askedVersions.get(node.id);
    if (node === known.get(node.id) && asked === undefined) continue;
    await trx
      .updateTable('rollout_node')
      .set({
        stage: node.stage,
        error: node.error,
        ran: node.ran ? 1 : 0,
        ...(asked === undefined ? {} : { asked_version: asked, delivered_at: null }),
      })
      .where('rollout_id', '=', before.id)
      .where('device_uuid', '=', node.id)
      .execute();
  }
};

/** A config with this version goes to the node: reports from now on are about it. */
export const recordDelivery = async (db: Database, deviceUuid: string, version: number, now: number): Promise<void> => {
  await db
    .updateTable('rollout_node')
    .set({ delivered_at: now })
    .where('device_uuid', '=', deviceUuid)
    .where('delivered_at', 'is', null)
    .where('asked_version', '<=', version)
    .execute();
};

/** Removes one that has ended, with what is known of its nodes; else gives the phase it is in. */
export const removeRollout = (db: Database, id: string): Promise<'removed' | 'unknown' | Phase> =>
  db.transaction().execute(async (trx) => {
    // whatever else makes a step of it waits, or was first
    const { numDeletedRows } = await trx
      .deleteFrom('rollout')
      .where('id', '=', id)
      .where('phase', 'not in', unfinished)
      .executeTakeFirst();
    if (numDeletedRows > 0n) return 'removed';
    const row = await trx.selectFrom('rollout').select('phase').where('id', '=', id).executeTakeFirst();
    return row === undefined ? 'unknown' : (row.phase as Phase);
  });
