import { once } from 'node:events';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import fastify from 'fastify';
import { Subject } from 'rxjs';
import type { Actor } from '#cmd/controller/access/actor.ts';
import type { App } from '#cmd/controller/app.ts';
import type { Context } from '#cmd/controller/context.ts';
import { openDatabase } from '#cmd/controller/db/open.ts';
import { createEventHub } from '#cmd/controller/event-hub.ts';
import { controllerMetrics } from '#cmd/controller/metrics.ts';
import { eventRoutes } from '#cmd/controller/rest/events.ts';
import { createListeners, listenerLimits } from '#cmd/controller/rest/listeners.ts';
import { createLogger } from '#pkg/process/log.ts';
import { until } from '../until.ts';
import { onboard, report, sw } from './device.ts';
import { listen, type Stream } from './event-stream.ts';
import { rig, tempDir } from './rig.ts';

test('streams are counted for each user and for the controller, and counted off once', (t) => {
  const listeners = createListeners({ all: 3, each: 2 });
  const leave = listeners.enter('mia');
  listeners.enter('mia');
  t.throws(() => listeners.enter('mia'), { code: 'REQUEST_TOO_MANY', message: /2 event streams of mia/ } as object);
  listeners.enter('ole');
  t.throws(() => listeners.enter('eve'), { code: 'REQUEST_TOO_MANY', message: /3 .* this controller/ } as object);
  leave();
  leave();
  t.notThrows(() => listeners.enter('eve'));
  t.throws(() => listeners.enter('eve'));
});

test('one stream too many is told so and when to come back; one that ends makes room', async (t) => {
  const client = await rig(t);
  const streams: Stream[] = [];
  for (let left = listenerLimits.each; left > 0; left -= 1) streams.push(await listen(t, client));
  const refused = await client.rest('GET', '/events');
  t.like(refused, { status: 429, json: { code: 'REQUEST_TOO_MANY' } });
  t.is(refused.headers['retry-after'], '30');
  const { token } = (await client.rest('POST', '/tokens', { name: 'other', role: 'viewer' })).json;
  (await listen(t, client, '', { authorization: `Bearer ${token}` })).close();
  streams[0]?.close();
  await until('it has ended there', async () => {
    const { bytes } = await client.send('GET', '/metrics', { headers: client.headers });
    return bytes.includes(`event_listeners ${listenerLimits.each - 1}\n`);
  });
  await listen(t, client);
});

test('a request for the head alone is no listener', async (t) => {
  const client = await rig(t);
  t.is((await client.send('HEAD', '/api/v1/events', { headers: client.headers })).status, 404);
});

test('rows that are long together come all, whatever the reader has not read yet', async (t) => {
  const client = await rig(t);
  const device = await onboard(client);
  const swErr = { description: 'x'.repeat(2000), timestamp: 1, severity: 3, retryCondition: '', entities: [] };
  const count = 250;
  for (let percent = 1; percent <= count; percent += 1) {
    const entry = sw({ downloadProgress: percent, subStatusStr: 'y'.repeat(2000), swErr });
    await device.info(report([entry, { ...entry, partitionLabel: 'z'.repeat(2000) }]));
  }
  const stream = await listen(t, client, '?after=0');
  let last = 0;
  for (let row = 0; row < 2 * count; row += 1) last = (await stream.next()).data.row.downloadProgress;
  t.is(last, count);
});

/** The route alone, over plain HTTP; `gate` holds each request before it is let in. */
const routeAlone = async (t: ExecutionContext, gate: Promise<void> = Promise.resolve()) => {
  const db = await openDatabase(join(await tempDir(t), 'db.sqlite'));
  const metrics = controllerMetrics(() => 0);
  const hub = metrics.hub(createEventHub());
  const log = createLogger('x', { level: 'silent' });
  const app = fastify({ forceCloseConnections: true }) as unknown as App;
  app.decorateRequest('actor', null);
  const actor: Actor = { name: 'a', role: 'viewer', user: 'a', credential: { kind: 'token', hash: '' } };
  app.addHook('onRequest', async (request) => {
    await gate;
    request.actor = actor;
  });
  eventRoutes({ db, hub, log, accessChanges: new Subject<void>(), now: () => 0 } as unknown as Context, app);
  await app.listen({ host: '127.0.0.1', port: 0 });
  t.teardown(async () => {
    await app.close();
    await db.destroy();
  });
  const { port } = app.server.address() as AddressInfo;
  const ask = async (query = ''): Promise<Socket> => {
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => undefined);
    await once(socket, 'connect');
    socket.write(`GET /events${query} HTTP/1.1\r\nhost: x\r\n\r\n`);
    t.teardown(() => socket.destroy());
    return socket;
  };
  const open = async (): Promise<number> =>
    Number(/^basalt_controller_event_listeners (\d+)$/m.exec(await metrics.registry.text())?.[1]);
  return { app, db, hub, ask, open };
};

test('who hangs up while he is being let in does not stay a listener', async (t) => {
  const gate = Promise.withResolvers<void>();
  const { app, ask, open } = await routeAlone(t, gate.promise);
  const gone: Promise<unknown>[] = [];
  const seen = new Promise<void>((resolve) => {
    app.server.on('request', (request) => {
      gone.push(once(request.socket, 'close'));
      if (gone.length === 3) resolve();
    });
  });
  const sockets = [await ask(), await ask(), await ask()];
  await seen;
  for (const socket of sockets) socket.destroy();
  await Promise.all(gone);
  gate.resolve();
  const stays = await ask();
  await once(stays, 'data');
  t.is(await open(), 1);
});

test('who does not read while he is told what he missed is cut off, not waited for with more and more to tell', async (t) => {
  const { db, hub, ask, open } = await routeAlone(t);
  const uuid = '10000000-0000-4000-8000-000000000000';
  const device = { uuid, name: 'n', serial: 'n', soft_serial: '', cert_hash: '', cert_pem: '', onboard_cert_hash: '' };
  await db
    .insertInto('device')
    .values({ ...device, registered_at: 0, last_contact: null, metric_count: 0, certs: '[]' })
    .execute();
  const entry = JSON.stringify({ at: 0, version: 'x'.repeat(100_000) });
  for (let row = 0; row < 200; row += 1)
    await db.insertInto('timeline').values({ device_uuid: uuid, received_at: 0, entry }).execute();
  const socket = await ask('?after=0');
  socket.pause();
  await until('it listens', async () => (await open()) === 1);
  for (let count = 0; count < 5000; count += 1) hub.publish({ type: 'rollout', id: 'r', nodeId: null, seq: null });
  await until('it is cut off', async () => (await open()) === 0);
  t.pass();
});
