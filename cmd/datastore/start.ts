import { readFile, realpath } from 'node:fs/promises';
import { createServer as createHttpServer, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Logger } from '#pkg/process/log.ts';
import { createHandler } from './handler.ts';
import { formatAddress, sameAddressAgain, writeListenFile } from '#pkg/host/listen.ts';

export interface DatastoreOptions {
  /** the folder that is served */
  readonly dir: string;
  readonly host: string;
  /** 0 picks a free one */
  readonly port: number;
  readonly log: Logger;
  /** bytes a second of one transfer, no limit when left out */
  readonly rate?: number | undefined;
  /** told the address once it is ready */
  readonly listenFile?: string | undefined;
  /** PEM files; both or none. With them the datastore speaks HTTPS */
  readonly tls?: { readonly certFile: string; readonly keyFile: string } | undefined;
}

export interface RunningDatastore {
  /** without a slash at the end */
  readonly url: string;
  close(): Promise<void>;
}

/** Connections that move nothing for this long are dropped. */
const idleMs = 120_000;

const createServer = async ({ tls }: DatastoreOptions): Promise<Server> => {
  const limits = { headersTimeout: 20_000, requestTimeout: 30_000, keepAliveTimeout: 15_000, maxHeaderSize: 16_384 };
  if (!tls) return createHttpServer(limits);
  const [cert, key] = await Promise.all([readFile(tls.certFile), readFile(tls.keyFile)]);
  return createHttpsServer({ ...limits, cert, key, minVersion: 'TLSv1.2' });
};

/** Starts the image server. Rejects when the folder does not exist or the address cannot be had. */
export const startDatastore = async (options: DatastoreOptions): Promise<RunningDatastore> => {
  const handler = createHandler(await realpath(options.dir), options);
  const server = await createServer(options);
  server.timeout = idleMs;
  server.on('request', (request, response) => void handler(request, response));
  const address = await sameAddressAgain(options, options.listenFile);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(address.port, address.host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  const url = `${options.tls ? 'https' : 'http'}://${formatAddress({ host: options.host, port })}`;
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      // an image takes minutes; whoever fetches one resumes it elsewhere or later
      server.closeAllConnections();
    });
  if (options.listenFile !== undefined) await writeListenFile(options.listenFile, { url });
  return { url, close };
};
