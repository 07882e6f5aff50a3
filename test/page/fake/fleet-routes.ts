import { createHash, randomUUID } from 'node:crypto';
import type { App } from '#cmd/controller/app.ts';
import type { Role, Rollout, RolloutRequest, Session, User } from '#cmd/controller/page/types.ts';
import type { FastifyRequest } from 'fastify';
import { refuse } from './session.ts';
import { makeRollout, type Emit, type FakeState } from './state.ts';

type Id = { Params: { id: string } };

const imageRoutes = (app: App, state: FakeState): void => {
  const enter = (name: string, version: string | null, bytes: Buffer) => {
    const image = {
      name,
      version: version ?? '9.9.9-read',
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      createdAt: new Date().toISOString(),
    };
    state.images.push(image);
    return image;
  };
  app.get('/api/v1/images', () => ({ images: state.images }));
  app.delete<{ Params: { name: string } }>('/api/v1/images/:name', ({ params }, reply) => {
    const index = state.images.findIndex(({ name }) => name === params.name);
    if ([...state.nodes.values()].some(({ desiredVersion }) => desiredVersion === state.images[index]?.version))
      return refuse(
        reply,
        409,
        'IMAGE_IN_USE',
        `image "${params.name}" is wanted by 1 node(s); withdraw it there first`,
      );
    state.images.splice(index, 1);
    return reply.status(204).send();
  });
  app.put<{ Params: { name: string } }>('/api/v1/images/:name', ({ params, query, body }, reply) =>
    reply.status(201).send(enter(params.name, (query as { version?: string }).version ?? null, body as Buffer)),
  );
  app.post('/api/v1/uploads', ({ body, method, url }, reply) => {
    if (!state.hasUploads) return refuse(reply, 404, 'ROUTE_UNKNOWN', `there is no ${method} ${url}`);
    const { name, size, version = null } = body as { name: string; size: number; version?: string };
    const id = randomUUID();
    state.uploads.set(id, { name, size, version, bytes: [], offset: 0 });
    return reply.status(201).send({ id, offset: 0, expiresAt: new Date().toISOString() });
  });
  app.get<Id>('/api/v1/uploads/:id', ({ params }, reply) => {
    const upload = state.uploads.get(params.id);
    return upload ? { offset: upload.offset, size: upload.size } : refuse(reply, 404, 'ROUTE_UNKNOWN', 'no upload');
  });
  app.patch<Id>('/api/v1/uploads/:id', (request, reply) => {
    const upload = state.uploads.get(request.params.id)!;
    if (state.breakUploads > 0) {
      state.breakUploads -= 1;
      request.raw.socket.destroy();
      return reply.hijack();
    }
    if (Number(request.headers['upload-offset']) !== upload.offset)
      return refuse(reply, 409, 'REQUEST_CONFLICT', `the offset is ${upload.offset}`);
    upload.bytes.push(request.body as Buffer);
    upload.offset += (request.body as Buffer).length;
    return { offset: upload.offset };
  });
  app.post<Id>('/api/v1/uploads/:id/finish', ({ params }, reply) => {
    const { name, version, bytes } = state.uploads.get(params.id)!;
    state.uploads.delete(params.id);
    return reply.status(201).send(enter(name, version, Buffer.concat(bytes)));
  });
};

/** Images, uploads, rollouts, users, tokens, audit. */
export const fleetRoutes = (
  app: App,
  state: FakeState,
  emit: Emit,
  sessionOf: (request: FastifyRequest) => Session | undefined,
): void => {
  app.addContentTypeParser(
    'application/octet-stream',
    { parseAs: 'buffer', bodyLimit: 64 * 1024 * 1024 },
    (_request, body, done) => done(null, body),
  );
  imageRoutes(app, state);

  const find = (id: string): number => state.rollouts.findIndex((rollout) => rollout.id === id);
  app.get('/api/v1/rollouts', () => ({ rollouts: state.rollouts }));
  app.get<Id>(
    '/api/v1/rollouts/:id',
    ({ params }, reply) => state.rollouts[find(params.id)] ?? refuse(reply, 404, 'ROUTE_UNKNOWN', 'no rollout'),
  );
  app.post('/api/v1/rollouts', (request, reply) => {
    if (!state.hasRollouts) return refuse(reply, 404, 'ROUTE_UNKNOWN', 'there is no POST /rollouts');
    const rollout = makeRollout(state, request.body as RolloutRequest, sessionOf(request)?.user.name ?? '');
    state.rollouts.push(rollout);
    return reply.status(201).send(rollout);
  });
  const next: Record<string, Rollout['state']> = { pause: 'paused', resume: 'running', abort: 'aborted' };
  for (const [what, to] of Object.entries(next)) {
    app.post<Id>(`/api/v1/rollouts/:id/${what}`, ({ params }) => {
      const index = find(params.id);
      const rollout = { ...state.rollouts[index]!, state: to };
      state.rollouts.splice(index, 1, rollout);
      emit({ type: 'rollout', id: params.id });
      return rollout;
    });
  }

  app.get('/api/v1/users', () => ({
    users: state.users.map(({ name, role, disabled = false }) => ({ name, role, disabled })),
  }));
  app.post('/api/v1/users', ({ body }, reply) => {
    state.users.push(body as User & { password: string });
    return reply.status(201).send({});
  });
  app.put<{ Params: { name: string } }>('/api/v1/users/:name', ({ params, body }) => {
    const index = state.users.findIndex(({ name }) => name === params.name);
    state.users.splice(index, 1, { ...state.users[index]!, ...(body as Partial<User>) });
    return {};
  });
  app.delete<{ Params: { name: string } }>('/api/v1/users/:name', ({ params }, reply) => {
    state.users.splice(
      state.users.findIndex(({ name }) => name === params.name),
      1,
    );
    return reply.status(204).send();
  });
  app.get('/api/v1/tokens', () => ({ tokens: state.tokens }));
  app.post('/api/v1/tokens', ({ body }, reply) => {
    const { name, role } = body as { name: string; role: Role };
    const token = { id: randomUUID(), name, role, createdAt: new Date().toISOString(), expiresAt: null };
    state.tokens.push(token);
    return reply.status(201).send({ ...token, token: 'the-secret-of-the-token' });
  });
  app.delete<Id>('/api/v1/tokens/:id', ({ params }, reply) => {
    state.tokens.splice(
      state.tokens.findIndex(({ id }) => id === params.id),
      1,
    );
    return reply.status(204).send();
  });
  app.get('/api/v1/audit', ({ query }) => {
    const { after = '0' } = query as Record<string, string>;
    return { entries: state.audit.filter(({ seq }) => seq > Number(after)), last: state.audit.length };
  });
};
