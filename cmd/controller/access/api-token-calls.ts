import { randomBytes, randomUUID } from 'node:crypto';
import { BasaltError } from '#pkg/errors/error.ts';
import { tokenCalls } from '#pkg/rest/tokens.ts';
import { requireActor } from './actor.ts';
import type { App } from '../app.ts';
import type { Context } from '../context.ts';
import { presentTime } from '../nodes/info/present.ts';
import { addApiToken, listApiTokens, removeApiToken, type ApiTokenRow } from './api-token-queries.ts';
import { hashToken } from './tokens.ts';

const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

const expiryOf = (text: string | undefined, now: number): number | null => {
  if (text === undefined) return null;
  const at = rfc3339.test(text) ? Date.parse(text) : Number.NaN;
  if (at > now) return at;
  throw new BasaltError('REQUEST_INVALID', `expiresAt "${text}" is no time to come, e.g. 2030-01-31T12:00:00Z`);
};

const present = (token: ApiTokenRow) => ({
  id: token.id,
  name: token.name,
  role: token.role,
  owner: token.owner,
  createdAt: presentTime(Number(token.created_at)),
  expiresAt: presentTime(token.expires_at === null ? null : Number(token.expires_at)),
});

const presentUse = (token: ApiTokenRow) => ({
  ...present(token),
  usedAt: presentTime(token.used_at === null ? null : Number(token.used_at)),
});

/** Tokens for programs. */
export const apiTokenRoutes = (context: Context, app: App): void => {
  const { db } = context;

  app.get('/tokens', { schema: tokenCalls['GET /tokens'] }, async () => ({
    tokens: (await listApiTokens(db)).map(presentUse),
  }));

  app.post('/tokens', { schema: tokenCalls['POST /tokens'] }, async (request, reply) => {
    const { name, role, expiresAt } = request.body;
    const now = context.now();
    const secret = `basalt_${randomBytes(32).toString('base64url')}`;
    const token = {
      id: randomUUID(),
      name,
      role,
      token_hash: hashToken(secret),
      owner: requireActor(request).user,
      created_at: now,
      expires_at: expiryOf(expiresAt, now),
      used_at: null,
    };
    // the name of the folder's own token would make the audit log ambiguous
    const result = name === 'api-token' ? 'taken' : await addApiToken(db, token);
    if (result === 'taken') throw new BasaltError('REQUEST_CONFLICT', `there is a token "${name}" already`);
    if (result === 'noOwner') throw new BasaltError('REQUEST_UNAUTHORIZED', 'who asks for this may no longer come in');
    return reply.status(201).send({ ...present(token), token: secret });
  });

  app.delete('/tokens/:id', { schema: tokenCalls['DELETE /tokens/:id'] }, async ({ params: { id } }, reply) => {
    if (!(await removeApiToken(db, id)))
      throw new BasaltError('TOKEN_UNKNOWN', `there is no token with the id "${id}"`);
    context.accessChanges.next();
    return reply.status(204).send(null);
  });
};
