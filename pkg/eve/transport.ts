import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { Agent, request, type RequestOptions } from 'node:https';
import type { Duplex } from 'node:stream';
import { createSecureContext, getCACertificates } from 'node:tls';
import { BasaltError } from '#pkg/errors/error.ts';
import { readBounded } from './read-bounded.ts';

export interface TransportOptions {
  /** `host` or `host:port` */
  readonly server: string;
  /** PEM bundles trusted beside the system's roots */
  readonly rootsPem: readonly string[];
  /** for mutual TLS; controllers must not depend on it under API v2 */
  readonly clientCertificate?: { readonly certPem: string; readonly keyPem: string };
  readonly timeouts: () => { readonly sendSeconds: number; readonly dialSeconds: number };
  readonly maxReplyBytes: number;
  /**
   * Undefined: a new connection for each request, as a node needs it. Else requests share so many connections, which stay
   * open between them, and wait for a free one: for a process that speaks for many nodes at one controller.
   */
  readonly sharedConnections?: number | undefined;
}

export interface Exchange {
  readonly method: 'GET' | 'POST';
  /** below `/api/v2/edgedevice/` */
  readonly path: string;
  readonly body?: Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Reply {
  readonly status: number;
  readonly contentType: string;
  /** empty unless the status is 200 or 201 */
  readonly body: Uint8Array;
}

export interface Transport {
  /** Fails with an error of node, or PEER_OVERSIZE; `onStatus` hears of the status before the body is read. */
  exchange(exchange: Exchange, onStatus: (status: number) => void): Promise<Reply>;
  close(): Promise<void>;
}

/** A time limit of 0 seconds means the default, not for ever: every exchange is bounded. */
const defaults = { sendSeconds: 120, dialSeconds: 10 };

/**
 * HTTPS to one controller: TLS 1.2 at least, a new connection for each request unless told, no redirects, bounded in time
 * and in size of the reply (`spec/eve-api.md 2`). CONFIG_INVALID when the server name or the key cannot be used.
 */
export const createTransport = (options: TransportOptions): Transport => {
  const base = baseUrl(options.server);
  const secureContext = makeContext(options);
  const limits = () => {
    const { sendSeconds, dialSeconds } = options.timeouts();
    return {
      sendMs: (sendSeconds > 0 ? sendSeconds : defaults.sendSeconds) * 1000,
      dialMs: (dialSeconds > 0 ? dialSeconds : defaults.dialSeconds) * 1000,
    };
  };
  // no keep-alive: a connection must not outlive a change of the network; no sessions: each checks the certificate anew;
  // and that it is checked is said here, as it can be switched off from outside
  const { sharedConnections } = options;
  const kept = sharedConnections === undefined ? {} : { keepAlive: true, maxSockets: sharedConnections };
  const agent = new Agent({ keepAlive: false, maxCachedSessions: 0, secureContext, rejectUnauthorized: true, ...kept });
  const closing = new AbortController();

  return {
    exchange: async ({ method, path, body: sent, headers }, onStatus) => {
      const { sendMs, dialMs } = limits();
      const signal = AbortSignal.any([closing.signal, AbortSignal.timeout(sendMs)]);
      const attempt = () =>
        send(new URL(path, base), sent, dialMs, {
          agent,
          method,
          signal,
          headers: {
            'X-Request-Id': randomUUID(),
            ...(method === 'POST'
              ? { 'Content-Type': 'application/x-proto-binary', 'Content-Length': sent?.length ?? 0 }
              : {}),
            ...headers,
          },
        });
      const reply = await attempt().catch((error: unknown) => {
        // the peer closed a shared connection just when it was to be used again: that says nothing of the peer
        if (error instanceof StaleConnection) return attempt();
        throw error;
      });
      const status = reply.statusCode ?? 0;
      onStatus(status);
      const announced = lengthOf(reply.headers['content-length']);
      const body = await bodyOf(status, reply, options.maxReplyBytes, announced).catch((error: unknown) => {
        // a body that is cut off for being late says only that it was cut off
        throw signal.aborted ? signal.reason : error;
      });
      return { status, contentType: reply.headers['content-type'] ?? '', body };
    },
    close: async () => {
      closing.abort(new BasaltError('ABORTED', 'the controller link was closed'));
      agent.destroy();
    },
  };
};

/** Connections whose handshake is done: a request that is given one has nothing to dial. */
const connected = new WeakSet<Duplex>();

/** A connection from before was reset under a new request. */
class StaleConnection extends Error {
  readonly code = 'ECONNRESET';
}

/** Sends one request; resolves with the head of the reply. The dial time covers the connection and the TLS handshake. */
const send = (
  url: URL,
  body: Uint8Array | undefined,
  dialMs: number,
  options: RequestOptions,
): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const sent = request(url, options);
    let reused = false;
    sent.once('socket', (socket) => {
      if (connected.has(socket)) {
        reused = true;
        return;
      }
      const dialling = setTimeout(() => {
        sent.destroy(Object.assign(new Error('the connection was not set up in time'), { code: 'ETIMEDOUT' }));
      }, dialMs);
      socket.once('secureConnect', () => {
        clearTimeout(dialling);
        connected.add(socket);
      });
      sent.once('close', () => clearTimeout(dialling));
    });
    sent.once('response', resolve);
    // stays: a reply that is cut off reports here too, when nobody waits any more
    sent.on('error', (error: NodeJS.ErrnoException) => {
      reject(reused && error.code === 'ECONNRESET' ? new StaleConnection(error.message, { cause: error }) : error);
    });
    sent.end(body);
  });

