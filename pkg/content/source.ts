import type { ContentTreeConfig, DatastoreConfig } from '#pkg/topics/baseos.ts';
import { authorizationFor } from './authorization.ts';
import { sourceUrl } from './datastore-url.ts';

/** One place to fetch a blob from. */
export interface Source {
  readonly datastoreId: string;
  readonly url: URL;
  readonly authorization: string | undefined;
  readonly trusted: readonly string[];
}

/** Where a datastore has this content and how to ask. Errors: CONFIG_DATASTORE_UNSUPPORTED, CONFIG_INVALID. */
export const sourceOf = (config: ContentTreeConfig, datastore: DatastoreConfig, allowInsecureAuth: boolean): Source => {
  const url = sourceUrl(datastore, config.RelativeURL);
  return {
    datastoreId: datastore.UUID,
    url,
    authorization: authorizationFor(datastore, url, allowInsecureAuth),
    trusted: datastore.DsCertPEM,
  };
};
