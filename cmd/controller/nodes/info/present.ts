import type { DataSecAtRest, DevicePort } from '#pkg/eve/host-messages.ts';
import type { ErrorInfo } from '#pkg/eve/error-info.ts';
import type { ZInfoContentTree, ZInfoDevice, ZInfoDevSW } from '#pkg/eve/messages.ts';
import type { ContentTree, Reported, ReportedError, SwEntry } from '#pkg/rest/reported.ts';
import { nameOf } from './names.ts';

/** RFC 3339, or null for a time that is unset or cannot be shown. */
export const presentTime = (at: number | null | undefined): string | null => {
  const date = at === null || at === undefined ? undefined : new Date(at);
  return date === undefined || Number.isNaN(date.getTime()) ? null : date.toISOString();
};

const presentError = (error: ErrorInfo | undefined): ReportedError | null =>
  error === undefined
    ? null
    : {
        description: error.description,
        timestamp: presentTime(error.timestamp),
        severity: nameOf.severity(error.severity),
        retryCondition: error.retryCondition,
        entities: [...error.entities],
      };

const presentSw = (sw: ZInfoDevSW): SwEntry => ({
  ...sw,
  status: nameOf.swState(sw.status),
  swErr: presentError(sw.swErr),
  userStatus: nameOf.userStatus(sw.userStatus),
  subStatus: nameOf.subStatus(sw.subStatus),
});

const presentPort = ({ ipAddrs, defaultRouters, dnsServers, ...port }: DevicePort) => ({
  ...port,
  ipAddrs: [...ipAddrs],
  defaultRouters: [...defaultRouters],
  dnsServers: [...dnsServers],
});

const presentDataSecurity = ({ status, info, vaults }: DataSecAtRest) => ({
  status: nameOf.dataSecurity(status),
  info,
  vaults: vaults.map((vault) => ({
    name: vault.name,
    status: nameOf.dataSecurity(vault.status),
    error: presentError(vault.error),
  })),
});

/** ZInfoDevice as REST shows it: enums by name, times as text. */
export const presentDevice = ({ attestation, securityInfo, dataSecAtRest, ...device }: ZInfoDevice): Reported => ({
  ...device,
  bootTime: presentTime(device.bootTime),
  lastRebootTime: presentTime(device.lastRebootTime),
  lastBootReason: nameOf.bootReason(device.lastBootReason),
  maintenanceModeReasons: device.maintenanceModeReasons.map(nameOf.maintenanceReason),
  state: nameOf.deviceState(device.state),
  swList: device.swList.map(presentSw),
  ...(attestation && { attestation: { ...attestation, error: presentError(attestation.error) } }),
  ...(securityInfo && { securityInfo }),
  storageList: [...device.storageList],
  ports: device.ports.map(presentPort),
  ...(dataSecAtRest && { dataSecAtRest: presentDataSecurity(dataSecAtRest) }),
});

export type PresentedDevice = Reported;
export type PresentedSw = SwEntry;

/** ZInfoContentTree as REST shows it. */
export const presentContentTree = (tree: ZInfoContentTree): ContentTree => ({
  ...tree,
  state: nameOf.swState(tree.state),
  error: presentError(tree.error),
});

export type PresentedContentTree = ContentTree;
