import type { Selectable } from 'kysely';
import type { NodeStage, Phase, RolloutMode, RolloutNode, RolloutState } from '#pkg/rollout/state.ts';
import type { DesiredBaseos } from '../desired/state.ts';
import type { Database, Schema } from '../db/schema.ts';

/** When a node was asked: by which config version, and since when it has that config. */
export interface Ask {
  /** 0 when the node was asked for the same before */
  readonly version: number | null;
  readonly deliveredAt: number | null;
}

export interface StoredRollout {
  readonly id: string;
  readonly revision: number;
  readonly name: string;
  readonly createdAt: number;
  readonly createdBy: string;
  readonly mode: RolloutMode;
  /** what each node is asked for */
  readonly target: DesiredBaseos;
  readonly state: RolloutState;
  /** by UUID of the node */
  readonly asks: ReadonlyMap<string, Ask>;
}

type Row = Selectable<Schema['rollout']>;
type NodeRow = Selectable<Schema['rollout_node']>;

/** Rows that are written by one query. */
const page = 500;

const unfinished: Phase[] = ['running', 'paused', 'stopped'];
/** stages of nodes whose reports still matter after an abort: what ran the version comes to an end of its own */
const observed: NodeStage[] = ['wanted', 'downloading', 'updating', 'testing'];

const targetFrom = (row: Row): DesiredBaseos => ({
  image: row.image_name,
  version: row.base_version,
  sha256: row.sha256,
  size: Number(row.size),
  contentTreeUuid: row.content_tree_uuid,
  activate: row.mode === 'activate',
});

const nodeOf = (row: NodeRow): RolloutNode => ({
  id: row.device_uuid,
  stage: row.stage as NodeStage,
  error: row.error,
  ran: row.ran === 1,
});

const headOf = (row: Row) => ({
  id: row.id,
  revision: Number(row.revision),
  name: row.name,
  createdAt: Number(row.created_at),
  createdBy: row.created_by,
  mode: row.mode as RolloutMode,
  target: targetFrom(row),
});

const fromRows = (row: Row, nodes: readonly NodeRow[]): StoredRollout => {
  const waves = Map.groupBy(nodes, ({ wave }) => wave);
  return {
    ...headOf(row),
    state: {
      phase: row.phase as Phase,
      reason: row.reason,
      maxFailures: Number(row.max_failures),
      waves: [...waves.keys()].toSorted((a, b) => a - b).map((wave) => (waves.get(wave) ?? []).map(nodeOf)),
    },
    asks: new Map(
      nodes.map(({ device_uuid: uuid, asked_version: version, delivered_at: deliveredAt }) => [
        uuid,
        {
          version: version === null ? null : Number(version),
          deliveredAt: deliveredAt === null ? null : Number(deliveredAt),
        },
      ]),
    ),
  };
};

const nodeRows = (db: Database) =>
  db.selectFrom('rollout_node').selectAll().orderBy('rollout_id').orderBy('wave').orderBy('place');

/** A rollout with all of its nodes, or with the one given alone. */
export const findRollout = async (
  db: Database,
  id: string,
  deviceUuid?: string,
): Promise<StoredRollout | undefined> => {
  const row = await db.selectFrom('rollout').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return undefined;
  let nodes = nodeRows(db).where('rollout_id', '=', id);
  if (deviceUuid !== undefined) nodes = nodes.where('device_uuid', '=', deviceUuid);
  return fromRows(row, await nodes.execute());
};

/** What a rollout asks each of its nodes for. */
export const targetOf = async (db: Database, id: string): Promise<DesiredBaseos | undefined> => {
  const row = await db.selectFrom('rollout').selectAll().where('id', '=', id).executeTakeFirst();
  return row && targetFrom(row);
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

/** What a list tells of a rollout. */
export interface RolloutSummary extends Omit<StoredRollout, 'state' | 'asks'>, Omit<RolloutState, 'waves'> {
  readonly waveCount: number;
  /** how many nodes are in each stage that any is in */
  readonly stages: ReadonlyMap<NodeStage, number>;
}

/** All rollouts, the newest first; their nodes are only counted. */
export const listRollouts = async (db: Database): Promise<RolloutSummary[]> => {
  const rows = await db.selectFrom('rollout').selectAll().orderBy('created_at', 'desc').orderBy('id').execute();
  const counts = await db
    .selectFrom('rollout_node')
    .select((eb) => ['rollout_id', 'stage', eb.fn.countAll<number | string>().as('n'), eb.fn.max('wave').as('last')])
    .groupBy(['rollout_id', 'stage'])
    .execute();
  const byRollout = Map.groupBy(counts, (count) => count.rollout_id);
  return rows.map((row) => {
    const stages = byRollout.get(row.id) ?? [];
    return {
      ...headOf(row),
      phase: row.phase as Phase,
      reason: row.reason,
      maxFailures: Number(row.max_failures),
      waveCount: Math.max(-1, ...stages.map(({ last }) => last)) + 1,
      stages: new Map(stages.map(({ stage, n }) => [stage as NodeStage, Number(n)])),
    };
  });
};

/**
 * Enters a rollout and its hold on its nodes; to be called within a transaction. Gives the UUID of a node that another
 * unfinished one holds, in which case the transaction has to be given up.
 */
export const insertRollout = async (trx: Database, rollout: StoredRollout): Promise<string | undefined> => {
  const { id, target, state } = rollout;
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

/** The rollouts that a report of this node, or of any, can move on. */
export const rolloutsToDrive = async (db: Database, deviceUuid?: string): Promise<string[]> => {
  let query = db
    .selectFrom('rollout')
    // one whose nodes were all removed has still to end
    .leftJoin('rollout_node', 'rollout.id', 'rollout_node.rollout_id')
    .select('rollout.id as id')
    .distinct()
    .where((eb) => eb.or([eb('rollout.phase', 'in', unfinished), eb('rollout_node.stage', 'in', observed)]));
  if (deviceUuid !== undefined) query = query.where('rollout_node.device_uuid', '=', deviceUuid);
  return (await query.orderBy('rollout.id').execute()).map(({ id }) => id);
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

/** Digests of the contents that unfinished rollouts have still to give to nodes. */
export const rolloutContents = async (db: Database): Promise<string[]> =>
  (await db.selectFrom('rollout').select('sha256').distinct().where('phase', 'in', unfinished).execute()).map(
    (row) => row.sha256,
  );

/** The unfinished rollout that holds a node. */
export const claimOf = async (db: Database, deviceUuid: string): Promise<string | undefined> =>
  (await db.selectFrom('rollout_claim').select('rollout_id').where('device_uuid', '=', deviceUuid).executeTakeFirst())
    ?.rollout_id;

/** How many rollouts are in each unfinished phase. */
export const countUnfinished = async (db: Database): Promise<{ running: number; paused: number; stopped: number }> => {
  const rows = await db
    .selectFrom('rollout')
    .select((eb) => ['phase', eb.fn.countAll<number | string>().as('n')])
    .groupBy('phase')
    .execute();
  const of = (phase: Phase): number => Number(rows.find((row) => row.phase === phase)?.n ?? 0);
  return { running: of('running'), paused: of('paused'), stopped: of('stopped') };
};
