import { asBasaltError } from '#pkg/errors/error.ts';
import type { ContentLog } from './content-log.ts';
import type { ContentSink } from './port.ts';

/** Gives a piece of a download to whoever wants it too; never fails. The memory is in use until it is settled. */
export type MirrorPiece = (from: Uint8Array, length: number, position: number) => Promise<void>;

/** Gives pieces to one sink until that fails, which is logged. */
export const mirrorTo = (sink: ContentSink, log: ContentLog): MirrorPiece => {
  let failed = false;
  return async (from, length, position) => {
    if (failed) return;
    try {
      await sink.write(from, length, position);
    } catch (error) {
      failed = true;
      log.warn({ position }, `not written while it arrives any more: ${asBasaltError(error).message}`);
    }
  };
};

/** Gives a piece to each of several. */
export const mirrorAll =
  (mirrors: readonly MirrorPiece[]): MirrorPiece =>
  async (from, length, position) => {
    await Promise.all(mirrors.map((mirror) => mirror(from, length, position)));
  };

/** The sinks that follow downloads, one per blob. */
export const createMirrors = (log: ContentLog) => {
  const sinks = new Map<string, ContentSink>();
  const remove = (sha256: string, sink: ContentSink): void => {
    if (sinks.get(sha256) === sink) sinks.delete(sha256);
  };
  return {
    add: (sha256: string, sink: ContentSink): Disposable => {
      sinks.set(sha256, sink);
      return { [Symbol.dispose]: () => remove(sha256, sink) };
    },
    /** Looks for the sink at each piece: one may come, or go, while a transfer is under way. */
    of:
      (sha256: string): MirrorPiece =>
      async (from, length, position) => {
        const sink = sinks.get(sha256);
        if (sink === undefined) return;
        try {
          await sink.write(from, length, position);
        } catch (error) {
          const wasWanted = sinks.get(sha256) === sink;
          remove(sha256, sink);
          if (wasWanted) log.warn({ sha256, position }, `not mirrored any more: ${asBasaltError(error).message}`);
        }
      },
  };
};
