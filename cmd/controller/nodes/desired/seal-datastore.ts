import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import { org } from '#api/eve/gen/eve.pb.js';
import { encodeEncryptionBlock } from '#pkg/eve/codec/cipher.ts';
import type { CipherContext, Datastore } from '#pkg/eve/messages.ts';
import type { CertifiedKey } from '#pkg/eve/pki.ts';
import { sealCipherBlock } from '#pkg/eve/seal-cipher.ts';
import { sha256 } from '#pkg/eve/sha256.ts';
import { stableUuid } from './state.ts';

const { CERT_TYPE_DEVICE_ECDH_EXCHANGE: ecdhType } = org.lfedge.eve.certs.ZCertType;
const { HASH_ALGORITHM_SHA256_16BYTES: hashScheme } = org.lfedge.eve.common.HashAlgorithm;
const keyExchangeScheme = org.lfedge.eve.common.KeyExchangeScheme.KEA_ECDH as number;
const encryptionScheme = org.lfedge.eve.common.EncryptionScheme.SA_AES_256_CFB as number;

export interface SealedDatastore {
  readonly datastore: Datastore;
  readonly cipherContexts: readonly CipherContext[];
}

/**
 * The certificate that a device wants to be encrypted for, out of those that it has sent (`docs/rules/eve-api.md 7`).
 */
export const exchangeCertificate = (certs: string): string | undefined =>
  (JSON.parse(certs) as { type: number; pem: string }[]).find(({ type }) => type === (ecdhType as number))?.pem;

const keyOf = (pem: string): KeyObject | undefined => {
  try {
    const { publicKey } = new X509Certificate(pem);
    return publicKey.asymmetricKeyDetails?.namedCurve === 'prime256v1' ? publicKey : undefined;
  } catch {
    return undefined;
  }
};

/**
 * A datastore as one device may have it: the credentials encrypted for it. A device that has sent no certificate for that gets
 * none, rather than all of them in clear.
 */
export const sealDatastore = (datastore: Datastore, deviceCerts: string, ecdh: CertifiedKey): SealedDatastore => {
  const { apiKey, password } = datastore;
  if (apiKey === '' && password === '') return { datastore, cipherContexts: [] };
  const bare = { ...datastore, apiKey: '', password: '' };
  const pem = exchangeCertificate(deviceCerts);
  const publicKey = pem === undefined ? undefined : keyOf(pem);
  if (pem === undefined || publicKey === undefined) return { datastore: bare, cipherContexts: [] };
  // over the bytes as they were exchanged (docs/rules/eve-api.md 12)
  const deviceCertHash = sha256(Buffer.from(pem)).subarray(0, 16);
  const controllerCertHash = sha256(Buffer.from(ecdh.certPem.trim())).subarray(0, 16);
  const hex = [deviceCertHash, controllerCertHash].map((hash) => Buffer.from(hash).toString('hex'));
  const contextId = stableUuid('cipher', ...hex);
  const clear = encodeEncryptionBlock({ apiKey, password });
  const cipher = sealCipherBlock(clear, contextId, createPrivateKey(ecdh.keyPem), publicKey);
  return {
    datastore: { ...bare, cipher },
    cipherContexts: [
      {
        contextId,
        hashScheme,
        keyExchangeScheme,
        encryptionScheme,
        deviceCertHash,
        controllerCertHash,
      },
    ],
  };
};
