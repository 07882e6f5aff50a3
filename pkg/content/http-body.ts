import type { BodySink } from './chunk-writer.ts';
import { createChunkedDecoder } from './chunked-decoder.ts';
import { framingOf, type ResponseHead } from './http-head.ts';

/** Turns what a socket reads into the body of a reply. */
export interface BodyReader {
  /** length of the body if the head tells it */
  readonly bytes: number | undefined;
  /** only the end of the connection tells the end of the body: a lost connection looks the same */
  readonly untilClose: boolean;
  /** all of it is in the sink */
  readonly done: boolean;
  /** the sink asked to wait, and has not taken all that came */
  readonly busy: boolean;
  /** Gives the sink and the first bytes, which came with the head. A promise means: read no more until it is settled. */
  begin(sink: BodySink, first: Uint8Array): Promise<void> | undefined;
  /** where the socket shall read to next */
  target(): Uint8Array;
  /** The socket put `count` bytes at the start of the buffer, which is the last `target`. */
  take(buffer: Uint8Array, count: number): Promise<void> | undefined;
  /** The peer closed the connection. */
  end(): void;
  /** The sink gets nothing more, not even what waits for it: its memory may be another's by now. */
  stop(): void;
  /** for messages: how far it came */
  progress(): string;
}

/**
 * With `intoSink` the socket reads straight into the memory of the sink wherever the framing allows. That needs a socket
 * that stops at once when it is told to; one with TLS still hands over what it has decrypted, so its bytes are copied.
 * Errors: PEER_BAD_MESSAGE for a framing that is not understood, and what the sink throws.
 */
export const createBodyReader = (head: ResponseHead, scratch: Uint8Array, intoSink: boolean): BodyReader => {
  const framing = framingOf(head);
  const bytes = framing.kind === 'length' ? framing.bytes : undefined;
  const decoder = framing.kind === 'chunked' ? createChunkedDecoder() : undefined;
  let sink: BodySink | undefined;
  let received = 0;
  let closed = false;
  let stopped = false;
  let queue: Uint8Array[] = [];
  let delivering: Promise<void> | undefined;

  const left = (): number => (bytes === undefined ? Infinity : bytes - received);
  const arrived = (): boolean => {
    if (framing.kind === 'length') return left() === 0;
    return decoder === undefined ? closed : decoder.done();
  };
  const partsOf = (data: Uint8Array): Uint8Array[] => {
    const parts = decoder === undefined ? [data.subarray(0, Math.min(data.length, left()))] : decoder.push(data);
    for (const part of parts) received += part.length;
    return parts.filter((part) => part.length > 0);
  };
  /** Copies what is queued into the sink; goes on later from where the sink asked to wait. */
  const deliver = (): Promise<void> | undefined => {
    if (stopped) return undefined;
    for (let part = queue.shift(); part !== undefined; part = queue.shift()) {
      const space = sink!.space();
      const count = Math.min(space.length, part.length);
      space.set(part.subarray(0, count));
      if (count < part.length) queue.unshift(part.subarray(count));
      const wait = sink!.wrote(count);
      if (wait !== undefined) return wait.then(deliver);
    }
    return undefined;
  };
  const copied = (data: Uint8Array): Promise<void> | undefined => {
    const parts = partsOf(data);
    if (delivering !== undefined) {
      queue.push(...parts.map((part) => part.slice()));
      return delivering;
    }
    queue = parts;
    const wait = deliver();
    if (wait === undefined) return undefined;
    queue = queue.map((part) => part.slice()); // the socket may reuse its memory meanwhile
    delivering = wait.finally(() => {
      delivering = undefined;
    });
    return delivering;
  };
  return {
    bytes,
    untilClose: framing.kind === 'until-close',
    get done() {
      return arrived() && delivering === undefined;
    },
    get busy() {
      return delivering !== undefined;
    },
    begin: (to, first) => {
      sink = to;
      return copied(first);
    },
    target: () =>
      intoSink && decoder === undefined && delivering === undefined && sink !== undefined && !arrived()
        ? sink.space()
        : scratch,
    take: (buffer, count) => {
      if (buffer === scratch) return copied(buffer.subarray(0, count));
      const taken = Math.min(count, left());
      received += taken;
      return sink!.wrote(taken);
    },
    end: () => {
      closed = true;
    },
    stop: () => {
      stopped = true;
    },
    progress: () => ` after ${received} ${bytes === undefined ? 'bytes' : `of ${bytes} bytes`}`,
  };
};
