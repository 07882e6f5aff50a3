import { BasaltError } from '#pkg/errors/error.ts';
import { storeError } from '#pkg/host/store-error.ts';
import type { StoreFiles } from './store-files.ts';

/** Keeps the store from filling the disk that the node needs for its own state. */
export interface SpaceGuard {
  /** bytes that the store may still take, less than 0 when the disk is too full already. Errors: STORE_IO. */
  room(): Promise<number>;
  /** Errors: STORE_NO_SPACE when others have filled the disk meanwhile. */
  inspect(): Promise<void>;
}

/** Bytes that stay free: so many, or as many as it says whenever it is asked. */
export type Reserve = number | (() => Promise<number>);

/** Left free for state files of the node. Bytes. */
export const defaultReserve = 16 * 1024 * 1024;

export const createSpaceGuard = (files: StoreFiles, directory: string, reserve: Reserve): SpaceGuard => {
  const measure = async () => {
    try {
      const kept = typeof reserve === 'number' ? reserve : await reserve();
      return { kept, room: (await files.freeBytes(directory)) - kept };
    } catch (error) {
      throw storeError('the content store (asking for free space)', error);
    }
  };
  return {
    room: async () => (await measure()).room,
    inspect: async () => {
      const { kept, room } = await measure();
      if (room >= 0) return;
      throw new BasaltError(
        'STORE_NO_SPACE',
        `The disk of the content store has less than ${kept} bytes left, which the node needs; free some space.`,
        { reserve: kept },
      );
    },
  };
};
