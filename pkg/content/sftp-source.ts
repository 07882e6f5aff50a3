import type { DatastoreConfig } from '#pkg/topics/baseos.ts';
import { unusable } from './object-path.ts';

/** A host key in OpenSSH's form, type and base64. */
export interface HostKey {
  readonly type: string;
  readonly base64: string;
}

/** Where and as whom a file is read over SFTP. */
export interface SftpLogin {
  readonly path: string;
  readonly user: string;
  readonly password: string;
  /** logs in in place of the password, which decrypts it if it is encrypted */
  readonly privateKey?: string;
  /** one of these the server has to prove; undefined: any will do, which is for the operator to allow */
  readonly hostKeys: readonly HostKey[] | undefined;
}

/** The address of a file, for messages and to connect to: `fqdn` is `host[:port]` (`docs/rules/eve-api.md 12`). */
export const sftpUrl = (datastore: DatastoreConfig, relativeUrl: string): URL => {
  const host = datastore.Fqdn.replace(/^sftp:\/\//i, '').replace(/\/.*$/, '');
  const url = host === '' || host.includes('@') ? null : URL.parse(`sftp://${host}`);
  if (url === null || url.hostname === '') throw unusable(datastore, 'its fqdn must be host or host:port');
  const path = remotePath(datastore, relativeUrl);
  url.pathname = path.split('/').map(encodeURIComponent).join('/');
  return url;
};

/** A `dpath` that begins with a slash begins at the root, another where the user is after login. */
const remotePath = ({ Dpath: dpath }: DatastoreConfig, relativeUrl: string): string =>
  [dpath.replace(/\/+$/, ''), relativeUrl.replace(/^\/+/, '')].filter((part) => part !== '').join('/');

/**
 * How to log in. The EVE API has no field for host keys, so they are taken from `dsCertPEM`, one line in OpenSSH's form
 * each. Without any the password would go to whoever answers: that takes `datastore.http.security.allowinsecureauth`.
 * Errors: CONFIG_INVALID.
 */
export const sftpLogin = (datastore: DatastoreConfig, relativeUrl: string, allowInsecure: boolean): SftpLogin => {
  const { ApiKey: user, Password: password, DsCertPEM: keys } = datastore;
  if (user === '') throw unusable(datastore, 'it needs a user as apiKey');
  if (keys.length === 0 && !allowInsecure) {
    throw unusable(
      datastore,
      "it has no host key; put the server's public host keys (as in its .pub files) into dsCertPEM, or set datastore.http.security.allowinsecureauth to send the password to any server",
    );
  }
  const hostKeys = keys.map((line) => {
    const key = hostKeyOf(line);
    if (key === undefined)
      throw unusable(datastore, "an entry of its dsCertPEM is no host key in OpenSSH's form (type and base64)");
    return key;
  });
  return { path: remotePath(datastore, relativeUrl), user, password, hostKeys: keys.length > 0 ? hostKeys : undefined };
};

/** The key of a line, undefined when there is none in it. */
export const hostKeyOf = (line: string): HostKey | undefined => {
  const [, type, base64] = /^\s*(ssh-[\w-]+|ecdsa-sha2-nistp\d+) ([A-Za-z0-9+/]+={0,2})(?:\s|$)/.exec(line) ?? [];
  return type === undefined || base64 === undefined ? undefined : { type, base64 };
};
