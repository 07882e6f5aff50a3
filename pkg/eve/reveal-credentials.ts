import { asBasaltError } from '#pkg/errors/error.ts';
import { type CipherKeys, openCipherBlock } from './cipher.ts';
import { decodeEncryptionBlock } from './codec/cipher.ts';
import type { EveLog } from './log.ts';
import type { Datastore, EdgeDevConfig } from './messages.ts';

export interface RevealedConfig {
  readonly config: EdgeDevConfig;
  /** every encrypted credential could be read */
  readonly complete: boolean;
}

/**
 * The config with its datastores' encrypted credentials in clear. Where they cannot be read, those that came in clear stay,
 * and the log is told why (`docs/rules/eve-api.md 12`). The result is as secret as the credentials.
 */
export const revealCredentials = (config: EdgeDevConfig, keys: CipherKeys, log: EveLog): RevealedConfig => {
  let complete = true;
  const reveal = (store: Datastore): Datastore => {
    const { cipher, ...rest } = store;
    if (cipher === undefined) return store;
    try {
      return { ...rest, ...decodeEncryptionBlock(openCipherBlock(cipher, config.cipherContexts ?? [], keys)) };
    } catch (error) {
      complete = false;
      const { code, message } = asBasaltError(error);
      log.warn({ datastore: store.id, code }, `${message} The datastore is used with the credentials given in clear.`);
      return store;
    }
  };
  return { config: { ...config, datastores: config.datastores.map(reveal) }, complete };
};
