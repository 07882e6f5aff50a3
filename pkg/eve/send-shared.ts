import type { IncomingMessage } from 'node:http';
import { request, type RequestOptions } from 'node:https';
import type { Duplex } from 'node:stream';
import '#pkg/host/address-attempts.ts';

/** Connections whose handshake is done: a request that is given one has nothing to dial. */
const connected = new WeakSet<Duplex>();

/** A connection from before was reset under a new request. */
class StaleConnection extends Error {
  readonly code = 'ECONNRESET';
}

/**
 * Sends one request over a connection of the agent that may have carried others before; resolves with the head of the
 * reply. When the peer closed it just as it was to be used again the request is sent once more, as that says nothing of
 * the peer.
 */
export const sendShared = (
  url: URL,
  body: Uint8Array | undefined,
  dialMs: number,
  options: RequestOptions,
): Promise<IncomingMessage> => {
  const attempt = () => sendOnce(url, body, dialMs, options);
  return attempt().catch((error: unknown) => {
    if (error instanceof StaleConnection) return attempt();
    throw error;
  });
};

/** The dial time covers the connection and the TLS handshake, not the wait for a free connection. */
const sendOnce = (
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
    // with the reason, of which the request itself says only that it was aborted
    options.signal?.addEventListener('abort', () => reject(options.signal?.reason), { once: true });
    sent.once('response', resolve);
    // stays: a reply that is cut off reports here too, when nobody waits any more
    sent.on('error', (error: NodeJS.ErrnoException) => {
      reject(reused && error.code === 'ECONNRESET' ? new StaleConnection(error.message, { cause: error }) : error);
    });
    sent.end(body);
  });
