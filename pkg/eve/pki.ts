import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  sign,
  X509Certificate,
} from 'node:crypto';
import { certExtensions } from './cert-extensions.ts';
import type { CertifiedKey, CertRequest, KeyAlgorithm } from './cert-request.ts';
import { bitString, decodeTlvs, encodeTlv, integer, oid, sequence, tag, time, utf8 } from './der.ts';

export type { CertifiedKey, CertPurpose, CertRequest, KeyAlgorithm } from './cert-request.ts';

const validity = 20 * 365.25 * 24 * 3600 * 1000;

/**
 * Makes any certificate that the EVE device API needs (RFC 5280), at run time. ECDSA keys sign with SHA-256, as RSA
 * keys do. CONFIG_INVALID or an error of node:crypto when a given key or issuer cannot be used.
 */
export const makeCertificate = (request: CertRequest): CertifiedKey => {
  const key = request.keyPem === undefined ? newKey(request.algorithm ?? 'P-256') : createPrivateKey(request.keyPem);
  const { issuer } = request;
  const issuerKey = issuer === undefined ? key : createPrivateKey(issuer.keyPem);
  const publicKey = spki(key);
  const subject = nameOf(request.commonName);
  const algorithm = signatureAlgorithm(issuerKey);
  const tbs = sequence(
    encodeTlv(tag.explicit(0), integer(Uint8Array.of(2))), // version 3
    integer(serialNumber()),
    algorithm,
    issuer === undefined ? subject : subjectOf(issuer.certPem),
    sequence(
      time(request.notBefore ?? new Date(Date.now() - 60_000)),
      time(request.notAfter ?? new Date(Date.now() + validity)),
    ),
    subject,
    publicKey,
    encodeTlv(tag.explicit(3), certExtensions(request, publicKey, spki(issuerKey))),
  );
  const certificate = sequence(tbs, algorithm, bitString(sign('sha256', tbs, issuerKey)));
  return {
    certPem: new X509Certificate(certificate).toString(),
    keyPem: key.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
};

const newKey = (algorithm: KeyAlgorithm): KeyObject =>
  algorithm === 'RSA-2048'
    ? generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
    : generateKeyPairSync('ec', { namedCurve: algorithm }).privateKey;

const spki = (key: KeyObject): Uint8Array => createPublicKey(key).export({ type: 'spki', format: 'der' });

const nameOf = (commonName: string): Uint8Array =>
  sequence(encodeTlv(tag.set, sequence(oid('2.5.4.3'), utf8(commonName))));

/** The subject as it stands in a certificate: after version, serial, algorithm, issuer and validity. */
const subjectOf = (certPem: string): Uint8Array => {
  const [certificate] = decodeTlvs(new X509Certificate(certPem).raw);
  const [tbs] = decodeTlvs(certificate?.content ?? new Uint8Array());
  const subject = decodeTlvs(tbs?.content ?? new Uint8Array())[5];
  return encodeTlv(tag.sequence, subject?.content ?? new Uint8Array());
};

const signatureAlgorithm = (key: KeyObject): Uint8Array =>
  key.asymmetricKeyType === 'rsa'
    ? sequence(oid('1.2.840.113549.1.1.11'), encodeTlv(0x05))
    : sequence(oid('1.2.840.10045.4.3.2'));

/** Positive and never repeated: 128 random bits, the highest two set to 01 (RFC 5280 4.1.2.2). */
const serialNumber = (): Uint8Array => {
  const bytes = randomBytes(16);
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40;
  return bytes;
};
