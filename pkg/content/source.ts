import { X509Certificate } from 'node:crypto';
import type { LookupFunction } from 'node:net';
import { BasaltError } from '#pkg/errors/error.ts';
import { lookupIn, parseHosts } from '#pkg/eve/hosts.ts';
import { bypassesProxy } from '#pkg/eve/no-proxy.ts';
import type { ContentTreeConfig, DatastoreConfig } from '#pkg/topics/baseos.ts';
import { type Authorize, authorizerOf } from './authorization.ts';
import { sourceUrl } from './datastore-url.ts';
import type { FtpsLogin } from './ftps-get.ts';
import { type SftpLogin, sftpLogin } from './sftp-source.ts';

/** One place to fetch a blob from. */
export interface Source {
  readonly datastoreId: string;
  readonly url: URL;
  readonly authorize: Authorize;
  readonly trusted: readonly string[];
  /** the HTTP proxy of the node to ask for an address, undefined to go there directly */
  readonly proxyFor: (url: URL) => string | undefined;
  /** finds addresses of names, also of those that a redirect leads to */
  readonly lookup: LookupFunction;
  /** for SFTP; the rest is for HTTP then */
  readonly login?: SftpLogin;
  /** for FTP over TLS, in the same way */
  readonly ftps?: FtpsLogin;
}

/** Where a datastore has this content and how to ask. Errors: CONFIG_DATASTORE_UNSUPPORTED, CONFIG_INVALID. */
export const sourceOf = (config: ContentTreeConfig, datastore: DatastoreConfig, allowInsecureAuth: boolean): Source => {
  const url = sourceUrl(datastore, config.RelativeURL);
  const { Proxy: proxy } = datastore;
  const proxyFor = (at: URL): string | undefined =>
    proxy === undefined || bypassesProxy(proxy.NoProxy, at) ? undefined : proxy.Url;
  const lookup = lookupIn(parseHosts(datastore.Hosts ?? ''));
  if (datastore.DsType === 4) {
    const login = sftpLogin(datastore, config.RelativeURL, allowInsecureAuth);
    return { datastoreId: datastore.UUID, url, authorize: () => ({}), trusted: [], proxyFor, lookup, login };
  }
  return {
    datastoreId: datastore.UUID,
    url,
    authorize: authorizerOf(datastore, url, allowInsecureAuth),
    trusted: readable(datastore),
    proxyFor,
    lookup,
  };
};

/** Node would leave out a certificate that it cannot read, and then say that the peer is not trusted. */
const readable = ({ UUID: id, DsCertPEM: certificates }: DatastoreConfig): readonly string[] => {
  for (const [index, pem] of certificates.entries()) {
    try {
      void new X509Certificate(pem);
    } catch (error) {
      const which = `Certificate ${index + 1} of datastore ${id}`;
      throw new BasaltError('CONFIG_INVALID', `${which} cannot be read as PEM.`, { datastore: id }, error);
    }
  }
  return certificates;
};
