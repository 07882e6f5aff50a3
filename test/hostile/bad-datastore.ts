import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { join } from 'node:path';
import type { ExecutionContext } from 'ava';

/** What a request for one blob gets instead of its bytes; `sent` counts what went onto the socket. */
export type Misbehaviour = (exchange: Exchange) => void;

export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly socket: Socket;
  /** the honest file */
  readonly path: string;
  /** how many requests for this blob came before */
  readonly nth: number;
}

export interface BadDatastore {
  readonly url: string;
  /** From now on the blob of this sha256 is answered like that; undefined makes it honest again. */
  misbehave(sha256: string, how: Misbehaviour | undefined): void;
  /** bytes that the sockets which asked for this blob have taken from us */
  sentFor(sha256: string): number;
  requestsFor(sha256: string): number;
}

/** A file server on loopback, honest about every blob it was not told to lie about. */
export const startBadDatastore = async (t: ExecutionContext, imagesDir: () => string): Promise<BadDatastore> => {
  const lies = new Map<string, Misbehaviour>();
  const sockets = new Map<string, Set<Socket>>();
  const counts = new Map<string, number>();
  const server = createServer((request, response) => {
    const sha256 = (request.url ?? '').split('/').at(-1) ?? '';
    const nth = counts.get(sha256) ?? 0;
    counts.set(sha256, nth + 1);
    const seen = sockets.get(sha256) ?? new Set();
    sockets.set(sha256, seen.add(request.socket));
    request.socket.on('error', () => undefined);
    response.on('error', () => undefined);
    const exchange = { request, response, socket: request.socket, path: join(imagesDir(), sha256), nth };
    (lies.get(sha256) ?? honest)(exchange);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.teardown(() => {
    server.closeAllConnections();
    server.close();
    for (const all of sockets.values()) for (const socket of all) socket.destroy();
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    misbehave: (sha256, how) => void (how === undefined ? lies.delete(sha256) : lies.set(sha256, how)),
    sentFor: (sha256) => [...(sockets.get(sha256) ?? [])].reduce((sum, socket) => sum + socket.bytesWritten, 0),
    requestsFor: (sha256) => counts.get(sha256) ?? 0,
  };
};

const honest: Misbehaviour = ({ path, response }) => {
  const send = async (): Promise<void> => {
    const { size } = await stat(path);
    response.writeHead(200, { 'content-length': size, etag: '"honest"' });
    createReadStream(path).pipe(response);
  };
  send().catch(() => response.writeHead(404).end());
};

const zeros = Buffer.alloc(1024 * 1024);

/** Writes zeros as fast as they are taken, until the peer goes away or `total` bytes are out; stores nothing. */
export const pourZeros = (socket: Socket, total: number): void => {
  let left = total;
  const pour = (): void => {
    while (left > 0 && !socket.destroyed) {
      const piece = left < zeros.length ? zeros.subarray(0, left) : zeros;
      left -= piece.length;
      if (!socket.write(piece)) return void socket.once('drain', pour);
    }
  };
  pour();
};

/** Answers with these bytes as they are, below HTTP, and leaves the connection open or closes it. */
export const raw =
  (head: string, then: (socket: Socket) => void): Misbehaviour =>
  ({ socket }) => {
    socket.write(head);
    then(socket);
  };

export const status =
  (code: number): Misbehaviour =>
  ({ response }) =>
    void response.writeHead(code, { 'content-type': 'text/plain' }).end('no');

/** Serves other bytes than the blob's. */
export const instead =
  (bytes: Uint8Array): Misbehaviour =>
  ({ response }) =>
    void response.writeHead(200, { 'content-length': bytes.length }).end(bytes);
