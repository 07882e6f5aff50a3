import { errnoOf } from '#pkg/host/atomic-file.ts';
import { BasaltError } from '#pkg/errors/error.ts';

/** What an error of the file system means to who stores an image. */
export const storeError = (error: unknown): BasaltError => {
  if (error instanceof BasaltError) return error;
  const code = errnoOf(error);
  const message = error instanceof Error ? error.message : String(error);
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new BasaltError('STORE_NO_SPACE', `no space for the image: ${message}; delete images or free some space`);
  }
  return new BasaltError('STORE_IO', `cannot store the image: ${message}`, {}, error);
};
