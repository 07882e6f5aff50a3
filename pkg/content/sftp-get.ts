import { createHash } from 'node:crypto';
import net from 'node:net';
import { BasaltError } from '#pkg/errors/error.ts';
import { Client, type SFTPWrapper, type Stats } from 'ssh2';
import type { BodySink } from './chunk-writer.ts';
import { shownUrl } from './datastore-url.ts';
import { fileHead } from './file-head.ts';
import { bareHost } from './http-connect.ts';
import type { GetReply, GetRequest } from './http-get.ts';
import { putPiece } from './put-piece.ts';
import { sftpError, sshError } from './sftp-errors.ts';
import type { HostKey, SftpLogin } from './sftp-source.ts';
import { createStallTimer } from './stall-timer.ts';
import { openTunnel } from './tunnel.ts';
import '#pkg/host/address-attempts.ts';

/** A read of SFTP that every server answers whole, and how many are under way at a time, or each would cost a round trip. */
const readBytes = 32 * 1024;
const readsAtATime = 16;

type SftpRequest = Omit<GetRequest, 'trusted'> & { readonly login: SftpLogin };

/**
 * Opens a file over SFTP and presents it as the reply to a GET, `Range` included, so that resume, limits and stalls are one
 * code for all. Errors: PEER_UNREACHABLE, PEER_STALLED, PEER_CERTIFICATE (the host key), PEER_STATUS (401, 403, 404),
 * PEER_BAD_MESSAGE, ABORTED.
 */
export const sftpGet = async (request: SftpRequest): Promise<GetReply> => {
  const { url, login, headers, clock, signal, dialTimeoutSeconds, stalledSeconds, lookup } = request;
  const proxy = request.proxyFor?.(url);
  const tunnel =
    proxy === undefined ? undefined : await openTunnel({ ...request, proxy: new URL(proxy), defaultPort: 22 });
  const host = shownUrl(url);
  const failed = Promise.withResolvers<never>();
  failed.promise.catch(() => {});
  const client = new Client();
  const timer = createStallTimer(host, clock, (error) => fail(error));
  let refusedKey: string | undefined;
  let closed = false;

  const isOver = (): boolean => closed;
  const close = (): void => {
    closed = true;
    timer.stop();
    signal.removeEventListener('abort', onAbort);
    client.destroy();
  };
  const fail = (error: BasaltError): void => {
    failed.reject(error);
    close();
  };
  const onAbort = (): void => fail(new BasaltError('ABORTED', 'The download was aborted.', {}, signal.reason));
  /** What is worth waiting for, unless the connection fails first: its callbacks may never be called then. */
  const orFail = <T>(work: Promise<T>): Promise<T> => Promise.race([work, failed.promise]);

  const connect = (): Promise<SFTPWrapper> =>
    new Promise((resolve, reject) => {
      client.on('error', (error: Error & { level?: string }) => fail(sshError(host, error, refusedKey)));
      client.on('close', () => fail(new BasaltError('PEER_UNREACHABLE', `The connection to ${host} was lost.`)));
      client.on('ready', () => {
        client.sftp((error, sftp) => (error ? reject(sftpError(host, error)) : resolve(sftp)));
      });
      client.connect({
        // made here, as the library looks no name up but by the system
        sock: tunnel ?? net.connect({ host: bareHost(url), port: Number(url.port || 22), lookup }),
        username: login.user,
        ...(login.privateKey === undefined
          ? { password: login.password }
          : { privateKey: login.privateKey, passphrase: login.password }),
        // the stall timer does that, by the configured times
        readyTimeout: 0,
        hostVerifier: (key: Buffer) => {
          const known =
            login.hostKeys === undefined || login.hostKeys.some((one) => one.base64 === key.toString('base64'));
          if (!known) refusedKey = `SHA256:${createHash('sha256').update(key).digest('base64').replace(/=+$/, '')}`;
          timer.refresh();
          return known;
        },
        ...(login.hostKeys === undefined ? {} : { algorithms: { serverHostKey: algorithmsOf(login.hostKeys) } }),
      });
    });

  signal.addEventListener('abort', onAbort, { once: true });
  timer.start(dialTimeoutSeconds, 'PEER_UNREACHABLE', 'could not be connected');
  if (signal.aborted) onAbort();
  try {
    const sftp = await orFail(signal.aborted ? failed.promise : connect());
    timer.expectBytes(stalledSeconds);
    const stats = await orFail(statOf(sftp, login.path, host));
    timer.stop();
    const head = fileHead({ size: stats.size, mark: `${stats.mtime}-${stats.size}` }, headers);
    const start = head.status === 206 ? Number(/\d+/.exec(headers['Range'] ?? '')?.[0]) : 0;
    let received = 0;
    const transfer = async (sink: BodySink): Promise<void> => {
      timer.expectBytes(stalledSeconds);
      const handle = await openFile(sftp, login.path, host);
      const pieces = readAhead(sftp, handle, start, stats.size, host);
      for (let piece = await pieces.next(); piece !== undefined && !isOver(); piece = await pieces.next()) {
        received += piece.length;
        timer.took(piece.length);
        const wait = putPiece(piece, sink, isOver);
        if (wait === undefined) continue;
        // the disk is slower than the network: that is no stall of the peer
        timer.stop();
        await wait;
        if (!isOver()) timer.expectBytes(stalledSeconds);
      }
    };
    const receive = async (sink: BodySink): Promise<void> => {
      try {
        // raced once, not for each piece: the promise that lasts would keep every piece until the end
        await orFail(transfer(sink));
      } catch (error) {
        if (!(error instanceof BasaltError) || error.code !== 'PEER_UNREACHABLE') throw error;
        const how = ` after ${received} of ${stats.size - start} bytes.`;
        throw new BasaltError(error.code, error.message.replace(/\.$/, how), error.values, error.cause);
      } finally {
        close();
      }
    };
    const bodyBytes = head.status === 416 ? 0 : stats.size - start;
    return { head, address: undefined, bodyBytes, untilClose: false, receive, [Symbol.dispose]: close };
  } catch (error) {
    close();
    throw error;
  }
};

