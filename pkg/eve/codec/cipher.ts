import { org } from '#api/eve/gen/eve.pb.js';
import type { CipherBlock, CipherContext } from '../messages.ts';
import { decodeBounded, limits } from './bounded.ts';

const { EncryptionBlock } = org.lfedge.eve.common;
type WireBlock = org.lfedge.eve.common.CipherBlock.$Properties;
type WireContext = org.lfedge.eve.common.CipherContext.$Properties;

/** `common.CipherBlock`. */
export const decodeCipherBlock = (block: WireBlock): CipherBlock => ({
  contextId: block.cipherContextId ?? '',
  initialValue: Uint8Array.from(block.initialValue ?? []),
  cipherData: Uint8Array.from(block.cipherData ?? []),
  clearTextSha256: Uint8Array.from(block.clearTextSha256 ?? []),
});

export const encodeCipherBlock = (block: CipherBlock): WireBlock => ({
  cipherContextId: block.contextId,
  initialValue: block.initialValue,
  cipherData: block.cipherData,
  clearTextSha256: block.clearTextSha256,
});

/** `common.CipherContext`; the schemes stay the numbers of their enums, known or not. */
export const decodeCipherContext = (context: WireContext): CipherContext => ({
  contextId: context.contextId ?? '',
  hashScheme: context.hashScheme ?? 0,
  keyExchangeScheme: context.keyExchangeScheme ?? 0,
  encryptionScheme: context.encryptionScheme ?? 0,
  deviceCertHash: Uint8Array.from(context.deviceCertHash ?? []),
  controllerCertHash: Uint8Array.from(context.controllerCertHash ?? []),
});

export const encodeCipherContext = (context: CipherContext): WireContext => ({ ...context });

/** The part of a decrypted `common.EncryptionBlock` that a datastore needs. It is secret: never log it. */
export const decodeEncryptionBlock = (bytes: Uint8Array): { apiKey: string; password: string } => {
  const { dsAPIKey, dsPassword } = decodeBounded(EncryptionBlock, 'EncryptionBlock', bytes, limits.secret);
  return { apiKey: dsAPIKey, password: dsPassword };
};

/** The credentials of a datastore as a `common.EncryptionBlock`, not encrypted yet. */
export const encodeEncryptionBlock = (of: { readonly apiKey: string; readonly password: string }): Uint8Array =>
  EncryptionBlock.encode({ dsAPIKey: of.apiKey, dsPassword: of.password }).finish();
