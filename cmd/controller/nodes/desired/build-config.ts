import type { ContentTree, Datastore } from '#pkg/eve/messages.ts';
import { encodeConfig, type EdgeDevConfigDraft } from '#pkg/eve/codec.ts';
import { sha256 } from '#pkg/eve/sha256.ts';
import type { SealedDatastore } from './seal-datastore.ts';
import type { DesiredBaseos, VersionedDesired } from './state.ts';

/** What is around the wishes in a config. */
export interface Surroundings {
  /** where the images are, for this device */
  readonly sealed: SealedDatastore;
  /** changes when the controller's certificates do (`docs/rules/eve-api.md 3.5`) */
  readonly certsHash: string;
}

export interface BuiltConfig {
  /** an encoded EdgeDevConfig */
  readonly bytes: Uint8Array;
  readonly hash: string;
}

const rawFormat = 1;

const contentTree = (baseos: DesiredBaseos, { id }: Datastore): ContentTree => ({
  uuid: baseos.contentTreeUuid,
  datastoreIds: [id],
  // images are named by their digest
  url: baseos.sha256,
  iformat: rawFormat,
  sha256: baseos.sha256,
  maxSizeBytes: BigInt(baseos.size),
  displayName: baseos.image,
  generationCount: 0n,
});

const command = (counter: number) => (counter === 0 ? undefined : { counter, desiredState: true });

/** Whom a config is for. */
export interface Addressee {
  readonly uuid: string;
  readonly name: string;
}

/** What the config of one device says, before it is encoded. */
export const draftConfig = (
  device: Addressee,
  desired: VersionedDesired,
  { sealed, certsHash }: Surroundings,
): EdgeDevConfigDraft => {
  const { baseos } = desired;
  const { datastore, cipherContexts } = sealed;
  return {
    id: { uuid: device.uuid, version: String(desired.version) },
    names: { deviceName: device.name },
    configItems: Object.entries(desired.properties)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, value]) => ({ key, value })),
    baseos: baseos && {
      contentTreeUuid: baseos.contentTreeUuid,
      baseOsVersion: baseos.version,
      activate: baseos.activate,
      retryUpdateCounter: desired.retryCounter,
    },
    contentInfo: baseos ? [contentTree(baseos, datastore)] : [],
    datastores: [datastore],
    cipherContexts,
    reboot: command(desired.rebootCounter),
    shutdown: command(desired.shutdownCounter),
    maintenanceMode: desired.maintenance,
    controllerEpoch: BigInt(desired.epoch),
    configTimestamp: desired.changedAt,
    controllercertConfighash: certsHash,
  };
};

/** The config of one device: the same desired state always gives the same bytes, so the hash tells a change. */
export const buildConfig = (device: Addressee, desired: VersionedDesired, surroundings: Surroundings): BuiltConfig => {
  const bytes = encodeConfig(draftConfig(device, desired, surroundings));
  return { bytes, hash: Buffer.from(sha256(bytes)).toString('base64') };
};
