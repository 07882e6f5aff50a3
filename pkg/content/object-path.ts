import { BasaltError } from '#pkg/errors/error.ts';
import type { DatastoreConfig } from '#pkg/topics/baseos.ts';

/** Where a datastore of objects keeps one. */
export interface ObjectPlace {
  /** the first segment of `dpath`: a bucket, or a container */
  readonly bucket: string;
  /** what follows it, and the path of the content, as names and not percent-encoded */
  readonly key: string;
  /** with its question mark, as it was given; empty when there is none */
  readonly query: string;
}

/** Reads bucket and key of `dpath` and the content's path (`docs/rules/eve-api.md 12`). Errors: CONFIG_INVALID. */
export const objectPlace = (datastore: DatastoreConfig, relativeUrl: string): ObjectPlace => {
  const at = relativeUrl.indexOf('?');
  const path = at === -1 ? relativeUrl : relativeUrl.slice(0, at);
  const query = at === -1 ? '' : relativeUrl.slice(at).replaceAll('#', '%23');
  const [bucket, ...prefix] = datastore.Dpath.split('/').filter((segment) => segment !== '');
  const key = [...prefix, path.replace(/^\/+|\/+$/g, '')].join('/');
  if (bucket === undefined) throw unusable(datastore, 'its dpath names no bucket or container');
  // an address would lose them, and mean another object
  if (`${bucket}/${key}`.split('/').some((segment) => segment === '.' || segment === '..'))
    throw unusable(datastore, 'its dpath and the URL of the content have a segment of dots');
  return { bucket, key, query };
};

/** Percent-encodes all but the unreserved characters of RFC 3986 and slashes: what each signature is taken over. */
export const encodePath = (path: string): string => path.split('/').map(encodeSegment).join('/');

export const encodeSegment = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);

/** The same path in that one form, however it was encoded before. */
export const canonicalPath = (pathname: string): string =>
  pathname.split('/').map(decoded).map(encodeSegment).join('/');

/** The parameters of a query, decoded. A plus is a plus, for nothing here comes from a form. */
export const queryParameters = (search: string): readonly (readonly [name: string, value: string])[] =>
  search
    .replace(/^\?/, '')
    .split('&')
    .filter((part) => part !== '')
    .map((part) => {
      const at = part.indexOf('=');
      return at === -1 ? [decoded(part), ''] : [decoded(part.slice(0, at)), decoded(part.slice(at + 1))];
    });

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** The error for a datastore whose fields make no sense. */
export const unusable = ({ UUID: id }: DatastoreConfig, why: string): BasaltError =>
  new BasaltError('CONFIG_INVALID', `Datastore ${id} cannot be used: ${why}.`, { datastore: id });
