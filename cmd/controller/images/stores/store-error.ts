import type { BasaltError } from '#pkg/errors/error.ts';
import { storeError } from '#pkg/host/store-error.ts';

/** What an error of the file system means to who stores an image. */
export const imageStoreError = (error: unknown): BasaltError =>
  storeError('the image cannot be stored', error, 'delete images or free some space');
