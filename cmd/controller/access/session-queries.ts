import type { Role } from '#pkg/rest/role.ts';
import type { Database } from '../db/schema.ts';
import type { UserRow } from './user-queries.ts';

/** A session ends this long after its last use, and this long after its begin at the latest. */
const idleMs = 12 * 3600_000;
const wholeMs = 7 * 24 * 3600_000;
/** The last use is written this often at most: reading must not cost a write each time. */
const touchMs = 60_000;
/** Sessions of one user; with one more the oldest ends. */
const sessionsKept = 32;

export interface SessionRow {
  readonly idHash: string;
  readonly user: string;
  readonly role: Role;
}

/** Begins a session for who has just shown this user's password; false when the account was changed meanwhile. */
export const beginSession = (db: Database, user: UserRow, idHash: string, now: number): Promise<boolean> =>
  db.transaction().execute(async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('user_account')
      .set({ last_login: now })
      .where('name', '=', user.name)
      .where('password', '=', user.password)
      .where('disabled', '=', 0)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return false;
    const surplus = await trx
      .selectFrom('user_session')
      .select('id_hash')
      .where('user_name', '=', user.name)
      .orderBy('used_at', 'desc')
      .offset(sessionsKept - 1)
      .limit(1000)
      .execute();
    for (const row of surplus) await endSession(trx, row.id_hash);
    await trx
      .insertInto('user_session')
      .values({ id_hash: idHash, user_name: user.name, created_at: now, used_at: now })
      .execute();
    return true;
  });

/** The session, if it is good now. With `use` it counts as used. */
export const findSession = async (
  db: Database,
  idHash: string,
  now: number,
  use: boolean,
): Promise<SessionRow | undefined> => {
  const row = await db
    .selectFrom('user_session')
    .innerJoin('user_account', 'user_account.name', 'user_session.user_name')
    .select(['user_session.created_at', 'user_session.used_at', 'user_account.name', 'user_account.role'])
    .where('user_session.id_hash', '=', idHash)
    .where('user_account.disabled', '=', 0)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const usedAt = Number(row.used_at);
  if (now - usedAt >= idleMs || now - Number(row.created_at) >= wholeMs) return undefined;
  if (use && now - usedAt >= touchMs) {
    await db.updateTable('user_session').set({ used_at: now }).where('id_hash', '=', idHash).execute();
  }
  return { idHash, user: row.name, role: row.role };
};

export const endSession = async (db: Database, idHash: string): Promise<void> => {
  await db.deleteFrom('user_session').where('id_hash', '=', idHash).execute();
};

/** Forgets the sessions that have ended by themselves. */
export const pruneSessions = async (db: Database, now: number): Promise<void> => {
  await db
    .deleteFrom('user_session')
    .where((eb) => eb.or([eb('used_at', '<=', now - idleMs), eb('created_at', '<=', now - wholeMs)]))
    .execute();
};
