import { configGetStatus, type NodeAgentStatus, type ZedAgentStatus } from '../topics/agents.ts';
import type { ZbootStatus } from '../topics/zboot.ts';
import { zDeviceState } from './enums.ts';

export interface DeviceStateInput {
  readonly maintenanceMode: boolean;
  readonly node: NodeAgentStatus | undefined;
  readonly zed: Pick<ZedAgentStatus, 'ConfigGetStatus' | 'RebootCmd' | 'ShutdownCmd' | 'PoweroffCmd'>;
  /** a config of the controller, or a checkpointed one, is in force */
  readonly configSeen: boolean;
  readonly zboot: readonly ZbootStatus[];
}

/** `ZInfoDevice.state` by the precedence of `docs/rules/eve-baseos.md 4.3`. */
export const deviceStateOf = ({ maintenanceMode, node, zed, configSeen, zboot }: DeviceStateInput): number => {
  if (maintenanceMode) return zDeviceState.maintenanceMode;
  const armed = zboot.some((slot) => !slot.CurrentPartition && slot.PartitionState === 'updating');
  const testing = zboot.some((slot) => slot.CurrentPartition && slot.PartitionState === 'inprogress');
  if (armed || testing || node?.UpdateInprogress === true) return zDeviceState.baseosUpdating;
  if (node?.DeviceReboot === true || zed.RebootCmd) return zDeviceState.rebooting;
  if (node?.DeviceShutdown === true || zed.ShutdownCmd)
    return node?.AllDomainsHalted === true ? zDeviceState.preparedPoweroff : zDeviceState.preparingPoweroff;
  if (node?.DevicePoweroff === true || zed.PoweroffCmd) return zDeviceState.poweringOff;
  const online = configSeen || zed.ConfigGetStatus === configGetStatus.readSaved;
  return online ? zDeviceState.online : zDeviceState.booting;
};
