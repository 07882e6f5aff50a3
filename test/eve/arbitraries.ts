import fc from 'fast-check';
import type { EdgeDevConfigDraft } from '#pkg/eve/codec.ts';
import type { ErrorInfo } from '#pkg/eve/error-info.ts';
import type { InfoMessage, ZInfoDevice, ZInfoDevSW } from '#pkg/eve/messages.ts';

const text = fc.string({ unit: 'grapheme', maxLength: 20 });
const uint32 = fc.integer({ min: 0, max: 0xffffffff });
const uint64 = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n });
const int64 = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n });
/** milliseconds from year 1 to 9999 */
const time = fc.integer({ min: -62_135_596_800_000, max: 253_402_300_799_999 });
const safe = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });
const optional = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined });
const enumeration = fc.integer({ min: 0, max: 255 });
const ops = optional(fc.record({ counter: uint32, desiredState: fc.boolean() }));

const octets = fc.uint8Array({ maxLength: 40 });

const cipherBlock = fc.record({
  contextId: text,
  initialValue: octets,
  cipherData: octets,
  clearTextSha256: octets,
});

const cipherContext = fc.record({
  contextId: text,
  hashScheme: enumeration,
  keyExchangeScheme: enumeration,
  encryptionScheme: enumeration,
  deviceCertHash: octets,
  controllerCertHash: octets,
});

const datastore = {
  id: text,
  dType: enumeration,
  fqdn: text,
  apiKey: text,
  password: text,
  dpath: text,
  region: text,
  dsCertPem: fc.array(text, { maxLength: 2 }),
};

const names = {
  deviceName: text,
  enterpriseName: text,
  enterpriseId: text,
  projectName: text,
  projectId: text,
};

const config = {
  id: optional(fc.record({ uuid: text, version: text })),
  configItems: fc.array(fc.record({ key: text, value: text }), { maxLength: 4 }),
  baseos: optional(
    fc.record({
      contentTreeUuid: text,
      retryUpdateCounter: optional(uint32),
      activate: fc.boolean(),
      baseOsVersion: text,
    }),
  ),
  contentInfo: fc.array(
    fc.record({
      uuid: text,
      datastoreIds: fc.array(fc.string({ minLength: 1, maxLength: 8 }), { maxLength: 3 }),
      url: text,
      iformat: enumeration,
      sha256: fc.stringMatching(/^[\da-f]{0,64}$/),
      maxSizeBytes: uint64,
      displayName: text,
      generationCount: int64,
    }),
    { maxLength: 3 },
  ),
  datastores: fc.array(fc.oneof(fc.record(datastore), fc.record({ ...datastore, cipher: cipherBlock })), {
    maxLength: 3,
  }),
  reboot: ops,
  shutdown: ops,
  maintenanceMode: fc.boolean(),
  controllerEpoch: int64,
  configTimestamp: optional(time),
  controllercertConfighash: text,
};

/** Any config that a controller may write. */
export const anyConfig: fc.Arbitrary<EdgeDevConfigDraft> = fc.oneof(
  fc.record(config),
  fc.record({ ...config, names: fc.record({ ...names, deviceName: fc.string({ minLength: 1, maxLength: 20 }) }) }),
  fc.record({ ...config, cipherContexts: fc.array(cipherContext, { minLength: 1, maxLength: 2 }) }),
);

const hex = fc.uint8Array({ maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString('hex'));

const anyError: fc.Arbitrary<ErrorInfo> = fc.record({
  description: text,
  timestamp: optional(time),
  severity: enumeration,
  retryCondition: text,
  entities: fc.array(fc.record({ entity: enumeration, entityId: text }), { maxLength: 2 }),
});

const anySoftware: fc.Arbitrary<ZInfoDevSW> = fc.record({
  activated: fc.boolean(),
  partitionLabel: text,
  partitionDevice: text,
  partitionState: text,
  status: enumeration,
  shortVersion: text,
  longVersion: text,
  swErr: optional(anyError),
  downloadProgress: uint32,
  userStatus: enumeration,
  subStatusStr: text,
  subStatus: enumeration,
  subStatusProgress: uint32,
});

const texts = fc.array(text, { maxLength: 2 });

const hostFields = {
  storageList: fc.array(
    fc.record({
      device: text,
      mountPath: text,
      total: safe,
      storageLocation: fc.boolean(),
      partitionLabel: text,
      partitionTypeGuid: text,
      partitionUuid: text,
    }),
    { maxLength: 3 },
  ),
  ports: fc.array(
    fc.record({
      ifname: text,
      name: text,
      isMgmt: fc.boolean(),
      up: fc.boolean(),
      macAddr: text,
      ipAddrs: texts,
      defaultRouters: texts,
      dnsServers: texts,
      mtu: uint32,
    }),
    { maxLength: 3 },
  ),
  dataSecAtRest: optional(
    fc.record({
      status: enumeration,
      info: text,
      vaults: fc.array(fc.record({ name: text, status: enumeration, error: optional(anyError) }), { maxLength: 2 }),
    }),
  ),
};

const anyDevice: fc.Arbitrary<ZInfoDevice> = fc.record({
  machineArch: text,
  cpuArch: text,
  platform: text,
  ncpu: uint32,
  memory: safe,
  bootTime: optional(time),
  hostName: text,
  ...names,
  ...hostFields,
  manufacturer: text,
  productName: text,
  serialNumber: text,
  swList: fc.array(anySoftware, { maxLength: 3 }),
  lastRebootReason: text,
  lastRebootTime: optional(time),
  lastRebootStack: text,
  lastBootReason: enumeration,
  restartCounter: uint32,
  rebootConfigCounter: uint32,
  shutdownConfigCounter: uint32,
  configItemStatus: fc.dictionary(fc.string({ maxLength: 12 }), fc.record({ value: text, error: text }), {
    maxKeys: 4,
  }),
  maintenanceMode: fc.boolean(),
  maintenanceModeReasons: fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 3 }),
  rebootInprogress: fc.boolean(),
  baseosUpdateCounter: uint32,
  state: enumeration,
  apiCapability: enumeration,
  attestation: optional(fc.record({ state: enumeration, error: optional(anyError) })),
  securityInfo: optional(fc.record({ rootCaSha256: hex, tlsRootCaSha256: hex })),
});

/** Any info message that a device may send. */
export const anyInfo: fc.Arbitrary<InfoMessage> = fc.record({
  key: text,
  at: time,
  content: fc.oneof(
    fc.record({ kind: fc.constant('device' as const), device: anyDevice }),
    fc.record({ kind: fc.constant('hardware' as const), eveRelease: text, partition: text }),
    fc.record({
      kind: fc.constant('contentTree' as const),
      contentTree: fc.record({
        uuid: text,
        displayName: text,
        sha256: text,
        state: enumeration,
        progressPercentage: uint32,
        currentSizeBytes: safe,
        error: optional(anyError),
      }),
    }),
  ),
});
