import { createServer, request as ask } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import type { ExecutionContext } from 'ava';

export interface Proxy {
  readonly url: string;
  /** addresses as it was asked for them: whole ones, and hosts of tunnels */
  readonly asked: string[];
  readonly authorizations: (string | undefined)[];
}

/** An HTTP proxy on loopback to which every name is this machine; `refuse` is a status for all who want a tunnel. */
export const startProxy = async (t: ExecutionContext, refuse?: number): Promise<Proxy> => {
  const state = { url: '', asked: [] as string[], authorizations: [] as (string | undefined)[] };
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    state.asked.push(request.url ?? '');
    state.authorizations.push(request.headers['proxy-authorization']);
    const { port, pathname, search, host } = new URL(request.url ?? '');
    const headers = { ...request.headers, host };
    delete headers['proxy-authorization'];
    const onward = ask({ host: '127.0.0.1', port, path: `${pathname}${search}`, headers }, (reply) => {
      response.writeHead(reply.statusCode ?? 502, reply.headers);
      reply.on('error', () => {});
      reply.on('close', () => {
        if (!reply.complete) response.socket?.end();
      });
      reply.pipe(response);
    });
    onward.on('error', () => response.destroy());
    onward.end();
  });
  server.on('connection', (socket) => sockets.add(socket));
  server.on('connect', (request, socket) => {
    socket.on('error', () => {});
    state.asked.push(request.url ?? '');
    state.authorizations.push(request.headers['proxy-authorization']);
    if (refuse !== undefined) return void socket.end(`HTTP/1.1 ${refuse} No\r\n\r\n`);
    const upstream = connect(Number(request.url?.split(':').at(-1)), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      upstream.pipe(socket).pipe(upstream);
    });
    sockets.add(upstream);
    upstream.on('error', () => socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.teardown(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  state.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return state;
};
