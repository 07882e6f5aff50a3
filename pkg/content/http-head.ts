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
  const [statusLine, ...lines] = text.split('\r\n') as [string, ...string[]];
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
  const encoding = headers.get('transfer-encoding')?.toLowerCase() ?? '';
  // `identity` is what RFC 2616 called none, and old servers still say it
  if (encoding !== '' && encoding !== 'identity') {
    if (encoding !== 'chunked') throw bad(`its transfer encoding is ${encoding.slice(0, 40)}`);
    return { kind: 'chunked' };
  }
  // a proxy may have joined equal ones to a list (RFC 9110 8.6)
  const lengths = new Set(
    headers
      .get('content-length')
      ?.split(',')
      .map((part) => part.trim()),
  );
  const [length] = lengths;
  if (length === undefined) return { kind: 'until-close' };
  if (lengths.size > 1) throw bad('it has two different content-length headers');
  if (!/^\d{1,15}$/.test(length)) throw bad('its content-length is not a number of bytes');
  return { kind: 'length', bytes: Number(length) };
};

/** Gathers the head of a reply from what a socket reads. */
export interface HeadCollector {
  readonly head: ResponseHead | undefined;
  /** True while the head is not complete; what comes after it is kept, interim replies before it are skipped. Errors: PEER_BAD_MESSAGE, PEER_OVERSIZE. */
  take(bytes: Uint8Array): boolean;
  /** What came after the head so far, once. */
  rest(): Uint8Array;
}

/** Interim replies that come before the real one at most; a server sends one or two. */
const maxInterim = 16;

/** A 1xx other than 101 announces the reply that follows it (RFC 9110 15.2): a client that asked for none skips it. */
const isInterim = ({ status }: ResponseHead): boolean => status < 200 && status !== 101;

export const createHeadCollector = (host: string): HeadCollector => {
  let head: ResponseHead | undefined;
  let kept = Buffer.alloc(0);
  let interim = 0;
  /** Takes one head off what is kept; undefined while it is not complete. */
  const nextHead = (): ResponseHead | undefined => {
    const end = kept.indexOf('\r\n\r\n');
    if (end === -1 && kept.length <= maxHeadBytes) return undefined;
    if (end === -1 || end > maxHeadBytes) {
      throw new BasaltError('PEER_OVERSIZE', `The head of the reply of ${host} is longer than ${maxHeadBytes} bytes.`);
    }
    const parsed = parseHead(kept.toString('latin1', 0, end));
    kept = kept.subarray(end + 4);
    return parsed;
  };
  return {
    get head() {
      return head;
    },
    take: (bytes) => {
      kept = Buffer.concat([kept, bytes]);
      if (head !== undefined) return false;
      let next = nextHead();
      for (; next !== undefined && isInterim(next); next = nextHead()) {
        interim += 1;
        if (interim > maxInterim) throw bad(`it sent more than ${maxInterim} interim replies`);
      }
      head = next;
      return head === undefined;
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
