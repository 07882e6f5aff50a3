import { BasaltError } from '#pkg/errors/error.ts';
import type { AlignedBuffers } from '#pkg/install/aligned-buffers.ts';
import { createChunkWriter, type ChunkWriter } from './chunk-writer.ts';
import type { GetReply, GetRequest } from './http-get.ts';
import { openSource } from './open-source.ts';
import type { MirrorPiece } from './mirrors.ts';
import type { PartialFile } from './partial-file.ts';
import { shownUrl } from './datastore-url.ts';
import { checkAnnounced, checkTaken, checkWhole, type SizeRule } from './size-rule.ts';
import type { Source } from './source.ts';
import { contentRangeOf, unsatisfiedTotal, validatorOf } from './validator.ts';

export interface FetchOptions extends Omit<GetRequest, 'url' | 'headers' | 'trusted'> {
  readonly size: SizeRule;
  /** run from time to time; throws to end the transfer */
  readonly inspect: () => Promise<void>;
  readonly onBytes: (done: number, total: number) => void;
  /** buffers that the partial file can be written from */
  readonly memoryFor: (buffers: number) => Promise<AlignedBuffers>;
  readonly mirror: MirrorPiece;
}

/** One is filled while others are written. */
export const writerBuffers = 3;

/**
 * One attempt to make a partial file whole from one source: resumes with `Range` and `If-Range` where a validator is
 * known, and starts from zero where the server has another file by now, or knows no ranges (`spec/eve-api.md 12`).
 * Whatever came before a failure stays in the file. Errors: PEER_*, CONTENT_*, STORE_*, ABORTED.
 */
export const fetchOnce = async (partial: PartialFile, source: Source, options: FetchOptions): Promise<void> => {
  if (partial.length > 0 && partial.length === options.size.exactBytes) return;
  const resumable = partial.validator !== undefined && partial.length % partial.file.blockSize === 0;
  if (partial.length > 0 && !resumable) await partial.restart(undefined);
  if (partial.length > 0) await partial.hash(options.signal);
  using reply = await openSource(source, rangeHeaders(partial), options);
  const { status, headers } = reply.head;
  if (status === 416 && partial.length > 0) return await onUnsatisfied(partial, reply, source, options);
  if (status !== 200 && !(status === 206 && partial.length > 0)) {
    throw new BasaltError('PEER_STATUS', `${shownUrl(source.url)} answered with status ${status}.`, { status });
  }
  const encoding = headers.get('content-encoding')?.toLowerCase() ?? 'identity';
  if (encoding !== 'identity') throw badReply(source, `it is encoded as ${encoding.slice(0, 40)}`);
  const total = status === 206 ? await resumedTotal(partial, reply, source) : reply.bodyBytes;
  checkAnnounced(options.size, total);
  if (status === 200) await partial.restart(validatorOf(reply.head));
  await receive(partial, reply, total, options);
  checkWhole({ ...options.size, exactBytes: options.size.exactBytes ?? total }, partial.length);
};

const rangeHeaders = ({ length, validator }: PartialFile): Record<string, string> =>
  length > 0 && validator !== undefined ? { Range: `bytes=${length}-`, 'If-Range': validator } : {};

/** Checks that a 206 goes on exactly where the file ends, and is of the same file; else nothing of the file is kept. */
const resumedTotal = async (partial: PartialFile, reply: GetReply, source: Source): Promise<number | undefined> => {
  const range = contentRangeOf(reply.head);
  const validator = validatorOf(reply.head);
  const sameFile = validator === undefined || validator === partial.validator;
  if (range?.start === partial.length && sameFile) return range.total;
  await partial.restart(undefined);
  throw badReply(source, range === undefined ? 'its range is missing' : 'its range is not what was asked for');
};

/** The server has nothing after what is there: either that is all, or it has a shorter file by now. */
const onUnsatisfied = async (
  partial: PartialFile,
  reply: GetReply,
  source: Source,
  options: FetchOptions,
): Promise<void> => {
  const total = unsatisfiedTotal(reply.head);
  reply[Symbol.dispose]();
  if (total === partial.length && options.size.exactBytes === undefined) return;
  await partial.restart(undefined);
  await fetchOnce(partial, source, options);
};

const receive = async (
  partial: PartialFile,
  reply: GetReply,
  total: number | undefined,
  { size, signal, inspect, onBytes, memoryFor, mirror }: FetchOptions,
): Promise<void> => {
  const expected = total ?? size.exactBytes ?? 0;
  const admit = (position: number, count: number): void => {
    checkTaken(size, position + count);
    onBytes(position + count, expected);
  };
  const { file, length: start } = partial;
  const hash = await partial.hash(signal);
  using memory = await memoryFor(writerBuffers);
  const writer = createChunkWriter({ file, buffers: memory.all, start, hash, admit, mirror, inspect });
  try {
    await reply.receive(writer);
    await writer.finish();
    await partial.grewTo(writer.position);
  } catch (error) {
    await keepSoFar(partial, writer);
    throw error;
  }
};

/** Whatever came before a failure stays, unless writing it was what failed: then nobody knows what is there. */
const keepSoFar = async (partial: PartialFile, writer: ChunkWriter): Promise<void> => {
  try {
    await writer.suspend();
    await partial.grewTo(writer.position);
  } catch {
    await partial.grewTo(undefined);
  }
};

const badReply = (source: Source, why: string): BasaltError =>
  new BasaltError('PEER_BAD_MESSAGE', `The reply of ${shownUrl(source.url)} is unusable: ${why}.`);
