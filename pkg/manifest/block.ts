import { Value } from '@sinclair/typebox/value';
import { crc32 } from '../gpt/crc32.ts';
import { canonicalText, Manifest } from './manifest.ts';

/** At both ends of the block, so that it is found from the end of a file and from the end of the file system. */
const magic = new TextEncoder().encode('BASALTMF');
const format = 1;

/** Bytes of the head (magic, format, length of the text) and of the trailer (length of the block, CRC-32 of the text, magic). */
export const headBytes = 16;
export const trailerBytes = 16;
/** A block fills whole sectors of 4096 bytes, as the file system before it does. */
const unit = 4096;
/** The largest block that is read. */
export const maxBlockBytes = 64 * 1024;

/** What was found where a manifest may be. */
export type Found =
  | { readonly kind: 'none' }
  | { readonly kind: 'manifest'; readonly manifest: Manifest }
  | { readonly kind: 'bad'; readonly why: string };

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const hasMagic = (bytes: Uint8Array, at: number): boolean => magic.every((byte, index) => bytes[at + index] === byte);

/** Bytes of the block around a text of so many. */
const lengthFor = (textBytes: number): number => Math.ceil((headBytes + textBytes + trailerBytes) / unit) * unit;

/** The bytes to append to an image. Errors: RangeError when they would be more than `maxBlockBytes`. */
export const encodeBlock = (manifest: Manifest): Uint8Array<ArrayBuffer> => {
  const text = new TextEncoder().encode(canonicalText(manifest));
  const length = lengthFor(text.length);
  if (length > maxBlockBytes)
    throw new RangeError(`a manifest of ${text.length} bytes does not fit into ${maxBlockBytes}`);
  const block = new Uint8Array(length);
  const view = viewOf(block);
  block.set(magic, 0);
  view.setUint32(8, format, true);
  view.setUint32(12, text.length, true);
  block.set(text, headBytes);
  view.setUint32(length - 16, length, true);
  view.setUint32(length - 12, crc32(text), true);
  block.set(magic, length - 8);
  return block;
};

/**
 * Bytes of the block that ends with this trailer, undefined without one: the last `trailerBytes` of a file. Errors: none; a
 * length that cannot be is answered as 0.
 */
export const blockLength = (trailer: Uint8Array): number | undefined => {
  if (!hasMagic(trailer, 8)) return undefined;
  const length = viewOf(trailer).getUint32(0, true);
  return length % unit === 0 && length <= maxBlockBytes ? length : 0;
};

/** Whether a block begins with these first `headBytes` bytes, and how many bytes it has then. */
export const blockLengthFromHead = (head: Uint8Array): number | undefined => {
  if (head.length < headBytes || !hasMagic(head, 0)) return undefined;
  const length = lengthFor(viewOf(head).getUint32(12, true));
  return length <= maxBlockBytes ? length : 0;
};

const bad = (why: string): Found => ({ kind: 'bad', why });

/** Reads a whole block. It is not trusted: whatever is wrong with it is an answer, not an error. */
export const decodeBlock = (block: Uint8Array): Found => {
  if (blockLength(block.subarray(-trailerBytes)) !== block.length) return bad('its trailer is damaged');
  if (!hasMagic(block, 0)) return bad('its head is damaged');
  const view = viewOf(block);
  const known = view.getUint32(8, true);
  if (known !== format) return bad(`its format is ${known}, and this version of Basalt reads ${format}`);
  const length = view.getUint32(12, true);
  if (length > block.length - headBytes - trailerBytes) return bad('its head is damaged');
  const text = block.subarray(headBytes, headBytes + length);
  if (crc32(text) !== view.getUint32(block.length - 12, true)) return bad('its text is damaged');
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(text));
    const problem = Value.Errors(Manifest, value).First();
    if (problem !== undefined) return bad(`${problem.path || 'the whole'}: ${problem.message}`);
    return { kind: 'manifest', manifest: value as Manifest };
  } catch {
    return bad('its text is not JSON');
  }
};
