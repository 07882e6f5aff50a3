import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import test, { type ExecutionContext } from 'ava';
import { createTransport } from '#pkg/eve/transport.ts';
import { keys } from './tls-controller.ts';

/** A server that answers every request alike, and how many connections were made to it. */
const startServer = async (t: ExecutionContext, status: number, body = '') => {
  let connections = 0;
  const server = createServer({ cert: keys.server.certPem, key: keys.server.keyPem }, (request, response) => {
    response.statusCode = status;
    request.resume().on('end', () => response.end(body));
  });
  server.on('secureConnection', () => (connections += 1));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.teardown(() => {
    server.closeAllConnections();
    server.close();
  });
  const transportOf = (sharedConnections: number | undefined) => {
    const transport = createTransport({
      api: 'v2',
      server: `127.0.0.1:${(server.address() as AddressInfo).port}`,
      rootsPem: [keys.root.certPem],
      timeouts: () => ({ sendSeconds: 120, dialSeconds: 60 }),
      maxReplyBytes: 1024,
      sharedConnections,
    });
    t.teardown(() => transport.close());
    return transport;
  };
  return { transportOf, connections: () => connections };
};

const ask = { method: 'POST', path: 'config', body: Buffer.from('?') } as const;
const many = Array.from({ length: 20 });

for (const [status, body] of [
  [304, ''],
  [201, ''],
  [200, 'content'],
  [403, ''],
] as const) {
  test(`requests share connections through answers of ${status}`, async (t) => {
    const { transportOf, connections } = await startServer(t, status, body);
    const transport = transportOf(2);
    const replies = await Promise.all(many.map(() => transport.exchange(ask, () => undefined)));
    for (let turn = 0; turn < 3; turn += 1) replies.push(await transport.exchange(ask, () => undefined));
    t.true(replies.every((reply) => reply.status === status && Buffer.from(reply.body).toString() === body));
    t.is(connections(), 2);
  });
}

test('unless told, each request has a connection of its own', async (t) => {
  const { transportOf, connections } = await startServer(t, 304);
  const transport = transportOf(undefined);
  await Promise.all(many.map(() => transport.exchange(ask, () => undefined)));
  t.is(connections(), many.length);
});

test('a shared connection that the peer closes when it is to be used again is replaced', async (t) => {
  let requests = 0;
  const server = createServer({ cert: keys.server.certPem, key: keys.server.keyPem }, (request, response) => {
    requests += 1;
    // the second request comes on the connection of the first one
    if (requests === 2) return request.socket.destroy();
    return request.resume().on('end', () => response.end('content'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.teardown(() => server.close());
  const transport = createTransport({
    api: 'v2',
    server: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    rootsPem: [keys.root.certPem],
    timeouts: () => ({ sendSeconds: 120, dialSeconds: 60 }),
    maxReplyBytes: 1024,
    sharedConnections: 1,
  });
  t.teardown(() => transport.close());
  t.is((await transport.exchange(ask, () => undefined)).status, 200);
  t.is((await transport.exchange(ask, () => undefined)).status, 200);
  t.is(requests, 3);
});
