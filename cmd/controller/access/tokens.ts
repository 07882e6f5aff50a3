import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { inGroup } from '../db/group-commit.ts';
import { lockDevice } from '../db/lock.ts';
import type { Database } from '../db/schema.ts';
import { judgeToken, tokensKept, type TokenState } from '../eve/judge-token.ts';

/** What the database keeps of a secret: its sha256 in hex. */
export const hashToken = (token: string | Uint8Array): string => createHash('sha256').update(token).digest('hex');

/** Compares without telling by time how much was right. */
export const sameHash = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

/** What a row of the table says of use. */
export interface TokenRow {
  readonly token_hash: string;
  readonly used: number;
  readonly earlier: string;
  readonly backs: number;
  readonly back_at: number | string | null;
}

export const stateOf = (row: TokenRow): TokenState => ({
  hash: row.token_hash,
  used: row.used === 1,
  earlier: JSON.parse(row.earlier) as string[],
  backs: row.backs,
  backAt: row.back_at === null ? null : Number(row.back_at),
});

const rowOf = ({ hash, used, earlier, backs, backAt }: TokenState) => ({
  token_hash: hash,
  used: used ? 1 : 0,
  earlier: JSON.stringify(earlier),
  backs,
  back_at: backAt,
});

/** What is known of a device's integrity tokens; undefined before it has attested. */
export const findTokens = async (db: Database, deviceUuid: string): Promise<TokenState | undefined> => {
  const row = await db.selectFrom('token').selectAll().where('device_uuid', '=', deviceUuid).executeTakeFirst();
  return row && stateOf(row);
};

/** Makes a new integrity token for the device; the one before becomes an earlier one. */
export const issueIntegrityToken = async (db: Database, deviceUuid: string, now: number): Promise<Uint8Array> => {
  const token = randomBytes(32);
  await inGroup(db, async (trx) => {
    await lockDevice(trx, deviceUuid);
    const before = await findTokens(trx, deviceUuid);
    const earlier = before === undefined ? [] : [before.hash, ...before.earlier].slice(0, tokensKept);
    const { backs = 0, backAt = null } = before ?? {};
    const row = { ...rowOf({ hash: hashToken(token), used: false, earlier, backs, backAt }), issued_at: now };
    await trx
      .insertInto('token')
      .values({ device_uuid: deviceUuid, ...row })
      .onConflict((conflict) => conflict.column('device_uuid').doUpdateSet(row))
      .execute();
  });
  return token;
};

export interface TokenUse {
  readonly good: boolean;
  /** two machines with the key of this device have just been told apart */
  readonly news: boolean;
}

/** Judges the token of a poll, and notes what is new in its use: mostly nothing, which then costs no write. */
export const useIntegrityToken = async (
  db: Database,
  deviceUuid: string,
  tokens: TokenState | undefined,
  token: Uint8Array,
  now: number,
): Promise<TokenUse> => {
  if (tokens === undefined || token.length === 0) return { good: false, news: false };
  const hash = hashToken(token);
  const first = judgeToken(tokens, hash, now);
  if (first.after === undefined) return { good: first.good, news: false };
  return inGroup(db, async (trx) => {
    await lockDevice(trx, deviceUuid);
    // as it is now: another poll may have been noted meanwhile
    const judged = judgeToken((await findTokens(trx, deviceUuid)) ?? tokens, hash, now);
    if (judged.after !== undefined)
      await trx.updateTable('token').set(rowOf(judged.after)).where('device_uuid', '=', deviceUuid).execute();
    return { good: judged.good, news: judged.news };
  });
};

export const readSetting = async (db: Database, key: string): Promise<string | undefined> =>
  (await db.selectFrom('setting').select('value').where('key', '=', key).executeTakeFirst())?.value;

export const writeSetting = async (db: Database, key: string, value: string): Promise<void> => {
  await db
    .insertInto('setting')
    .values({ key, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
};
