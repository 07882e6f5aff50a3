import { createPrivateKey, createPublicKey, generateKeyPair, type KeyObject, type webcrypto } from 'node:crypto';
import { isIP } from 'node:net';
import { promisify } from 'node:util';
// the library below registers its algorithms through this one and does not load without it
import 'reflect-metadata';
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  ExtendedKeyUsageExtension,
  type Extension,
  KeyUsageFlags,
  KeyUsagesExtension,
  Name,
  SubjectAlternativeNameExtension,
  SubjectKeyIdentifierExtension,
  X509Certificate,
  X509CertificateGenerator,
} from '@peculiar/x509';
import { BasaltError } from '#pkg/errors/error.ts';
import { serverAuth } from './cert-details.ts';
import type { CertifiedKey, CertPurpose, CertRequest, KeyAlgorithm } from './cert-request.ts';

const minute = 60_000;
const validity = 20 * 365.25 * 24 * 60 * minute;

/** Makes a certificate (RFC 5280); `pki.ts` loads this file, and the library with it, when one is asked for. */
export const buildCertificate = async (request: CertRequest): Promise<CertifiedKey> => {
  const { keyPem, issuer } = request;
  const key = keyPem === undefined ? await newKey(request.algorithm ?? 'P-256') : createPrivateKey(keyPem);
  const issuerKey = issuer === undefined ? key : createPrivateKey(issuer.keyPem);
  const subject = new Name([{ CN: [{ utf8String: request.commonName }] }]);
  const publicKey = toPublic(key);
  const certificate = await X509CertificateGenerator.create({
    subject,
    issuer: issuer === undefined ? subject : new X509Certificate(issuer.certPem).subjectName,
    notBefore: wholeSeconds(request.notBefore ?? new Date(Date.now() - minute)),
    notAfter: wholeSeconds(request.notAfter ?? new Date(Date.now() + validity)),
    publicKey,
    signingKey: issuerKey.toCryptoKey(algorithmOf(issuerKey), true, ['sign']),
    signingAlgorithm: { name: 'ECDSA', hash: 'SHA-256' },
    extensions: await extensionsFor(request, publicKey, toPublic(issuerKey)),
  });
  return {
    certPem: `${certificate.toString('pem')}\n`,
    keyPem: key.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
};

const extensionsFor = async (
  request: CertRequest,
  ownKey: webcrypto.CryptoKey,
  issuerKey: webcrypto.CryptoKey,
): Promise<Extension[]> => {
  const { purpose, pathLength, hosts = [] } = request;
  const usages = request.extendedKeyUsages ?? (purpose === 'server' ? [serverAuth] : []);
  const names = hosts.map((value) => ({ type: isIP(value) === 0 ? ('dns' as const) : ('ip' as const), value }));
  return [
    new BasicConstraintsExtension(isCa(purpose), isCa(purpose) ? pathLength : undefined, true),
    new KeyUsagesExtension(keyUsage(purpose), true),
    await SubjectKeyIdentifierExtension.create(ownKey),
    await AuthorityKeyIdentifierExtension.create(issuerKey),
    ...(usages.length === 0 ? [] : [new ExtendedKeyUsageExtension([...usages])]),
    ...(names.length === 0 ? [] : [new SubjectAlternativeNameExtension(names)]),
  ];
};

const isCa = (purpose: CertPurpose): boolean => purpose === 'root' || purpose === 'intermediate';

const keyUsage = (purpose: CertPurpose): KeyUsageFlags => {
  if (isCa(purpose)) return KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign;
  return purpose === 'ecdh' ? KeyUsageFlags.keyAgreement : KeyUsageFlags.digitalSignature;
};

const generate = promisify(generateKeyPair);

const newKey = async (algorithm: KeyAlgorithm): Promise<KeyObject> => {
  const pair =
    algorithm === 'RSA-2048'
      ? await generate('rsa', { modulusLength: 2048 })
      : await generate('ec', { namedCurve: algorithm });
  return pair.privateKey;
};

const toPublic = (key: KeyObject): webcrypto.CryptoKey =>
  createPublicKey(key).toCryptoKey(algorithmOf(key), true, ['verify']);

/** Curves by the names that OpenSSL has for them. */
const curves: Readonly<Record<string, KeyAlgorithm>> = {
  prime256v1: 'P-256',
  secp384r1: 'P-384',
  secp521r1: 'P-521',
};

const algorithmOf = (key: KeyObject): webcrypto.EcKeyImportParams | webcrypto.RsaHashedImportParams => {
  if (key.asymmetricKeyType === 'rsa') return { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  const namedCurve = curves[key.asymmetricKeyDetails?.namedCurve ?? ''];
  if (namedCurve !== undefined) return { name: 'ECDSA', namedCurve };
  throw new BasaltError(
    'CONFIG_INVALID',
    'a key for a certificate is neither RSA nor on the curve P-256, P-384 or P-521; use one of these',
  );
};

/** Times of a certificate have no fractions (RFC 5280 4.1.2.5), and the library would write them. */
const wholeSeconds = (date: Date): Date => new Date(Math.floor(date.getTime() / 1000) * 1000);
