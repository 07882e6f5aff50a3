import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { Agent, request, type RequestOptions } from 'node:https';
import { createSecureContext, getCACertificates, TLSSocket } from 'node:tls';
import { BasaltError } from '#pkg/errors/error.ts';
import type { PeerTime } from '#pkg/clock/confirm-time.ts';
import { type Hosts, lookupIn } from './hosts.ts';
import { networkFault } from './network-fault.ts';
import { peerTimeOf, timeProvenBy } from './peer-time.ts';
import { readBounded } from './read-bounded.ts';
import { sendShared } from './send-shared.ts';
import { createTimeBounds } from './time-bounds.ts';
import { timeLimits } from './time-limits.ts';
import '#pkg/host/address-attempts.ts';

export type TransportOptions = EachOptions & ConnectionOptions;

interface EachOptions {
  /** which version of the device API all paths belong to */
  readonly api: 'v1' | 'v2';
  /** `host` or `host:port` */
  readonly server: string;
  /** PEM bundles trusted beside the system's roots */
  readonly rootsPem: readonly string[];
  /** for mutual TLS: the device's identity under API v1; controllers must not depend on it under v2 */
  readonly clientCertificate?: { readonly certPem: string; readonly keyPem: string };
  readonly timeouts: () => { readonly sendSeconds: number; readonly dialSeconds: number };
  readonly maxReplyBytes: number;
  /** addresses of names, before the system is asked */
  readonly hosts?: Hosts | undefined;
  /** hears what the verified server says of the time, or its certificate proves */
  readonly onPeerTime?: ((peer: PeerTime) => void) | undefined;
}

/** Shared connections are direct ones: what is known of a tunnel is known of one that is used once. */
type ConnectionOptions =
  | {
      /** address of an HTTP proxy that is asked for a tunnel (CONNECT), as `parseProxy` gives it */
      readonly proxy?: string | undefined;
      readonly sharedConnections?: undefined;
    }
  | {
      readonly proxy?: undefined;
      /**
       * Undefined: a new connection for each request, as a node needs it. Else requests share so many connections, which
       * stay open between them, and wait for a free one: for a process that speaks for many nodes at one controller.
       */
      readonly sharedConnections?: number | undefined;
    };

