import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { BasaltError } from '#pkg/errors/error.ts';
import type { Database } from '../db/schema.ts';

/** What all controllers on one database know and its readers must not: texts by name. */
export interface Vault {
  /** undefined when there is none of that name; STORE_IO when the key file is not the one that it was written with */
  read(name: string): Promise<string | undefined>;
  write(name: string, text: string): Promise<void>;
}

const cipher = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;

const seal = (key: Buffer, name: string, text: string): string => {
  const iv = randomBytes(ivBytes);
  const encrypt = createCipheriv(cipher, key, iv).setAAD(Buffer.from(name));
  const body = Buffer.concat([encrypt.update(text, 'utf8'), encrypt.final()]);
  return `1.${Buffer.concat([iv, encrypt.getAuthTag(), body]).toString('base64')}`;
};

const open = (key: Buffer, name: string, sealed: string): string => {
  const bytes = Buffer.from(sealed.slice(2), 'base64');
  const decrypt = createDecipheriv(cipher, key, bytes.subarray(0, ivBytes), { authTagLength: tagBytes })
    .setAAD(Buffer.from(name))
    .setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
  return Buffer.concat([decrypt.update(bytes.subarray(ivBytes + tagBytes)), decrypt.final()]).toString('utf8');
};

/** The key of the vault out of a file, which must have at least 32 characters; best what `openssl rand -base64 32` gives. */
export const readVaultKey = async (file: string): Promise<Buffer> => {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new BasaltError('CONFIG_INVALID', `cannot read the key file: ${(error as Error).message}`, { file }, error);
  });
  if (text.trim().length < 32) {
    const message = `the key file ${file} has fewer than 32 characters; make one with: openssl rand -base64 32`;
    throw new BasaltError('CONFIG_INVALID', message, { file });
  }
  return Buffer.from(hkdfSync('sha256', text.trim(), '', 'basalt controller vault', 32));
};

/** Texts in the database, each encrypted and bound to its name with AES-256-GCM. */
export const openVault = (db: Database, key: Buffer): Vault => ({
  async read(name) {
    const row = await db.selectFrom('secret').select('value').where('name', '=', name).executeTakeFirst();
    if (!row) return undefined;
    try {
      return open(key, name, row.value);
    } catch (error) {
      const message = `cannot decrypt "${name}" from the database: the key file is not the one it was stored with`;
      throw new BasaltError('STORE_IO', message, {}, error);
    }
  },
  async write(name, text) {
    const value = seal(key, name, text);
    await db
      .insertInto('secret')
      .values({ name, value })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
      .execute();
  },
});
