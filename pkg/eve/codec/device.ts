import type { org } from '#api/eve/gen/eve.pb.js';
import type { AttestationInfo, ConfigItemStatus, SecurityInfo, ZInfoDevice } from '../messages.ts';
import { decodeErrorInfo, encodeErrorInfo } from './error-info.ts';
import {
  decodeDataSecurity,
  decodePorts,
  decodeStorage,
  encodeDataSecurity,
  encodePorts,
  encodeStorage,
} from './host.ts';
import { decodeSoftware, encodeSoftware } from './software.ts';
import { fromTimestamp, toSafeNumber, toTimestamp, toUint64 } from './time.ts';

type Wire = org.lfedge.eve.info.ZInfoDevice.$Properties;

/** `info.ZInfoDevice` with the fields that an update agent fills (`docs/rules/eve-api.md 9`). */
export const encodeDevice = (device: ZInfoDevice): Wire => ({
  machineArch: device.machineArch,
  cpuArch: device.cpuArch,
  platform: device.platform,
  ncpu: device.ncpu,
  memory: toUint64(device.memory),
  minfo: {
    manufacturer: device.manufacturer,
    productName: device.productName,
    serialNumber: device.serialNumber,
  },
  bootTime: toTimestamp(device.bootTime) ?? null,
  swList: device.swList.map(encodeSoftware),
  HostName: device.hostName,
  lastRebootReason: device.lastRebootReason,
  lastRebootTime: toTimestamp(device.lastRebootTime) ?? null,
  restartCounter: device.restartCounter,
  lastRebootStack: device.lastRebootStack,
  configItemStatus: { configItems: Object.fromEntries(Object.entries(device.configItemStatus).map(encodeItem)) },
  rebootConfigCounter: device.rebootConfigCounter,
  lastBootReason: device.lastBootReason,
  maintenanceMode: device.maintenanceMode,
  // the single reason is what controllers knew before the list
  maintenanceModeReason: device.maintenanceModeReasons[0] ?? 0,
  rebootInprogress: device.rebootInprogress,
  baseosUpdateCounter: device.baseosUpdateCounter,
  state: device.state,
  maintenanceModeReasons: [...device.maintenanceModeReasons],
  shutdownConfigCounter: device.shutdownConfigCounter,
  apiCapability: device.apiCapability,
  attestationInfo: encodeAttestation(device.attestation),
  secInfo: encodeSecurity(device.securityInfo),
  storageList: device.storageList.map(encodeStorage),
  systemAdapter: encodePorts(device.ports),
  dataSecAtRestInfo: encodeDataSecurity(device.dataSecAtRest),
  deviceName: device.deviceName,
  enterpriseName: device.enterpriseName,
  enterpriseId: device.enterpriseId,
  projectName: device.projectName,
  projectId: device.projectId,
});

export const decodeDevice = (device: Wire): ZInfoDevice => ({
  machineArch: device.machineArch ?? '',
  cpuArch: device.cpuArch ?? '',
  platform: device.platform ?? '',
  ncpu: device.ncpu ?? 0,
  memory: device.memory ? toSafeNumber(device.memory) : 0,
  bootTime: fromTimestamp(device.bootTime, 'ZInfoDevice'),
  hostName: device.HostName ?? '',
  deviceName: device.deviceName ?? '',
  enterpriseName: device.enterpriseName ?? '',
  enterpriseId: device.enterpriseId ?? '',
  projectName: device.projectName ?? '',
  projectId: device.projectId ?? '',
  manufacturer: device.minfo?.manufacturer ?? '',
  productName: device.minfo?.productName ?? '',
  serialNumber: device.minfo?.serialNumber ?? '',
  swList: (device.swList ?? []).map(decodeSoftware),
  lastRebootReason: device.lastRebootReason ?? '',
  lastRebootTime: fromTimestamp(device.lastRebootTime, 'ZInfoDevice'),
  lastRebootStack: device.lastRebootStack ?? '',
  lastBootReason: device.lastBootReason ?? 0,
  restartCounter: device.restartCounter ?? 0,
  rebootConfigCounter: device.rebootConfigCounter ?? 0,
  shutdownConfigCounter: device.shutdownConfigCounter ?? 0,
  configItemStatus: Object.fromEntries(Object.entries(device.configItemStatus?.configItems ?? {}).map(decodeItem)),
  maintenanceMode: device.maintenanceMode ?? false,
  maintenanceModeReasons: maintenanceReasons(device),
  rebootInprogress: device.rebootInprogress ?? false,
  baseosUpdateCounter: device.baseosUpdateCounter ?? 0,
  state: device.state ?? 0,
  apiCapability: device.apiCapability ?? 0,
  attestation: decodeAttestation(device.attestationInfo),
  securityInfo: decodeSecurity(device.secInfo),
  storageList: (device.storageList ?? []).map(decodeStorage),
  ports: decodePorts(device.systemAdapter),
  dataSecAtRest: decodeDataSecurity(device.dataSecAtRestInfo),
});

const encodeAttestation = (info: AttestationInfo | undefined): Exclude<Wire['attestationInfo'], undefined> =>
  info === undefined ? null : { state: info.state, error: encodeErrorInfo(info.error) };

const decodeAttestation = (info: Wire['attestationInfo']): AttestationInfo | undefined =>
  info ? { state: info.state ?? 0, error: decodeErrorInfo(info.error) } : undefined;

const encodeSecurity = (info: SecurityInfo | undefined): Exclude<Wire['secInfo'], undefined> =>
  info === undefined
    ? null
    : { shaRootCa: Buffer.from(info.rootCaSha256, 'hex'), shaTlsRootCa: Buffer.from(info.tlsRootCaSha256, 'hex') };

const decodeSecurity = (info: Wire['secInfo']): SecurityInfo | undefined =>
  info ? { rootCaSha256: hexOf(info.shaRootCa), tlsRootCaSha256: hexOf(info.shaTlsRootCa) } : undefined;

const hexOf = (bytes: Uint8Array | null | undefined): string => Buffer.from(bytes ?? []).toString('hex');

const encodeItem = ([key, { value, error }]: [string, ConfigItemStatus]): [string, ConfigItemStatus] => [
  key,
  { value, error },
];

const decodeItem = ([key, item]: [string, { value?: string | null; error?: string | null }]): [
  string,
  ConfigItemStatus,
] => [key, { value: item.value ?? '', error: item.error ?? '' }];

const maintenanceReasons = (device: Wire): readonly number[] => {
  const list = device.maintenanceModeReasons ?? [];
  if (list.length > 0) return list;
  return device.maintenanceModeReason ? [device.maintenanceModeReason] : [];
};
