import type { X509Certificate } from 'node:crypto';
import { parsePemBundle } from '#pkg/eve/chain.ts';
import { checkControllerCerts, sameCerts, type ControllerCertSet } from '#pkg/eve/controller-certs.ts';
import type { ControllerCertStore } from '#pkg/eve/controller-cert-store.ts';
import type { ControllerCert } from '#pkg/eve/codec.ts';
import { hashMatches } from '#pkg/eve/signer.ts';

/**
 * The controller's certificates, once for all nodes and in memory. Each node fetches them and a set that is new is checked
 * as ever; one that is the same as before is not, as thousands of equal checks would say more of this process than of the
 * controller.
 */
export const createCertCache = (rootCertificatePem: string): ControllerCertStore => {
  const roots = parsePemBundle(rootCertificatePem);
  let certs: readonly ControllerCert[] = [];
  let current: ControllerCertSet | undefined;
  return {
    findSigner: ({ certHash }): X509Certificate | undefined =>
      current !== undefined && hashMatches(certHash, current.signing.hash) ? current.signing.certificate : undefined,
    findEcdh: (hash) => current?.ecdh.find((cert) => hashMatches(hash, cert.hash))?.certificate,
    replace: async (received) => {
      if (sameCerts(received, certs)) return false;
      current = received.length === 0 ? undefined : checkControllerCerts(received, roots, new Date());
      certs = received;
      return true;
    },
  };
};
