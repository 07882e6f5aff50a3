import { BasaltError } from '#pkg/errors/error.ts';
import { shownUrl } from './datastore-url.ts';
import { httpGet, type GetReply, type GetRequest } from './http-get.ts';
import type { Source } from './source.ts';

const maxRedirects = 5;
const redirects = new Set([301, 302, 303, 307, 308]);

/**
 * Asks a source for its blob, following a few redirects: never from https to http, and credentials stay with the origin
 * they are for. Files over SFTP are presented as replies, too. Errors: those of `httpGet` and `sftpGet`, PEER_STATUS, PEER_BAD_MESSAGE.
 */
export const openSource = async (
  source: Source,
  headers: Readonly<Record<string, string>>,
  options: Omit<GetRequest, 'url' | 'headers' | 'trusted'>,
): Promise<GetReply> => {
  if (source.login !== undefined) {
    // loaded only when it is needed: it takes 18 MB of an agent's memory
    const { sftpGet } = await import('./sftp-get.ts');
    return sftpGet({ ...options, url: source.url, headers, login: source.login });
  }
  let { url } = source;
  for (let hop = 0; hop <= maxRedirects; hop += 1) {
    const mayAuthorize = url.origin === source.url.origin;
    const all = mayAuthorize ? { ...headers, ...source.authorize(url, headers, options.clock.wall()) } : headers;
    const reply = await httpGet({ ...options, url, headers: all, trusted: source.trusted });
    const location = reply.head.headers.get('location');
    // one without a place to go is how S3 says that the bucket is in another region
    if (!redirects.has(reply.head.status) || location === undefined) return reply;
    reply[Symbol.dispose]();
    url = nextUrl(url, location);
  }
  throw new BasaltError('PEER_STATUS', `${shownUrl(source.url)} redirects more than ${maxRedirects} times.`);
};

const nextUrl = (from: URL, location: string): URL => {
  const next = URL.parse(location, from.href);
  const allowed = next !== null && (next.protocol === 'https:' || next.protocol === from.protocol);
  if (allowed && /^https?:$/.test(next.protocol)) return next;
  throw new BasaltError('PEER_BAD_MESSAGE', `${shownUrl(from)} redirects to where it may not be followed.`);
};
