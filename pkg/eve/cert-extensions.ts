import { createHash } from 'node:crypto';
import { isIP, isIPv6 } from 'node:net';
import { bitString, boolean, decodeTlvs, encodeTlv, integer, octetString, oid, sequence, tag } from './der.ts';
import type { CertPurpose, CertRequest } from './cert-request.ts';

/** Extended key usage of a TLS server (RFC 5280 4.2.1.12). */
export const serverAuth = '1.3.6.1.5.5.7.3.1';

/** OIDs of the extensions that Basalt writes or understands. */
export const extensionOid = {
  subjectKeyId: '2.5.29.14',
  keyUsage: '2.5.29.15',
  subjectAltName: '2.5.29.17',
  basicConstraints: '2.5.29.19',
  authorityKeyId: '2.5.29.35',
  extendedKeyUsage: '2.5.29.37',
} as const;

/** The Extensions of a certificate for this request, both keys as SubjectPublicKeyInfo. */
export const certExtensions = (request: CertRequest, ownKey: Uint8Array, issuerKey: Uint8Array): Uint8Array => {
  const usages = request.extendedKeyUsages ?? (request.purpose === 'server' ? [serverAuth] : []);
  const hosts = request.hosts ?? [];
  return sequence(
    extension(extensionOid.basicConstraints, true, basicConstraints(request)),
    extension(extensionOid.keyUsage, true, keyUsage(request.purpose)),
    extension(extensionOid.subjectKeyId, false, octetString(keyId(ownKey))),
    extension(extensionOid.authorityKeyId, false, sequence(encodeTlv(tag.implicit(0), keyId(issuerKey)))),
    ...(usages.length === 0 ? [] : [extension(extensionOid.extendedKeyUsage, false, sequence(...usages.map(oid)))]),
    ...(hosts.length === 0 ? [] : [extension(extensionOid.subjectAltName, false, sequence(...hosts.map(generalName)))]),
  );
};

const extension = (id: string, critical: boolean, value: Uint8Array): Uint8Array =>
  critical ? sequence(oid(id), boolean(true), octetString(value)) : sequence(oid(id), octetString(value));

const isCa = (purpose: CertPurpose): boolean => purpose === 'root' || purpose === 'intermediate';

const basicConstraints = ({ purpose, pathLength }: CertRequest): Uint8Array => {
  if (!isCa(purpose)) return sequence();
  return pathLength === undefined
    ? sequence(boolean(true))
    : sequence(boolean(true), integer(Uint8Array.of(pathLength)));
};

/** Bits of RFC 5280 4.2.1.3: digitalSignature 0, keyAgreement 4, keyCertSign 5, cRLSign 6. */
const keyUsage = (purpose: CertPurpose): Uint8Array => {
  if (isCa(purpose)) return bitString(Uint8Array.of(0b0000_0110), 1);
  return purpose === 'ecdh' ? bitString(Uint8Array.of(0b0000_1000), 3) : bitString(Uint8Array.of(0b1000_0000), 7);
};

/** SHA-1 over the bits of the key itself (RFC 5280 4.2.1.2, method 1): a name, not a protection. */
const keyId = (spki: Uint8Array): Uint8Array => {
  const [info] = decodeTlvs(spki);
  const bits = decodeTlvs(info?.content ?? new Uint8Array())[1];
  return createHash('sha1')
    .update((bits?.content ?? new Uint8Array()).subarray(1))
    .digest();
};

const generalName = (host: string): Uint8Array =>
  isIP(host) === 0
    ? encodeTlv(tag.implicit(2), Buffer.from(host, 'latin1'))
    : encodeTlv(tag.implicit(7), isIPv6(host) ? ipv6Bytes(host) : Uint8Array.from(host.split('.').map(Number)));

const ipv6Bytes = (address: string): Uint8Array => {
  const [head = '', tail = ''] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::');
  const zeros = Array.from({ length: 8 - groups(head).length - groups(tail).length }, () => 0);
  return Uint8Array.from([...groups(head), ...zeros, ...groups(tail)].flatMap((group) => [group >> 8, group & 0xff]));
};

const groups = (part: string): number[] =>
  part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16));
