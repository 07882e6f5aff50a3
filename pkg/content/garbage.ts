import type { BlobStore } from './blob-store.ts';
import type { Clock } from './clock.ts';
import { isScratch } from './scratch-name.ts';

export interface GarbageOptions {
  readonly store: BlobStore;
  readonly clock: Clock;
  /** blobs, and partial downloads by their sha256, that are wanted or held right now */
  readonly isReferenced: (sha256: string) => boolean;
  /** one task per blob at a time, so that nobody starts to use what is just going */
  readonly perBlob: <T>(sha256: string, task: () => Promise<T>, signal?: AbortSignal) => Promise<T>;
  /** `timer.defer.content.delete` in milliseconds; read at every use */
  readonly deferMs: () => number;
  /** how long what nobody ever wanted in this process waits for someone, milliseconds */
  readonly graceMs: number;
}

export interface Garbage {
  /** Removes what has been unreferenced for long enough; returns the milliseconds until the next is due, if any is. */
  collect(): Promise<number | undefined>;
  /** Removes all that is unreferenced; returns how much that was. */
  collectAll(signal: AbortSignal): Promise<number>;
  /** Notes that nothing refers to this blob any more. */
  released(sha256: string): void;
}

/** Forgets blobs and partial downloads that nothing refers to. Errors: STORE_IO, ABORTED. */
export const createGarbage = (options: GarbageOptions): Garbage => {
  const { store, clock, isReferenced, perBlob, deferMs, graceMs } = options;
  const releasedAt = new Map<string, number>();
  const firstSeen = new Map<string, number>();

  const waitOf = (sha256: string): number => {
    const released = releasedAt.get(sha256);
    if (released !== undefined) return released + deferMs() - clock.now();
    const seen = firstSeen.get(sha256) ?? clock.now();
    firstSeen.set(sha256, seen);
    return seen + graceMs - clock.now();
  };
  const unreferenced = async (): Promise<{ sha256: string; remove: () => Promise<void> }[]> => {
    const blobs = (await store.blobs()).map((name) => ({ sha256: name, remove: () => store.remove(name) }));
    const partials = (await store.partials())
      .filter((name) => !isScratch(name))
      .map((name) => ({ sha256: name.slice(0, 64), remove: () => store.removePartial(name) }));
    return [...blobs, ...partials].filter(({ sha256 }) => !isReferenced(sha256));
  };
  const removeUnlessWanted = (sha256: string, remove: () => Promise<void>, signal?: AbortSignal): Promise<boolean> =>
    perBlob(
      sha256,
      async () => {
        if (isReferenced(sha256)) return false;
        await remove();
        return true;
      },
      signal,
    );
  return {
    released: (sha256) => void releasedAt.set(sha256, clock.now()),
    collect: async () => {
      let next: number | undefined;
      for (const { sha256, remove } of await unreferenced()) {
        const wait = waitOf(sha256);
        if (wait > 0) next = Math.min(next ?? Infinity, wait);
        else await removeUnlessWanted(sha256, remove);
      }
      return next;
    },
    collectAll: async (signal) => {
      let removed = 0;
      for (const { sha256, remove } of await unreferenced()) {
        if (await removeUnlessWanted(sha256, remove, signal)) removed += 1;
      }
      return removed;
    },
  };
};
