import { BasaltError } from '#pkg/errors/error.ts';

/** An error of the file system below the store: STORE_NO_SPACE when it is full, else STORE_IO. */
export const storeError = (what: string, error: unknown): BasaltError => {
  if (error instanceof BasaltError) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  const full = code === 'ENOSPC' || code === 'EDQUOT';
  return full
    ? new BasaltError('STORE_NO_SPACE', `The disk of the content store is full (${what}); free some space.`, {}, error)
    : new BasaltError('STORE_IO', `The content store failed (${what}): ${message}.`, {}, error);
};
