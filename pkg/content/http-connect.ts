import dns from 'node:dns';
import net from 'node:net';
import type tls from 'node:tls';
import '#pkg/host/address-attempts.ts';
import { BasaltError } from '#pkg/errors/error.ts';
import { feedFrom } from './feed.ts';

export interface ConnectOptions {
  readonly url: URL;
  /** certificates in PEM that are trusted besides the system's */
  readonly trusted: readonly string[];
  /** finds addresses of names; the system's when absent */
  readonly lookup?: net.LookupFunction | undefined;
  /** says of an address whether it may be connected to; any may be when absent */
  readonly mayReach?: ((address: string) => boolean) | undefined;
}

/** The way through a proxy: for http its address, which is connected to instead; for https a tunnel that it has opened. */
export type ByProxy =
  | { readonly kind: 'ask'; readonly proxy: URL }
  | { readonly kind: 'tunnel'; readonly socket: net.Socket };

/** Opens the connection for a request; over TLS for https. Errors come as events. */
export const connectSocket = (
  { url, trusted, mayReach, lookup = dns.lookup }: ConnectOptions,
  onread: net.OnReadOpts,
  by: ByProxy | undefined,
): net.Socket => {
  const host = bareHost(url);
  // a proxy looks names up by itself
  const resolve = mayReach === undefined || by !== undefined ? lookup : guardedLookup(url, mayReach, lookup);
  if (by?.kind === 'ask') return net.connect({ host: bareHost(by.proxy), port: Number(by.proxy.port || 80), onread });
  if (url.protocol === 'http:') return net.connect({ host, port: Number(url.port || 80), onread, lookup: resolve });
  // not before it is needed, as it is a tenth of the start of an agent; an import of a bundled program is never later
  const { connect, getCACertificates } = process.getBuiltinModule('node:tls');
  // @types/node does not know that tls.connect hands `onread` on
  const options: tls.ConnectionOptions & { onread?: net.OnReadOpts; allowPartialTrustChain: boolean } = {
    host,
    port: Number(url.port || 443),
    ALPNProtocols: ['http/1.1'],
    ca: [...getCACertificates('default'), ...trusted],
    // what is configured is trusted as it is, also when it is no authority
    allowPartialTrustChain: true,
    ...(net.isIP(host) === 0 ? { servername: host } : {}),
    lookup: resolve,
  };
  // TLS over a connection that is there already knows no `onread`
  if (by !== undefined) return feedFrom(connect({ ...options, socket: by.socket }), onread);
  return connect({ ...options, onread } as tls.ConnectionOptions);
};

/** The host of an address without the brackets of IPv6. */
export const bareHost = ({ hostname }: URL): string => hostname.replace(/^\[(.*)\]$/, '$1');

/** Why an address is not connected to. */
export const refusedAddress = (url: URL, address: string): BasaltError =>
  new BasaltError(
    'PEER_BAD_MESSAGE',
    `A redirect to ${url.host} was not followed: ${address} is an address that is not public, as the datastore's own is not. Correct the datastore, or allow it with datastore.http.security.allowprivateredirect.`,
    { address },
  );

/** Resolves a name to those of its addresses that may be connected to, so that no second look can find others. */
const guardedLookup =
  (url: URL, mayReach: (address: string) => boolean, lookup: net.LookupFunction): net.LookupFunction =>
  (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error !== null || typeof found === 'string') return callback(error, []);
      const allowed = found.filter(({ address }) => mayReach(address));
      const [first] = allowed;
      if (first === undefined) return callback(refusedAddress(url, found[0]?.address ?? hostname), []);
      if (options.all === true) callback(null, allowed);
      else callback(null, first.address, first.family);
    });
  };
