import type { X509Certificate } from 'node:crypto';
import { decodeTlvs, tag } from './der.ts';

/** Extended key usage of a TLS server (RFC 5280 4.2.1.12). */
export const serverAuth = '1.3.6.1.5.5.7.3.1';

/** What node:crypto does not tell of a certificate but its chain depends on. */
export interface CertDetails {
  /** critical extensions that Basalt does not understand, DER of their OIDs in hex */
  readonly unknownCritical: readonly string[];
  /** how many intermediates may follow this CA; undefined is no limit */
  readonly pathLength: number | undefined;
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** An extension of RFC 5280 4.2.1 by the last number of its OID, 2.5.29.x. */
const standard = (number: number): string => hex(Uint8Array.of(0x55, 0x1d, number));

const basicConstraints = standard(19);
/** also subject key id, key usage, subject alternative name, authority key id, extended key usage */
const understood: ReadonlySet<string> = new Set([basicConstraints, ...[14, 15, 17, 35, 37].map(standard)]);

/** Reads the extensions (RFC 5280 4.1.2.9); RangeError when they are not DER. */
export const certDetails = (certificate: X509Certificate): CertDetails => {
  const extensions = extensionsOf(certificate.raw);
  return {
    unknownCritical: extensions.filter(({ id, critical }) => critical && !understood.has(id)).map(({ id }) => id),
    pathLength: pathLengthOf(extensions.find(({ id }) => id === basicConstraints)?.value),
  };
};

interface Extension {
  readonly id: string;
  readonly critical: boolean;
  readonly value: Uint8Array;
}

const extensionsOf = (certificate: Uint8Array): readonly Extension[] => {
  const tbs = inside(inside(certificate));
  const wrapped = decodeTlvs(tbs).find((item) => item.tag === tag.extensions);
  if (wrapped === undefined) return [];
  return decodeTlvs(inside(wrapped.content)).map(({ content }) => {
    const [id, ...rest] = decodeTlvs(content);
    const critical = rest.find((item) => item.tag === tag.boolean);
    return {
      id: hex(id?.content ?? new Uint8Array()),
      critical: (critical?.content[0] ?? 0) !== 0,
      value: rest.find((item) => item.tag === tag.octetString)?.content ?? new Uint8Array(),
    };
  });
};

const inside = (bytes: Uint8Array): Uint8Array => decodeTlvs(bytes)[0]?.content ?? new Uint8Array();

const pathLengthOf = (value: Uint8Array | undefined): number | undefined => {
  if (value === undefined) return undefined;
  const length = decodeTlvs(inside(value)).find((item) => item.tag === tag.integer);
  // a length of several bytes is beyond any chain accepted here
  return length === undefined || length.content.length > 1 ? undefined : length.content[0];
};
