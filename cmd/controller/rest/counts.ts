import type { Database, Schema } from '../db/schema.ts';
import { listPending } from '../nodes/onboarding-queries.ts';

const count = async (db: Database, table: keyof Schema): Promise<number> => {
  const row = await db
    .selectFrom(table)
    .select((eb) => eb.fn.countAll<number | string>().as('n'))
    .executeTakeFirstOrThrow();
  return Number(row.n);
};

/** How much of everything there is. */
export const countAll = async (db: Database) => {
  const metrics = await db
    .selectFrom('device')
    .select((eb) => eb.fn.sum<number | string | null>('metric_count').as('n'))
    .executeTakeFirstOrThrow();
  return {
    nodes: await count(db, 'device'),
    pending: (await listPending(db)).length,
    images: await count(db, 'image'),
    infoMessages: await count(db, 'info'),
    metrics: Number(metrics.n ?? 0),
    timeline: await count(db, 'timeline'),
  };
};
