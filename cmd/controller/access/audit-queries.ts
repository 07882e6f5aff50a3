import type { Insertable } from 'kysely';
import type { AuditEntry } from '#pkg/rest/audit.ts';
import { inGroup } from '../db/group-commit.ts';
import type { Database, Schema } from '../db/schema.ts';
import { presentTime } from '../nodes/info/present.ts';

export type AuditRow = Insertable<Schema['audit']>;

/** How much of the log stays: entries of the last `ageMs`, and never more than `entries`. */
export interface Retention {
  readonly ageMs: number;
  readonly entries: number;
}

/** Appends an entry and lets go of the ones that are too old or too many. */
export const appendAudit = (
  db: Database,
  entry: Omit<AuditRow, 'seq'>,
  { ageMs, entries }: Retention,
): Promise<number> =>
  inGroup(db, async (trx) => {
    const counter = await trx
      .updateTable('audit_counter')
      .set((eb) => ({ seq: eb('seq', '+', 1) }))
      .where('id', '=', 1)
      .returning('seq')
      .executeTakeFirstOrThrow();
    const seq = Number(counter.seq);
    await trx
      .insertInto('audit')
      .values({ seq, ...entry })
      .execute();
    await trx
      .deleteFrom('audit')
      .where('seq', '<', seq)
      .where((eb) => eb.or([eb('seq', '<=', seq - entries), eb('at', '<', entry.at - ageMs)]))
      .execute();
    return seq;
  });

export interface AuditFilter {
  /** entries after this one, the oldest first; without, the newest first */
  readonly after?: number | undefined;
  readonly before?: number | undefined;
  readonly limit: number;
  readonly nodeId?: string | undefined;
  readonly actor?: string | undefined;
}

/** A page of the log. */
export const listAudit = async (
  db: Database,
  { after, before, limit, nodeId, actor }: AuditFilter,
): Promise<AuditEntry[]> => {
  let query = db
    .selectFrom('audit')
    .selectAll()
    .orderBy('seq', after === undefined ? 'desc' : 'asc')
    .limit(limit);
  if (after !== undefined) query = query.where('seq', '>', after);
  if (before !== undefined) query = query.where('seq', '<', before);
  if (nodeId !== undefined) query = query.where('node_id', '=', nodeId);
  if (actor !== undefined) query = query.where('actor', '=', actor);
  return (await query.execute()).map(({ seq, at, node_id: nodeId_, ...row }) => ({
    ...row,
    seq: Number(seq),
    at: presentTime(Number(at)),
    nodeId: nodeId_,
  }));
};
