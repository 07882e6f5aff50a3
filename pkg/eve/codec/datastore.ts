import type { org } from '#api/eve/gen/eve.pb.js';
import type { Datastore } from '../messages.ts';
import { decodeCipherBlock, encodeCipherBlock } from './cipher.ts';

type Wire = org.lfedge.eve.config.DatastoreConfig.$Properties;

/** `config.DatastoreConfig`; its credentials as they came: in clear, encrypted, or both. */
export const decodeDatastore = (store: Wire): Datastore => ({
  id: store.id ?? '',
  dType: store.dType ?? 0,
  fqdn: store.fqdn ?? '',
  apiKey: store.apiKey ?? '',
  password: store.password ?? '',
  dpath: store.dpath ?? '',
  region: store.region ?? '',
  dsCertPem: (store.dsCertPEM ?? []).map((pem) => Buffer.from(pem).toString('utf8')),
  ...(store.cipherData ? { cipher: decodeCipherBlock(store.cipherData) } : {}),
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
  cipherData: store.cipher === undefined ? null : encodeCipherBlock(store.cipher),
});
