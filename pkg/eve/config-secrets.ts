import { type KeyObject, X509Certificate } from 'node:crypto';
import type { ControllerCertStore } from './controller-cert-store.ts';
import type { EveLog } from './log.ts';
import type { ConfigReply } from './messages.ts';
import { revealCredentials } from './reveal-credentials.ts';
import { sha256 } from './sha256.ts';
import { deviceCertHash } from './signer.ts';

/** What a link remembers so that encrypted credentials become readable as soon as they can be. */
export interface ConfigSecrets {
  /** A config from disk with its credentials in clear. */
  revealStored(reply: ConfigReply): ConfigReply;
  /** The same for one that the controller has just sent. */
  revealReceived(reply: ConfigReply): ConfigReply;
  /** The controller's certificates are others now. */
  certsChanged(): void;
  /**
   * The hash to ask with: none, so that the same config comes once more, when the last one had credentials that could not
   * be read and certificates have come since.
   */
  hashToAskWith(known: string): string;
}

export const createConfigSecrets = (
  device: { readonly certPem: string; readonly key: KeyObject },
  store: ControllerCertStore,
  log: EveLog,
): ConfigSecrets => {
  const keys = {
    deviceKey: device.key,
    deviceCertHashes: certHashes(device.certPem),
    findEcdh: (hash: Uint8Array) => store.findEcdh(hash),
  };
  let unread = false;
  let askAfresh = false;
  return {
    revealStored: (reply) => ({ ...reply, config: revealCredentials(reply.config, keys, log).config }),
    revealReceived: (reply) => {
      const { config, complete } = revealCredentials(reply.config, keys, log);
      unread = !complete;
      askAfresh = false;
      return { ...reply, config };
    },
    certsChanged: () => {
      askAfresh ||= unread;
    },
    hashToAskWith: (known) => (askAfresh ? '' : known),
  };
};

/** Of the certificate as text, as it is sent, with and without the newline at its end, and of its DER. */
const certHashes = (pem: string): readonly Uint8Array[] => [
  sha256(Buffer.from(pem)),
  sha256(Buffer.from(pem.trimEnd())),
  deviceCertHash(new X509Certificate(pem)),
];
