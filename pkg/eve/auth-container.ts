import { type KeyObject, X509Certificate } from 'node:crypto';
import { BasaltError } from '#pkg/errors/error.ts';
import { badMessage, decodeBounded, limits } from './codec/bounded.ts';
import { org } from '#api/eve/gen/eve.pb.js';
import { signRaw, whyInvalid } from './signature.ts';

const { AuthContainer } = org.lfedge.eve.auth;
const { HashAlgorithm } = org.lfedge.eve.common;

/** Room for the envelope around the largest inner message. */
const containerLimit = limits.config + 64 * 1024;

/** Who signs: the key, and the SHA-256 (32 bytes) of its certificate in the form of its direction, see `signer.ts`. */
export interface Signer {
  readonly key: KeyObject;
  readonly certHash: Uint8Array;
  /** PEM of the onboarding certificate; only for `register` */
  readonly senderCertPem?: string;
}

/** What a container says of its sender: the leading 16 or 32 bytes of the certificate's hash, maybe the certificate. */
export interface Sender {
  readonly certHash: Uint8Array;
  readonly certificate: X509Certificate | undefined;
}

/** A container taken apart, its signature not checked. */
export interface ParsedContainer {
  readonly payload: Uint8Array;
  readonly sender: Sender;
  readonly signature: Uint8Array;
}

export type OpenedContainer<K> =
  | { readonly kind: 'ok'; readonly payload: Uint8Array; readonly signer: K }
  | { readonly kind: 'certificateMiss'; readonly error: BasaltError }
  | { readonly kind: 'badSignature'; readonly error: BasaltError }
  | { readonly kind: 'badMessage'; readonly error: BasaltError };

/**
 * Wraps and signs an encoded inner message (`docs/rules/eve-api.md 3.1`); `hashBytes` says how much of the hash is
 * sent.
 */
export const sealContainer = (payload: Uint8Array, signer: Signer, hashBytes: 16 | 32 = 32): Uint8Array =>
  AuthContainer.encode({
    protectedPayload: { payload },
    algo: hashBytes === 16 ? HashAlgorithm.HASH_ALGORITHM_SHA256_16BYTES : HashAlgorithm.HASH_ALGORITHM_SHA256_32BYTES,
    senderCertHash: signer.certHash.subarray(0, hashBytes),
    signatureHash: signRaw(payload, signer.key),
    senderCert: signer.senderCertPem === undefined ? new Uint8Array() : base64Bytes(signer.senderCertPem),
  }).finish();

/**
 * Takes a container apart, looks its signer up and checks the signature (`docs/rules/eve-api.md 3.3, 3.4`). `lookup`
 * gives the signer of a sender or undefined when it is not known. Never throws for what is in the bytes.
 */
export const openContainer = <K extends { readonly publicKey: KeyObject }>(
  bytes: Uint8Array,
  lookup: (sender: Sender) => K | undefined,
): OpenedContainer<K> => {
  let parsed: ParsedContainer;
  try {
    parsed = parseContainer(bytes);
  } catch (error) {
    if (error instanceof BasaltError) return { kind: 'badMessage', error };
    throw error;
  }
  const signer = lookup(parsed.sender);
  if (signer === undefined) {
    const hash = Buffer.from(parsed.sender.certHash).toString('hex');
    return {
      kind: 'certificateMiss',
      error: new BasaltError('PEER_UNKNOWN_CERTIFICATE', `no certificate with hash ${hash} is known`, { hash }),
    };
  }
  const why = check(parsed, signer);
  return why === undefined
    ? { kind: 'ok', payload: parsed.payload, signer }
    : { kind: 'badSignature', error: new BasaltError('PEER_BAD_SIGNATURE', `AuthContainer refused: ${why}`) };
};

/**
 * Takes a container apart without checking its signature, as it is done for the `certs` reply alone. What is not an
 * API v2 envelope is a PEER_BAD_MESSAGE.
 */
export const parseContainer = (bytes: Uint8Array): ParsedContainer => {
  const container = decodeBounded(AuthContainer, 'AuthContainer', bytes, containerLimit);
  if (container.cipherContext || container.cipherData) {
    throw badMessage('AuthContainer', 'encrypted containers are not supported');
  }
  if (!container.protectedPayload) throw badMessage('AuthContainer', 'no payload');
  const expected = hashLengths.get(container.algo);
  if (expected === undefined) throw badMessage('AuthContainer', `unknown hash algorithm ${container.algo}`);
  const certHash = container.senderCertHash;
  if (certHash.length !== expected) {
    throw badMessage('AuthContainer', `certificate hash of ${certHash.length} bytes, expected ${expected}`);
  }
  return {
    payload: container.protectedPayload.payload ?? new Uint8Array(),
    sender: { certHash, certificate: senderCertificate(container.senderCert) },
    signature: container.signatureHash,
  };
};

/** Reading the key out of a certificate fails for algorithms that OpenSSL does not know. */
const check = (parsed: ParsedContainer, signer: { readonly publicKey: KeyObject }): string | undefined => {
  let publicKey: KeyObject;
  try {
    publicKey = signer.publicKey;
  } catch {
    return "the signer's certificate holds a key that is not supported";
  }
  return whyInvalid(parsed.payload, parsed.signature, publicKey);
};

const hashLengths: ReadonlyMap<number, number> = new Map([
  [HashAlgorithm.HASH_ALGORITHM_SHA256_16BYTES as number, 16],
  [HashAlgorithm.HASH_ALGORITHM_SHA256_32BYTES as number, 32],
]);

const base64Bytes = (text: string): Uint8Array => Buffer.from(Buffer.from(text, 'utf8').toString('base64'), 'latin1');

const senderCertificate = (bytes: Uint8Array): X509Certificate | undefined => {
  if (bytes.length === 0) return undefined;
  if (bytes.length > limits.register) throw badMessage('AuthContainer', 'senderCert is too large');
  try {
    return new X509Certificate(Buffer.from(Buffer.from(bytes).toString('latin1'), 'base64'));
  } catch (error) {
    throw badMessage('AuthContainer', 'senderCert is not base64 of a PEM certificate', error);
  }
};
