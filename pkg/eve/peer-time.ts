import { X509Certificate } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { type DetailedPeerCertificate, getCACertificates, TLSSocket } from 'node:tls';
import type { PeerTime } from '#pkg/clock/confirm-time.ts';
import { parsePemBundle, whyUntrusted } from './chain.ts';

/** What the peer of a reply says of the time (RFC 9110 6.6.1); undefined unless its certificate was verified. */
export const peerTimeOf = ({ socket, headers }: IncomingMessage): PeerTime | undefined => {
  if (!(socket instanceof TLSSocket) || !socket.authorized) return undefined;
  const at = new Date(headers.date ?? '');
  const [leaf] = chainOf(socket);
  return Number.isNaN(at.getTime()) || leaf === undefined ? undefined : { at, notAfter: leaf.validToDate };
};

const longestChain = 8;

/**
 * The chain that the peer has shown, its own first. Not by `getPeerX509Certificate`: what that takes out is missing from
 * what the runtime then compares the name of the server with.
 */
const chainOf = (socket: TLSSocket): readonly X509Certificate[] => {
  const chain: X509Certificate[] = [];
  let next: DetailedPeerCertificate | undefined = socket.getPeerCertificate(true);
  while (next?.raw !== undefined && chain.length < longestChain) {
    const { raw }: DetailedPeerCertificate = next;
    if (chain.some((one) => one.raw.equals(raw))) break;
    chain.push(new X509Certificate(raw));
    next = next.issuerCertificate;
  }
  return chain;
};

/**
 * What a chain that is not valid yet proves: that it is later than the clock says, for an authority that is trusted dates a
 * certificate when it makes it. Undefined when it is valid, or would not be trusted at the moment when all of it has begun.
 */
export const timeProvenBy = (
  socket: TLSSocket,
  host: string,
  rootsPem: readonly string[],
  clock: Date,
): PeerTime | undefined => {
  try {
    return proven(chainOf(socket), host, rootsPem, clock);
  } catch {
    // a certificate that cannot be read proves nothing; the handshake says what is wrong with it
    return undefined;
  }
};

const proven = (
  [leaf, ...chain]: readonly X509Certificate[],
  host: string,
  rootsPem: readonly string[],
  clock: Date,
): PeerTime | undefined => {
  if (leaf === undefined) return undefined;
  const begins = [leaf, ...chain].map(({ validFromDate }) => validFromDate.getTime());
  const at = new Date(Math.max(...begins) + 1000);
  if (at <= clock) return undefined;
  const isNamed = isIP(host) === 0 ? leaf.checkHost(host) : leaf.checkIP(host);
  const roots = [...rootsPem, ...getCACertificates('system')].flatMap(parsePemBundle);
  if (isNamed === undefined || whyUntrusted(leaf, chain, roots, at) !== undefined) return undefined;
  return { at, notAfter: leaf.validToDate };
};
