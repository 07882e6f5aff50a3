import { BasaltError } from '#pkg/errors/error.ts';

/** Status line and headers of a reply; names in lower case. */
export interface ResponseHead {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
}

/** A head longer than this is not from a file server. Bytes. */
export const maxHeadBytes = 32 * 1024;

/**
 * Reads the head of an HTTP/1.x reply: everything before the empty line. A header that came twice with different values
 * is refused where it would decide how long the body is (RFC 9112 6.3). Errors: PEER_BAD_MESSAGE.
 */
export const parseHead = (text: string): ResponseHead => {
  const [statusLine = '', ...lines] = text.split('\r\n');
  const match = /^HTTP\/1\.[01] ([1-5]\d\d)(?: |$)/.exec(statusLine);
  if (match === null) throw bad('its first line is not an HTTP/1 status line');
  const headers = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(colon, 0)).toLowerCase();
    if (!/^[!#$%&'*+.^_`|~\w-]+$/.test(name)) throw bad('a header line is malformed');
    const value = line.slice(colon + 1).trim();
    const before = headers.get(name);
    if (before !== undefined && before !== value && decisive.has(name))
      throw bad(`it has two different ${name} headers`);
    headers.set(name, before === undefined || decisive.has(name) ? value : `${before}, ${value}`);
  }
  return { status: Number(match[1]), headers };
};

const decisive = new Set(['content-length', 'transfer-encoding', 'content-range', 'etag', 'last-modified', 'location']);

/** How the end of a body is known. */
export type Framing =
  | { readonly kind: 'length'; readonly bytes: number }
  | { readonly kind: 'chunked' }
  | { readonly kind: 'until-close' };

/** The framing of the reply to a GET (RFC 9112 6.3). Errors: PEER_BAD_MESSAGE. */
export const framingOf = ({ status, headers }: ResponseHead): Framing => {
  if (status < 200 || status === 204 || status === 304) return { kind: 'length', bytes: 0 };
  const encoding = headers.get('transfer-encoding');
  if (encoding !== undefined) {
    if (encoding.toLowerCase() !== 'chunked') throw bad(`its transfer encoding is ${encoding.slice(0, 40)}`);
    return { kind: 'chunked' };
  }
  const length = headers.get('content-length');
  if (length === undefined) return { kind: 'until-close' };
  if (!/^\d{1,15}$/.test(length)) throw bad('its content-length is not a number of bytes');
  return { kind: 'length', bytes: Number(length) };
};

/** Gathers the head of a reply from what a socket reads. */
export interface HeadCollector {
  readonly head: ResponseHead | undefined;
  /** True while the head is not complete; what comes after it is kept. Errors: PEER_BAD_MESSAGE, PEER_OVERSIZE. */
  take(bytes: Uint8Array): boolean;
  /** What came after the head so far, once. */
  rest(): Uint8Array;
}

export const createHeadCollector = (host: string): HeadCollector => {
  let head: ResponseHead | undefined;
  let kept = Buffer.alloc(0);
  return {
    get head() {
      return head;
    },
    take: (bytes) => {
      const searchFrom = Math.max(0, kept.length - 3);
      kept = Buffer.concat([kept, bytes]);
      if (head !== undefined) return false;
      const end = kept.indexOf('\r\n\r\n', searchFrom, 'latin1');
      if (end === -1 && kept.length <= maxHeadBytes) return true;
      if (end === -1 || end > maxHeadBytes) {
        throw new BasaltError(
          'PEER_OVERSIZE',
          `The head of the reply of ${host} is longer than ${maxHeadBytes} bytes.`,
        );
      }
      head = parseHead(kept.toString('latin1', 0, end));
      kept = kept.subarray(end + 4);
      return false;
    },
    rest: () => {
      const bytes = kept;
      kept = Buffer.alloc(0);
      return bytes;
    },
  };
};

const bad = (why: string): BasaltError =>
  new BasaltError('PEER_BAD_MESSAGE', `The reply of the datastore is unusable: ${why}.`);
