import { randomBytes } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { BasaltError } from '#pkg/errors/error.ts';
import { sessionCalls } from '#pkg/rest/session.ts';
import { credentialOf, csrfOf, requireActor, type Actor, type Credential } from './actor.ts';
import { clearSessionCookie, setSessionCookie } from './cookie.ts';
import { dropFirstPassword, firstAdmin } from './first-secrets.ts';
import { createLoginLimit } from './login-limit.ts';
import { checkPassword, hashPassword, pretendToCheck } from './password.ts';
import type { App } from '../app.ts';
import type { Context } from '../context.ts';
import { beginSession, endSession, pruneSessions } from './session-queries.ts';
import { findUser, replacePassword } from './user-queries.ts';
import { hashToken } from './tokens.ts';

type SessionActor = Actor & { readonly user: string; readonly credential: Credential & { readonly kind: 'session' } };

const requireSession = (request: FastifyRequest, code: 'REQUEST_UNAUTHORIZED' | 'REQUEST_FORBIDDEN'): SessionActor => {
  const actor = requireActor(request);
  if (actor.credential.kind === 'session' && actor.user !== null) return actor as SessionActor;
  throw new BasaltError(code, 'an API token has no session and no password; log in with a user name and password');
};

/** Logging in and out, and the own password. */
export const sessionRoutes = (context: Context, app: App): void => {
  const { db, now } = context;
  const limit = createLoginLimit();

  app.post('/session', { schema: sessionCalls['POST /session'] }, async (request, reply) => {
    const { user: name, password } = request.body;
    const user = await findUser(db, name);
    // a name that is no user's may be a password, so it goes nowhere
    if (user && request.audited) request.audited.login = { name: user.name, role: null };
    limit.attempt(name, request.ip, now());
    const good = user ? await checkPassword(password, user.password) : await pretendToCheck(password);
    const id = randomBytes(32).toString('base64url');
    await pruneSessions(db, now());
    // who was disabled meanwhile is refused like one who does not know the password
    if (!user || !good || !(await beginSession(db, user, hashToken(id), now()))) {
      throw new BasaltError('REQUEST_UNAUTHORIZED', 'user name or password is wrong, or the user is disabled');
    }
    limit.succeeded(name, request.ip);
    // never the session that the browser had before: another may know its cookie
    const before = credentialOf(request);
    if (before?.kind === 'session') await endSession(db, before.hash);
    if (request.audited) request.audited.login = { name: user.name, role: user.role };
    context.log.info({ user: user.name, peer: request.ip }, 'logged in');
    const session = { user: { name: user.name, role: user.role }, csrf: csrfOf(id) };
    return reply.header('set-cookie', setSessionCookie(id)).send(session);
  });

  app.get('/session', { schema: sessionCalls['GET /session'] }, async (request) => {
    const { name, role, credential } = requireSession(request, 'REQUEST_UNAUTHORIZED');
    return { user: { name, role }, csrf: credential.csrf };
  });

  app.delete('/session', { schema: sessionCalls['DELETE /session'] }, async (request, reply) => {
    await endSession(db, requireSession(request, 'REQUEST_FORBIDDEN').credential.hash);
    context.accessChanges.next();
    return reply.status(204).header('set-cookie', clearSessionCookie).send(null);
  });

  app.put('/session/password', { schema: sessionCalls['PUT /session/password'] }, async (request, reply) => {
    const { user: name, credential } = requireSession(request, 'REQUEST_FORBIDDEN');
    limit.attempt(name, request.ip, now());
    const user = await findUser(db, name);
    if (!user || !(await checkPassword(request.body.old, user.password))) {
      throw new BasaltError('REQUEST_FORBIDDEN', 'the old password is wrong');
    }
    limit.succeeded(name, request.ip);
    if (!(await replacePassword(db, user, await hashPassword(request.body.new), credential.hash))) {
      throw new BasaltError('REQUEST_CONFLICT', 'the password was changed meanwhile; log in again');
    }
    if (name === firstAdmin) await dropFirstPassword(context.stateDir);
    context.accessChanges.next();
    return reply.status(204).send(null);
  });
};
