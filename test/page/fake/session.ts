import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { App } from '#cmd/controller/app.ts';
import type { Session } from '#pkg/rest/session.ts';
import type { FakeState } from './state.ts';

export const refuse = (reply: FastifyReply, status: number, code: string, message: string): FastifyReply =>
  reply.status(status).send({ code, message });

/** Sessions by cookie with a csrf token, as the contract says; returns who sent a request. */
export const sessionRoutes = (app: App, state: FakeState): ((request: FastifyRequest) => Session | undefined) => {
  const sessions = new Map<string, Session>();
  const idOf = (request: FastifyRequest): string =>
    /(?:^|; )basalt_session=([\w-]+)/.exec(request.headers.cookie ?? '')?.[1] ?? '';
  const sessionOf = (request: FastifyRequest): Session | undefined => sessions.get(idOf(request));
  const open = ['/api/v1/session'];

  app.addHook('onRequest', async (request, reply) => {
    const path = request.url.split('?', 1)[0] ?? '';
    if (!path.startsWith('/api/') || (open.includes(path) && request.method !== 'DELETE')) return;
    const session = sessionOf(request);
    if (!session) return refuse(reply, 401, 'REQUEST_UNAUTHORIZED', 'sign in');
    if (request.method === 'GET') return;
    if (request.headers['x-csrf-token'] !== session.csrf)
      return refuse(reply, 403, 'REQUEST_FORBIDDEN', 'no csrf token');
    if (session.user.role === 'viewer') return refuse(reply, 403, 'REQUEST_FORBIDDEN', 'viewers only read');
  });
  app.addHook('preHandler', async (request) => {
    if (request.method === 'GET') return;
    const body = Buffer.isBuffer(request.body) ? undefined : request.body;
    state.calls.push({ method: request.method, path: request.url.replace('/api/v1', ''), body });
  });

  app.get(
    '/api/v1/session',
    (request, reply) => sessionOf(request) ?? refuse(reply, 401, 'REQUEST_UNAUTHORIZED', 'sign in'),
  );
  app.post('/api/v1/session', (request, reply) => {
    const { user, password } = request.body as { user: string; password: string };
    const found = state.users.find(({ name }) => name === user);
    if (!found || found.password !== password) return refuse(reply, 401, 'REQUEST_UNAUTHORIZED', 'wrong');
    const id = randomUUID();
    const session = { user: { name: found.name, role: found.role }, csrf: randomUUID() };
    sessions.set(id, session);
    return reply.header('set-cookie', `basalt_session=${id}; HttpOnly; Secure; SameSite=Strict; Path=/`).send(session);
  });
  app.delete('/api/v1/session', (request, reply) => {
    sessions.delete(idOf(request));
    return reply.status(204).send();
  });
  return sessionOf;
};
