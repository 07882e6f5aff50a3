import { BasaltError } from '#pkg/errors/error.ts';
import type { AlignedBuffers } from '#pkg/install/aligned-buffers.ts';
import { createChunkWriter, type ChunkWriter } from './chunk-writer.ts';
import { contentRangeOf, unsatisfiedTotal } from './content-range.ts';
import type { GetReply, GetRequest } from './http-get.ts';
import { openSource } from './open-source.ts';
import type { MirrorPiece } from './mirrors.ts';
import type { PartialFile } from './partial-file.ts';
import { badReply, isPage, refuseCoded, refusedStatus } from './reply-rule.ts';
import { beginsAs } from './same-beginning.ts';
import { shownUrl } from './datastore-url.ts';
import { strongValidator } from './strong-validator.ts';
import { checkAnnounced, checkTaken, checkWhole, type SizeRule } from './size-rule.ts';
import type { Source } from './source.ts';

export interface FetchOptions extends Omit<
  GetRequest,
  'url' | 'headers' | 'trusted' | 'proxyFor' | 'lookup' | 'mayReach'
> {
  readonly allowPrivateRedirect: boolean;
  readonly size: SizeRule;
  /** run from time to time; throws to end the transfer */
  readonly inspect: () => Promise<void>;
  readonly onBytes: (done: number, total: number) => void;
  /** buffers that the partial file can be written from */
  readonly memoryFor: (buffers: number) => Promise<AlignedBuffers>;
  readonly mirror: MirrorPiece;
  /**
   * nobody has said which bytes they are to be: a transfer goes on only where the server shows that it has the same file
   * still, and begins again else
   */
  readonly validator?: Validator;
}

/** By what a server names the state of its file; undefined while it has not, or not in a way that can be trusted. */
export interface Validator {
  value: string | undefined;
}

/** One is filled while others are written. */
export const writerBuffers = 3;

/**
 * One attempt to make a partial file whole from one source. What is there is gone on from with `Range` alone: the sha256 names
 * the content, so servers that name it differently, or not at all, do not matter, and the caller verifies the whole. It is
 * dropped only for a reply that can be the file from its beginning. Whatever came before a failure stays in the file. Errors:
 * PEER_* (a status with `retryAfterSeconds`), CONTENT_*, STORE_*, ABORTED.
 */
export const fetchOnce = async (partial: PartialFile, source: Source, options: FetchOptions): Promise<void> => {
  const { exactBytes } = options.size;
  if (exactBytes !== undefined && partial.length > exactBytes) await partial.cutTo(0);
  // a server may send less than was asked for at a time
  for (let whole = false; !whole && !(partial.length > 0 && partial.length === exactBytes);) {
    await partial.cutTo(mayResume(options) ? partial.length : 0);
    whole = await ask(partial, source, options, { resume: partial.length > 0 });
  }
};

const mayResume = ({ validator }: FetchOptions): boolean => validator === undefined || validator.value !== undefined;

/** The range that is missing, if the file is still the one that a part is there of (RFC 9110 13.1.5). */
const rangeFrom = (from: number, { validator }: FetchOptions): Record<string, string> => ({
  Range: `bytes=${from}-`,
  ...(validator?.value === undefined ? {} : { 'If-Range': validator.value }),
});

interface How {
  /** for what is missing alone */
  readonly resume: boolean;
  /** what the source has under this name is known to begin as what is there */
  readonly isSame?: boolean;
}

/** One request and its reply; false when there is more to ask for. */
const ask = async (
  partial: PartialFile,
  source: Source,
  options: FetchOptions,
  { resume, isSame = false }: How,
): Promise<boolean> => {
  const { size, signal } = options;
  const from = partial.length;
  if (resume) await partial.hash(signal);
  using reply = await openSource(source, resume ? rangeFrom(from, options) : {}, options);
  const { status } = reply.head;
  const withoutRange = async (): Promise<boolean> => {
    reply[Symbol.dispose]();
    return await ask(partial, source, options, { resume: false });
  };
  if (resume && status === 416) {
    // nothing comes after what is there: either that is all, or this server has another file, or no ranges
    const isAll = size.exactBytes === undefined && (unsatisfiedTotal(reply.head) ?? from) === from;
    return isAll || (await withoutRange());
  }
  if (resume && status === 206) {
    const range = contentRangeOf(reply.head);
    const { validator } = options;
    // of another file, by a server that does not look at the condition
    const isOther = validator !== undefined && (strongValidator(reply.head) ?? validator.value) !== validator.value;
    if (range?.start !== from || isOther) return await withoutRange();
    refuseCoded(reply.head, source);
    checkAnnounced(size, range.total);
    await receive(partial, reply, source, range.total, options);
    const { length } = partial;
    if (length === from) throw badReply(source, 'its range is empty');
    if (range.total === undefined ? reply.untilClose || length === range.end : length >= range.total) return true;
    // what is gone on from is whole blocks: a server that gives less at a time would be asked for the same for ever
    await partial.cutTo(length);
    if (partial.length <= from) throw badReply(source, 'its range is shorter than a block');
    return false;
  }
  if (status !== 200) throw refusedStatus(reply.head, source, options.clock.wall());
  refuseCoded(reply.head, source);
  checkAnnounced(size, reply.bodyBytes);
  const isWholeLength = size.exactBytes !== undefined && reply.bodyBytes === size.exactBytes;
  if (from > 0 && !isSame && isPage(reply.head) && !isWholeLength) {
    // of a login portal, most likely; but there are servers that call every file a page, and know no ranges
    if (!(await beginsAs(partial, reply, signal)))
      throw badReply(source, 'it is a web page, perhaps of a proxy or a login portal');
    return await ask(partial, source, options, { resume: false, isSame: true });
  }
  await partial.cutTo(0);
  if (options.validator !== undefined) options.validator.value = strongValidator(reply.head);
  await receive(partial, reply, source, reply.bodyBytes, options);
  return true;
};

/** Takes the body into the file, behind what is there. A body that is not the file's is given up again. */
const receive = async (
  partial: PartialFile,
  reply: GetReply,
  source: Source,
  total: number | undefined,
  { size, signal, inspect, onBytes, memoryFor, mirror }: FetchOptions,
): Promise<void> => {
  const expected = total ?? size.exactBytes;
  const { file, length: start } = partial;
  const admit = (position: number, count: number): void => {
    checkTaken(size, position + count);
    onBytes(position + count, expected ?? 0);
  };
  const hash = await partial.hash(signal);
  using memory = await memoryFor(writerBuffers);
  const writer = createChunkWriter({ file, buffers: memory.all, start, hash, admit, mirror, inspect });
  try {
    await reply.receive(writer);
    await writer.finish();
    await partial.grewTo(writer.position);
  } catch (error) {
    await keepSoFar(partial, writer);
    if (error instanceof BasaltError && error.code === 'CONTENT_TOO_LARGE') await partial.cutTo(start);
    throw error;
  }
  if (expected === undefined || partial.length === expected) return;
  if (partial.length < expected && reply.untilClose) {
    const text = `The connection to ${shownUrl(source.url)} ended after ${partial.length} of ${expected} bytes.`;
    throw new BasaltError('PEER_UNREACHABLE', text);
  }
  if (partial.length < expected && reply.head.status === 206) return;
  const { length } = partial;
  await partial.cutTo(start);
  checkWhole({ ...size, exactBytes: expected }, length);
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
