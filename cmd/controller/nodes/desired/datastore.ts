import type { Datastore } from '#pkg/eve/messages.ts';
import { stableUuid } from './state.ts';

const id = stableUuid('datastore');
/** `config.DsType` of plain and TLS web servers, and of S3 */
const dsType = { http: 1, https: 2, s3: 3 } as const;
const nothing = { id, apiKey: '', password: '', region: '', dsCertPem: [] } as const;

/** In the place of a datastore where none matters. */
export const nowhere: Datastore = { ...nothing, dType: dsType.http, fqdn: '', dpath: '' };

/** A web server that has the images below an address. */
export const webDatastore = (address: string): Datastore => {
  const url = new URL(address);
  return {
    ...nothing,
    dType: url.protocol === 'https:' ? dsType.https : dsType.http,
    // a path in here would be ignored by devices (docs/rules/eve-api.md 12)
    fqdn: url.origin,
    dpath: url.pathname.replaceAll(/^\/+|\/+$/g, ''),
  };
};

export interface BucketForNodes {
  /** undefined is AWS */
  readonly endpoint: string | undefined;
  readonly region: string;
  /** bucket and the beginning of the keys, as in a path */
  readonly path: string;
  /** that may read there and do nothing else; undefined when anybody may */
  readonly reader: { readonly keyId: string; readonly secret: string } | undefined;
  readonly ca: string | undefined;
}

/** A bucket that nodes ask themselves, signing with a key of their own (`docs/rules/eve-api.md 12`). */
export const s3Datastore = ({ endpoint = '', region, path, reader, ca }: BucketForNodes): Datastore => ({
  ...nothing,
  dType: dsType.s3,
  fqdn: endpoint,
  dpath: path,
  region,
  apiKey: reader?.keyId ?? '',
  password: reader?.secret ?? '',
  dsCertPem: ca === undefined ? [] : [ca],
});
