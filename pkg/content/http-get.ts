import { BasaltError } from '#pkg/errors/error.ts';
import type { BodySink } from './chunk-writer.ts';
import type { Clock } from './clock.ts';
import { shownUrl } from './datastore-url.ts';
import { createBodyReader, type BodyReader } from './http-body.ts';
import { connectSocket, type ByProxy, type ConnectOptions } from './http-connect.ts';
import { connectionError } from './http-errors.ts';
import { createHeadCollector, type ResponseHead } from './http-head.ts';
import { createStallTimer } from './stall-timer.ts';
import { openTunnel, proxyAuthorization } from './tunnel.ts';

export interface GetRequest extends ConnectOptions {
  readonly headers: Readonly<Record<string, string>>;
  /** the HTTP proxy to ask for an address, undefined to go there directly */
  readonly proxyFor?: ((url: URL) => string | undefined) | undefined;
  /** 0 leaves it to the system */
  readonly dialTimeoutSeconds: number;
  readonly stalledSeconds: number;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

export interface GetReply extends Disposable {
  readonly head: ResponseHead;
  /** of the server; undefined when a proxy was between */
  readonly address: string | undefined;
  /** bytes of the body if the reply tells */
  readonly bodyBytes: number | undefined;
  /** only the end of the connection tells the end of the body: a lost connection looks the same */
  readonly untilClose: boolean;
  /** Lets the body flow into the sink; returns at its end. Errors: PEER_*, ABORTED, and what the sink throws. */
  receive(sink: BodySink): Promise<void>;
}

const scratchBytes = 64 * 1024;

/**
 * Sends one GET on a connection of its own and returns when the head of the reply is there. The body is read from the
 * socket straight into the memory of the sink, which neither undici nor node:http can do and which halves the cost of a
 * download. Errors: PEER_UNREACHABLE, PEER_STALLED, PEER_CERTIFICATE, PEER_BAD_MESSAGE, PEER_OVERSIZE, ABORTED.
 */
export const httpGet = async (request: GetRequest): Promise<GetReply> => {
  const { url, signal, stalledSeconds } = request;
  const host = shownUrl(url);
  const by = await wayThroughProxy(request);
  const text = requestText(request, by);
  const scratch = new Uint8Array(scratchBytes);
  const collector = createHeadCollector(host);
  const headDone = newPhase();
  const bodyDone = newPhase();
  let body: BodyReader | undefined;
  let lost: BasaltError | undefined;
  let address: string | undefined;
  /** the peer ended the connection by itself, which may be how a body ends */
  let ended = false;

  const fail = (error: unknown): void => {
    body?.stop();
    headDone.reject(error);
    bodyDone.reject(error);
    socket.destroy();
  };
  /** Ends the phase when all is there, or when nothing more can come. */
  const settle = (): void => {
    if (lost !== undefined && collector.head === undefined) return fail(lost);
    if (body === undefined || body.busy) return;
    if (ended) body.end();
    if (body.done) return bodyDone.resolve();
    if (lost === undefined) return;
    fail(new BasaltError(lost.code, `${lost.message.replace(/\.$/, '')}${body.progress()}.`, lost.values, lost.cause));
  };
  const onBytes = (buffer: Uint8Array, count: number): boolean => {
    try {
      timer.took(count);
      if (body === undefined) {
        // what comes after the head waits for the sink
        if (collector.take(buffer.subarray(0, count))) return true;
        timer.stop();
        headDone.resolve();
        return false;
      }
      const wait = body.take(buffer, count);
      if (wait !== undefined) {
        void pauseFor(wait);
        return false;
      }
      settle();
      return !body.done;
    } catch (error) {
      fail(error);
      return false;
    }
  };
  /** The disk is slower than the network: that is no stall of the peer. */
  const pauseFor = async (wait: Promise<void> | undefined): Promise<void> => {
    timer.stop();
    try {
      await wait;
    } catch (error) {
      return fail(error);
    }
    settle();
    if (body?.done || lost !== undefined) return;
    timer.expectBytes(stalledSeconds);
    socket.resume();
  };
  const onLost = (error: BasaltError): void => {
    lost ??= error;
    settle();
  };

  const timer = createStallTimer(host, request.clock, fail);
  const socket = connectSocket(
    request,
    {
      buffer: () => body?.target() ?? scratch,
      callback: (count, buffer) => onBytes(buffer, count),
    },
    by,
  );
  const onAbort = (): void => fail(new BasaltError('ABORTED', 'The download was aborted.', {}, signal.reason));
  const close = (): void => {
    timer.stop();
    signal.removeEventListener('abort', onAbort);
    socket.destroy();
  };
  const closed = (): void => onLost(new BasaltError('PEER_UNREACHABLE', `The connection to ${host} was lost.`));
  socket.on('error', (error) => onLost(connectionError(host, error)));
  socket.on('end', () => {
    ended = lost === undefined;
    closed();
  });
  socket.on('close', closed);
  socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', () => {
    timer.expectBytes(stalledSeconds);
    if (by === undefined) address = socket.remoteAddress;
    socket.write(text);
  });
  signal.addEventListener('abort', onAbort, { once: true });
  timer.start(request.dialTimeoutSeconds, 'PEER_UNREACHABLE', 'could not be connected');
  if (signal.aborted) onAbort();
  try {
    await headDone.promise;
    const head = collector.head!;
    const reader = createBodyReader(head, scratch, url.protocol === 'http:');
    const receive = async (sink: BodySink): Promise<void> => {
      try {
        body = reader;
        void pauseFor(reader.begin(sink, collector.rest()));
        await bodyDone.promise;
      } finally {
        close();
      }
    };
    return { head, address, bodyBytes: reader.bytes, untilClose: reader.untilClose, receive, [Symbol.dispose]: close };
  } catch (error) {
    close();
    throw error;
  }
};

/** One part of the exchange; its failure may come when nobody waits for it. */
const newPhase = (): PromiseWithResolvers<void> => {
  const phase = Promise.withResolvers<void>();
  phase.promise.catch(() => {});
  return phase;
};

/** A proxy is asked for what is http, and for a tunnel to what is https. */
const wayThroughProxy = async (request: GetRequest): Promise<ByProxy | undefined> => {
  const { url, proxyFor } = request;
  const address = proxyFor?.(url);
  if (address === undefined) return undefined;
  const proxy = new URL(address);
  if (url.protocol === 'http:') return { kind: 'ask', proxy };
  return { kind: 'tunnel', socket: await openTunnel({ ...request, proxy, defaultPort: 443 }) };
};

/** A proxy that is asked itself gets the whole address (RFC 9112 3.2.2). */
const requestText = ({ url, headers }: GetRequest, by: ByProxy | undefined): string =>
  [
    `GET ${by?.kind === 'ask' ? `http://${url.host}` : ''}${url.pathname}${url.search} HTTP/1.1`,
    `Host: ${url.host}`,
    'User-Agent: basalt',
    'Accept: */*',
    'Accept-Encoding: identity',
    'Connection: close',
    ...(by?.kind === 'ask' ? proxyAuthorization(by.proxy) : []),
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    '\r\n',
  ].join('\r\n');
