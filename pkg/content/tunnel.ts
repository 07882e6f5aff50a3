import net from 'node:net';
import '#pkg/host/address-attempts.ts';
import { BasaltError } from '#pkg/errors/error.ts';
import type { Clock } from './clock.ts';
import { bareHost } from './http-connect.ts';
import { connectionError } from './http-errors.ts';
import { createHeadCollector } from './http-head.ts';
import { createStallTimer } from './stall-timer.ts';

export interface TunnelOptions {
  readonly proxy: URL;
  readonly url: URL;
  readonly defaultPort: number;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** 0 leaves it to the system */
  readonly dialTimeoutSeconds: number;
}

/**
 * Has an HTTP proxy open a connection to the host of an address (CONNECT, RFC 9110 9.3.6), and returns it, paused. Errors:
 * PEER_UNREACHABLE, PEER_STATUS when the proxy refuses, PEER_BAD_MESSAGE, ABORTED; none quotes what the proxy is logged in with.
 */
export const openTunnel = async (options: TunnelOptions): Promise<net.Socket> => {
  const { proxy, url, defaultPort, clock, signal, dialTimeoutSeconds } = options;
  const name = `the proxy ${proxy.host}`;
  const target = `${url.hostname}:${url.port || defaultPort}`;
  const text = [`CONNECT ${target} HTTP/1.1`, `Host: ${target}`, ...proxyAuthorization(proxy), '\r\n'].join('\r\n');
  const opened = Promise.withResolvers<void>();
  const collector = createHeadCollector(name);
  const timer = createStallTimer(name, clock, opened.reject);
  const socket = net.connect({ host: bareHost(proxy), port: Number(proxy.port || 80) });
  const onAbort = (): void => opened.reject(new BasaltError('ABORTED', 'The download was aborted.', {}, signal.reason));
  const onClose = (): void => opened.reject(new BasaltError('PEER_UNREACHABLE', `The connection to ${name} was lost.`));
  const onData = (data: Uint8Array): void => {
    try {
      if (collector.take(data)) return;
      socket.pause();
      opened.resolve();
    } catch (error) {
      opened.reject(error);
    }
  };
  // stays: between two owners nobody else would hear of an error
  socket.on('error', (error) => opened.reject(connectionError(name, error)));
  socket.on('close', onClose);
  socket.on('data', onData);
  socket.once('connect', () => socket.write(text));
  signal.addEventListener('abort', onAbort, { once: true });
  timer.start(dialTimeoutSeconds, 'PEER_UNREACHABLE', 'opened no tunnel');
  if (signal.aborted) onAbort();
  try {
    await opened.promise;
    const status = collector.head?.status ?? 0;
    if (status < 200 || status > 299)
      throw new BasaltError('PEER_STATUS', `${name} refused a tunnel to ${target} with status ${status}.`, { status });
    const rest = collector.rest();
    if (rest.length > 0) socket.unshift(rest);
    return socket;
  } catch (error) {
    socket.destroy();
    throw error;
  } finally {
    timer.stop();
    signal.removeEventListener('abort', onAbort);
    socket.off('close', onClose);
    socket.off('data', onData);
  }
};

/** The header lines that show a proxy the right to use it, none without a user. The address is one of `parseProxy`. */
export const proxyAuthorization = ({ username, password }: URL): readonly string[] =>
  username === '' && password === ''
    ? []
    : [
        `Proxy-Authorization: Basic ${Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString('base64')}`,
      ];
