import type { Transaction } from 'kysely';
import { createBatches } from './batches.ts';
import { engineOf } from './engine.ts';
import type { Database, Schema } from './schema.ts';

type Task<T> = (trx: Transaction<Schema>) => Promise<T>;

/** Members of one transaction: more would let readers wait too long for its end. */
const most = 32;

/** What a task answered; a batch has to tell an answer of nothing from none. */
interface Done {
  readonly value: unknown;
}

const createGroup = (db: Database) =>
  createBatches<Task<unknown>, Done>({
    most,
    // there is one connection
    atOnce: 1,
    aloneAtOnce: 1,
    run: (tasks) =>
      db.transaction().execute(async (trx) => {
        const done: Done[] = [];
        for (const task of tasks) done.push({ value: await task(trx) });
        return done;
      }),
    alone: async (task) => ({ value: await db.transaction().execute(task) }),
  });

const groups = new WeakMap<Database, ReturnType<typeof createGroup>>();

/**
 * A transaction that may share its flush with others that come at the same time, on SQLite, where a flush stops everything
 * else; resolves when it is durable. What one member throws is its own: the whole is rolled back then, and each gets a
 * transaction to itself. So a task may run twice and has no effects but in the transaction. A server flushes for several
 * transactions by itself.
 */
export const inGroup = async <T>(db: Database, task: Task<T>): Promise<T> => {
  if (engineOf(db) !== 'sqlite') return db.transaction().execute(task);
  const group = groups.get(db) ?? createGroup(db);
  groups.set(db, group);
  return (await group(task)).value as T;
};
