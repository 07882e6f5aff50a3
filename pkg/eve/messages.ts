/** Mapped messages: plain values in the words of the wire definitions, 64-bit numbers as bigint, enums as numbers. */
import type { ErrorInfo } from './error-info.ts';
import type { ConfigNames, DataSecAtRest, DevicePort, StoragePartition } from './host-messages.ts';

export interface CertsReply {
  /** the set differs from the one stored before */
  readonly changed: boolean;
}

export interface UuidReply {
  readonly uuid: string;
  readonly manufacturer: string;
  readonly productName: string;
}

export interface ConfigReply {
  readonly config: EdgeDevConfig;
  readonly configHash: string;
  /** the AuthContainer exactly as received */
  readonly container: Uint8Array;
}

export interface DeviceOpsCmd {
  readonly counter: number;
  readonly desiredState: boolean;
}

/** The part of `config.EdgeDevConfig` that a base-OS agent acts on (`docs/rules/eve-api.md 8, 11, 12`). */
export interface EdgeDevConfig {
  readonly id: { readonly uuid: string; readonly version: string } | undefined;
  readonly configItems: readonly { readonly key: string; readonly value: string }[];
  readonly baseos: BaseOS | undefined;
  readonly contentInfo: readonly ContentTree[];
  readonly datastores: readonly Datastore[];
  readonly reboot: DeviceOpsCmd | undefined;
  readonly shutdown: DeviceOpsCmd | undefined;
  readonly maintenanceMode: boolean;
  readonly controllerEpoch: bigint;
  /** milliseconds since 1970, undefined when absent */
  readonly configTimestamp: number | undefined;
  readonly controllercertConfighash: string;
  /** absent where the config names nothing */
  readonly names?: ConfigNames;
  /** what encrypted credentials refer to; absent when there are none */
  readonly cipherContexts?: readonly CipherContext[];
}

/** `common.CipherContext`: with which keys, and how, blocks are encrypted (`docs/rules/eve-api.md 12`). */
export interface CipherContext {
  readonly contextId: string;
  /** numbers of `common.HashAlgorithm`, `common.KeyExchangeScheme`, `common.EncryptionScheme` */
  readonly hashScheme: number;
  readonly keyExchangeScheme: number;
  readonly encryptionScheme: number;
  /** 16 or 32 leading bytes of the SHA-256 of a certificate */
  readonly deviceCertHash: Uint8Array;
  readonly controllerCertHash: Uint8Array;
}

/** `common.CipherBlock`: an encrypted `common.EncryptionBlock`. */
export interface CipherBlock {
  readonly contextId: string;
  readonly initialValue: Uint8Array;
  readonly cipherData: Uint8Array;
  readonly clearTextSha256: Uint8Array;
}

export interface BaseOS {
  readonly contentTreeUuid: string;
  /** undefined when the config has no `retry_update` */
  readonly retryUpdateCounter: number | undefined;
  readonly activate: boolean;
  readonly baseOsVersion: string;
  /** sha256 over the encoded element, hex: unchanged means no action (`docs/rules/eve-baseos.md 4.1`) */
  readonly hash: string;
}

export interface ContentTree {
  readonly uuid: string;
  /** `ds_ids_list`, or the single `dsId` when that is empty */
  readonly datastoreIds: readonly string[];
  readonly url: string;
  readonly iformat: number;
  /** lower case */
  readonly sha256: string;
  readonly maxSizeBytes: bigint;
  readonly displayName: string;
  readonly generationCount: bigint;
}

export interface Datastore {
  readonly id: string;
  readonly dType: number;
  readonly fqdn: string;
  readonly apiKey: string;
  readonly password: string;
  readonly dpath: string;
  readonly region: string;
  readonly dsCertPem: readonly string[];
  /** the credentials once more, encrypted; absent when they are not */
  readonly cipher?: CipherBlock;
}

/** `info.ZInfoDevSW` (`docs/rules/eve-baseos.md 4.4`). */
export interface ZInfoDevSW {
  readonly activated: boolean;
  readonly partitionLabel: string;
  readonly partitionDevice: string;
  readonly partitionState: string;
  readonly status: number;
  readonly shortVersion: string;
  readonly longVersion: string;
  readonly swErr: ErrorInfo | undefined;
  readonly downloadProgress: number;
  readonly userStatus: number;
  readonly subStatusStr: string;
  readonly subStatus: number;
  readonly subStatusProgress: number;
}

export interface ConfigItemStatus {
  readonly value: string;
  readonly error: string;
}

/** `info.AttestationInfo`; `state` is a number of `info.AttestationState`. */
export interface AttestationInfo {
  readonly state: number;
  readonly error: ErrorInfo | undefined;
}

/** `info.SecurityInfo`: SHA-256 over the files of trusted roots, in hex, empty when not told. */
export interface SecurityInfo {
  readonly rootCaSha256: string;
  readonly tlsRootCaSha256: string;
}

/**
 * The fields of `info.ZInfoDevice` that an update agent fills (`docs/rules/eve-baseos.md 4.3`,
 * `docs/rules/eve-api.md 9`).
 */
export interface ZInfoDevice extends ConfigNames {
  readonly machineArch: string;
  readonly cpuArch: string;
  readonly platform: string;
  readonly ncpu: number;
  /** MiB */
  readonly memory: number;
  readonly bootTime: number | undefined;
  readonly hostName: string;
  readonly manufacturer: string;
  readonly productName: string;
  readonly serialNumber: string;
  readonly swList: readonly ZInfoDevSW[];
  readonly lastRebootReason: string;
  readonly lastRebootTime: number | undefined;
  readonly lastRebootStack: string;
  readonly lastBootReason: number;
  readonly restartCounter: number;
  readonly rebootConfigCounter: number;
  readonly shutdownConfigCounter: number;
  readonly configItemStatus: Readonly<Record<string, ConfigItemStatus>>;
  readonly maintenanceMode: boolean;
  readonly maintenanceModeReasons: readonly number[];
  readonly rebootInprogress: boolean;
  readonly baseosUpdateCounter: number;
  readonly state: number;
  readonly apiCapability: number;
  readonly attestation: AttestationInfo | undefined;
  readonly securityInfo: SecurityInfo | undefined;
  readonly storageList: readonly StoragePartition[];
  /** `systemAdapter`, the port configuration in use */
  readonly ports: readonly DevicePort[];
  readonly dataSecAtRest: DataSecAtRest | undefined;
}

export interface ZInfoContentTree {
  readonly uuid: string;
  readonly displayName: string;
  readonly sha256: string;
  readonly state: number;
  readonly progressPercentage: number;
  readonly currentSizeBytes: number;
  readonly error: ErrorInfo | undefined;
}

/** `info.ZInfoMsg`; `key` is what the deferred queue replaces by, it is not sent. Times are milliseconds since 1970. */
export interface InfoMessage {
  readonly key: string;
  readonly at: number;
  readonly content:
    | { readonly kind: 'device'; readonly device: ZInfoDevice }
    | { readonly kind: 'contentTree'; readonly contentTree: ZInfoContentTree }
    | { readonly kind: 'hardware'; readonly eveRelease: string; readonly partition: string };
}
