import type { org } from '../pb/eve.pb.js';
import type { Datastore } from '../messages.ts';

type Wire = org.lfedge.eve.config.DatastoreConfig.$Properties;

/** `config.DatastoreConfig` with its credentials in clear; encrypted ones (`cipherData`) are not supported. */
export const decodeDatastore = (store: Wire): Datastore => ({
  id: store.id ?? '',
  dType: store.dType ?? 0,
  fqdn: store.fqdn ?? '',
  apiKey: store.apiKey ?? '',
  password: store.password ?? '',
  dpath: store.dpath ?? '',
  region: store.region ?? '',
  dsCertPem: (store.dsCertPEM ?? []).map((pem) => Buffer.from(pem).toString('utf8')),
});

export const encodeDatastore = (store: Datastore): Wire => ({
  dType: store.dType,
  fqdn: store.fqdn,
  apiKey: store.apiKey,
  password: store.password,
  dpath: store.dpath,
  region: store.region,
  dsCertPEM: store.dsCertPem.map((pem) => Buffer.from(pem, 'utf8')),
  id: store.id,
});
