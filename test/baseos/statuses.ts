import type { NodeAgentStatus, ZedAgentStatus } from '#pkg/topics/agents.ts';
import { unsetTime } from '#pkg/topics/common.ts';

export const zedAgent: ZedAgentStatus = {
  Name: 'zedagent',
  ConfigGetStatus: 1,
  RebootCmd: false,
  ShutdownCmd: false,
  PoweroffCmd: false,
  RequestedRebootReason: '',
  RequestedBootReason: 0,
  MaintenanceMode: false,
  MaintenanceModeReasons: null,
  EdgeNodeCertsRefused: false,
  ForceFallbackCounter: 0,
  DeviceState: 1,
  ConfigParsed: true,
};

export const nodeAgent: NodeAgentStatus = {
  Name: 'nodeagent',
  CurPart: 'IMGA',
  UpdateInprogress: false,
  RemainingTestTime: 0,
  DeviceReboot: false,
  DeviceShutdown: false,
  DevicePoweroff: false,
  AllDomainsHalted: false,
  AgentsUp: false,
  RebootReason: '',
  BootReason: 0,
  RebootStack: '',
  RebootTime: unsetTime,
  RestartCounter: 1,
  RebootImage: '',
  LocalMaintenanceMode: false,
  LocalMaintenanceModeReasons: null,
  HVTypeKube: false,
  WaitDrainInProgress: false,
  WaitTestConfirm: false,
  RemainingConfirmTime: 0,
  ScheduledRebootReason: '',
  RebootInSeconds: 0,
};
