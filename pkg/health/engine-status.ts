import type { ArmedBy, EnginePower, HealthState } from './state.ts';
import type { NodeAgentStatus } from '../topics/agents.ts';
import type { EngineStatus } from '../topics/engine.ts';

/** The reboot or shutdown that local northbounds have asked the engine for (N4), null for none. */
export const enginePowerOf = ({ Power }: EngineStatus): EnginePower | null =>
  Power === null
    ? null
    : {
        id: Power.ID,
        source: Power.Source,
        action: Power.Action,
        delaySeconds: Power.DelaySeconds,
        reason: Power.Reason,
        force: Power.Force,
      };

/** Who had a slot armed, until the trial of its image is over (N16); null where no local request did. */
export const armedByOf = ({ Armed }: EngineStatus): ArmedBy | null =>
  Armed === null ? null : { label: Armed.PartitionLabel, source: Armed.Source };

/** What an agent before this one in the same boot was still waiting for, from what it published last. */
export const carriedOnFrom = (left: NodeAgentStatus | undefined): HealthState['carriedOn'] =>
  left?.ScheduledRebootID === undefined ? undefined : { id: left.ScheduledRebootID, seconds: left.RebootInSeconds };
