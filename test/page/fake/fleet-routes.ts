import { createHash, randomUUID } from 'node:crypto';
import type { App } from '#cmd/controller/app.ts';
import type { FastifyRequest } from 'fastify';
import type { Role } from '#pkg/rest/role.ts';
import type { NewRollout, Rollout } from '#pkg/rest/rollouts.ts';
import type { Session } from '#pkg/rest/session.ts';
import type { User } from '#pkg/rest/users.ts';
import { refuse } from './session.ts';
import { makeImage, makeRollout, person, type Emit, type FakeState } from './state.ts';

type Id = { Params: { id: string } };

const imageRoutes = (app: App, state: FakeState, emit: Emit): void => {
  const enter = (name: string, version: string, bytes: Buffer) => {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const image = makeImage({
      name,
      version,
      product: null,
      size: bytes.length,
      sha256,
      createdAt: new Date().toISOString(),
    });
    state.images.push(image);
    emit({ type: 'node', nodeId: null, seq: null, what: 'image' });
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
  app.post('/api/v1/uploads', ({ body }, reply) => {
    const { name, size, version = null } = body as { name: string; size: number; version?: string };
    const id = randomUUID();
    state.uploads.set(id, { name, size, version, bytes: [], offset: 0 });
    return reply.status(201).send({ id, offset: 0, expiresAt: new Date().toISOString() });
  });
  app.get<Id>('/api/v1/uploads/:id', ({ params }, reply) => {
    const upload = state.uploads.get(params.id);
    return upload
      ? { offset: upload.offset, size: upload.size, expiresAt: new Date().toISOString() }
      : refuse(reply, 404, 'UPLOAD_UNKNOWN', `there is no upload ${params.id}`);
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
    const { name, version: said, bytes } = state.uploads.get(params.id)!;
    const version = state.imageVersion ?? said;
    if (version === null) return refuse(reply, 400, 'IMAGE_VERSION_MISSING', 'the image has no readable version');
    if (said !== null && said !== version) {
      const message = `the image says version ${version} in its /etc/eve-release, and ${said} was announced; upload it as ${version}`;
      return refuse(reply, 409, 'IMAGE_VERSION_MISMATCH', message);
    }
    state.uploads.delete(params.id);
    return reply.status(201).send(enter(name, version, Buffer.concat(bytes)));
  });
  app.delete<Id>('/api/v1/uploads/:id', ({ params }, reply) => {
    state.uploads.delete(params.id);
    return reply.status(204).send();
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
  imageRoutes(app, state, emit);

  const find = (id: string): number => state.rollouts.findIndex((rollout) => rollout.id === id);
  app.get('/api/v1/rollouts', () => ({
    rollouts: state.rollouts.map(({ waves, ...head }) => ({ ...head, waveCount: waves.length })).toReversed(),
  }));
  app.get<Id>(
    '/api/v1/rollouts/:id',
    ({ params }, reply) => state.rollouts[find(params.id)] ?? refuse(reply, 404, 'ROUTE_UNKNOWN', 'no rollout'),
  );
  app.post('/api/v1/rollouts', (request, reply) => {
    const rollout = makeRollout(state, request.body as NewRollout, sessionOf(request)?.user.name ?? '');
    state.rollouts.push(rollout);
    return reply.status(201).send(rollout);
  });
  app.delete<Id>('/api/v1/rollouts/:id', ({ params }, reply) => {
    state.rollouts.splice(find(params.id), 1);
    emit({ type: 'rollout', id: params.id, nodeId: null, seq: null });
    return reply.status(204).send();
  });
  const next: Record<string, Rollout['state']> = { pause: 'paused', resume: 'running', abort: 'aborted' };
  for (const [what, to] of Object.entries(next)) {
    app.post<Id>(`/api/v1/rollouts/:id/${what}`, ({ params }) => {
      const index = find(params.id);
      const rollout = { ...state.rollouts[index]!, state: to };
      state.rollouts.splice(index, 1, rollout);
      emit({ type: 'rollout', id: params.id, nodeId: null, seq: null });
      return rollout;
    });
  }

  const shown = ({ password: _password, ...user }: FakeState['users'][number]): User => user;
  app.get('/api/v1/users', () => ({ users: state.users.map(shown) }));
  app.post('/api/v1/users', ({ body }, reply) => {
    const made = { ...person, ...(body as { name: string; role: Role; password: string }) };
    state.users.push(made);
    return reply.status(201).send(shown(made));
  });
  app.put<{ Params: { name: string } }>('/api/v1/users/:name', ({ params, body }) => {
    const index = state.users.findIndex(({ name }) => name === params.name);
    const changed = { ...state.users[index]!, ...(body as Partial<User>) };
    state.users.splice(index, 1, changed);
    return shown(changed);
  });
  app.delete<{ Params: { name: string } }>('/api/v1/users/:name', ({ params }, reply) => {
    state.users.splice(
      state.users.findIndex(({ name }) => name === params.name),
      1,
    );
    return reply.status(204).send();
  });
  app.get('/api/v1/tokens', () => ({ tokens: state.tokens }));
  app.post('/api/v1/tokens', (request, reply) => {
    const { name, role } = request.body as { name: string; role: Role };
    const createdAt = new Date().toISOString();
    const token = {
      id: randomUUID(),
      name,
      role,
      owner: sessionOf(request)?.user.name ?? null,
      createdAt,
      expiresAt: null,
    };
    state.tokens.push({ ...token, usedAt: null });
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
    const { after, before = 'Infinity', limit = '200', node } = query as Record<string, string>;
    const mine = state.audit.filter(({ nodeId }) => node === undefined || nodeId === node);
    const found =
      after === undefined
        ? mine.filter(({ seq }) => seq < Number(before)).toReversed()
        : mine.filter(({ seq }) => seq > Number(after));
    const entries = found.slice(0, Number(limit));
    return { entries, last: entries.at(-1)?.seq ?? 0 };
  });
};
