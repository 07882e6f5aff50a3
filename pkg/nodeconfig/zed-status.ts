import { bootReason } from '#pkg/health/boot-reason.ts';
import type { HealthState, PowerRequest } from '#pkg/health/state.ts';
import { nodeAgentStatus } from '#pkg/health/status.ts';
import { deviceStateOf } from '#pkg/swinfo/device-state.ts';
import type { ZedAgentStatus } from '#pkg/topics/agents.ts';
import type { ZbootStatus } from '#pkg/topics/zboot.ts';
import type { ConfigMemory } from './config-memory.ts';
import { mergeMaintenance } from './maintenance.ts';

export interface ZedStatusInput {
  readonly configGetStatus: number;
  readonly memory: ConfigMemory;
  readonly health: HealthState;
  readonly zboot: readonly ZbootStatus[];
  /** a config is in force, live or checkpointed, or none is expected */
  readonly configSeen: boolean;
  /** a config of the controller has come in this boot, to this agent or one before it */
  readonly fetched: boolean;
}

/** The commands of the controller that are under way or deferred. */
const commandsOf = (health: HealthState): readonly PowerRequest[] => {
  const { power } = health;
  const under = power.kind === 'on' ? [] : [power.request];
  const commands = new Set<number>([bootReason.none, bootReason.rebootCmd, bootReason.poweroffCmd]);
  return [...under, ...health.deferred].filter(
    ({ id, bootReason: reason }) => id === undefined && commands.has(reason),
  );
};

/** The controller link and the device as topic `ZedAgentStatus` shows them (`docs/rules/eve-baseos.md 5`). */
export const zedAgentStatus = (input: ZedStatusInput): ZedAgentStatus => {
  const { memory, health } = input;
  const maintenance = mergeMaintenance(memory.values, memory.maintenanceFlag, health.maintenance);
  const commands = commandsOf(health);
  const status = {
    Name: 'zedagent',
    ConfigGetStatus: input.configGetStatus,
    RebootCmd: commands.some(({ what }) => what === 'reboot'),
    ShutdownCmd: commands.some(({ what }) => what === 'shutdown'),
    PoweroffCmd: commands.some(({ what }) => what === 'poweroff'),
    RequestedRebootReason: commands[0]?.text ?? '',
    RequestedBootReason: commands[0]?.bootReason ?? bootReason.none,
    MaintenanceMode: maintenance.on,
    MaintenanceModeReasons: maintenance.on ? [...maintenance.reasons] : null,
    EdgeNodeCertsRefused: false,
    ForceFallbackCounter: memory.values['force.fallback.counter'],
    ConfigParsed: memory.parsed,
    // one that could not be read is no more of a statement than one that is not there
    ForceFallbackAbsent: memory.itemStatus['force.fallback.counter']?.error !== '',
    ConfigFetched: input.fetched,
  };
  const DeviceState = deviceStateOf({
    maintenanceMode: maintenance.on,
    node: nodeAgentStatus(health),
    zed: status,
    configSeen: input.configSeen,
    zboot: input.zboot,
  });
  return { ...status, DeviceState };
};
