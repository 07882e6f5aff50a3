import { BasaltError } from '#pkg/errors/error.ts';
import { openByteFile, type ByteSource } from './byte-source.ts';
import type { JobContext } from './content-job.ts';
import { fetchUrl, type FetchUrlContext } from './fetch-url.ts';
import { mirrorTo } from './mirrors.ts';
import type { ImportedFile, LocalContentManager, TakeOptions } from './port.ts';
import { checkWhole } from './size-rule.ts';
import { takeIntoStore } from './take-in.ts';

export interface RequestedContentOptions {
  readonly context: JobContext & FetchUrlContext;
  readonly hold: (sha256: string) => Disposable;
  /** given when the store closes */
  readonly closing: AbortSignal;
}

/** Content that somebody on the node asked for: brought into the store, and held there for whoever is to read it. */
export const createRequestedContent = (
  options: RequestedContentOptions,
): Pick<LocalContentManager, 'take' | 'importFile' | 'fetch' | 'stored'> => {
  const { context, hold, closing } = options;
  const { store, space, log, perBlob, reclaim } = context;

  type Bring = (signal: AbortSignal, keep: (sha256: string) => void) => Promise<string>;
  const held = async ({ signal }: TakeOptions, bring: Bring): Promise<ImportedFile> => {
    const all = signal === undefined ? closing : AbortSignal.any([signal, closing]);
    const holds: Disposable[] = [];
    const letGo = (): void => {
      for (const one of holds.splice(0)) one[Symbol.dispose]();
    };
    try {
      const sha256 = await bring(all, (name) => void holds.push(hold(name)));
      const sizeBytes = (await store.sizeOf(sha256)) ?? 0;
      return { sha256, sizeBytes, path: store.blobPath(sha256), [Symbol.dispose]: letGo };
    } catch (error) {
      letGo();
      throw error;
    }
  };
  /** What nothing refers to makes room for what is wanted now; `bring` can be done again. */
  const withRoom = async <T>(signal: AbortSignal, bring: () => Promise<T>): Promise<T> => {
    try {
      return await bring();
    } catch (error) {
      const full = error instanceof BasaltError && error.code === 'STORE_NO_SPACE';
      if (!full || !(await reclaim(signal))) throw error;
      return await bring();
    }
  };
  const checked = async (sha256: string, signal: AbortSignal, { onBytes }: TakeOptions): Promise<boolean> => {
    const total = await store.sizeOf(sha256);
    return total !== undefined && (await store.verify(sha256, signal, (done) => onBytes?.(done, total)));
  };
  const takeIn = (source: ByteSource, take: TakeOptions, signal: AbortSignal, keep: (sha256: string) => void) => {
    const mirrored = take.sink === undefined ? {} : { mirror: mirrorTo(take.sink, log) };
    return takeIntoStore({ store, space, source, options: take, signal, keep, ...mirrored });
  };

  return {
    take: (source, take = {}) =>
      held(take, async (signal, keep) => {
        // what comes once cannot be taken again when the disk turns out to be full
        const wanted = take.exactBytes ?? take.mostBytes;
        if (wanted !== undefined && (await space.room()) < wanted) await reclaim(signal);
        return await takeIn(source, take, signal, keep);
      }),
    importFile: (path, take = {}) =>
      held(take, (signal, keep) =>
        withRoom(signal, async () => {
          await using source = await openByteFile(path);
          return await takeIn(source, take, signal, keep);
        }),
      ),
    fetch: (fetch) =>
      held(fetch, async (signal, keep) => {
        const run = (): Promise<string> => withRoom(signal, () => fetchUrl({ options: fetch, signal, keep }, context));
        if (fetch.digest?.Algorithm !== 'sha256') return await run();
        const sha256 = fetch.digest.Value.toLowerCase();
        keep(sha256);
        // a download of the same for the controller has it soon, or leaves what it has
        return await perBlob(
          sha256,
          async () => {
            const there = await checked(sha256, signal, fetch);
            if (!there) return await run();
            checkWhole({ exactBytes: fetch.exactBytes, roomBytes: 0 }, (await store.sizeOf(sha256)) ?? 0);
            return sha256;
          },
          signal,
        );
      }),
    stored: (name, take = {}) =>
      held(take, async (signal, keep) => {
        const sha256 = name.toLowerCase();
        keep(sha256);
        if (await perBlob(sha256, () => checked(sha256, signal, take), signal)) return sha256;
        const message = `The store has no image ${sha256.slice(0, 12)} any more, or a damaged one: drop it and fetch it again.`;
        throw new BasaltError('IMAGE_UNKNOWN', message, { sha256 });
      }),
  };
};
