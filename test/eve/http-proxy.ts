import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { ExecutionContext } from 'ava';

interface Tunnel {
  readonly target: string;
  readonly authorization: string | undefined;
}

/** An HTTP proxy on loopback; `answerConnect` is what it does with a request for a tunnel. */
export const startProxy = async (
  t: ExecutionContext,
  answerConnect: (target: string, socket: Duplex) => void = openTunnel,
): Promise<{ readonly url: string; readonly host: string; readonly tunnels: Tunnel[]; readonly plain: string[] }> => {
  const tunnels: Tunnel[] = [];
  const plain: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    plain.push(request.url ?? '');
    response.writeHead(400).end();
  });
  server.on('connection', (socket) => sockets.add(socket));
  server.on('connect', (request, socket) => {
    socket.on('error', () => undefined);
    tunnels.push({ target: request.url ?? '', authorization: request.headers['proxy-authorization'] });
    answerConnect(request.url ?? '', socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.teardown(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url: `http://${host}`, host, tunnels, plain };
};

const openTunnel = (target: string, socket: Duplex): void => {
  const [host, port] = target.split(':');
  const upstream = connect(Number(port), host, () => {
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    upstream.pipe(socket).pipe(upstream);
  });
  upstream.on('error', () => socket.end('HTTP/1.1 502 Bad gateway\r\n\r\n'));
};
