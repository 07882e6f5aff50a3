import { sql, type Kysely } from 'kysely';
import { createExclusive, type Exclusive } from '#pkg/async/exclusive.ts';
import { engineOf } from './engine.ts';
import type { Database, Schema } from './schema.ts';

/**
 * What controllers on one database do one at a time:
 * - `start`: making keys, token and config numbers at a start
 * - `names`: giving and taking serials and names of nodes
 * - `images`: naming image files and removing those that nothing names, promising space to uploads
 * - `fleet`: changing what is wanted of many nodes in one transaction, taken before any of them is locked, so that no two such
 *   transactions wait for each other's nodes
 * - `timeline`: adding numbered rows that are read by `after=`. A row's number is drawn before its commit, so a row with a
 *   lower number could appear after one with a higher, and a reader would have passed it. Whoever holds this from before
 *   drawing until the commit makes numbers appear in order. Any other list read by number needs a lock of its own for the same: add its name here.
 */
export type LockName = 'start' | 'names' | 'images' | 'fleet' | 'timeline';

/** Waits for the lock, which the transaction then holds to its end. SQLite runs one transaction at a time anyway. */
export const lockWithin = async (trx: Kysely<Schema>, name: LockName): Promise<void> => {
  if (engineOf(trx) === 'sqlite') return;
  await sql`select pg_advisory_xact_lock(hashtext('basalt'), hashtext(${name}))`.execute(trx);
};

/**
 * Holds the device's row to the end of the transaction, so that what is decided from its reports and its config is not
 * changed beneath by another controller.
 */
export const lockDevice = async (trx: Kysely<Schema>, uuid: string): Promise<void> => {
  if (engineOf(trx) === 'sqlite') return;
  await trx.selectFrom('device').select('uuid').where('uuid', '=', uuid).forNoKeyUpdate().execute();
};

/** `lockDevice` for those of the devices that nobody holds just now; gives them, waits for none. */
export const lockFreeDevices = async (trx: Kysely<Schema>, uuids: readonly string[]): Promise<readonly string[]> => {
  if (engineOf(trx) === 'sqlite') return uuids;
  const free = trx.selectFrom('device').select('uuid').where('uuid', 'in', uuids).forNoKeyUpdate().skipLocked();
  return (await free.execute()).map(({ uuid }) => uuid);
};

/**
 * `Exclusive` over all controllers of the database; within one process tasks keep their order and take one connection. The
 * lock is a transaction's, so it ends with the connection however that ends; a task uses other connections than this one.
 */
export const exclusiveOver = (db: Database, name: LockName): Exclusive => {
  const here = createExclusive();
  if (engineOf(db) === 'sqlite') return here;
  return (task) =>
    here(() =>
      db.transaction().execute(async (trx) => {
        await lockWithin(trx, name);
        return task();
      }),
    );
};
