import net from 'node:net';
import tls from 'node:tls';
import { BasaltError } from '#pkg/errors/error.ts';
import type { BodySink } from './chunk-writer.ts';
import { createBodyReader, type BodyReader } from './http-body.ts';
import { maxHeadBytes, parseHead, type ResponseHead } from './http-head.ts';
import { connectionError } from './http-errors.ts';
import { longestTimer } from './clock.ts';
import { shownUrl } from './datastore-url.ts';

export interface GetRequest {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  /** certificates in PEM that are trusted besides the system's */
  readonly trusted: readonly string[];
  /** 0 leaves it to the system */
  readonly dialTimeoutSeconds: number;
  readonly stalledSeconds: number;
  readonly signal: AbortSignal;
}

export interface GetReply extends Disposable {
  readonly head: ResponseHead;
  /** bytes of the body if the reply tells */
  readonly bodyBytes: number | undefined;
  /** Lets the body flow into the sink; returns at its end. Errors: PEER_*, ABORTED, and what the sink throws. */
  receive(sink: BodySink): Promise<void>;
}

const scratchBytes = 64 * 1024;

/**
 * Sends one GET on a connection of its own and returns when the head of the reply is there. The body is read from the
 * socket straight into the memory of the sink, which neither undici nor node:http can do and which halves the cost of a
 * download. Errors: PEER_UNREACHABLE, PEER_STALLED, PEER_CERTIFICATE, PEER_BAD_MESSAGE, ABORTED.
 */
export const httpGet = async (request: GetRequest): Promise<GetReply> => {
  const { url, signal } = request;
  const host = shownUrl(url);
  const scratch = new Uint8Array(scratchBytes);
  let phase = newPhase();
  let failure: unknown;
  let headText = '';
  let head: ResponseHead | undefined;
  let rest: Uint8Array = new Uint8Array();
  let body: BodyReader | undefined;

  const fail = (error: unknown): void => {
    failure ??= error;
    phase.reject(error);
    socket.destroy();
  };
  const onBytes = (count: number, buffer: Uint8Array): boolean => {
    try {
      timer.refresh();
      if (head === undefined) return onHead(buffer.subarray(0, count));
      if (body === undefined) return false;
      const wait = body.take(buffer, count);
      if (body.done) phase.resolve();
      if (wait === undefined) return !body.done;
      void pauseFor(wait);
    } catch (error) {
      fail(error);
    }
    return false;
  };
  const onHead = (bytes: Uint8Array): boolean => {
    const before = headText.length;
    headText += Buffer.from(bytes).toString('latin1');
    const end = headText.indexOf('\r\n\r\n', Math.max(0, before - 3));
    if (end === -1 && headText.length <= maxHeadBytes) return true;
    if (end === -1 || end > maxHeadBytes) {
      throw new BasaltError('PEER_OVERSIZE', `The head of the reply of ${host} is longer than ${maxHeadBytes} bytes.`);
    }
    head = parseHead(headText.slice(0, end));
    rest = bytes.slice(end + 4 - before);
    timer.stop();
    phase.resolve();
    return false;
  };
  /** The disk is slower than the network: that is no stall of the peer. */
  const pauseFor = async (wait: Promise<void>): Promise<void> => {
    timer.stop();
    try {
      await wait;
    } catch (error) {
      return fail(error);
    }
    if (body?.done) return phase.resolve();
    timer.start(request.stalledSeconds, 'PEER_STALLED', 'sent nothing');
    socket.resume();
  };
  const timer = stallTimer(host, fail);
  const socket = connect(request, {
    buffer: () => body?.target() ?? scratch,
    callback: (count, buffer) => onBytes(count, buffer as Uint8Array),
  });
  const onAbort = (): void => fail(new BasaltError('ABORTED', 'The download was aborted.', {}, signal.reason));
  const close = (): void => {
    timer.stop();
    signal.removeEventListener('abort', onAbort);
    socket.destroy();
  };
  const onEnd = (): void => {
    try {
      body?.end();
      if (body?.done) return phase.resolve();
    } catch (error) {
      return fail(error);
    }
    fail(new BasaltError('PEER_UNREACHABLE', `The connection to ${host} was lost${body?.progress() ?? ''}.`));
  };
  socket.on('error', (error) => fail(connectionError(host, error)));
  socket.on('end', onEnd);
  socket.on('close', onEnd);
  socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', () => {
    timer.start(request.stalledSeconds, 'PEER_STALLED', 'sent nothing');
    socket.write(requestText(request));
  });
  signal.addEventListener('abort', onAbort, { once: true });
  timer.start(request.dialTimeoutSeconds, 'PEER_UNREACHABLE', 'could not be connected');
  if (signal.aborted) onAbort();
  try {
    await phase.promise;
  } catch (error) {
    close();
    throw error;
  }
  const reader = createBodyReader(head!, scratch);
  return {
    head: head!,
    bodyBytes: reader.bytes,
    receive: async (sink) => {
      phase = newPhase();
      body = reader;
      try {
        if (failure !== undefined) throw failure;
        const wait = reader.begin(sink, rest);
        if (reader.done && wait === undefined) return;
        void pauseFor(wait ?? Promise.resolve());
        await phase.promise;
      } finally {
        close();
      }
    },
    [Symbol.dispose]: close,
  };
};

/** One part of the exchange; its failure may come when nobody waits for it. */
const newPhase = (): PromiseWithResolvers<void> => {
  const phase = Promise.withResolvers<void>();
  phase.promise.catch(() => {});
  return phase;
};

const connect = ({ url, trusted }: GetRequest, onread: net.OnReadOpts): net.Socket => {
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  if (url.protocol === 'http:') return net.connect({ host, port: Number(url.port || 80), onread });
  // @types/node does not know that tls.connect hands `onread` on
  const options: tls.ConnectionOptions & { onread: net.OnReadOpts; allowPartialTrustChain: boolean } = {
    host,
    port: Number(url.port || 443),
    ALPNProtocols: ['http/1.1'],
    ca: [...tls.getCACertificates('default'), ...trusted],
    allowPartialTrustChain: true,
    ...(net.isIP(host) === 0 ? { servername: host } : {}),
    onread,
  };
  return tls.connect(options);
};

const requestText = ({ url, headers }: GetRequest): string =>
  [
    `GET ${url.pathname}${url.search} HTTP/1.1`,
    `Host: ${url.host}`,
    'User-Agent: basalt',
    'Accept: */*',
    'Accept-Encoding: identity',
    'Connection: close',
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    '\r\n',
  ].join('\r\n');

/** Fails the transfer when nothing has happened for a while; `refresh` says that something did. */
const stallTimer = (host: string, fail: (error: BasaltError) => void) => {
  let timer: NodeJS.Timeout | undefined;
  const stop = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };
  return {
    stop,
    refresh: () => void timer?.refresh(),
    start: (seconds: number, code: 'PEER_STALLED' | 'PEER_UNREACHABLE', what: string) => {
      stop();
      if (seconds <= 0) return;
      const error = (): void => fail(new BasaltError(code, `${host} ${what} for ${seconds} s.`, { seconds }));
      timer = setTimeout(error, Math.min(seconds * 1000, longestTimer));
    },
  };
};
