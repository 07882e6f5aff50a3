import type { DatastoreConfig } from '#pkg/topics/baseos.ts';
import { encodePath, objectPlace, unusable } from './object-path.ts';

/**
 * The address of an object in S3 (`docs/rules/eve-api.md 12`). At AWS the bucket is part of the host name where it can
 * be, so that a bucket of another region does not redirect; any other endpoint is asked by path. Errors:
 * CONFIG_INVALID.
 */
export const s3Url = (datastore: DatastoreConfig, relativeUrl: string): URL => {
  const { bucket, key, query } = objectPlace(datastore, relativeUrl);
  const { Fqdn: fqdn } = datastore;
  const tail = `${encodePath(key)}${query}`;
  if (fqdn !== '' && !/^(https?:\/\/)?([^/]*\.)?amazonaws\.com(\.cn)?(\/|$)/i.test(fqdn))
    return parse(datastore, `${originOf(datastore, fqdn)}/${encodePath(bucket)}/${tail}`);
  const region = s3Region(datastore);
  const host = `s3.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}`;
  // a dot in the name would not fit the certificate, and a capital letter no host name
  const inHost = /^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/.test(bucket);
  return parse(
    datastore,
    inHost ? `https://${bucket}.${host}/${tail}` : `https://${host}/${encodePath(bucket)}/${tail}`,
  );
};

/** The region that requests are signed for. Errors: CONFIG_INVALID. */
export const s3Region = (datastore: DatastoreConfig): string => {
  const region = datastore.Region === '' ? 'us-west-2' : datastore.Region;
  if (!/^[a-z0-9-]{1,64}$/i.test(region)) throw unusable(datastore, 'its region is no name of one');
  return region;
};

/** The address of an object in Google Cloud Storage, by path. Errors: CONFIG_INVALID. */
export const googleUrl = (datastore: DatastoreConfig, relativeUrl: string): URL => {
  const { bucket, key, query } = objectPlace(datastore, relativeUrl);
  const origin = originOf(datastore, datastore.Fqdn === '' ? 'storage.googleapis.com' : datastore.Fqdn);
  return parse(datastore, `${origin}/${encodePath(bucket)}/${encodePath(key)}${query}`);
};

/** The address of a blob in Azure. The endpoint of an account may have a path. Errors: CONFIG_INVALID. */
export const azureUrl = (datastore: DatastoreConfig, relativeUrl: string): URL => {
  const { bucket, key, query } = objectPlace(datastore, relativeUrl);
  const account = `${datastore.ApiKey}.blob.core.windows.net`;
  const endpoint = datastore.Fqdn === '' && datastore.ApiKey !== '' ? account : datastore.Fqdn;
  const path = endpointUrl(datastore, endpoint).pathname.replace(/\/+$/, '');
  return parse(datastore, `${originOf(datastore, endpoint)}${path}/${encodePath(bucket)}/${encodePath(key)}${query}`);
};

/** An endpoint, https unless it says otherwise. */
const endpointUrl = (datastore: DatastoreConfig, endpoint: string): URL => {
  const url = URL.parse(/^https?:\/\//i.test(endpoint) ? endpoint : `https://${endpoint}`);
  if (url === null) throw unusable(datastore, 'its fqdn names no host');
  return url;
};

/** Its scheme and host, without what else it may say. */
const originOf = (datastore: DatastoreConfig, endpoint: string): string => {
  const { protocol, host } = endpointUrl(datastore, endpoint);
  return `${protocol}//${host}`;
};

const parse = (datastore: DatastoreConfig, text: string): URL => {
  const url = URL.parse(text);
  if (url === null) throw unusable(datastore, 'its path and the URL of the content make no address');
  return url;
};
