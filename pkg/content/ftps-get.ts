import dns from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { Writable } from 'node:stream';
import { Client } from 'basic-ftp';
import '#pkg/host/address-attempts.ts';
import { BasaltError } from '#pkg/errors/error.ts';
import type { BodySink } from './chunk-writer.ts';
import { shownUrl } from './datastore-url.ts';
import { fileHead } from './file-head.ts';
import { ftpError } from './ftps-errors.ts';
import { bareHost } from './http-connect.ts';
import type { GetReply, GetRequest } from './http-get.ts';
import { putPiece } from './put-piece.ts';
import { createStallTimer } from './stall-timer.ts';

/** As whom a file is read over FTP with explicit TLS (RFC 4217). */
export interface FtpsLogin {
  readonly path: string;
  readonly user: string;
  readonly password: string;
}

type FtpsRequest = Omit<GetRequest, 'proxyFor' | 'mayReach'> & { readonly login: FtpsLogin };

/**
 * Opens a file over FTPS and presents it as the reply to a GET, `Range` included. Nothing is sent in clear: neither the login
 * nor a byte of the file, whatever the server offers; data comes from the host that was asked and from no other. Errors:
 * PEER_UNREACHABLE, PEER_STALLED, PEER_CERTIFICATE, PEER_STATUS, PEER_BAD_MESSAGE, ABORTED.
 */
export const ftpsGet = async (request: FtpsRequest): Promise<GetReply> => {
  const { url, login, headers, trusted, clock, signal, dialTimeoutSeconds, stalledSeconds } = request;
  const host = shownUrl(url);
  const failed = Promise.withResolvers<never>();
  failed.promise.catch(() => {});
  // the stall timer watches it, by the configured times
  const client = new Client(0);
  const timer = createStallTimer(host, clock, (error) => fail(error));
  let closed = false;
  const close = (): void => {
    closed = true;
    timer.stop();
    signal.removeEventListener('abort', onAbort);
    client.close();
  };
  const fail = (error: unknown): void => {
    failed.reject(error);
    close();
  };
  const onAbort = (): void => fail(new BasaltError('ABORTED', 'The download was aborted.', {}, signal.reason));
  const orFail = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await Promise.race([work, failed.promise]);
    } catch (error) {
      throw error instanceof BasaltError ? error : ftpError(host, error as Error);
    }
  };
  /** Not every server knows every command. */
  const ifKnown = async <T>(work: Promise<T>): Promise<T | undefined> => {
    try {
      return await orFail(work);
    } catch (error) {
      if (closed || (error as BasaltError).values.ftp === 550) throw error;
      return undefined;
    }
  };

  signal.addEventListener('abort', onAbort, { once: true });
  timer.start(dialTimeoutSeconds, 'PEER_UNREACHABLE', 'could not be connected');
  if (signal.aborted) onAbort();
  try {
    const name = bareHost(url);
    const { getCACertificates } = process.getBuiltinModule('node:tls');
    const secureOptions = {
      host: name,
      ca: [...getCACertificates('default'), ...trusted],
      allowPartialTrustChain: true,
      ...(isIP(name) === 0 ? { servername: name } : {}),
    };
    const address = await orFail(addressOf(name, request.lookup ?? dns.lookup));
    await orFail(client.connect(address, Number(url.port || 21)));
    await orFail(client.useTLS(secureOptions));
    timer.expectBytes(stalledSeconds);
    await orFail(client.login(login.user, login.password));
    await orFail(client.useDefaultSettings());
    const size = await ifKnown(client.size(login.path));
    const changed = size === undefined ? undefined : await ifKnown(client.lastMod(login.path)).catch(() => undefined);
    timer.stop();
    const mark = changed === undefined ? undefined : `${changed.getTime()}-${size}`;
    const head = size === undefined ? { status: 200, headers: new Map() } : fileHead({ size, mark }, headers);
    const start = head.status === 206 ? Number(/\d+/.exec(headers['Range'] ?? '')?.[0]) : 0;
    const receive = async (sink: BodySink): Promise<void> => {
      const take = async (piece: Uint8Array): Promise<void> => {
        timer.took(piece.length);
        const wait = putPiece(piece, sink, () => closed);
        if (wait === undefined) return;
        // the disk is slower than the network: that is no stall of the peer
        timer.stop();
        await wait;
        if (!closed) timer.expectBytes(stalledSeconds);
      };
      const body = new Writable({
        highWaterMark: 0,
        write: (piece: Uint8Array, _encoding, done) => void finish(take(piece), done),
      });
      body.on('error', fail);
      try {
        timer.expectBytes(stalledSeconds);
        await orFail(client.downloadTo(body, login.path, start));
      } finally {
        close();
      }
    };
    const bodyBytes = size === undefined ? undefined : head.status === 416 ? 0 : size - start;
    return { head, address, bodyBytes, untilClose: true, receive, [Symbol.dispose]: close };
  } catch (error) {
    close();
    throw error;
  }
};

/** Tells a callback of Node how something ended. */
const finish = async (work: Promise<void>, done: (error?: Error) => void): Promise<void> => {
  let failure: Error | undefined;
  await work.catch((error: Error) => (failure = error));
  done(failure);
};

const addressOf = (name: string, lookup: LookupFunction): Promise<string> =>
  new Promise((resolve, reject) => {
    if (isIP(name) !== 0) return resolve(name);
    lookup(name, { all: false }, (error, address) => {
      if (error !== null) reject(error);
      else resolve(typeof address === 'string' ? address : (address[0]?.address ?? name));
    });
  });
