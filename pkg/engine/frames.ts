import { BasaltError } from '#pkg/errors/error.ts';

/**
 * What goes over the socket of the engine, in both directions: frames of a length (four bytes, the highest first) and so many
 * bytes. A sender begins with a frame of JSON that names its request; the rest are bytes of the image, and an empty frame says
 * that this was all of them, so that the end of the image is told from the end of its sender.
 */

/** The frame that names the request, or an answer, in bytes. */
export const mostJson = 4096;
/** One frame of an image, in bytes. */
export const mostData = 1024 * 1024;

const headBytes = 4;

/** The length that goes before so many bytes. */
export const frameHead = (length: number): Uint8Array => {
  const head = new Uint8Array(headBytes);
  new DataView(head.buffer).setUint32(0, length);
  return head;
};

/** A whole frame of JSON. */
export const jsonFrame = (value: unknown): Uint8Array => {
  const body = new TextEncoder().encode(JSON.stringify(value));
  const frame = new Uint8Array(headBytes + body.length);
  frame.set(frameHead(body.length));
  frame.set(body, headBytes);
  return frame;
};

/** What has been read of a connection. */
export type Piece =
  | { readonly kind: 'json'; readonly value: unknown }
  /** some bytes of an image, not a whole frame */
  | { readonly kind: 'data'; readonly bytes: Uint8Array }
  /** the empty frame */
  | { readonly kind: 'end' };

/**
 * Reads frames of a connection as its bytes come: the first `jsonFrames` are JSON, the rest are data. Pieces of data are parts
 * of the chunk that brought them. Errors: PEER_BAD_MESSAGE; it is of no use after one.
 */
export const createFrameReader = (jsonFrames: number): ((chunk: Uint8Array) => Piece[]) => {
  let left = jsonFrames;
  let head = new Uint8Array();
  let body: { readonly bytes: Uint8Array; filled: number } | undefined;
  let dataLeft = 0;
  let ended = false;

  const begin = (length: number): Piece[] => {
    if (left === 0 && length === 0) {
      ended = true;
      return [{ kind: 'end' }];
    }
    const most = left > 0 ? mostJson : mostData;
    if (length === 0 || length > most) throw bad(`a frame of ${length} bytes, where 1 to ${most} are expected`);
    if (left > 0) body = { bytes: new Uint8Array(length), filled: 0 };
    else dataLeft = length;
    return [];
  };
  const takeJson = (chunk: Uint8Array, into: { readonly bytes: Uint8Array; filled: number }): [number, Piece[]] => {
    const part = chunk.subarray(0, into.bytes.length - into.filled);
    into.bytes.set(part, into.filled);
    into.filled += part.length;
    if (into.filled < into.bytes.length) return [part.length, []];
    body = undefined;
    left -= 1;
    return [part.length, [{ kind: 'json', value: parse(into.bytes) }]];
  };

  return (chunk) => {
    const pieces: Piece[] = [];
    for (let rest = chunk; rest.length > 0;) {
      if (ended) throw bad('bytes after the end');
      if (body !== undefined) {
        const [taken, found] = takeJson(rest, body);
        pieces.push(...found);
        rest = rest.subarray(taken);
      } else if (dataLeft > 0) {
        const bytes = rest.subarray(0, dataLeft);
        dataLeft -= bytes.length;
        pieces.push({ kind: 'data', bytes });
        rest = rest.subarray(bytes.length);
      } else {
        const more = rest.subarray(0, headBytes - head.length);
        head = Uint8Array.from([...head, ...more]);
        rest = rest.subarray(more.length);
        if (head.length < headBytes) continue;
        const length = new DataView(head.buffer).getUint32(0);
        head = new Uint8Array();
        pieces.push(...begin(length));
      }
    }
    return pieces;
  };
};

const parse = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw bad('a frame that is not JSON');
  }
};

const bad = (what: string): BasaltError =>
  new BasaltError('PEER_BAD_MESSAGE', `The other end of the engine's socket sent ${what}.`);
