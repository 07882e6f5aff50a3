import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import { BasaltError } from '#pkg/errors/error.ts';
import type { Signer } from './auth-container.ts';
import { sha256 } from './sha256.ts';

/** A device's signer: its certificate is named by the hash of the DER (`docs/rules/eve-api.md 3.2`). */
export const deviceSigner = (certPem: string, keyPem: string | KeyObject): Signer => {
  const { certificate, key } = pair(certPem, keyPem);
  return { key, certHash: deviceCertHash(certificate) };
};

/** The onboarding signer of `register`: as a device's, and the certificate travels along. */
export const onboardSigner = (certPem: string, keyPem: string | KeyObject): Signer => ({
  ...deviceSigner(certPem, keyPem),
  senderCertPem: certPem,
});

/** A controller's signer: its certificate is named by the hash of the very bytes that `certs` hands out. */
export const controllerSigner = (servedPem: Uint8Array, keyPem: string | KeyObject): Signer => {
  const { key } = pair(Buffer.from(servedPem).toString('utf8'), keyPem);
  return { key, certHash: sha256(servedPem) };
};

/** The hash by which a controller knows a device: SHA-256 over the DER of its certificate. */
export const deviceCertHash = (certificate: X509Certificate): Uint8Array => sha256(certificate.raw);

/** Do the leading 16 or 32 bytes that a sender gave belong to this full hash? */
export const hashMatches = (given: Uint8Array, full: Uint8Array): boolean =>
  (given.length === 16 || given.length === 32) && Buffer.from(full.subarray(0, given.length)).equals(given);

const pair = (certPem: string, keyPem: string | KeyObject): { certificate: X509Certificate; key: KeyObject } => {
  let certificate: X509Certificate;
  let key: KeyObject;
  try {
    certificate = new X509Certificate(certPem);
    key = typeof keyPem === 'string' ? createPrivateKey(keyPem) : keyPem;
  } catch (error) {
    // the cause is left out: it may quote the key
    const why = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    throw new BasaltError('CONFIG_INVALID', `a signer's certificate or key is not readable PEM${why}`);
  }
  if (!certificate.checkPrivateKey(key)) {
    throw new BasaltError('CONFIG_INVALID', `the key does not belong to the certificate of ${certificate.subject}`);
  }
  return { certificate, key };
};
