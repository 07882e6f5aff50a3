import { createPrivateKey, type KeyObject, sign } from 'node:crypto';
import { BasaltError } from '#pkg/errors/error.ts';

/** A service account of Google, out of the JSON file of its key. */
export interface ServiceAccount {
  readonly email: string;
  readonly keyId: string;
  readonly key: KeyObject;
}

const audience = 'https://storage.googleapis.com/';
const lifeSeconds = 3600;
/** a node's clock may be a little ahead */
const backdateSeconds = 60;

/** Reads the JSON text of a service account's key. Errors: CONFIG_INVALID, without the text. */
export const parseServiceAccount = (json: string, datastoreId: string): ServiceAccount => {
  try {
    const {
      client_email: email,
      private_key_id: keyId,
      private_key: pem,
    } = JSON.parse(json) as Record<string, unknown>;
    const key = createPrivateKey(typeof pem === 'string' ? pem : '');
    if (typeof email === 'string' && typeof keyId === 'string' && key.asymmetricKeyType === 'rsa')
      return { email, keyId, key };
  } catch {
    // the cause is left out: it may quote the key
  }
  throw new BasaltError(
    'CONFIG_INVALID',
    `Datastore ${datastoreId} cannot be used: its credentials are not the JSON of a service account with an RSA key.`,
    { datastore: datastoreId },
  );
};

/**
 * A bearer token that the account signs itself, which Google's storage accepts without an exchange for another one.
 * (developers.google.com, "Using OAuth 2.0 for Server to Server Applications", service account authorization without OAuth;
 * google.aip.dev/auth/4111.)
 */
export const serviceAccountToken = ({ email, keyId, key }: ServiceAccount, at: Date): string => {
  const now = Math.floor(at.getTime() / 1000) - backdateSeconds;
  const head = { alg: 'RS256', typ: 'JWT', kid: keyId };
  const claims = { iss: email, sub: email, aud: audience, iat: now, exp: now + lifeSeconds };
  const text = [head, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  return `${text}.${sign('sha256', Buffer.from(text), key).toString('base64url')}`;
};
