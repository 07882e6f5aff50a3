import { createPublicKey, X509Certificate } from 'node:crypto';

/** The device's own certificate and its private key, as PEM text: never log this. */
export interface KeyPair {
  readonly certPem: string;
  readonly keyPem: string;
}

/** Whether the key is that of the certificate; false for what is no certificate or no key. */
export const belongTogether = (certPem: string, keyPem: string): boolean => {
  try {
    return new X509Certificate(certPem).publicKey.equals(createPublicKey(keyPem));
  } catch {
    return false;
  }
};
