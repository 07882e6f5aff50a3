import type { BodySink } from './chunk-writer.ts';

/** Copies a piece into the sink, unless it is over meanwhile; a promise when the sink asked to wait. */
export const putPiece = (piece: Uint8Array, sink: BodySink, isOver: () => boolean): Promise<void> | undefined => {
  for (let rest = piece; rest.length > 0 && !isOver();) {
    const space = sink.space();
    const count = Math.min(space.length, rest.length);
    space.set(rest.subarray(0, count));
    const after = rest.subarray(count);
    const wait = sink.wrote(count);
    if (wait !== undefined) return wait.then(() => putPiece(after, sink, isOver));
    rest = after;
  }
  return undefined;
};
