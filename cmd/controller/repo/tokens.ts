import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
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
  await db
    .insertInto('token')
    .values({ device_uuid: deviceUuid, ...row })
    .onConflict((conflict) => conflict.column('device_uuid').doUpdateSet(row))
    .execute();
  return token;
};

/** True when this is the device's current integrity token. */
export const checkIntegrityToken = async (db: Database, deviceUuid: string, token: Uint8Array): Promise<boolean> => {
  const row = await db
    .selectFrom('token')
    .select('token_hash')
    .where('device_uuid', '=', deviceUuid)
    .executeTakeFirst();
  return row !== undefined && token.length > 0 && sameHash(row.token_hash, hashToken(token));
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
