import type { CertifiedKey, CertRequest } from './cert-request.ts';

export type { CertifiedKey, CertPurpose, CertRequest, KeyAlgorithm } from './cert-request.ts';

/**
 * Makes any certificate that the EVE device API needs (RFC 5280), at run time. ECDSA keys sign with SHA-256, as RSA
 * keys do. CONFIG_INVALID or an error of node:crypto when a given key or issuer cannot be used.
 */
export const makeCertificate = async (request: CertRequest): Promise<CertifiedKey> => {
  // a device that has its certificate never loads the library: it costs 20 MB of memory
  const { buildCertificate } = await import('./cert-builder.ts');
  return buildCertificate(request);
};
