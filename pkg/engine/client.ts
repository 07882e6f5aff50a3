import { connect } from 'node:net';
import { asBasaltError, BasaltError } from '#pkg/errors/error.ts';
import { isErrorCode } from '#pkg/errors/codes.ts';
import { schemaCheck } from '#pkg/pubsub/schema-check.ts';
import { createFrameReader, frameHead, jsonFrame, mostData } from './frames.ts';
import { socketPath, StreamAnswer } from './stream-messages.ts';

export interface PushRequest {
  readonly runDir: string;
  /** of the one who asks, as in pkg/engine/sources.ts */
  readonly folder: string;
  /** of the request, whose content is a `Stream` */
  readonly id: string;
  readonly bytes: AsyncIterable<Uint8Array>;
  readonly signal?: AbortSignal;
}

export interface Pushed {
  /** of all bytes, hex */
  readonly sha256: string;
  readonly sizeBytes: number;
}

const check = schemaCheck(StreamAnswer);
const answers = 2;

/**
 * Sends an image for a request, which may be published before or after; waits for baseosmgr to take it, sends no faster than
 * it takes, and returns when it has all of it and has measured it. What becomes of the image is in the record of the request.
 * Errors: what baseosmgr says, PEER_UNREACHABLE, PEER_BAD_MESSAGE, ABORTED, and those of `bytes`.
 */
export const pushStream = async ({ runDir, folder, id, bytes, signal }: PushRequest): Promise<Pushed> => {
  const socket = connect({ path: socketPath(runDir, folder), allowHalfOpen: true });
  const read = createFrameReader(answers);
  const go = Promise.withResolvers<void>();
  const done = Promise.withResolvers<Pushed>();
  const ended = Promise.withResolvers<never>();
  for (const { promise } of [go, done, ended]) promise.catch(() => {});
  const fail = (error: unknown): void => {
    for (const { reject } of [ended, go, done]) reject(error);
  };
  const lost = (error?: Error): void =>
    fail(
      new BasaltError('PEER_UNREACHABLE', `The engine's socket of ${folder} is not there, or was closed.`, {}, error),
    );
  const onAnswer = (value: unknown): void => {
    if (check(value) !== undefined) return fail(new BasaltError('PEER_BAD_MESSAGE', 'The engine gave no answer.'));
    const answer = value as StreamAnswer;
    if (answer.Answer === 'go') return go.resolve();
    if (answer.Answer === 'done') return done.resolve({ sha256: answer.Sha256, sizeBytes: answer.SizeBytes });
    fail(new BasaltError(isErrorCode(answer.Code) ? answer.Code : 'INTERNAL', answer.Message));
  };
  const onAbort = (): void => fail(new BasaltError('ABORTED', 'The stream was aborted.', {}, signal?.reason));
  socket.on('data', (chunk) => {
    try {
      for (const piece of read(chunk)) if (piece.kind === 'json') onAnswer(piece.value);
    } catch (error) {
      fail(asBasaltError(error));
    }
  });
  socket.on('error', lost);
  socket.on('close', () => lost());
  socket.on('end', () => lost());
  signal?.addEventListener('abort', onAbort, { once: true });
  if (signal?.aborted === true) onAbort();

  const write = async (data: Uint8Array): Promise<void> => {
    if (!socket.write(data))
      await Promise.race([new Promise((resolve) => socket.once('drain', resolve)), ended.promise]);
  };
  try {
    socket.write(jsonFrame({ ID: id }));
    await go.promise;
    for await (const chunk of until(bytes, ended.promise)) {
      for (let from = 0; from < chunk.length; from += mostData) {
        const part = chunk.subarray(from, from + mostData);
        socket.write(frameHead(part.length));
        await write(part);
      }
    }
    await write(frameHead(0));
    return await done.promise;
  } finally {
    signal?.removeEventListener('abort', onAbort);
    socket.destroy();
  }
};

/** The same bytes, until something else ends it. */
async function* until(bytes: AsyncIterable<Uint8Array>, ended: Promise<never>): AsyncGenerator<Uint8Array> {
  const iterator = bytes[Symbol.asyncIterator]();
  try {
    for (;;) {
      const { value, done } = await Promise.race([iterator.next(), ended]);
      if (done === true) return;
      yield value;
    }
  } finally {
    // not waited for: it may be stuck where it reads
    void Promise.resolve(iterator.return?.()).catch(() => {});
  }
}