/** Only those whose keys are known, or a server with several might prove another one. None of them signs with SHA-1. */
const algorithmsOf = (keys: readonly HostKey[]) =>
  keys.flatMap(({ type }) => (type === 'ssh-rsa' ? ['rsa-sha2-512', 'rsa-sha2-256'] : [type])) as 'ssh-ed25519'[];

const statOf = (sftp: SFTPWrapper, path: string, host: string): Promise<Stats> =>
  new Promise((resolve, reject) => {
    sftp.stat(path, (error, stats) => {
      if (error) reject(sftpError(host, error));
      else if (stats.isFile()) resolve(stats);
      else reject(new BasaltError('PEER_STATUS', `${host} is no file.`, { status: 404 }));
    });
  });

const openFile = (sftp: SFTPWrapper, path: string, host: string): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    sftp.open(path, 'r', (error, handle) => (error ? reject(sftpError(host, error)) : resolve(handle)));
  });

/** Hands out a file's bytes in order, with several reads under way; undefined at the end. */
const readAhead = (sftp: SFTPWrapper, handle: Buffer, start: number, end: number, host: string) => {
  const pending: Promise<Uint8Array>[] = [];
  let position = start;
  const ask = (): void => {
    while (pending.length < readsAtATime && position < end) {
      const piece = readWhole(sftp, handle, position, Math.min(readBytes, end - position), host);
      // its failure is seen when its turn comes, if it ever does
      piece.catch(() => {});
      pending.push(piece);
      position += readBytes;
    }
  };
  return {
    next: async (): Promise<Uint8Array | undefined> => {
      ask();
      return pending.shift();
    },
  };
};

/** A server may answer with fewer bytes than asked for; with none the file has become shorter. */
const readWhole = async (
  sftp: SFTPWrapper,
  handle: Buffer,
  position: number,
  length: number,
  host: string,
): Promise<Uint8Array> => {
  const buffer = Buffer.allocUnsafeSlow(length);
  for (let filled = 0; filled < length;) {
    const count = await new Promise<number>((resolve, reject) => {
      sftp.read(handle, buffer, filled, length - filled, position + filled, (error, bytes) =>
        error ? reject(sftpError(host, error)) : resolve(bytes),
      );
    });
    if (count === 0) throw new BasaltError('PEER_BAD_MESSAGE', `${host} became shorter while it was read.`);
    filled += count;
  }
  return buffer;
};
