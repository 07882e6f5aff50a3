import type { Socket } from 'node:net';
import { asBasaltError, BasaltError } from '#pkg/errors/error.ts';
import { createFrameReader, jsonFrame, type Piece } from './frames.ts';
import type { StreamAnswer } from './stream-messages.ts';

/** One connection, from its first byte on: bytes are asked for, and wait in the socket until they are. */
export interface Incoming {
  /** The first frame. Errors: PEER_BAD_MESSAGE, PEER_UNREACHABLE, PEER_STALLED after so long. */
  hello(milliseconds: number): Promise<unknown>;
  /** Puts the next bytes there; 0 at the end of the image. Errors: the same, and ABORTED. */
  read(into: Uint8Array, milliseconds: number, signal: AbortSignal): Promise<number>;
  say(answer: StreamAnswer): void;
  /** Says the last word; what still comes is thrown away for a moment, so that it is heard. */
  end(answer: StreamAnswer): void;
  destroy(): void;
  /** settled when the other end is gone */
  readonly gone: Promise<void>;
}

/** A sender that hears an answer ends by itself; one that does not is cut off after this. Milliseconds. */
const lingerMs = 2000;

export const refusal = (error: unknown): StreamAnswer => {
  const { code: Code, message } = asBasaltError(error);
  return { Answer: 'refused', Code, Message: message.slice(0, 1024) };
};

/**
 * Gives the memory of a chunk back at once: Node makes new memory for each, and collects it when there are tens of MiB. Only
 * what nobody else has a part of.
 */
const free = (chunk: Uint8Array | undefined): void => {
  if (chunk === undefined || chunk.length !== chunk.buffer.byteLength) return;
  if (chunk.buffer instanceof ArrayBuffer) chunk.buffer.transfer(0);
};

export const incoming = (socket: Socket): Incoming => {
  const read = createFrameReader(1);
  const pieces: Piece[] = [];
  let failure: BasaltError | undefined;
  /** where the pieces are that wait */
  let current: Uint8Array | undefined;
  let over = false;
  let wake = Promise.withResolvers<void>();
  const { promise: gone, resolve: left } = Promise.withResolvers<void>();
  const fail = (error: unknown): void => {
    failure ??= asBasaltError(error);
    wake.resolve();
  };
  const lost = (): void => {
    fail(new BasaltError('PEER_UNREACHABLE', 'The connection of the sender ended before the image did.'));
    left();
  };
  socket.on('data', (chunk) => {
    if (over) return;
    try {
      current = chunk;
      pieces.push(...read(chunk));
      // the next bytes wait in the socket, and their sender with them, until these are taken
      socket.pause();
      wake.resolve();
    } catch (error) {
      fail(error);
    }
  });
  socket.on('error', lost);
  socket.on('end', lost);
  socket.on('close', lost);

  const next = async (milliseconds: number, signal?: AbortSignal): Promise<Piece> => {
    const stalled = new BasaltError('PEER_STALLED', `The sender sent nothing for ${milliseconds / 1000} s.`);
    const timer = setTimeout(() => fail(stalled), milliseconds);
    const onAbort = (): void => fail(new BasaltError('ABORTED', 'The stream was aborted.'));
    signal?.addEventListener('abort', onAbort, { once: true });
    if (signal?.aborted === true) onAbort();
    try {
      for (;;) {
        const [piece] = pieces;
        if (piece !== undefined) return piece;
        if (failure !== undefined) throw failure;
        free(current);
        current = undefined;
        wake = Promise.withResolvers();
        socket.resume();
        await wake.promise;
      }
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
    }
  };
  const destroy = (): void => void socket.destroy();
  return {
    gone,
    destroy,
    hello: async (milliseconds) => {
      const piece = await next(milliseconds);
      pieces.shift();
      return piece.kind === 'json' ? piece.value : undefined;
    },
    read: async (into, milliseconds, signal) => {
      const piece = await next(milliseconds, signal);
      if (piece.kind !== 'data') return 0;
      const part = piece.bytes.subarray(0, into.length);
      into.set(part);
      if (part.length === piece.bytes.length) pieces.shift();
      else pieces[0] = { kind: 'data', bytes: piece.bytes.subarray(part.length) };
      return part.length;
    },
    say: (answer) => void socket.write(jsonFrame(answer)),
    end: (answer) => {
      over = true;
      socket.end(jsonFrame(answer));
      socket.resume();
      setTimeout(destroy, lingerMs).unref();
    },
  };
};
