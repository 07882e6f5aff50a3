import type { Insertable, Selectable } from 'kysely';
import { lesser, type Role } from '#pkg/rest/role.ts';
import type { Database, Schema } from '../db/schema.ts';
import { holdUser } from './user-queries.ts';

export type ApiTokenRow = Selectable<Schema['api_token']>;
export type NewApiToken = Insertable<Schema['api_token']>;

const touchMs = 60_000;

export const listApiTokens = (db: Database): Promise<ApiTokenRow[]> =>
  db.selectFrom('api_token').selectAll().orderBy('name').execute();

/** `taken`: there is one of this name; `noOwner`: its owner was disabled or removed while he asked for it. */
export const addApiToken = (db: Database, token: NewApiToken): Promise<'added' | 'taken' | 'noOwner'> =>
  db.transaction().execute(async (trx) => {
    if (typeof token.owner === 'string' && !(await holdUser(trx, token.owner))) return 'noOwner';
    const { numInsertedOrUpdatedRows: rows = 0n } = await trx
      .insertInto('api_token')
      .values(token)
      .onConflict((conflict) => conflict.column('name').doNothing())
      .executeTakeFirst();
    return rows > 0n ? 'added' : 'taken';
  });

/** False when there is none. */
export const removeApiToken = async (db: Database, id: string): Promise<boolean> =>
  (await db.deleteFrom('api_token').where('id', '=', id).executeTakeFirst()).numDeletedRows > 0n;

export interface GoodToken {
  readonly name: string;
  readonly role: Role;
  readonly owner: string | null;
}

/** The token, if it is good now: not expired, its owner enabled; it may do what both may. With `use` it counts as used. */
export const findApiToken = async (
  db: Database,
  hash: string,
  now: number,
  use: boolean,
): Promise<GoodToken | undefined> => {
  const row = await db
    .selectFrom('api_token')
    .leftJoin('user_account', 'user_account.name', 'api_token.owner')
    .select(['api_token.id', 'api_token.name', 'api_token.role', 'api_token.owner', 'api_token.expires_at'])
    .select(['api_token.used_at', 'user_account.role as ownerRole', 'user_account.disabled as ownerDisabled'])
    .where('api_token.token_hash', '=', hash)
    .executeTakeFirst();
  if (row === undefined || (row.expires_at !== null && Number(row.expires_at) <= now)) return undefined;
  if (row.owner !== null && (row.ownerRole === null || row.ownerDisabled !== 0)) return undefined;
  if (use && now - Number(row.used_at ?? 0) >= touchMs) {
    await db.updateTable('api_token').set({ used_at: now }).where('id', '=', row.id).execute();
  }
  return {
    name: row.name,
    role: row.ownerRole === null ? row.role : lesser(row.role, row.ownerRole),
    owner: row.owner,
  };
};
