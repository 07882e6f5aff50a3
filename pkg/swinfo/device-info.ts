import type { ConfigNames, DevicePort } from '../eve/host-messages.ts';
import type { AttestationInfo, ConfigItemStatus, ZInfoDevice } from '../eve/messages.ts';
import type { NodeAgentStatus, VaultStatus, ZedAgentStatus } from '../topics/agents.ts';
import { dataSecurityOf } from './data-security.ts';
import { deviceStateOf } from './device-state.ts';
import { millisOf } from './rfc3339.ts';
import { storageOf } from './storage.ts';
import { swListOf, type SwListInput } from './sw-list.ts';

/** What the machine says of itself; does not change during a boot. */
export type HostFacts = Pick<
  ZInfoDevice,
  | 'machineArch'
  | 'cpuArch'
  | 'platform'
  | 'ncpu'
  | 'memory'
  | 'bootTime'
  | 'hostName'
  | 'manufacturer'
  | 'productName'
  | 'serialNumber'
  | 'securityInfo'
>;

export interface DeviceInfoInput extends SwListInput {
  readonly host: HostFacts;
  readonly node: NodeAgentStatus | undefined;
  readonly zed: ZedAgentStatus;
  readonly configSeen: boolean;
  readonly rebootConfigCounter: number;
  readonly shutdownConfigCounter: number;
  readonly configItemStatus: Readonly<Record<string, ConfigItemStatus>>;
  /** `BaseOSMgrStatus.CurrentRetryUpdateCounter` */
  readonly retryUpdateCounter: number;
  /** undefined before a config, and where it names nothing */
  readonly names: ConfigNames | undefined;
  readonly ports: readonly DevicePort[];
  readonly vaults: readonly VaultStatus[];
  /** undefined where there is none */
  readonly attestation: AttestationInfo | undefined;
}

/** `API_CAPABILITY_SHUTDOWN`: this node honours the retry counter and the shutdown command, and nothing above them. */
const apiCapabilityShutdown = 2;

const noNames: ConfigNames = { deviceName: '', enterpriseName: '', enterpriseId: '', projectName: '', projectId: '' };

/** The device info message (`docs/rules/eve-baseos.md 4.3`, `docs/rules/eve-api.md 9`). */
export const deviceInfoOf = (input: DeviceInfoInput): ZInfoDevice => {
  const { node, zed } = input;
  return {
    ...input.host,
    ...(input.names ?? noNames),
    swList: swListOf(input),
    lastRebootReason: node?.RebootReason ?? '',
    lastRebootTime: node && millisOf(node.RebootTime),
    lastRebootStack: node?.RebootStack ?? '',
    lastBootReason: node?.BootReason ?? 0,
    restartCounter: node?.RestartCounter ?? 0,
    rebootConfigCounter: input.rebootConfigCounter,
    shutdownConfigCounter: input.shutdownConfigCounter,
    configItemStatus: input.configItemStatus,
    maintenanceMode: zed.MaintenanceMode,
    maintenanceModeReasons: zed.MaintenanceModeReasons ?? [],
    rebootInprogress: zed.RebootCmd || node?.DeviceReboot === true,
    baseosUpdateCounter: input.retryUpdateCounter,
    state: deviceStateOf({ ...input, maintenanceMode: zed.MaintenanceMode }),
    apiCapability: apiCapabilityShutdown,
    attestation: input.attestation,
    storageList: storageOf(input.zboot),
    ports: input.ports,
    dataSecAtRest: dataSecurityOf(input.vaults),
  };
};
