import { isIP } from 'node:net';
import { BasaltError } from '#pkg/errors/error.ts';
import { addressClassOf, classOfHost } from './address-class.ts';
import { shownUrl } from './datastore-url.ts';
import { bareHost, refusedAddress } from './http-connect.ts';
import { httpGet, type GetReply, type GetRequest } from './http-get.ts';
import type { Source } from './source.ts';

const maxRedirects = 5;
const redirects = new Set([301, 302, 303, 307, 308]);

type OpenOptions = Omit<GetRequest, 'url' | 'headers' | 'trusted' | 'proxyFor' | 'lookup' | 'mayReach'> & {
  /** a redirect may lead to any address, public or not */
  readonly allowPrivateRedirect: boolean;
};

/**
 * Asks a source for its blob, following a few redirects: never from https to http, to addresses that are not public only when
 * the source's own is of the same kind, and credentials stay with the origin they are for. Files over SFTP are presented as
 * replies, too. Errors: those of `httpGet` and `sftpGet`, PEER_STATUS, PEER_BAD_MESSAGE.
 */
export const openSource = async (
  source: Source,
  headers: Readonly<Record<string, string>>,
  options: OpenOptions,
): Promise<GetReply> => {
  const { proxyFor, lookup } = source;
  if (source.login !== undefined) {
    // loaded only when it is needed: it takes 18 MB of an agent's memory
    const { sftpGet } = await import('./sftp-get.ts');
    return sftpGet({ ...options, url: source.url, headers, proxyFor, lookup, login: source.login });
  }
  if (source.ftps !== undefined) {
    const { ftpsGet } = await import('./ftps-get.ts');
    const { url, trusted } = source;
    return ftpsGet({ ...options, url, headers, trusted, lookup, login: source.ftps });
  }
  let { url } = source;
  let mayReach: ((address: string) => boolean) | undefined;
  for (let hop = 0; hop <= maxRedirects; hop += 1) {
    const mayAuthorize = url.origin === source.url.origin;
    const all = mayAuthorize ? { ...headers, ...source.authorize(url, headers, options.clock.wall()) } : headers;
    refuseHost(url, mayReach);
    const { trusted } = source;
    const reply = await httpGet({ ...options, url, headers: all, trusted, proxyFor, lookup, mayReach });
    const location = reply.head.headers.get('location');
    // one without a place to go is how S3 says that the bucket is in another region
    if (!redirects.has(reply.head.status) || location === undefined) return reply;
    reply[Symbol.dispose]();
    mayReach ??= options.allowPrivateRedirect ? undefined : reachFrom(url, reply.address);
    url = nextUrl(url, location);
  }
  throw new BasaltError('PEER_STATUS', `${shownUrl(source.url)} redirects more than ${maxRedirects} times.`);
};

/** What is not public, the node itself above all, is nothing that a server elsewhere may send the node to. */
const reachFrom = (source: URL, address: string | undefined): ((address: string) => boolean) => {
  const own = address === undefined ? classOfHost(source.hostname) : addressClassOf(address);
  return (target) => {
    const there = addressClassOf(target);
    return there === 'public' || there === own;
  };
};

/** An address in the URL is not resolved, and a name is resolved by the proxy where there is one: what it shows counts. */
const refuseHost = (url: URL, mayReach: ((address: string) => boolean) | undefined): void => {
  if (mayReach === undefined) return;
  const host = bareHost(url);
  const address = isIP(host) === 0 && classOfHost(url.hostname) === 'loopback' ? '127.0.0.1' : host;
  if (isIP(address) !== 0 && !mayReach(address)) throw refusedAddress(url, address);
};

const nextUrl = (from: URL, location: string): URL => {
  const next = URL.parse(location, from.href);
  const allowed = next !== null && (next.protocol === 'https:' || next.protocol === from.protocol);
  if (allowed && /^https?:$/.test(next.protocol)) return next;
  throw new BasaltError('PEER_BAD_MESSAGE', `${shownUrl(from)} redirects to where it may not be followed.`);
};
