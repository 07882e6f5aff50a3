import type { ErrorInfo } from './error-info.ts';

/**
 * `info.ZInfoStorage`: one partition. Its three last fields came with eve-api of 2026-08 (`docs/rules/eve-api.md 17`).
 */
export interface StoragePartition {
  readonly device: string;
  /** empty while it is not mounted */
  readonly mountPath: string;
  /** MiB, rounded down: whoever compares with it never takes the partition for larger than it is */
  readonly total: number;
  /** downloads and images are kept there */
  readonly storageLocation: boolean;
  /** empty where there is none, or where the sender does not tell */
  readonly partitionLabel: string;
  readonly partitionTypeGuid: string;
  readonly partitionUuid: string;
}

/** `info.DevicePort`, as far as a node that leaves its network to others knows it. */
export interface DevicePort {
  readonly ifname: string;
  /** the logical name; the interface's where nobody has given another */
  readonly name: string;
  readonly isMgmt: boolean;
  readonly up: boolean;
  readonly macAddr: string;
  /** each with its prefix length: `192.0.2.7/24` */
  readonly ipAddrs: readonly string[];
  readonly defaultRouters: readonly string[];
  readonly dnsServers: readonly string[];
  /** 0 where it is not known */
  readonly mtu: number;
}

/** `info.DataSecAtRest`; `status` are numbers of `info.DataSecAtRestStatus`. */
export interface DataSecAtRest {
  readonly status: number;
  readonly info: string;
  readonly vaults: readonly {
    readonly name: string;
    readonly status: number;
    readonly error: ErrorInfo | undefined;
  }[];
}

/** What a config calls its device, and whom it belongs to; empty where it says nothing. */
export interface ConfigNames {
  readonly deviceName: string;
  readonly enterpriseName: string;
  readonly enterpriseId: string;
  readonly projectName: string;
  readonly projectId: string;
}
