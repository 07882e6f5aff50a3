import { asBasaltError, BasaltError } from '#pkg/errors/error.ts';

/** The code of an error of the file system, as in ENOENT; undefined for any other error. */
export const errnoOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

const noSpace = new Set(['ENOSPC', 'EDQUOT']);

/**
 * What an error of the file system means to who stores or reads `what`: STORE_NO_SPACE when the disk is full, else
 * STORE_IO. An error that has a code of ours already stays as it is. `remedy` is what to do about a full disk.
 */
export const storeError = (what: string, error: unknown, remedy = 'free some space there'): BasaltError => {
  if (error instanceof BasaltError) return error;
  const full = noSpace.has(errnoOf(error) ?? '');
  const advice = full ? remedy : 'check the file system and its permissions';
  const text = `${what}: ${asBasaltError(error).message}; ${advice}`;
  return new BasaltError(full ? 'STORE_NO_SPACE' : 'STORE_IO', text, { what }, error);
};
