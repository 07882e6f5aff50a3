import { X509Certificate } from 'node:crypto';
import { BasaltError } from '#pkg/errors/error.ts';
import { whyUntrusted } from './chain.ts';
import { certKind, type ControllerCert } from './codec/certs.ts';
import { sha256 } from './sha256.ts';
import { canVerify } from './signature.ts';

/** A controller's certificates that passed all rules; `hash` is the full SHA-256 over the bytes as received. */
export interface ControllerCertSet {
  readonly signing: { readonly certificate: X509Certificate; readonly hash: Uint8Array };
  readonly ecdh: readonly { readonly certificate: X509Certificate; readonly hash: Uint8Array }[];
}

/** More certificates than this are no honest answer. */
const maxCerts = 64;

/**
 * Checks a set by the rules of `docs/rules/eve-api.md 3.5`: exactly one signing certificate, at least one for ECDH, no
 * other types than these and intermediates, and each chains to a root. PEER_CERTIFICATE says which rule failed.
 */
export const checkControllerCerts = (
  certs: readonly ControllerCert[],
  roots: readonly X509Certificate[],
  at: Date,
): ControllerCertSet => {
  if (certs.length > maxCerts) throw refused(`${certs.length} certificates, at most ${maxCerts} are accepted`);
  const stranger = certs.find((cert) => !known.has(cert.type));
  if (stranger !== undefined) throw refused(`a certificate of type ${stranger.type}`);
  const ofType = (type: number): ControllerCert[] => certs.filter((cert) => cert.type === type);
  const [signing, ...others] = ofType(certKind.signing);
  if (signing === undefined || others.length > 0) {
    throw refused(`${ofType(certKind.signing).length} signing certificates, expected exactly one`);
  }
  const ecdh = ofType(certKind.ecdh).map((cert) => ({ certificate: parse(cert), hash: sha256(cert.pem) }));
  if (ecdh.length === 0) throw refused('no ECDH certificate');
  const pool = ofType(certKind.intermediate).map(parse);
  const certificate = parse(signing);
  for (const leaf of [certificate, ...ecdh.map((cert) => cert.certificate)]) {
    const why = whyUntrusted(leaf, pool, roots, at);
    if (why !== undefined) throw refused(why);
  }
  if (!canVerify(certificate)) throw refused('the signing key is neither P-256, P-384 nor RSA');
  return { signing: { certificate, hash: sha256(signing.pem) }, ecdh };
};

/** The same certificates in any order? Controllers may send them shuffled. */
export const sameCerts = (left: readonly ControllerCert[], right: readonly ControllerCert[]): boolean => {
  return names(left) === names(right);
};

const names = (certs: readonly ControllerCert[]): string =>
  certs
    .map(({ type, pem }) => `${type}:${Buffer.from(sha256(pem)).toString('hex')}`)
    .toSorted()
    .join(' ');

const known: ReadonlySet<number> = new Set(Object.values(certKind));

const parse = ({ pem }: ControllerCert): X509Certificate => {
  try {
    return new X509Certificate(pem);
  } catch (error) {
    throw new BasaltError('PEER_CERTIFICATE', "one of the controller's certificates is not readable", {}, error);
  }
};

const refused = (why: string): BasaltError =>
  new BasaltError('PEER_CERTIFICATE', `the controller's certificates are refused: ${why}`);
