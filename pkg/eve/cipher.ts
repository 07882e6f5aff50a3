import { createDecipheriv, diffieHellman, ECDH, type KeyObject, timingSafeEqual } from 'node:crypto';
import { BasaltError } from '#pkg/errors/error.ts';
import type { CipherBlock, CipherContext } from './messages.ts';
import { org } from '#api/eve/gen/eve.pb.js';
import { sha256 } from './sha256.ts';
import { hashMatches } from './signer.ts';

const ecdh = org.lfedge.eve.common.KeyExchangeScheme.KEA_ECDH as number;
const aes256Cfb = org.lfedge.eve.common.EncryptionScheme.SA_AES_256_CFB as number;

/** What a device decrypts with. */
export interface CipherKeys {
  readonly deviceKey: KeyObject;
  /** full SHA-256 of the device's certificate, in each form that a controller may have taken it over */
  readonly deviceCertHashes: readonly Uint8Array[];
  /** the controller's certificate for key exchange with this hash, if it is known and valid */
  readonly findEcdh: (hash: Uint8Array) => { readonly publicKey: KeyObject } | undefined;
}

const curve = 'prime256v1';
const blockBytes = 16;

/**
 * Decrypts a block for this device: ECDH on P-256, AES-256-CFB under SHA-256(X || Y), and the clear text has to have
 * the hash that came with it (`docs/rules/eve-api.md 12`). Errors: CONFIG_CREDENTIALS_UNREADABLE, which says why and
 * quotes no bytes.
 */
export const openCipherBlock = (
  block: CipherBlock,
  contexts: readonly CipherContext[],
  keys: CipherKeys,
): Uint8Array => {
  const context = contexts.find(({ contextId }) => contextId === block.contextId);
  if (context === undefined) throw unreadable('the config has no cipher context of that id');
  if (context.keyExchangeScheme !== ecdh) throw unreadable('the key exchange is not ECDH');
  if (context.encryptionScheme !== aes256Cfb) throw unreadable('the cipher is not AES-256-CFB');
  if (!keys.deviceCertHashes.some((hash) => hashMatches(context.deviceCertHash, hash)))
    throw unreadable('they are for another device certificate');
  const controller = keys.findEcdh(context.controllerCertHash);
  if (controller === undefined) throw unreadable("the controller's certificate for key exchange is not known");
  if (block.initialValue.length !== blockBytes) throw unreadable(`the initial value is not of ${blockBytes} bytes`);
  if (block.clearTextSha256.length !== 32) throw unreadable('the hash of the clear text is missing');
  for (const key of candidateKeys(keys.deviceKey, controller.publicKey)) {
    const decipher = createDecipheriv('aes-256-cfb', key, block.initialValue);
    const clear = Buffer.concat([decipher.update(block.cipherData), decipher.final()]);
    if (timingSafeEqual(sha256(clear), block.clearTextSha256)) return clear;
  }
  throw unreadable('the clear text has another hash');
};

/** ECDH tells X only; two points of the curve have it, and only one of the two keys gives the right clear text. */
const candidateKeys = (own: KeyObject, other: KeyObject): readonly Uint8Array[] => {
  for (const key of [own, other]) {
    if (key.asymmetricKeyDetails?.namedCurve !== curve) throw unreadable('a key is not on the curve P-256');
  }
  const x = diffieHellman({ privateKey: own, publicKey: other });
  return [2, 3].map((sign) => {
    const point = ECDH.convertKey(Buffer.concat([Buffer.of(sign), x]), curve, undefined, undefined, 'uncompressed');
    return sha256((point as Buffer).subarray(1));
  });
};

const unreadable = (why: string): BasaltError =>
  new BasaltError('CONFIG_CREDENTIALS_UNREADABLE', `Encrypted credentials cannot be read: ${why}.`);
