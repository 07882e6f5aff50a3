import { createHash, randomUUID } from 'node:crypto';
import { open, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from '#pkg/process/log.ts';
import { BasaltError } from '#pkg/errors/error.ts';
import type { UploadStore } from '../../upload-store.ts';
import { imageStoreError } from '../store-error.ts';
import { bestEffort } from './best-effort.ts';
import type { S3Client } from './client.ts';
import { chainOf, pieceName, readPieceName, type Piece } from './pieces.ts';

export interface S3UploadsOptions {
  readonly client: S3Client;
  /** what the keys of uploads begin with, a slash at its end */
  readonly prefix: string;
  /** a folder of this controller alone, where an upload is put together to be looked into */
  readonly scratch: string;
  readonly pieceBytes: number;
  readonly log: Logger;
}

/** What a killed controller loses of an upload at most, and what is held in memory of each that comes in. */
export const defaultPieceBytes = 8 * 1024 * 1024;

/**
 * Uploads as objects of a bucket, one for each piece that came in, so that any controller can go on with any of them. They are
 * no multipart upload: its parts have 5 MiB at least, and a connection may break sooner; nor is the image's key known yet.
 */
export const openS3Uploads = ({ client, prefix, scratch, pieceBytes, log }: S3UploadsOptions): UploadStore => {
  const begun = (id: string): string => `${prefix}${id}/begun`;
  const tidied = bestEffort(log);

  const freeHere = async (): Promise<number> => {
    const { bavail, bsize } = await statfs(scratch);
    return bavail * bsize;
  };

  const removeAll = async (under: string): Promise<void> => {
    const keys = await Array.fromAsync(client.list(under), ({ key }) => key);
    for (const key of keys) await client.remove(key);
  };

  const piecesOf = async (id: string, size: number): Promise<Piece[]> => {
    const folder = `${prefix}${id}/`;
    const listed = await Array.fromAsync(client.list(folder), ({ key }) => readPieceName(key.slice(folder.length)));
    const chain = chainOf(
      listed.filter((piece) => piece !== undefined),
      size,
    );
    if (chain) return chain;
    throw new BasaltError('REQUEST_CONFLICT', 'pieces of the upload are gone from the S3 store; begin it again');
  };

  return {
    // where nobody knows, it is there
    has: (id) =>
      client.size(begun(id)).then(
        (size) => size !== undefined,
        () => true,
      ),
    create: (id) => client.put(begun(id), Buffer.alloc(0)),
    async append(id, source, { from, limit, synced }) {
      let noted = from;
      let waiting: Buffer[] = [];
      let length = 0;
      const note = async (): Promise<void> => {
        if (length === 0) return;
        const to = noted + length;
        await client.put(`${prefix}${id}/${pieceName({ from: noted, to })}`, Buffer.concat(waiting));
        [waiting, length] = [[], 0];
        await synced(to);
        noted = to;
      };
      try {
        for await (const chunk of source as AsyncIterable<Buffer>) {
          if (noted + length + chunk.length > limit) {
            throw new BasaltError('REQUEST_TOO_LARGE', `the upload was announced with ${limit} bytes; these are more`);
          }
          waiting.push(chunk);
          length += chunk.length;
          if (length >= pieceBytes) await note();
        }
      } catch (error) {
        // what did come in is kept, unless it is the store that fails
        if (!(error instanceof BasaltError) || error.code === 'REQUEST_TOO_LARGE') await note();
        throw imageStoreError(error);
      }
      await note();
    },
    async whole(id, size) {
      const free = await freeHere();
      if (size > free) {
        const message = `no space to look into an upload of ${size} bytes: the controller's state folder has ${free} left`;
        throw new BasaltError('STORE_NO_SPACE', message);
      }
      const path = join(scratch, `whole-${randomUUID()}`);
      const hash = createHash('sha256');
      try {
        await using file = await open(path, 'wx', 0o600);
        for (const piece of await piecesOf(id, size)) {
          const bytes = await client.get(`${prefix}${id}/${pieceName(piece)}`);
          if (bytes.length !== piece.to - piece.from)
            throw new BasaltError('STORE_IO', `the S3 store gives ${bytes.length} bytes of piece ${pieceName(piece)}`);
          hash.update(bytes);
          await file.appendFile(bytes);
        }
      } catch (error) {
        await rm(path, { force: true });
        throw imageStoreError(error);
      }
      return { path, sha256: hash.digest('hex'), [Symbol.asyncDispose]: () => rm(path, { force: true }) };
    },
    // nobody knows of the upload any more: what stays here is found by a later start
    remove: (id) => tidied(async () => removeAll(`${prefix}${id}/`)),
    async sweep(known, staleMs) {
      const newest = new Map<string, number>();
      let removed = 0;
      await tidied(async () => {
        for await (const { key, at } of client.list(prefix)) {
          const [id = ''] = key.slice(prefix.length).split('/', 1);
          if (/^[0-9a-f-]{36}$/.test(id) && !known.has(id)) newest.set(id, Math.max(at, newest.get(id) ?? 0));
        }
        for (const [id, at] of newest) {
          if (staleMs > 0 && Date.now() - at <= staleMs) continue;
          await removeAll(`${prefix}${id}/`);
          removed += 1;
        }
      });
      return removed;
    },
    // the bucket has no end; one upload at a time is put together here
    free: freeHere,
  };
};
