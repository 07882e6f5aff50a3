import type { DataSecAtRest, DevicePort, StoragePartition } from '../host-messages.ts';
import type { org } from '#api/eve/gen/eve.pb.js';
import { decodeErrorInfo, encodeErrorInfo } from './error-info.ts';
import { toSafeNumber, toUint64 } from './time.ts';

type WireStorage = org.lfedge.eve.info.ZInfoStorage.$Properties;
type WirePort = org.lfedge.eve.info.DevicePort.$Properties;
type WireAdapter = org.lfedge.eve.info.SystemAdapterInfo.$Properties;
type WireSecurity = org.lfedge.eve.info.DataSecAtRest.$Properties;

/** One entry of `storageList`. */
export const encodeStorage = (partition: StoragePartition): WireStorage => ({
  ...partition,
  total: toUint64(partition.total),
});

export const decodeStorage = (partition: WireStorage): StoragePartition => ({
  device: partition.device ?? '',
  mountPath: partition.mountPath ?? '',
  total: partition.total ? toSafeNumber(partition.total) : 0,
  storageLocation: partition.storageLocation ?? false,
  partitionLabel: partition.partitionLabel ?? '',
  partitionTypeGuid: partition.partitionTypeGuid ?? '',
  partitionUuid: partition.partitionUuid ?? '',
});

/** The ports as the one port configuration in use; none at all stays absent. */
export const encodePorts = (ports: readonly DevicePort[]): WireAdapter | null =>
  ports.length === 0 ? null : { currentIndex: 0, status: [{ ports: ports.map(encodePort) }] };

/** The ports of the configuration that the device says it uses. */
export const decodePorts = (adapter: WireAdapter | null | undefined): readonly DevicePort[] =>
  (adapter?.status?.[adapter.currentIndex ?? 0]?.ports ?? []).map(decodePort);

const encodePort = ({ ipAddrs, dnsServers, defaultRouters, ...port }: DevicePort): WirePort => ({
  ...port,
  IPAddrs: [...ipAddrs],
  defaultRouters: [...defaultRouters],
  dns: dnsServers.length === 0 ? null : { DNSservers: [...dnsServers] },
});

const decodePort = (port: WirePort): DevicePort => ({
  ifname: port.ifname ?? '',
  name: port.name ?? '',
  isMgmt: port.isMgmt ?? false,
  up: port.up ?? false,
  macAddr: port.macAddr ?? '',
  ipAddrs: port.IPAddrs ?? [],
  defaultRouters: port.defaultRouters ?? [],
  dnsServers: port.dns?.DNSservers ?? [],
  mtu: port.mtu ?? 0,
});

export const encodeDataSecurity = (security: DataSecAtRest | undefined): WireSecurity | null =>
  security === undefined
    ? null
    : {
        status: security.status,
        info: security.info,
        vaultList: security.vaults.map(({ name, status, error }) => ({
          name,
          status,
          vaultErr: encodeErrorInfo(error),
        })),
      };

export const decodeDataSecurity = (security: WireSecurity | null | undefined): DataSecAtRest | undefined =>
  security
    ? {
        status: security.status ?? 0,
        info: security.info ?? '',
        vaults: (security.vaultList ?? []).map((vault) => ({
          name: vault.name ?? '',
          status: vault.status ?? 0,
          error: decodeErrorInfo(vault.vaultErr),
        })),
      }
    : undefined;
