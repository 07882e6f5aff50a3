import { BasaltError } from '#pkg/errors/error.ts';
import type { DatastoreConfig } from '#pkg/topics/baseos.ts';
import { unusable } from './object-path.ts';
import { azureUrl, googleUrl, s3Url } from './object-url.ts';
import { sftpUrl } from './sftp-source.ts';

const typeNames = [
  'DsUnknown',
  'DsHttp',
  'DsHttps',
  'DsS3',
  'DsSFTP',
  'DsContainerRegistry',
  'DsAzureBlob',
  'DsGoogleStorage',
];

/**
 * Where a datastore keeps a path (`docs/rules/eve-api.md 12`). Errors: CONFIG_DATASTORE_UNSUPPORTED, CONFIG_INVALID.
 */
export const sourceUrl = (datastore: DatastoreConfig, relativeUrl: string): URL => {
  switch (datastore.DsType) {
    case 1:
    case 2:
      return httpUrl(datastore, relativeUrl);
    case 3:
      return s3Url(datastore, relativeUrl);
    case 4:
      return sftpUrl(datastore, relativeUrl);
    case 6:
      return azureUrl(datastore, relativeUrl);
    case 7:
      return googleUrl(datastore, relativeUrl);
    default:
      throw unsupported(datastore);
  }
};

const unsupported = ({ UUID: id, DsType: type }: DatastoreConfig): BasaltError => {
  const name = typeNames[type] ?? `type ${type}`;
  const known = [1, 2, 3, 4, 6, 7].map((number) => typeNames[number]).join(', ');
  return new BasaltError(
    'CONFIG_DATASTORE_UNSUPPORTED',
    `Datastore ${id} is a ${name}; images can be fetched from ${known}.`,
    { datastore: id, type: name },
  );
};

/**
 * Scheme and host of the `fqdn`, then `dpath` and the path joined with single slashes, a query kept as it is.
 */
const httpUrl = (datastore: DatastoreConfig, relativeUrl: string): URL => {
  const base = parseBase(datastore);
  const [path, query] = splitQuery(relativeUrl);
  const joined = [datastore.Dpath, path].map(trimSlashes).filter((part) => part !== '');
  const url = URL.parse(`${base.protocol}//${base.host}/${joined.join('/').replaceAll('#', '%23')}${query}`);
  if (url === null) throw unusable(datastore, 'its path and the URL of the content make no address');
  return url;
};

const parseBase = (datastore: DatastoreConfig): URL => {
  const base = /^https?:\/\//i.test(datastore.Fqdn) ? URL.parse(datastore.Fqdn) : null;
  if (base === null) throw unusable(datastore, 'its fqdn must look like https://host or http://host:port');
  return base;
};

const splitQuery = (text: string): [path: string, query: string] => {
  const at = text.indexOf('?');
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at).replaceAll('#', '%23')];
};

const trimSlashes = (text: string): string => text.replace(/^\/+|\/+$/g, '');

/** An address as it may be logged and reported: without query and credentials, which may hold secrets. */
export const shownUrl = (url: URL): string => `${url.protocol}//${url.host}${url.pathname}`;
