import { Type, type Static } from '@sinclair/typebox';
import { Nullable, TimeOrNull } from './shapes.ts';

/** `info.ErrorInfo` (`docs/rules/eve-baseos.md 4.4`) with its severity by name. */
export const ReportedError = Type.Object({
  description: Type.String(),
  timestamp: TimeOrNull,
  severity: Type.String(),
  retryCondition: Type.String(),
  entities: Type.Array(Type.Object({ entity: Type.Integer(), entityId: Type.String() })),
});

export type ReportedError = Static<typeof ReportedError>;

/** `info.ZInfoDevSW` (`docs/rules/eve-baseos.md 4.4`): one slot, or a request that is in none yet. */
export const SwEntry = Type.Object({
  activated: Type.Boolean(),
  partitionLabel: Type.String(),
  partitionDevice: Type.String(),
  partitionState: Type.String(),
  status: Type.String(),
  shortVersion: Type.String(),
  longVersion: Type.String(),
  swErr: Nullable(ReportedError),
  downloadProgress: Type.Integer(),
  userStatus: Type.String(),
  subStatus: Type.String(),
  subStatusProgress: Type.Integer(),
  subStatusStr: Type.String(),
});
export type SwEntry = Static<typeof SwEntry>;

/** `info.ZInfoStorage`: one partition. */
const StoragePartition = Type.Object({
  device: Type.String(),
  mountPath: Type.String({ description: '`/` for the running slot' }),
  total: Type.Number({ description: 'MiB' }),
  storageLocation: Type.Boolean(),
  partitionLabel: Type.String(),
  partitionTypeGuid: Type.String(),
  partitionUuid: Type.String(),
});

/** `info.DevicePort`. */
const DevicePort = Type.Object({
  ifname: Type.String(),
  name: Type.String(),
  isMgmt: Type.Boolean(),
  up: Type.Boolean(),
  macAddr: Type.String(),
  ipAddrs: Type.Array(Type.String()),
  defaultRouters: Type.Array(Type.String()),
  dnsServers: Type.Array(Type.String()),
  mtu: Type.Integer(),
});

/** `info.DataSecAtRest`. */
const DataSecAtRest = Type.Object({
  status: Type.String(),
  info: Type.String(),
  vaults: Type.Array(Type.Object({ name: Type.String(), status: Type.String(), error: Nullable(ReportedError) })),
});

/** `info.ZInfoDevice` (`docs/rules/eve-baseos.md 4.3`): enums by name, times as text. */
export const Reported = Type.Object({
  machineArch: Type.String(),
  cpuArch: Type.String(),
  platform: Type.String(),
  ncpu: Type.Integer(),
  memory: Type.Integer({ description: 'MiB' }),
  bootTime: TimeOrNull,
  hostName: Type.String(),
  deviceName: Type.String(),
  manufacturer: Type.String(),
  productName: Type.String(),
  serialNumber: Type.String(),
  swList: Type.Array(SwEntry),
  lastRebootReason: Type.String(),
  lastRebootTime: TimeOrNull,
  lastRebootStack: Type.String(),
  lastBootReason: Type.String(),
  restartCounter: Type.Integer(),
  rebootConfigCounter: Type.Integer(),
  shutdownConfigCounter: Type.Integer(),
  configItemStatus: Type.Record(Type.String(), Type.Object({ value: Type.String(), error: Type.String() })),
  maintenanceMode: Type.Boolean(),
  maintenanceModeReasons: Type.Array(Type.String()),
  rebootInprogress: Type.Boolean(),
  baseosUpdateCounter: Type.Integer(),
  state: Type.String(),
  apiCapability: Type.Integer({
    description: 'number of `info.APICapability`: what is above it, the node does not know',
  }),
  storageList: Type.Optional(Type.Array(StoragePartition, { description: 'the slots among them' })),
  ports: Type.Optional(Type.Array(DevicePort, { description: 'the port configuration in use' })),
  dataSecAtRest: Type.Optional(DataSecAtRest),
  enterpriseName: Type.Optional(Type.String()),
  enterpriseId: Type.Optional(Type.String()),
  projectName: Type.Optional(Type.String()),
  projectId: Type.Optional(Type.String()),
  attestation: Type.Optional(Type.Object({ state: Type.Integer(), error: Nullable(ReportedError) })),
  securityInfo: Type.Optional(Type.Object({ rootCaSha256: Type.String(), tlsRootCaSha256: Type.String() })),
});
export type Reported = Static<typeof Reported>;

/** `info.ZInfoContentTree` (`docs/rules/eve-baseos.md 4.4`). */
export const ContentTree = Type.Object({
  uuid: Type.String(),
  displayName: Type.String(),
  sha256: Type.String(),
  state: Type.String(),
  progressPercentage: Type.Integer(),
  currentSizeBytes: Type.Number(),
  error: Nullable(ReportedError),
});
export type ContentTree = Static<typeof ContentTree>;

/** One change of one entry of `swList`. */
export const TimelineRow = Type.Object({
  seq: Type.Integer({ description: 'grows over all nodes, never reused' }),
  nodeId: Type.String(),
  at: TimeOrNull,
  receivedAt: TimeOrNull,
  index: Type.Integer({ description: '0 = running slot, 1 = other slot, from 2 on not in a slot yet' }),
  removed: Type.Boolean({ description: 'the entry is gone; the other fields are its last ones' }),
  transition: Type.Boolean({ description: 'false when only progress changed' }),
  version: Type.String(),
  label: Type.String(),
  partitionState: Type.String(),
  activated: Type.Boolean(),
  status: Type.String(),
  userStatus: Type.String(),
  subStatus: Type.String(),
  subStatusProgress: Type.Integer(),
  subStatusStr: Type.String(),
  downloadProgress: Type.Integer(),
  swErr: Type.String({ description: 'empty when there is none' }),
  swErrSeverity: Type.String(),
  lastBootReason: Type.String(),
  lastRebootReason: Type.String(),
  baseosUpdateCounter: Type.Integer(),
  state: Type.String(),
});
export type TimelineRow = Static<typeof TimelineRow>;

/** One info message in protobuf's JSON mapping. */
export const StoredMessage = Type.Object({
  seq: Type.Integer(),
  receivedAt: TimeOrNull,
  at: TimeOrNull,
  type: Type.String(),
  message: Type.Unknown(),
});
export type StoredMessage = Static<typeof StoredMessage>;
