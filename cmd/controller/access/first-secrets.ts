import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readFileOr, writeFileDurable } from '#pkg/host/atomic-file.ts';
import type { Database } from '../db/schema.ts';
import { addUser, listUsers } from './user-queries.ts';
import { hashToken, readSetting, sameHash, writeSetting } from './tokens.ts';
import { apiTokenSetting } from './actor.ts';
import { hashRandomPassword } from './password.ts';

export const firstAdmin = 'admin';

const passwordFile = (stateDir: string): string => join(stateDir, 'admin-password');

const secret = (): string => randomBytes(32).toString('base64url');

/**
 * Makes sure that `path` (mode 0600) holds the API token and the database its hash. A token file that is gone or does
 * not belong to the database is replaced by a new token: whoever can write the state folder owns the controller anyway.
 */
export const openApiToken = async (db: Database, path: string): Promise<void> => {
  const text = (await readFileOr(path, '')).trim();
  const known = await readSetting(db, apiTokenSetting);
  if (text !== '' && known !== undefined && sameHash(known, hashToken(text))) return;
  const token = secret();
  await writeFileDurable(path, `${token}\n`, { mode: 0o600 });
  await writeSetting(db, apiTokenSetting, hashToken(token));
};

/** Makes the first user, an admin with a random password in `admin-password` (mode 0600), while there is no user at all. */
export const openFirstAdmin = async (db: Database, stateDir: string, now: number): Promise<void> => {
  if ((await listUsers(db)).length > 0) return;
  const password = secret();
  await writeFileDurable(passwordFile(stateDir), `${password}\n`, { mode: 0o600 });
  await addUser(db, { name: firstAdmin, role: 'admin', password: await hashRandomPassword(password) }, now);
};

/** The file is wrong once that user has another password. */
export const dropFirstPassword = (stateDir: string): Promise<void> => rm(passwordFile(stateDir), { force: true });
