import type { BodySink } from './chunk-writer.ts';
import { createChunkedDecoder } from './chunked-decoder.ts';
import { framingOf, type ResponseHead } from './http-head.ts';

/** Turns what a socket reads into the body of a reply, copying only where the framing makes it necessary. */
export interface BodyReader {
  /** length of the body if the head tells it */
  readonly bytes: number | undefined;
  readonly done: boolean;
  /** Gives the sink and the first bytes, which came with the head. A promise means: read no more until it is settled. */
  begin(sink: BodySink, first: Uint8Array): Promise<void> | undefined;
  /** where the socket shall read to next */
  target(): Uint8Array;
  /** The socket put `count` bytes at the start of the buffer, which is the last `target`. */
  take(buffer: Uint8Array, count: number): Promise<void> | undefined;
  /** The peer closed the connection. */
  end(): void;
  /** for messages: how far it came */
  progress(): string;
}

/** Errors: PEER_BAD_MESSAGE for a framing that is not understood, and what the sink throws. */
export const createBodyReader = (head: ResponseHead, scratch: Uint8Array): BodyReader => {
  const framing = framingOf(head);
  const bytes = framing.kind === 'length' ? framing.bytes : undefined;
  const decoder = framing.kind === 'chunked' ? createChunkedDecoder() : undefined;
  let sink: BodySink | undefined;
  let received = 0;
  let delivering = false;
  let ended = bytes === 0;

  const left = (): number => (bytes === undefined ? Infinity : bytes - received);
  const parts = (data: Uint8Array): Uint8Array[] =>
    decoder === undefined ? [data.subarray(0, Math.min(data.length, left()))] : decoder.push(data);
  const account = (count: number): void => {
    received += count;
    if (left() === 0) ended = true;
  };
  /** Copies parts into the sink; goes on later from where the sink asked to wait. */
  const deliver = (queue: Uint8Array[]): Promise<void> | undefined => {
    for (let part = queue.shift(); part !== undefined; part = queue.shift()) {
      if (part.length === 0) continue;
      const space = sink!.space();
      const count = Math.min(space.length, part.length);
      space.set(part.subarray(0, count));
      if (count < part.length) queue.unshift(part.subarray(count));
      account(count);
      const wait = sink!.wrote(count);
      if (wait !== undefined) return wait.then(() => deliver(queue));
    }
    if (decoder?.done()) ended = true;
    return undefined;
  };
  const copied = (data: Uint8Array): Promise<void> | undefined => {
    const wait = deliver(parts(data));
    if (wait === undefined) return undefined;
    // the sink moves on meanwhile, so the socket must not be given its memory yet
    delivering = true;
    return wait.finally(() => {
      delivering = false;
    });
  };
  return {
    bytes,
    get done() {
      return ended && !delivering;
    },
    begin: (to, first) => {
      sink = to;
      return copied(first);
    },
    target: () => (decoder !== undefined || delivering || ended || sink === undefined ? scratch : sink.space()),
    take: (buffer, count) => {
      if (buffer === scratch) return copied(buffer.subarray(0, count));
      const taken = Math.min(count, left());
      account(taken);
      return sink!.wrote(taken);
    },
    end: () => {
      if (framing.kind === 'until-close') ended = true;
    },
    progress: () => ` after ${received} ${bytes === undefined ? 'bytes' : `of ${bytes} bytes`}`,
  };
};
