import { randomUUID } from 'node:crypto';
import type { KyselyPlugin } from 'kysely';
import type { Database } from '#cmd/controller/db/schema.ts';
import { createEventHub } from '#cmd/controller/event-hub.ts';
import { insertDesired } from '#cmd/controller/nodes/config-queries.ts';
import { insertRollout } from '#cmd/controller/rollouts/writes.ts';
import { createRollouts, type Rollouts } from '#cmd/controller/rollouts/rollouts.ts';
import type { DesiredBaseos } from '#cmd/controller/nodes/desired/state.ts';
import { createLogger } from '#pkg/process/log.ts';
import { plan } from '#pkg/rollout/plan.ts';

/** One process of the controller, which can be killed in the middle of what it does. */
export interface Process {
  readonly db: Database;
  readonly rollouts: Rollouts;
  /** its query after so many more fails, and with it the transaction; as when it is killed there */
  killAfter(queries: number): void;
  /** it is started again */
  revive(): void;
}

export class Killed extends Error {}

export const startProcess = (shared: Database, now: () => number): Process => {
  let left = Number.POSITIVE_INFINITY;
  const plugin: KyselyPlugin = {
    transformQuery({ node }) {
      left -= 1;
      if (left < 0) throw new Killed();
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  const db = shared.withPlugin(plugin);
  return {
    db,
    rollouts: createRollouts(db, createEventHub(), createLogger('x', { level: 'silent' }), now),
    killAfter: (queries) => void (left = queries),
    revive: () => void (left = Number.POSITIVE_INFINITY),
  };
};

export const baseosOf = (version: string): DesiredBaseos => ({
  image: `${version}.img`,
  version,
  sha256: version.padStart(64, '0'),
  size: 1,
  contentTreeUuid: randomUUID(),
  activate: true,
});

export const target = baseosOf('2');

/** Nodes that nobody has heard of yet, and a rollout of version 2 for them that has been entered and not begun. */
export const enter = async (
  db: Database,
  count: number,
  size: number,
  maxFailures: number,
): Promise<{ id: string; nodes: string[] }> => {
  const nodes = Array.from({ length: count }, () => randomUUID());
  for (const uuid of nodes) {
    const texts = { uuid, name: uuid, serial: uuid, soft_serial: '', cert_hash: uuid, cert_pem: '' };
    const rest = { onboard_cert_hash: '', registered_at: 0, last_contact: null, metric_count: 0, certs: '[]' };
    await db
      .insertInto('device')
      .values({ ...texts, ...rest })
      .execute();
    await insertDesired(db, uuid, 0);
  }
  const id = randomUUID();
  const asked = { id, revision: 1, name: 'r', createdAt: 0, createdBy: 'mia', mode: 'activate', target } as const;
  await db
    .transaction()
    .execute((trx) => insertRollout(trx, { ...asked, state: plan(nodes, { size }, maxFailures), asks: new Map() }));
  return { id, nodes };
};

export interface Seen {
  readonly phase: string;
  readonly maxFailures: number;
  readonly nodes: readonly {
    readonly uuid: string;
    readonly wave: number;
    readonly stage: string;
    readonly error: string;
    readonly asked: number | null;
    readonly wants: string | undefined;
  }[];
  readonly claims: readonly string[];
}

/** All that is stored of a rollout, in one transaction. */
export const see = (db: Database, id: string): Promise<Seen> =>
  db.transaction().execute(async (trx) => {
    const rollout = await trx.selectFrom('rollout').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    const nodes = await trx
      .selectFrom('rollout_node')
      .innerJoin('desired', 'desired.device_uuid', 'rollout_node.device_uuid')
      .selectAll('rollout_node')
      .select('desired.base_version')
      .where('rollout_id', '=', id)
      .orderBy('wave')
      .orderBy('place')
      .execute();
    const claims = await trx.selectFrom('rollout_claim').selectAll().where('rollout_id', '=', id).execute();
    return {
      phase: rollout.phase,
      maxFailures: Number(rollout.max_failures),
      nodes: nodes.map((row) => ({
        uuid: row.device_uuid,
        wave: row.wave,
        stage: row.stage,
        error: row.error,
        asked: row.asked_version === null ? null : Number(row.asked_version),
        wants: row.base_version ?? undefined,
      })),
      claims: claims.map((row) => row.device_uuid),
    };
  });
