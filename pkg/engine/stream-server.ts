import { chmod, mkdir, rm } from 'node:fs/promises';
import { createServer, type Server, type Socket } from 'node:net';
import { asBasaltError, BasaltError } from '#pkg/errors/error.ts';
import { schemaCheck } from '#pkg/pubsub/schema-check.ts';
import { incoming, refusal, type Incoming } from './incoming.ts';
import { engineSources } from './sources.ts';
import { socketFolder, socketPath, StreamHello } from './stream-messages.ts';

/** The image of one request, as it comes over its connection. */
export interface StreamSource {
  /** for messages */
  readonly name: string;
  /** as the request announced; 0 when it did not */
  readonly totalBytes: number;
  /** Puts the next bytes there; 0 at the end. Errors: PEER_*, ABORTED. */
  read(into: Uint8Array): Promise<number>;
  /** Tells the sender that all of it has come, and what it was. */
  done(sha256: string, sizeBytes: number): void;
  /** Tells the sender why it is not taken, or not any more. */
  refuse(error: unknown): void;
}

export interface StreamServer {
  /** Waits for the connection of a request. Errors: PEER_STALLED when none comes in time, ABORTED. */
  expect(folder: string, id: string, totalBytes: number, signal: AbortSignal): Promise<StreamSource>;
  close(): Promise<void>;
}

export interface StreamServerOptions {
  readonly runDir: string;
  readonly onError: (error: BasaltError) => void;
  /** what a connection, a request and a sender have time for, milliseconds */
  readonly times?: Partial<StreamTimes>;
}

export interface StreamTimes {
  /** from the connection to its first frame */
  readonly helloMs: number;
  /** a connection and its request wait so long for each other */
  readonly meetMs: number;
  /** between any two bytes of an image */
  readonly idleMs: number;
}

const usual: StreamTimes = { helloMs: 10_000, meetMs: 60_000, idleMs: 60_000 };

/** Connections of one source at a time; more are closed as they come. */
const mostConnections = 32;

const check = schemaCheck(StreamHello);

/**
 * Listens on a socket for each source of requests, in a folder that only that source can enter: the file system says who
 * sends. One connection brings one image, for the request that it names, which has to be of the same source.
 */
export const startStreamServer = async (options: StreamServerOptions): Promise<StreamServer> => {
  const { runDir, onError } = options;
  const times = { ...usual, ...options.times };
  /** those that have come and those that are waited for, by source and request */
  const arrived = new Map<string, { readonly connection: Incoming; readonly taken: () => void }>();
  const awaited = new Map<string, (connection: Incoming) => void>();
  const sockets = new Set<Socket>();
  const servers: Server[] = [];

  const meet = (key: string, id: string, connection: Incoming): void => {
    const taker = awaited.get(key);
    if (taker !== undefined) return taker(connection);
    if (arrived.has(key)) throw new BasaltError('ENGINE_BUSY', `Another connection waits for request ${id}.`);
    const taken = (): void => {
      clearTimeout(timer);
      if (arrived.get(key)?.connection === connection) arrived.delete(key);
    };
    arrived.set(key, { connection, taken });
    const timer = setTimeout(() => {
      taken();
      const message = `Request ${id} does not wait for an image: it is not known, or has ended.`;
      connection.end(refusal(new BasaltError('ENGINE_NOT_RUNNING', message)));
    }, times.meetMs);
    void connection.gone.then(taken);
  };
  const onConnection = async (folder: string, socket: Socket): Promise<void> => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    const connection = incoming(socket);
    try {
      const hello = await connection.hello(times.helloMs);
      if (check(hello) !== undefined)
        throw new BasaltError('PEER_BAD_MESSAGE', 'The first frame does not name a request.');
      const { ID: id } = hello as { ID: string };
      meet(`${folder} ${id}`, id, connection);
    } catch (error) {
      connection.end(refusal(error));
    }
  };
  const listen = async (folder: string): Promise<void> => {
    const path = socketPath(runDir, folder);
    await mkdir(socketFolder(runDir, folder), { recursive: true, mode: 0o700 });
    await rm(path, { force: true });
    const server = createServer({ allowHalfOpen: true }, (socket) => void onConnection(folder, socket));
    server.maxConnections = mostConnections;
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(path, resolve);
    });
    server.on('error', (error) => onError(asBasaltError(error)));
    servers.push(server);
    // for whoever gets into the folder, which are its source and this agent
    await chmod(path, 0o666);
  };

  for (const { folder } of engineSources)
    await listen(folder).catch((error: unknown) => {
      const { message } = asBasaltError(error, 'STORE_IO');
      onError(new BasaltError('STORE_IO', `${folder} cannot send images: ${message}`, {}, error));
    });

  const connectionOf = async (key: string, id: string, signal: AbortSignal): Promise<Incoming> => {
    const there = arrived.get(key);
    there?.taken();
    if (there !== undefined) return there.connection;
    const { promise, resolve, reject } = Promise.withResolvers<Incoming>();
    const seconds = times.meetMs / 1000;
    const late = new BasaltError(
      'PEER_STALLED',
      `No connection brought the image of request ${id} within ${seconds} s.`,
    );
    const timer = setTimeout(() => reject(late), times.meetMs);
    const onAbort = (): void => reject(new BasaltError('ABORTED', 'The stream was aborted before it came.'));
    awaited.set(key, resolve);
    signal.addEventListener('abort', onAbort, { once: true });
    if (signal.aborted) onAbort();
    try {
      return await promise;
    } finally {
      clearTimeout(timer);
      awaited.delete(key);
      signal.removeEventListener('abort', onAbort);
    }
  };
  return {
    expect: async (folder, id, totalBytes, signal) => {
      const connection = await connectionOf(`${folder} ${id}`, id, signal);
      connection.say({ Answer: 'go' });
      return {
        name: 'the stream',
        totalBytes,
        read: (into) => connection.read(into, times.idleMs, signal),
        done: (Sha256, SizeBytes) => connection.end({ Answer: 'done', Sha256, SizeBytes }),
        refuse: (error) => connection.end(refusal(error)),
      };
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await Promise.all(servers.map((server) => new Promise<void>((resolve) => server.close(() => resolve()))));
    },
  };
};
