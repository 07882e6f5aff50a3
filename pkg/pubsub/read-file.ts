import { constants, type BigIntStats } from 'node:fs';
import { lstat, open } from 'node:fs/promises';
import { errnoOf } from '#pkg/host/store-error.ts';

export type FileContent =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'gone' }
  /** something is there, and it is not a value */
  | { readonly kind: 'unfit'; readonly reason: string }
  /** the system could not say: nothing is known */
  | { readonly kind: 'unknown'; readonly error: unknown };

/** The text of a regular file of at most `limit` bytes. Follows no symbolic link, waits for no pipe, never throws. */
export const readSmallFile = async (path: string, limit: number): Promise<FileContent> => {
  try {
    const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    try {
      const stat = await file.stat();
      if (!stat.isFile()) return { kind: 'unfit', reason: 'not a regular file' };
      if (stat.size > limit) return { kind: 'unfit', reason: `larger than ${limit} bytes` };
      // one byte more than it had, to notice that it grew meanwhile
      const bytes = Buffer.alloc(stat.size + 1);
      let length = 0;
      for (;;) {
        const { bytesRead } = await file.read(bytes, length, bytes.length - length, length);
        length += bytesRead;
        if (bytesRead === 0 || length === bytes.length) break;
      }
      if (length === bytes.length) return { kind: 'unfit', reason: 'still growing' };
      return { kind: 'text', text: bytes.toString('utf8', 0, length) };
    } finally {
      await file.close();
    }
  } catch (error) {
    return fromError(error);
  }
};

/** What tells one state of a file from another; undefined when there is none to tell. */
export const fileIdentity = async (path: string): Promise<string | undefined> => {
  try {
    return identityOf(await lstat(path, { bigint: true }));
  } catch {
    return undefined;
  }
};

const identityOf = ({ ino, size, mtimeNs, ctimeNs, mode }: BigIntStats): string =>
  `${ino} ${size} ${mtimeNs} ${ctimeNs} ${mode}`;

const fromError = (error: unknown): FileContent => {
  switch (errnoOf(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return { kind: 'gone' };
    case 'ELOOP':
    case 'ENXIO':
      return { kind: 'unfit', reason: 'not a regular file' };
    case 'EACCES':
    case 'EPERM':
      return { kind: 'unfit', reason: 'not readable by this user' };
    default:
      return { kind: 'unknown', error };
  }
};
