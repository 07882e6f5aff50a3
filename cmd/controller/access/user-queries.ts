import type { Selectable } from 'kysely';
import type { Role } from '#pkg/rest/role.ts';
import type { Database, Schema } from '../db/schema.ts';

export type UserRow = Selectable<Schema['user_account']>;

export const listUsers = (db: Database): Promise<UserRow[]> =>
  db.selectFrom('user_account').selectAll().orderBy('name').execute();

export const findUser = (db: Database, name: string): Promise<UserRow | undefined> =>
  db.selectFrom('user_account').selectAll().where('name', '=', name).executeTakeFirst();

/** False when there is one of this name. */
export const addUser = (
  db: Database,
  user: { readonly name: string; readonly role: Role; readonly password: string },
  now: number,
): Promise<boolean> =>
  db
    .insertInto('user_account')
    .values({ ...user, disabled: 0, created_at: now, last_login: null })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .executeTakeFirst()
    .then(({ numInsertedOrUpdatedRows: rows = 0n }) => rows > 0n);

/**
 * Which admin is the last one, and what a user is before a change of him, is decided by one transaction after another, whatever
 * the database's isolation: what is read after this stays so.
 */
const holdAdminsAnd = async (db: Database, name: string): Promise<void> => {
  await db
    .updateTable('user_account')
    .set((eb) => ({ role: eb.ref('role') }))
    .where((eb) => eb.or([eb('role', '=', 'admin'), eb('name', '=', name)]))
    .execute();
};

/** Holds a user who may come in to the end of the transaction; false when there is none of this name. */
export const holdUser = async (trx: Database, name: string): Promise<boolean> => {
  const { numUpdatedRows } = await trx
    .updateTable('user_account')
    .set((eb) => ({ role: eb.ref('role') }))
    .where('name', '=', name)
    .where('disabled', '=', 0)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
};

const otherAdmin = async (db: Database, name: string): Promise<boolean> =>
  (await db
    .selectFrom('user_account')
    .select('name')
    .where('role', '=', 'admin')
    .where('disabled', '=', 0)
    .where('name', '!=', name)
    .executeTakeFirst()) !== undefined;

const isEnabledAdmin = (user: UserRow): boolean => user.role === 'admin' && user.disabled === 0;

export interface Changes {
  readonly role?: Role;
  /** hashed */
  readonly password?: string;
  readonly disabled?: boolean;
}

/**
 * Changes a user. A new password ends his sessions; who is disabled loses his tokens too. The last enabled admin stays one.
 */
export const changeUser = (
  db: Database,
  name: string,
  { role, password, disabled }: Changes,
): Promise<UserRow | 'unknown' | 'lastAdmin'> =>
  db.transaction().execute(async (trx) => {
    await holdAdminsAnd(trx, name);
    const before = await findUser(trx, name);
    if (!before) return 'unknown';
    const after: UserRow = {
      ...before,
      ...(role !== undefined && { role }),
      ...(password !== undefined && { password }),
      ...(disabled !== undefined && { disabled: disabled ? 1 : 0 }),
    };
    if (isEnabledAdmin(before) && !isEnabledAdmin(after) && !(await otherAdmin(trx, name))) return 'lastAdmin';
    const values = { role: after.role, password: after.password, disabled: after.disabled };
    await trx.updateTable('user_account').set(values).where('name', '=', name).execute();
    if (password !== undefined || after.disabled === 1) {
      await trx.deleteFrom('user_session').where('user_name', '=', name).execute();
    }
    if (after.disabled === 1) await trx.deleteFrom('api_token').where('owner', '=', name).execute();
    return after;
  });

/** Removes a user with his sessions and tokens. */
export const removeUser = (db: Database, name: string): Promise<'removed' | 'unknown' | 'lastAdmin'> =>
  db.transaction().execute(async (trx) => {
    await holdAdminsAnd(trx, name);
    const user = await findUser(trx, name);
    if (!user) return 'unknown';
    if (isEnabledAdmin(user) && !(await otherAdmin(trx, name))) return 'lastAdmin';
    await trx.deleteFrom('user_account').where('name', '=', name).execute();
    return 'removed';
  });

/** A new password that somebody gave himself: his other sessions end. False when it was changed meanwhile. */
export const replacePassword = (
  db: Database,
  { name, password: before }: UserRow,
  password: string,
  keptSession: string,
): Promise<boolean> =>
  db.transaction().execute(async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('user_account')
      .set({ password })
      .where('name', '=', name)
      .where('password', '=', before)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return false;
    await trx.deleteFrom('user_session').where('user_name', '=', name).where('id_hash', '!=', keptSession).execute();
    return true;
  });
