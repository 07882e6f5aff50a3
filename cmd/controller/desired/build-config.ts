import type { ContentTree, Datastore } from '#pkg/eve/messages.ts';
import { encodeConfig } from '#pkg/eve/codec.ts';
import { sha256 } from '#pkg/eve/sha256.ts';
import { stableUuid, type DesiredBaseos, type VersionedDesired } from './state.ts';

/** What all configs of this controller have in common. */
export interface Surroundings {
  /** where the images are, without a slash at the end */
  readonly datastoreUrl: string;
  /** changes when the controller's certificates do (`spec/eve-api.md 3.5`) */
  readonly certsHash: string;
}

export interface BuiltConfig {
  /** an encoded EdgeDevConfig */
  readonly bytes: Uint8Array;
  readonly hash: string;
}

const datastoreId = stableUuid('datastore');
const rawFormat = 1;
/** `config.DsType` of plain and TLS web servers */
const dsType = { http: 1, https: 2 } as const;

const datastore = (address: string): Datastore => {
  const url = new URL(address);
  return {
    id: datastoreId,
    dType: url.protocol === 'https:' ? dsType.https : dsType.http,
    // a path in here would be ignored by devices (spec/eve-api.md 12)
    fqdn: url.origin,
    dpath: url.pathname.replaceAll(/^\/+|\/+$/g, ''),
    apiKey: '',
    password: '',
    region: '',
    dsCertPem: [],
  };
};

const contentTree = (baseos: DesiredBaseos): ContentTree => ({
  uuid: baseos.contentTreeUuid,
  datastoreIds: [datastoreId],
  // image files are named by their digest
  url: baseos.sha256,
  iformat: rawFormat,
  sha256: baseos.sha256,
  maxSizeBytes: BigInt(baseos.size),
  displayName: baseos.image,
  generationCount: 0n,
});

const command = (counter: number) => (counter === 0 ? undefined : { counter, desiredState: true });

/** The config of one device: the same desired state always gives the same bytes, so the hash tells a change. */
export const buildConfig = (
  device: { readonly uuid: string; readonly name: string },
  desired: VersionedDesired,
  { datastoreUrl, certsHash }: Surroundings,
): BuiltConfig => {
  const { baseos } = desired;
  const bytes = encodeConfig({
    id: { uuid: device.uuid, version: String(desired.version) },
    deviceName: device.name,
    configItems: Object.entries(desired.properties)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, value]) => ({ key, value })),
    baseos: baseos && {
      contentTreeUuid: baseos.contentTreeUuid,
      baseOsVersion: baseos.version,
      activate: baseos.activate,
      retryUpdateCounter: desired.retryCounter,
    },
    contentInfo: baseos ? [contentTree(baseos)] : [],
    datastores: [datastore(datastoreUrl)],
    reboot: command(desired.rebootCounter),
    shutdown: command(desired.shutdownCounter),
    maintenanceMode: desired.maintenance,
    controllerEpoch: BigInt(desired.epoch),
    configTimestamp: desired.changedAt,
    controllercertConfighash: certsHash,
  });
  return { bytes, hash: Buffer.from(sha256(bytes)).toString('base64') };
};
