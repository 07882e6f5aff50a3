import { org } from '#api/eve/gen/eve.pb.js';
import { sha256 } from '../sha256.ts';
import { decodeBounded, limits } from './bounded.ts';

const { ZCertType, ZControllerCert } = org.lfedge.eve.certs;
const { HashAlgorithm } = org.lfedge.eve.common;

/** The kinds of controller certificates, as numbers of `certs.ZCertType`. */
export const certKind = {
  signing: ZCertType.CERT_TYPE_CONTROLLER_SIGNING as number,
  intermediate: ZCertType.CERT_TYPE_CONTROLLER_INTERMEDIATE as number,
  ecdh: ZCertType.CERT_TYPE_CONTROLLER_ECDH_EXCHANGE as number,
} as const;

/** One `certs.ZCert`: `type` is a number of `certs.ZCertType`, `pem` the exact bytes that hashes are taken over. */
export interface ControllerCert {
  readonly type: number;
  readonly pem: Uint8Array;
}

/**
 * `certs.ZControllerCert` with a 16-byte hash on each certificate, as controllers send it
 * (`docs/rules/eve-api.md 3.2`).
 */
export const encodeControllerCerts = (certs: readonly ControllerCert[]): Uint8Array =>
  ZControllerCert.encode({
    certs: certs.map(({ type, pem }) => ({
      hashAlgo: HashAlgorithm.HASH_ALGORITHM_SHA256_16BYTES,
      certHash: sha256(pem).subarray(0, 16),
      type,
      cert: pem,
    })),
  }).finish();

/** The certificates in the order received. The hashes sent along are not needed: receivers take their own. */
export const decodeControllerCerts = (bytes: Uint8Array): ControllerCert[] =>
  decodeBounded(ZControllerCert, 'ZControllerCert', bytes, limits.certs).certs.map(({ type, cert }) => ({
    type: type ?? 0,
    pem: Uint8Array.from(cert ?? []),
  }));
