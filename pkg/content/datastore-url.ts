import { BasaltError } from '#pkg/errors/error.ts';
import type { DatastoreConfig } from '#pkg/topics/baseos.ts';

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
 * Where a datastore keeps a path: scheme and host of its `fqdn`, then `dpath` and the path joined with single slashes,
 * a query kept as it is (`spec/eve-api.md 12`). Errors: CONFIG_DATASTORE_UNSUPPORTED, CONFIG_INVALID.
 */
export const sourceUrl = (datastore: DatastoreConfig, relativeUrl: string): URL => {
  const { UUID: id, DsType: type } = datastore;
  if (type !== 1 && type !== 2) {
    const name = typeNames[type] ?? `type ${type}`;
    throw new BasaltError(
      'CONFIG_DATASTORE_UNSUPPORTED',
      `Datastore ${id} is a ${name}; images can be fetched from DsHttp and DsHttps.`,
      { datastore: id, type: name },
    );
  }
  const base = parseBase(datastore);
  const [path, query] = splitQuery(relativeUrl);
  const joined = [datastore.Dpath, path].map(trimSlashes).filter((part) => part !== '');
  const url = URL.parse(`${base.protocol}//${base.host}/${joined.join('/').replaceAll('#', '%23')}${query}`);
  if (url === null) throw invalid(datastore, 'its path and the URL of the content make no address');
  return url;
};

const parseBase = (datastore: DatastoreConfig): URL => {
  const base = /^https?:\/\//i.test(datastore.Fqdn) ? URL.parse(datastore.Fqdn) : null;
  if (base === null || base.host === '')
    throw invalid(datastore, 'its fqdn must look like https://host or http://host:port');
  return base;
};

const splitQuery = (text: string): [path: string, query: string] => {
  const at = text.indexOf('?');
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at).replaceAll('#', '%23')];
};

const trimSlashes = (text: string): string => text.replace(/^\/+|\/+$/g, '');

const invalid = ({ UUID: id }: DatastoreConfig, why: string): BasaltError =>
  new BasaltError('CONFIG_INVALID', `Datastore ${id} cannot be used: ${why}.`, { datastore: id });

/** An address as it may be logged and reported: without query and credentials, which may hold secrets. */
export const shownUrl = (url: URL): string => `${url.protocol}//${url.host}${url.pathname}`;
