import { BasaltError } from '#pkg/errors/error.ts';
import type { DatastoreConfig } from '#pkg/topics/baseos.ts';

/**
 * The `Authorization` header of a datastore: `<apiKey> <password>`, the key being the scheme word. Undefined when there
 * are no credentials, or when they must not cross the network in clear (`spec/eve-api.md 12`). Errors: CONFIG_INVALID.
 */
export const authorizationFor = (
  { UUID: id, ApiKey: key, Password: password }: DatastoreConfig,
  url: URL,
  allowInsecure: boolean,
): string | undefined => {
  if (key === '' && password === '') return undefined;
  if (url.protocol === 'http:' && !allowInsecure) return undefined;
  const value = `${key} ${password}`.trim();
  if (!/^[\x20-\x7e]+$/.test(value)) {
    throw new BasaltError('CONFIG_INVALID', `The credentials of datastore ${id} hold characters that no header may.`, {
      datastore: id,
    });
  }
  return value;
};
