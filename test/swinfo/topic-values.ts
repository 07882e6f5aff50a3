import { noError } from '#pkg/topics/common.ts';
import type { NodeAgentStatus } from '#pkg/topics/agents.ts';
import type { BaseOsStatus, ContentTreeStatus } from '#pkg/topics/baseos.ts';
import type { ZbootStatus } from '#pkg/topics/zboot.ts';

export const v1 = '1.0.0-kvm-amd64';
export const v2 = '2.0.0-kvm-amd64';

export const slot = (label: 'IMGA' | 'IMGB', current: boolean, state: string, version: string): ZbootStatus => ({
  PartitionLabel: label,
  PartitionDevname: `/dev/${label}`,
  PartitionState: state,
  ShortVersion: version,
  LongVersion: '',
  CurrentPartition: current,
  TestComplete: false,
  Attributes: '0x000',
  StandsIn: false,
  SizeBytes: 1 << 20,
});

export const baseOs = (more: Partial<BaseOsStatus> = {}): BaseOsStatus => ({
  ContentTreeUUID: 'ct-2',
  BaseOsVersion: v2,
  Activate: true,
  Activated: false,
  TooEarly: false,
  PartitionLabel: '',
  PartitionDevice: '',
  PartitionState: '',
  State: 0,
  Phase: '',
  PhaseProgress: 0,
  ...noError,
  ...more,
});

export const contentTree = (more: Partial<ContentTreeStatus> = {}): ContentTreeStatus => ({
  ContentID: 'ct-2',
  DisplayName: 'v2',
  ContentSha256: 'ab',
  MaxDownloadSize: 100,
  TotalSize: 100,
  CurrentSize: 40,
  Progress: 40,
  State: 103,
  FileLocation: '',
  ...noError,
  ...more,
});

export const node = (more: Partial<NodeAgentStatus> = {}): NodeAgentStatus => ({
  Name: 'nodeagent',
  CurPart: 'IMGA',
  UpdateInprogress: false,
  RemainingTestTime: 0,
  DeviceReboot: false,
  DeviceShutdown: false,
  DevicePoweroff: false,
  AllDomainsHalted: false,
  AgentsUp: false,
  RebootReason: 'NORMAL: update',
  BootReason: 3,
  RebootStack: '',
  RebootTime: '2026-01-02T03:04:05.678Z',
  RestartCounter: 9,
  RebootImage: 'IMGA',
  LocalMaintenanceMode: false,
  LocalMaintenanceModeReasons: null,
  HVTypeKube: false,
  WaitDrainInProgress: false,
  WaitTestConfirm: false,
  RemainingConfirmTime: 0,
  ScheduledRebootReason: '',
  RebootInSeconds: 0,
  ...more,
});
