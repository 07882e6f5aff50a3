import { Buffer } from 'node:buffer';
import { BasaltError } from '#pkg/errors/error.ts';
import { lookupIn, parseHosts } from '#pkg/eve/hosts.ts';
import { bypassesProxy } from '#pkg/eve/no-proxy.ts';
import type { DatastoreConfig, DatastoreWay } from '#pkg/topics/baseos.ts';
import { authorizerOf, type Authorize } from './authorization.ts';
import type { FetchCredentials } from './credentials.ts';
import { shownUrl, sourceUrl } from './datastore-url.ts';
import { hostKeyOf, type SftpLogin } from './sftp-source.ts';
import type { Source } from './source.ts';

export interface FetchPlace {
  readonly url: string;
  readonly credentials: FetchCredentials;
  /** the node's proxy, and names that it knows by itself */
  readonly way: DatastoreWay;
  /** a password or token may go to a server in clear, or to one that has not proved who it is */
  readonly allowInsecure: boolean;
}

/**
 * Where a URL leads and how to ask there. Credentials that the scheme has no use for are refused, so that none are forgotten
 * silently. Errors: CONFIG_INVALID, CONFIG_DATASTORE_UNSUPPORTED; none quotes a credential or a query.
 */
export const fetchSource = (place: FetchPlace): Source => {
  const { credentials, way } = place;
  const url = URL.parse(place.url);
  if (url === null || url.hostname === '') throw unusable('the URL', 'it names no host');
  if (url.username !== '' || url.password !== '') throw unusable(shownUrl(url), 'it holds a user or password');
  const proxyFor = (at: URL): string | undefined =>
    way.Proxy === undefined || bypassesProxy(way.Proxy.NoProxy, at) ? undefined : way.Proxy.Url;
  const trusted = credentials.caPem === undefined ? [] : [credentials.caPem];
  const common = { datastoreId: '', url, trusted, proxyFor, lookup: lookupIn(parseHosts(way.Hosts ?? '')) };
  const make = schemes[url.protocol];
  if (make === undefined)
    throw new BasaltError('CONFIG_DATASTORE_UNSUPPORTED', `Nothing can be fetched by ${url.protocol.slice(0, -1)}.`);
  return { ...common, authorize: anonymous, ...make(url, place) };
};

type Make = (url: URL, place: FetchPlace) => Partial<Source>;

const anonymous: Authorize = () => ({});

const unusable = (what: string, why: string): BasaltError =>
  new BasaltError('CONFIG_INVALID', `${what} cannot be fetched: ${why}.`);

/** Refuses members that mean nothing here. */
const only = (url: URL, credentials: FetchCredentials, names: readonly (keyof FetchCredentials)[]): void => {
  const known: readonly string[] = names;
  const [extra] = Object.keys(credentials).filter((name) => !known.includes(name));
  if (extra !== undefined)
    throw unusable(shownUrl(url), `credentials for ${url.protocol.slice(0, -1)} have no ${extra}`);
};

const http: Make = (url, { credentials, allowInsecure }) => {
  only(url, credentials, ['user', 'password', 'token', 'caPem']);
  const { user, password = '', token } = credentials;
  if (user === undefined && token === undefined) {
    if (password !== '') throw unusable(shownUrl(url), 'its credentials have a password and no user');
    return {};
  }
  if (user !== undefined && token !== undefined)
    throw unusable(shownUrl(url), 'its credentials have both a user and a token');
  if (url.protocol === 'http:' && !allowInsecure) {
    const why =
      'its credentials would cross the network in clear; use https, or set datastore.http.security.allowinsecureauth';
    throw unusable(shownUrl(url), why);
  }
  if (token !== undefined && !/^[\x21-\x7e]+$/.test(token))
    throw unusable(shownUrl(url), 'its token holds characters that no header may');
  const value =
    token === undefined ? `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}` : `Bearer ${token}`;
  return { authorize: () => ({ Authorization: value }) };
};

/** `s3://bucket/key`, the key percent-encoded as in any URL. */
const s3: Make = (url, { credentials, allowInsecure }) => {
  only(url, credentials, ['accessKey', 'secretKey', 'region', 'endpoint', 'caPem']);
  const { accessKey = '', secretKey = '', region = '', endpoint = '' } = credentials;
  if ((accessKey === '') !== (secretKey === ''))
    throw unusable(shownUrl(url), 'its credentials need accessKey and secretKey, or neither');
  const store: DatastoreConfig = {
    UUID: `s3://${url.hostname}`,
    DsType: 3,
    Fqdn: endpoint,
    ApiKey: accessKey,
    Password: secretKey,
    Dpath: decoded(url, url.host),
    Region: region,
    DsCertPEM: [],
  };
  const object = sourceUrl(store, decoded(url, url.pathname) + url.search);
  return { url: object, authorize: authorizerOf(store, object, allowInsecure) };
};

/** Paths are from the root, or with `/~/` in front from where the user is after login. */
const pathOf = (url: URL): string => decoded(url, url.pathname).replace(/^\/~\//, '');

const decoded = (url: URL, part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    throw unusable(shownUrl(url), 'its path is percent-encoded in a way that cannot be read');
  }
};

const sftp: Make = (url, { credentials, allowInsecure }) => {
  only(url, credentials, ['user', 'password', 'privateKey', 'hostKey']);
  const { user = '', password = '', privateKey, hostKey = '' } = credentials;
  if (user === '' || (password === '' && privateKey === undefined))
    throw unusable(shownUrl(url), 'its credentials need a user and a password or privateKey');
  const lines = hostKey.split('\n').filter((line) => line.trim() !== '');
  if (lines.length === 0 && !allowInsecure) {
    const why =
      "its credentials have no hostKey; take the server's from its .pub files, or set datastore.http.security.allowinsecureauth";
    throw unusable(shownUrl(url), why);
  }
  const hostKeys = lines.map((line) => {
    const key = hostKeyOf(line);
    if (key === undefined) throw unusable(shownUrl(url), "its hostKey is none in OpenSSH's form (type and base64)");
    return key;
  });
  const login: SftpLogin = {
    path: pathOf(url),
    user,
    password,
    hostKeys: hostKeys.length > 0 ? hostKeys : undefined,
    ...(privateKey === undefined ? {} : { privateKey }),
  };
  return { login };
};

const ftps: Make = (url, { credentials }) => {
  only(url, credentials, ['user', 'password', 'caPem']);
  const { user = 'anonymous', password = '' } = credentials;
  return { ftps: { path: pathOf(url), user, password } };
};

const schemes: Readonly<Record<string, Make>> = {
  'http:': http,
  'https:': http,
  's3:': s3,
  'sftp:': sftp,
  'ftps:': ftps,
};
