import type { Selectable } from 'kysely';
import type { NodeStage, Phase, RolloutMode, RolloutNode, RolloutState } from '#pkg/rollout/state.ts';
import type { DesiredBaseos } from '../nodes/desired/state.ts';
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

/** Phases in which a rollout holds its nodes. */
export const unfinished: readonly Phase[] = ['running', 'paused', 'stopped'];
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

/** A rollout with all of its nodes, or with those given alone. */
export const findRollout = async (
  db: Database,
  id: string,
  deviceUuids?: readonly string[],
): Promise<StoredRollout | undefined> => {
  const row = await db.selectFrom('rollout').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return undefined;
  let nodes = nodeRows(db).where('rollout_id', '=', id);
  if (deviceUuids !== undefined) nodes = nodes.where('device_uuid', 'in', deviceUuids);
  return fromRows(row, await nodes.execute());
};

/** What a rollout asks each of its nodes for. */
export const targetOf = async (db: Database, id: string): Promise<DesiredBaseos | undefined> => {
  const row = await db.selectFrom('rollout').selectAll().where('id', '=', id).executeTakeFirst();
  return row && targetFrom(row);
};

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

/** Rollouts with those of their nodes that a report can move on; one whose nodes were all removed has still to end. */
const movable = (db: Database) =>
  db
    .selectFrom('rollout')
    .leftJoin('rollout_node', 'rollout.id', 'rollout_node.rollout_id')
    .where((eb) => eb.or([eb('rollout.phase', 'in', unfinished), eb('rollout_node.stage', 'in', observed)]))
    .orderBy('rollout.id');

/** The rollouts that a report of any node can move on. */
export const rolloutsToDrive = async (db: Database): Promise<string[]> =>
  (await movable(db).select('rollout.id as id').distinct().execute()).map(({ id }) => id);

/** The rollouts that a report of these nodes can move on, with which of them each has. */
export const rolloutsOf = async (db: Database, uuids: readonly string[]): Promise<Map<string, string[]>> => {
  const rows = await movable(db)
    .select(['rollout.id as id', 'rollout_node.device_uuid as uuid'])
    .where('rollout_node.device_uuid', 'in', uuids)
    .execute();
  const byRollout = Map.groupBy(rows, ({ id }) => id);
  return new Map([...byRollout].map(([id, found]) => [id, found.flatMap(({ uuid }) => uuid ?? [])]));
};

/** The rollouts that have not ended. */
export const listUnfinished = async (db: Database): Promise<StoredRollout[]> => {
  const rows = await db.selectFrom('rollout').selectAll().where('phase', 'in', unfinished).orderBy('id').execute();
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return [];
  const nodes = Map.groupBy(await nodeRows(db).where('rollout_id', 'in', ids).execute(), (node) => node.rollout_id);
  return rows.map((row) => fromRows(row, nodes.get(row.id) ?? []));
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
