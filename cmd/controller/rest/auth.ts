import { randomBytes } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { readFileOr, writeFileDurable } from '#pkg/agent/atomic-file.ts';
import { BasaltError } from '#pkg/errors/error.ts';
import type { Database } from '../db/schema.ts';
import { hashToken, readSetting, sameHash, writeSetting } from '../repo/tokens.ts';

const setting = 'apiTokenHash';

/**
 * Makes sure that `path` holds the API token (mode 0600) and the database its hash. A token file that is gone or does not
 * belong to the database is replaced by a new token: whoever can write the state folder owns the controller anyway.
 */
export const openApiToken = async (db: Database, path: string): Promise<void> => {
  const text = (await readFileOr(path, '')).trim();
  const known = await readSetting(db, setting);
  if (text !== '' && known !== undefined && sameHash(known, hashToken(text))) return;
  const token = randomBytes(32).toString('base64url');
  await writeFileDurable(path, `${token}\n`, { mode: 0o600 });
  await writeSetting(db, setting, hashToken(token));
};

/** Refuses with REQUEST_UNAUTHORIZED what does not carry the token. */
export const requireToken =
  (db: Database) =>
  async (request: FastifyRequest): Promise<void> => {
    const given = /^Bearer ([\w-]{1,128})$/.exec(request.headers.authorization ?? '')?.[1];
    const known = await readSetting(db, setting);
    if (given !== undefined && known !== undefined && sameHash(known, hashToken(given))) return;
    const message = 'give the controller\'s token as "Authorization: Bearer TOKEN"; it is in the file api-token';
    throw new BasaltError('REQUEST_UNAUTHORIZED', message);
  };
