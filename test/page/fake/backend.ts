import { mkdtemp, rm } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ExecutionContext } from 'ava';
import { createApp, type App } from '#cmd/controller/app.ts';
import { pageRoutes } from '#cmd/controller/page-routes.ts';
import { folderKeyStore } from '#cmd/controller/pki/key-store.ts';
import { openKeys } from '#cmd/controller/pki/keys.ts';
import { createLogger } from '#pkg/process/log.ts';
import type { ControllerEvent } from '#pkg/rest/events.ts';
import { describedEvent, holdToDescription } from './described.ts';
import { fleetRoutes } from './fleet-routes.ts';
import { nodeRoutes } from './node-routes.ts';
import { sessionRoutes } from './session.ts';
import { emptyState, type FakeState } from './state.ts';

export interface FakeBackend {
  readonly url: string;
  readonly state: FakeState;
  readonly emit: (event: ControllerEvent) => void;
  /** ends every stream of events; a refusal to come back at once when told */
  readonly cutStreams: (refuse?: boolean) => void;
  readonly listeners: () => number;
}

/**
 * A controller in this process that speaks the whole contract of the page from memory: TLS, the page's own routes and headers,
 * sessions, and a stream of events that a test can cut. Its answers are held to the schemas of pkg/rest.
 */
export const fakeBackend = async (t: ExecutionContext, pageDir: string): Promise<FakeBackend> => {
  const dir = await mkdtemp(join(tmpdir(), 'basalt-page-'));
  t.teardown(() => rm(dir, { recursive: true, force: true }));
  const keys = await openKeys(folderKeyStore(join(dir, 'pki')), ['localhost', '127.0.0.1'], Date.now());
  const log = createLogger('page', { level: 'silent' });
  const app = createApp({ key: keys.server.keyPem, cert: keys.server.certPem, log });
  const state = emptyState();
  const streams = new Set<ServerResponse>();
  let refusing = false;
  const emit = (event: ControllerEvent): void => {
    const id = event.type === 'timeline' ? `id: ${event.seq}\n` : '';
    const data = JSON.stringify(describedEvent(event));
    for (const stream of streams) stream.write(`${id}event: ${event.type}\ndata: ${data}\n\n`);
  };

  const verify = holdToDescription(app);
  const sessionOf = sessionRoutes(app, state);
  nodeRoutes(app, state, emit);
  fleetRoutes(app, state, emit, sessionOf);
  app.get('/api/v1/events', (request, reply) => {
    if (refusing) return reply.status(503).send({ code: 'INTERNAL', message: 'not now' });
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    raw.write(': connected\n\n');
    const { after } = request.query as { after?: string };
    const from = after ?? request.headers['last-event-id'];
    for (const row of state.timeline) {
      if (from === undefined || row.seq <= Number(from)) continue;
      raw.write(
        `id: ${row.seq}\nevent: timeline\ndata: ${JSON.stringify({ type: 'timeline', nodeId: row.nodeId, seq: row.seq, row })}\n\n`,
      );
    }
    streams.add(raw);
    raw.on('close', () => streams.delete(raw));
  });
  app.setNotFoundHandler((request, reply) =>
    reply.status(404).send({ code: 'ROUTE_UNKNOWN', message: `there is no ${request.method} ${request.url}` }),
  );
  await app.register(async (scope) => pageRoutes(pageDir)(scope as App));
  await app.listen({ host: '127.0.0.1', port: 0 });
  t.teardown(async () => {
    await app.close();
    verify();
  });
  const { port } = app.server.address() as AddressInfo;
  return {
    url: `https://127.0.0.1:${port}`,
    state,
    emit,
    listeners: () => streams.size,
    cutStreams: (refuse = false) => {
      refusing = refuse;
      for (const stream of streams) stream.destroy();
    },
  };
};
