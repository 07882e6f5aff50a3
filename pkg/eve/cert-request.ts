/** A certificate and its private key, both PEM text; the key is PKCS#8. */
export interface CertifiedKey {
  readonly certPem: string;
  readonly keyPem: string;
}

export type KeyAlgorithm = 'P-256' | 'P-384' | 'P-521' | 'RSA-2048';

/** What a certificate is for (`docs/rules/eve-api.md 1, 13`). Root and intermediate are CAs, the others are not. */
export type CertPurpose = 'root' | 'intermediate' | 'server' | 'signing' | 'ecdh' | 'onboard' | 'device';

export interface CertRequest {
  readonly purpose: CertPurpose;
  readonly commonName: string;
  /** left out, the certificate signs itself */
  readonly issuer?: CertifiedKey;
  /** key to certify, PEM; left out, a new one is made */
  readonly keyPem?: string;
  /** of a new key, P-256 unless told */
  readonly algorithm?: KeyAlgorithm;
  /** DNS names and IP addresses that a server answers to */
  readonly hosts?: readonly string[];
  /** a minute ago unless told */
  readonly notBefore?: Date;
  /** 20 years from now unless told */
  readonly notAfter?: Date;
  /** extended key usages as OIDs; left out, server authentication for a server and none for the others */
  readonly extendedKeyUsages?: readonly string[];
  /** of a CA: how many intermediates may follow, unlimited unless told */
  readonly pathLength?: number;
}
