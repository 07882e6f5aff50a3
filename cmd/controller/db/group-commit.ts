import type { Transaction } from 'kysely';
import { engineOf } from './engine.ts';
import type { Database, Schema } from './schema.ts';

type Task<T> = (trx: Transaction<Schema>) => Promise<T>;

interface Member {
  readonly task: Task<unknown>;
  readonly resolve: (value: never) => void;
  readonly reject: (error: unknown) => void;
}

/** Members of one transaction: more would let readers wait too long for its end. */
const most = 64;

/**
 * Collects transactions that come in the same turn of the event loop, and while one is being flushed, into one. What one
 * member throws is its own: the whole is rolled back then and each member gets a transaction to itself.
 */
const createGroup = (db: Database) => {
  let waiting: Member[] = [];
  let running = false;

  const alone = async ({ task, resolve, reject }: Member): Promise<void> => {
    try {
      resolve((await db.transaction().execute(task)) as never);
    } catch (error) {
      reject(error);
    }
  };

  const together = async (members: readonly Member[]): Promise<void> => {
    let values: unknown[];
    try {
      values = await db.transaction().execute(async (trx) => {
        const results: unknown[] = [];
        for (const { task } of members) results.push(await task(trx));
        return results;
      });
    } catch {
      for (const member of members) await alone(member);
      return;
    }
    // only now is it on disk
    for (const [at, { resolve }] of members.entries()) resolve(values[at] as never);
  };

  const run = async (): Promise<void> => {
    while (waiting.length > 0) {
      const members = waiting.slice(0, most);
      waiting = waiting.slice(most);
      const [first] = members;
      await (members.length === 1 && first !== undefined ? alone(first) : together(members));
      // others get their turn, and what they bring comes into the next transaction
      await new Promise((resolve) => setImmediate(resolve));
    }
    running = false;
  };

  return <T>(task: Task<T>): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      waiting.push({ task, resolve, reject });
      if (running) return;
      running = true;
      setImmediate(() => void run());
    });
};

const groups = new WeakMap<Database, ReturnType<typeof createGroup>>();

/**
 * A transaction that may share its flush with others that come at the same time, on SQLite, where a flush stops everything
 * else; resolves when it is durable. The task may run twice, so it has no effects but in the transaction, and it does not
 * rely on seeing nothing of others that have not been committed yet. A server flushes for several transactions by itself.
 */
export const inGroup = <T>(db: Database, task: Task<T>): Promise<T> => {
  if (db.isTransaction) return task(db as Transaction<Schema>);
  if (engineOf(db) !== 'sqlite') return db.transaction().execute(task);
  const group = groups.get(db) ?? createGroup(db);
  groups.set(db, group);
  return group(task);
};
