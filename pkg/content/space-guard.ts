import { BasaltError } from '#pkg/errors/error.ts';
import { storeError } from './store-error.ts';
import type { StoreFiles } from './store-files.ts';

/** Keeps the store from filling the disk that the node needs for its own state. */
export interface SpaceGuard {
  /** bytes that the store may still take, less than 0 when the disk is too full already. Errors: STORE_IO. */
  room(): Promise<number>;
  /** Errors: STORE_NO_SPACE when others have filled the disk meanwhile. */
  inspect(): Promise<void>;
}

/** Left free for state files of the node. Bytes. */
export const defaultReserve = 16 * 1024 * 1024;

export const createSpaceGuard = (files: StoreFiles, directory: string, reserve: number): SpaceGuard => {
  const free = async (): Promise<number> => {
    try {
      return (await files.freeBytes(directory)) - reserve;
    } catch (error) {
      throw storeError('asking for free space', error);
    }
  };
  return {
    room: free,
    inspect: async () => {
      const room = await free();
      if (room >= 0) return;
      throw new BasaltError(
        'STORE_NO_SPACE',
        `The disk of the content store has less than ${reserve} bytes left, which the node needs; free some space.`,
        { reserve },
      );
    },
  };
};
