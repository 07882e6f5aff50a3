import fastify from 'fastify';
import test from 'ava';
import type { App } from '#cmd/controller/app.ts';
import type { ControllerEvent } from '#pkg/rest/events.ts';
import { describedEvent, holdToDescription } from './fake/described.ts';

test('a double that answers what the real controller does not is found', async (t) => {
  const app = fastify() as unknown as App;
  const verify = holdToDescription(app);
  app.get('/api/v1/groups', () => ({ groups: [] }));
  app.get('/api/v1/images', () => ({ images: [{ name: 'a.img' }] }));
  t.teardown(() => app.close());
  await app.inject({ url: '/api/v1/groups' });
  t.notThrows(verify);
  await app.inject({ url: '/api/v1/images' });
  t.throws(verify, { message: /GET \/images: the reply differs from its schema at \/images\/0\/version/ });
});

test('a double refuses what the real controller refuses', async (t) => {
  const app = fastify() as unknown as App;
  holdToDescription(app);
  app.post('/api/v1/groups', (_request, reply) => reply.status(201).send({}));
  t.teardown(() => app.close());
  const { statusCode, body } = await app.inject({ method: 'POST', url: '/api/v1/groups', payload: { name: '../x' } });
  t.is(statusCode, 400);
  t.regex(body, /body\/name/);
});

test('an event that the real controller does not send is not sent by its double', (t) => {
  const event = { type: 'rollout', id: 'r1' } as ControllerEvent;
  t.throws(() => describedEvent(event), { message: /sends no such event/ });
  t.notThrows(() => describedEvent({ type: 'rollout', id: 'r1', nodeId: null, seq: null }));
});
