import { BasaltError } from '#pkg/errors/error.ts';
import type { DatastoreConfig } from '#pkg/topics/baseos.ts';
import { awsHeaders } from './aws-signature.ts';
import { azureHeaders } from './azure-signature.ts';
import { parseServiceAccount, serviceAccountToken } from './google-token.ts';
import { queryParameters, unusable } from './object-path.ts';
import { s3Region } from './object-url.ts';

/** Headers that show the right to GET an address with these headers, asked anew for each request, as they may age. */
export type Authorize = (url: URL, headers: Readonly<Record<string, string>>, at: Date) => Record<string, string>;

/**
 * How requests to a datastore are authorized (`docs/rules/eve-api.md 12`). What would let a listener in, a password or
 * a token, crosses the network in clear only when that is allowed; a signature may, the secret stays here. Errors:
 * CONFIG_INVALID.
 */
export const authorizerOf = (datastore: DatastoreConfig, url: URL, allowInsecure: boolean): Authorize => {
  const { DsType: type, ApiKey: key, Password: password } = datastore;
  if (key === '' && password === '') return anonymous;
  const mayBeRead = url.protocol !== 'http:' || allowInsecure;
  if (bringsItsRight(type, url)) return anonymous;
  switch (type) {
    case 3:
      return aws(datastore, s3Region(datastore));
    case 6:
      return azure(datastore);
    case 7: {
      const json = [key, password].find((text) => text.trimStart().startsWith('{'));
      if (json === undefined) return aws(datastore, datastore.Region === '' ? 'auto' : s3Region(datastore));
      const account = parseServiceAccount(json, datastore.UUID);
      if (!mayBeRead) return anonymous;
      return (_url, _headers, at) => ({ Authorization: `Bearer ${serviceAccountToken(account, at)}` });
    }
    default: {
      const Authorization = words(datastore);
      return mayBeRead ? () => ({ Authorization }) : anonymous;
    }
  }
};

/** Parameters that make an address a presigned one. Object stores refuse a request that is signed twice. */
const presigned: Readonly<Record<number, readonly string[]>> = {
  3: ['x-amz-signature', 'signature'],
  6: ['sig'],
  7: ['x-goog-signature', 'x-amz-signature', 'signature'],
};

const bringsItsRight = (type: number, url: URL): boolean =>
  queryParameters(url.search).some(([name]) => presigned[type]?.includes(name.toLowerCase()) ?? false);

const anonymous: Authorize = () => ({});

/** `<apiKey> <password>`, the key being the scheme word. */
const words = ({ UUID: id, ApiKey: key, Password: password }: DatastoreConfig): string => {
  const value = `${key} ${password}`.trim();
  if (!/^[\x20-\x7e]+$/.test(value)) {
    throw new BasaltError('CONFIG_INVALID', `The credentials of datastore ${id} hold characters that no header may.`, {
      datastore: id,
    });
  }
  return value;
};

const aws = (datastore: DatastoreConfig, region: string): Authorize => {
  const { ApiKey: keyId, Password: secret } = datastore;
  if (!/^[\w.:+=@-]{1,256}$/.test(keyId) || secret === '')
    throw unusable(datastore, 'it needs a key id as apiKey and its secret as password, or neither');
  return (url, headers, at) => awsHeaders(url, headers, { keyId, secret, region }, at);
};

const azure = (datastore: DatastoreConfig): Authorize => {
  const { ApiKey: account, Password: key } = datastore;
  if (!/^[a-z0-9-]{1,63}$/.test(account) || !/^[A-Za-z0-9+/]+={0,2}$/.test(key))
    throw unusable(datastore, 'it needs the account as apiKey and one of its keys (base64) as password, or neither');
  return (url, headers, at) => azureHeaders(url, headers, { account, key }, at);
};
