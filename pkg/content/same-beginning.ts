import { createHash } from 'node:crypto';
import type { BodySink } from './chunk-writer.ts';
import type { GetReply } from './http-get.ts';
import type { PartialFile } from './partial-file.ts';

/** So many bytes are compared at most: pages of a portal differ from an image in the first few. */
const compared = 4096;

/** Whether a body begins with the same bytes as what is there of the file. The reply is used up. Errors: those of its `receive`, STORE_IO. */
export const beginsAs = async (partial: PartialFile, reply: GetReply, signal: AbortSignal): Promise<boolean> => {
  const bytes = new Uint8Array(Math.min(compared, partial.length));
  const enough = new Error('the beginning is there');
  let filled = 0;
  const sink: BodySink = {
    space: () => bytes.subarray(filled),
    wrote: (count) => {
      filled += count;
      if (filled === bytes.length) throw enough;
      return undefined;
    },
  };
  try {
    await reply.receive(sink);
  } catch (error) {
    if (error !== enough) throw error;
  }
  if (filled < bytes.length) return false;
  const there = (await partial.hashOfFirst(bytes.length, signal)).sha256();
  return there === createHash('sha256').update(bytes).digest('hex');
};
