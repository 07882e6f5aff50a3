import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { inGroup } from '../db/group-commit.ts';
import type { Database } from '../db/schema.ts';

/** What the database keeps of a secret: its sha256 in hex. */
export const hashToken = (token: string | Uint8Array): string => createHash('sha256').update(token).digest('hex');

/** Compares without telling by time how much was right. */
export const sameHash = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

/** Makes a new integrity token for the device; the one before is no longer good. */
export const issueIntegrityToken = async (db: Database, deviceUuid: string, now: number): Promise<Uint8Array> => {
  const token = randomBytes(32);
  const row = { token_hash: hashToken(token), issued_at: now };
  await inGroup(db, async (trx) => {
    await trx
      .insertInto('token')
      .values({ device_uuid: deviceUuid, ...row })
      .onConflict((conflict) => conflict.column('device_uuid').doUpdateSet(row))
      .execute();
  });
  return token;
};

/** True when this is the token that the device has the hash of. */
export const isIntegrityToken = (tokenHash: string | null, token: Uint8Array): boolean =>
  tokenHash !== null && token.length > 0 && sameHash(tokenHash, hashToken(token));

export const readSetting = async (db: Database, key: string): Promise<string | undefined> =>
  (await db.selectFrom('setting').select('value').where('key', '=', key).executeTakeFirst())?.value;

export const writeSetting = async (db: Database, key: string, value: string): Promise<void> => {
  await db
    .insertInto('setting')
    .values({ key, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
};