/** What other statuses carry is text for humans; it is not read. One that carries nothing leaves its connection whole. */
const bodyOf = async (
  status: number,
  stream: IncomingMessage,
  limit: number,
  announced: number | undefined,
): Promise<Uint8Array> => {
  if (status === 304 || announced === 0) {
    stream.on('error', () => undefined).resume();
    return new Uint8Array();
  }
  if ((status !== 200 && status !== 201) || (announced ?? 0) > limit) {
    // destroying reports an abort on the stream, which nobody is interested in any more
    stream.on('error', () => undefined).destroy();
    if (status !== 200 && status !== 201) return new Uint8Array();
  }
  return readBounded(stream, limit, announced);
};

const lengthOf = (text = ''): number | undefined => (/^\d{1,15}$/.test(text) ? Number(text) : undefined);

const makeContext = ({ rootsPem, clientCertificate }: TransportOptions): ReturnType<typeof createSecureContext> => {
  const system = getCACertificates('system');
  try {
    return createSecureContext({
      // images without a certificate store fall back to the roots that come with the runtime
      ca: [...(system.length > 0 ? system : getCACertificates('bundled')), ...rootsPem],
      minVersion: 'TLSv1.2',
      ...(clientCertificate === undefined ? {} : { cert: clientCertificate.certPem, key: clientCertificate.keyPem }),
    });
  } catch {
    // the cause is left out: it may quote the key
    throw new BasaltError(
      'CONFIG_INVALID',
      'the root certificates or the device certificate and key cannot be used for TLS',
    );
  }
};

const baseUrl = (server: string): URL => {
  const text = server.trim();
  let url: URL;
  try {
    url = new URL(`https://${text}/api/v2/edgedevice/`);
  } catch (error) {
    throw badServer(text, error);
  }
  const plain = url.username === '' && url.password === '' && url.search === '' && url.hash === '';
  if (text === '' || /[/\s@?#\\]/.test(text) || !plain) throw badServer(text);
  return url;
};

const badServer = (server: string, cause?: unknown): BasaltError =>
  new BasaltError(
    'CONFIG_INVALID',
    `server "${server}" is not a host or host:port; correct the identity's server file`,
    { server },
    cause,
  );