export interface Exchange {
  readonly method: 'GET' | 'POST';
  /** below `/api/<version>/edgedevice/` */
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

/**
 * HTTPS to one controller: TLS 1.2 at least, a new connection for each request unless told, bounded in time and in size
 * of the reply (`docs/rules/eve-api.md 2`). A redirect is never followed, to whatever host: the answer of a controller
 * comes from the server that the identity names. Behind a proxy TLS is with the controller all the same. CONFIG_INVALID
 * when the server name or the key cannot be used.
 */
export const createTransport = (options: TransportOptions): Transport => {
  const base = baseUrl(options.server, options.api);
  const secureContext = makeContext(options);
  const { sharedConnections } = options;
  // no keep-alive: a connection must not outlive a change of the network; no sessions: each checks the certificate anew;
  // and that it is checked is said here, as it can be switched off from outside
  const agent = new Agent({
    keepAlive: false,
    maxCachedSessions: 0,
    secureContext,
    rejectUnauthorized: true,
    ...(options.hosts === undefined ? {} : { lookup: lookupIn(options.hosts) }),
    ...(options.proxy === undefined ? {} : { proxyEnv: { HTTPS_PROXY: options.proxy } }),
    ...(sharedConnections === undefined ? {} : { keepAlive: true, maxSockets: sharedConnections }),
  });
  const isShared = sharedConnections !== undefined;
  const bounds = createTimeBounds();
  const learn = (peer: PeerTime | undefined): void => {
    if (peer !== undefined) options.onPeerTime?.(peer);
  };
  // both at once: a socket that was refused, or has ended, tells nothing any more
  const hooks: SendHooks = {
    onHandshake: (socket) => {
      const host = base.hostname.replace(/^\[(.*)\]$/, '$1');
      learn(timeProvenBy(socket, host, options.rootsPem, new Date()));
    },
    onReply: (reply) => learn(peerTimeOf(reply)),
  };

  return {
    exchange: async ({ method, path, body: sent, headers }, onStatus) => {
      const { sendMs, dialMs } = timeLimits(options.timeouts());
      using bound = bounds.begin(sendMs);
      const { signal } = bound;
      const target = new URL(path, base);
      const head = {
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
      };
      const sending = isShared ? sendShared(target, sent, dialMs, head) : send(target, sent, dialMs, head, hooks);
      const reply = await sending.catch((error: unknown) => {
        throw options.proxy === undefined ? error : throughProxy(error);
      });
      const status = reply.statusCode ?? 0;
      onStatus(status);
      const announced = lengthOf(reply.headers['content-length']);
      const body = await bodyOf(status, reply, options.maxReplyBytes, announced, isShared).catch((error: unknown) => {
        // a body that is cut off for being late says only that it was cut off
        throw signal.aborted ? signal.reason : error;
      });
      return { status, contentType: reply.headers['content-type'] ?? '', body };
    },
    close: async () => {
      bounds.endAll(new BasaltError('ABORTED', 'the controller link was closed'));
      agent.destroy();
    },
  };
};

interface SendHooks {
  /** the handshake is done, and not judged yet */
  readonly onHandshake: (socket: TLSSocket) => void;
  readonly onReply: (reply: IncomingMessage) => void;
}

/** Sends one request; resolves with the head of the reply. The dial time covers the connection and the TLS handshake. */
const send = (
  url: URL,
  body: Uint8Array | undefined,
  dialMs: number,
  options: RequestOptions,
  { onHandshake, onReply }: SendHooks,
): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    // the time has the agent close the connection to a proxy that opens no tunnel
    const sent = request(url, { ...options, timeout: dialMs + 1000 });
    // while a proxy opens a tunnel nothing is heard of a request that is destroyed: it is given up here, whatever follows
    const giveUp = (error: unknown): void => {
      reject(error);
      sent.destroy();
    };
    const dialling = setTimeout(() => {
      giveUp(Object.assign(new Error('the connection was not set up in time'), { code: 'ETIMEDOUT' }));
    }, dialMs);
    options.signal?.addEventListener('abort', () => giveUp(options.signal?.reason), { once: true });
    sent.once('socket', (socket) => {
      // the socket of a tunnel is told of once its handshake is over
      if (socket instanceof TLSSocket && socket.authorized) clearTimeout(dialling);
      if (socket instanceof TLSSocket) socket.prependOnceListener('secure', () => onHandshake(socket));
      socket.once('secureConnect', () => clearTimeout(dialling));
    });
    sent.once('close', () => clearTimeout(dialling));
    sent.once('response', (reply) => {
      onReply(reply);
      resolve(reply);
    });
    // stays: a reply that is cut off reports here too, when nobody waits any more
    sent.on('error', reject);
    sent.end(body);
  });

/** A proxy that refuses says nothing of the controller, not even that it is there (`docs/rules/eve-api.md 5`). */
const throughProxy = (error: unknown): unknown =>
  networkFault(error) === 'refused'
    ? new BasaltError('PEER_UNREACHABLE', 'the proxy refuses connections', {}, error)
    : error;

/** What other statuses carry is text for humans; it is not read. A shared connection stays whole where there is none. */
const bodyOf = async (
  status: number,
  stream: IncomingMessage,
  limit: number,
  announced: number | undefined,
  isShared: boolean,
): Promise<Uint8Array> => {
  if (isShared && (status === 304 || announced === 0)) {
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

const baseUrl = (server: string, api: 'v1' | 'v2'): URL => {
  const text = server.trim();
  let url: URL;
  try {
    url = new URL(`https://${text}/api/${api}/edgedevice/`);
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
