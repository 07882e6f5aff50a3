import { once } from 'node:events';
import { chmod, rm, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { errnoOf } from '#pkg/host/store-error.ts';
import type { MetricsAddress } from './flags.ts';
import { textType } from './text.ts';

export interface MetricsServerOptions {
  readonly address: MetricsAddress;
  readonly text: () => Promise<string>;
  /** what the agent still waits for before it does its work, undefined when it does it */
  readonly waitsFor: () => string | undefined;
  readonly onError: (error: unknown) => void;
}

export interface MetricsServer {
  /** as bound: the port that was picked for 0, or the socket's path */
  readonly bound: string;
  close(): Promise<void>;
}

/** What a process before this one left; anything but a socket stays, and binding fails. */
const removeStaleSocket = async (path: string): Promise<void> => {
  try {
    if ((await stat(path)).isSocket()) await rm(path);
  } catch (error) {
    if (errnoOf(error) !== 'ENOENT') throw error;
  }
};

const answer = async (request: IncomingMessage, response: ServerResponse, options: MetricsServerOptions) => {
  const send = (status: number, type: string, body: string): void =>
    void response.writeHead(status, { 'content-type': type }).end(request.method === 'HEAD' ? '' : body);
  if (request.method !== 'GET' && request.method !== 'HEAD') return send(405, 'text/plain', 'only GET is answered\n');
  switch (request.url?.split('?', 1)[0]) {
    case '/metrics':
      return send(200, textType, await options.text());
    case '/healthz':
      return send(200, 'text/plain', 'ok\n');
    case '/readyz': {
      const waits = options.waitsFor();
      return send(waits === undefined ? 200 : 503, 'text/plain', waits === undefined ? 'ok\n' : `waits for ${waits}\n`);
    }
    default:
      return send(404, 'text/plain', 'there is /metrics, /healthz and /readyz\n');
  }
};

/** Serves an agent's metrics and health to this machine. Bounded: few connections, small heads, no bodies, short waits. */
export const serveMetrics = async (options: MetricsServerOptions): Promise<MetricsServer> => {
  const { address, onError } = options;
  const server = createServer(
    { maxHeaderSize: 4096, requestTimeout: 5000, headersTimeout: 5000, keepAliveTimeout: 1000 },
    (request, response) => {
      request.resume();
      answer(request, response, options).catch((error: unknown) => {
        onError(error);
        response.destroy();
      });
    },
  );
  server.maxConnections = 8;
  if (address.kind === 'unix') await removeStaleSocket(address.path);
  server.listen(address.kind === 'unix' ? { path: address.path } : { host: address.host, port: address.port });
  await once(server, 'listening');
  server.on('error', onError);
  // an agent ends when it is told to, not when nobody asks any more
  server.unref();
  if (address.kind === 'unix') await chmod(address.path, 0o660);
  const at = server.address();
  return {
    bound: typeof at === 'object' && at !== null ? `${at.address}:${at.port}` : String(at),
    close: async () => {
      server.close();
      server.closeAllConnections();
      if (server.listening) await once(server, 'close');
    },
  };
};
