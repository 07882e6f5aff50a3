import { org } from '#api/eve/gen/eve.pb.js';
import type { ConfigNames } from '../host-messages.ts';
import type { BaseOS, Datastore, DeviceOpsCmd, EdgeDevConfig } from '../messages.ts';
import { sha256 } from '../sha256.ts';
import { badMessage, decodeBounded, limits } from './bounded.ts';
import { decodeCipherContext, encodeCipherContext } from './cipher.ts';
import { decodeContentTree, encodeContentTree } from './content-tree.ts';
import { decodeDatastore, encodeDatastore } from './datastore.ts';
import { fromLegacyBase } from './legacy-base.ts';
import { bigintToInt64, fromTimestamp, toTimestamp } from './time.ts';

const { BaseOS: WireBaseOS, EdgeDevConfig: WireConfig, ConfigRequest, ConfigResponse } = org.lfedge.eve.config;
type WireConfigMessage = org.lfedge.eve.config.EdgeDevConfig.$Properties;

/** More entries than this in one list of a config are no configuration of a device. */
const maxEntries = 10_000;

/** A config as a controller writes it: the hash of `baseos` is the receiver's business. */
export type EdgeDevConfigDraft = Omit<EdgeDevConfig, 'baseos' | 'names'> & {
  readonly baseos: Omit<BaseOS, 'hash'> | undefined;
  readonly names?: Partial<ConfigNames>;
};

/** `config.ConfigRequest`; the token comes from attestation and may be empty. */
export interface ConfigQuery {
  readonly configHash: string;
  readonly integrityToken: Uint8Array;
}

export const encodeConfigRequest = (query: ConfigQuery): Uint8Array => ConfigRequest.encode(query).finish();

export const decodeConfigRequest = (bytes: Uint8Array): ConfigQuery => {
  const { configHash, integrityToken } = decodeBounded(ConfigRequest, 'ConfigRequest', bytes, limits.attest);
  return { configHash, integrityToken: Uint8Array.from(integrityToken) };
};

/** `config.ConfigResponse` of an encoded EdgeDevConfig (see {@link encodeConfig}), which is absent when unchanged. */
export const encodeConfigResponse = (config: Uint8Array | undefined, configHash: string): Uint8Array =>
  ConfigResponse.encode({
    config: config === undefined ? null : decodeBounded(WireConfig, 'EdgeDevConfig', config, limits.config, true),
    configHash,
  }).finish();

/** A config and its opaque hash; `config` is undefined when the controller left it out as unchanged. */
export const decodeConfigResponse = (bytes: Uint8Array): { configHash: string; config: EdgeDevConfig | undefined } => {
  const { config, configHash } = decodeBounded(ConfigResponse, 'ConfigResponse', bytes, limits.config, true);
  return { configHash, config: config === null || config === undefined ? undefined : mapConfig(config) };
};

/** A bare `config.EdgeDevConfig`. */
export const decodeConfig = (bytes: Uint8Array): EdgeDevConfig =>
  mapConfig(decodeBounded(WireConfig, 'EdgeDevConfig', bytes, limits.config, true));

/** A bare `config.EdgeDevConfig`, fields in ascending order and defaults left out. */
export const encodeConfig = (config: EdgeDevConfigDraft): Uint8Array =>
  WireConfig.encode({
    id: config.id ?? null,
    datastores: config.datastores.map(encodeDatastore),
    reboot: encodeOps(config.reboot),
    configItems: config.configItems.map(({ key, value }) => ({ key, value })),
    cipherContexts: (config.cipherContexts ?? []).map(encodeCipherContext),
    contentInfo: config.contentInfo.map(encodeContentTree),
    controllercertConfighash: config.controllercertConfighash,
    maintenanceMode: config.maintenanceMode,
    controllerEpoch: bigintToInt64(config.controllerEpoch),
    baseos: config.baseos === undefined ? null : encodeBaseOs(config.baseos),
    shutdown: encodeOps(config.shutdown),
    ...config.names,
    configTimestamp: toTimestamp(config.configTimestamp) ?? null,
  }).finish();

const encodeBaseOs = (baseos: Omit<BaseOS, 'hash'>): org.lfedge.eve.config.BaseOS.$Properties => ({
  contentTreeUuid: baseos.contentTreeUuid,
  retryUpdate: baseos.retryUpdateCounter === undefined ? null : { counter: baseos.retryUpdateCounter },
  activate: baseos.activate,
  baseOsVersion: baseos.baseOsVersion,
});

const encodeOps = (command: DeviceOpsCmd | undefined): org.lfedge.eve.config.DeviceOpsCmd.$Properties | null =>
  command === undefined ? null : { counter: command.counter, desiredState: command.desiredState };

const decodeOps = (
  command: org.lfedge.eve.config.DeviceOpsCmd.$Properties | null | undefined,
): DeviceOpsCmd | undefined =>
  command === null || command === undefined
    ? undefined
    : { counter: command.counter ?? 0, desiredState: command.desiredState ?? false };

const decodeBaseOs = (baseos: org.lfedge.eve.config.BaseOS.$Properties): BaseOS => ({
  contentTreeUuid: baseos.contentTreeUuid ?? '',
  retryUpdateCounter:
    baseos.retryUpdate === null || baseos.retryUpdate === undefined ? undefined : (baseos.retryUpdate.counter ?? 0),
  activate: baseos.activate ?? false,
  baseOsVersion: baseos.baseOsVersion ?? '',
  hash: Buffer.from(sha256(WireBaseOS.encode(baseos).finish())).toString('hex'),
});

const namesOf = (config: WireConfigMessage): { names?: ConfigNames } => {
  const { deviceName, enterpriseName, enterpriseId, projectName, projectId } = config;
  const names = {
    deviceName: deviceName ?? '',
    enterpriseName: enterpriseName ?? '',
    enterpriseId: enterpriseId ?? '',
    projectName: projectName ?? '',
    projectId: projectId ?? '',
  };
  return Object.values(names).some((name) => name !== '') ? { names } : {};
};

const mapConfig = (config: WireConfigMessage): EdgeDevConfig => {
  const { configItems, contentInfo, datastores, base, volumes, cipherContexts } = config;
  for (const list of [configItems, contentInfo, datastores, base, volumes, cipherContexts]) {
    if ((list ?? []).length > maxEntries)
      throw badMessage('EdgeDevConfig', `a list of more than ${maxEntries} entries`);
  }
  const legacy = config.baseos === null || config.baseos === undefined ? fromLegacyBase(config) : undefined;
  const trees = (config.contentInfo ?? []).map(decodeContentTree);
  return {
    id: config.id ? { uuid: config.id.uuid ?? '', version: config.id.version ?? '' } : undefined,
    configItems: (config.configItems ?? []).map(({ key, value }) => ({ key: key ?? '', value: value ?? '' })),
    baseos: config.baseos ? decodeBaseOs(config.baseos) : legacy?.baseos,
    contentInfo: [...trees, ...(legacy?.contentTrees ?? [])],
    datastores: (config.datastores ?? []).map((store): Datastore => decodeDatastore(store)),
    reboot: decodeOps(config.reboot),
    shutdown: decodeOps(config.shutdown),
    maintenanceMode: config.maintenanceMode ?? false,
    controllerEpoch: config.controllerEpoch?.toBigInt() ?? 0n,
    configTimestamp: fromTimestamp(config.configTimestamp, 'EdgeDevConfig'),
    controllercertConfighash: config.controllercertConfighash ?? '',
    ...namesOf(config),
    ...(cipherContexts?.length ? { cipherContexts: cipherContexts.map(decodeCipherContext) } : {}),
  };
};
