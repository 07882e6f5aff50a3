import type { SlotLabel } from '../boot/slot.ts';
import type { HealthProperties } from './properties.ts';
import type { ArmedBy, CheckVerdict, EnginePower, PowerRequest, SlotView } from './state.ts';

/** What can happen to the health agent. Every event is legal in every state. */
export type HealthEvent =
  /** once, when the shell is ready to execute effects: publishes the starting state (`docs/rules/eve-baseos.md 3.1`) */
  | { readonly kind: 'started' }
  /** every 10 s of monotonic time; a suspended process sends none */
  | { readonly kind: 'tick' }
  /** whenever the config properties in force have changed */
  | { readonly kind: 'properties'; readonly properties: HealthProperties }
  /** the node has a device UUID */
  | { readonly kind: 'onboarded' }
  /** `ConfigGetStatus` after a poll; repeating a value is not a change */
  | {
      readonly kind: 'configGet';
      readonly status: number;
      /** what the last exchange failed with; left out where nothing did */
      readonly why?: string | undefined;
    }
  /** a `ZbootStatus` was created or modified */
  | { readonly kind: 'slot'; readonly label: SlotLabel; readonly current: boolean; readonly slot: SlotView }
  /** baseosmgr's restart marker: both slots have been published, if there are any */
  | { readonly kind: 'slotsComplete' }
  /** a `VaultStatus` was seen; `detail` names the mismatching PCRs or the error */
  | { readonly kind: 'vault'; readonly inError: boolean; readonly detail: string }
  /** a look at the persist partition: nothing is left of it, or something is, beside what is reserved for the OS */
  | { readonly kind: 'disk'; readonly low: boolean }
  /** a look at the persist partition: it takes writes, or not */
  | { readonly kind: 'persist'; readonly writable: boolean }
  /** the controller, the operator or a local northbound asks the node to go down */
  | { readonly kind: 'command'; readonly request: PowerRequest }
  /** `EngineStatus.Armed`: who had a slot armed, null for nobody (any more) */
  | { readonly kind: 'armedBy'; readonly armed: ArmedBy | null }
  /** a `ManagerStatus`: whether the manager of this gateway is connected in this boot */
  | { readonly kind: 'manager'; readonly source: string; readonly connected: boolean }
  /** `EngineStatus.Power`: what local northbounds ask for, null for nothing (any more) */
  | { readonly kind: 'enginePower'; readonly power: EnginePower | null }
  /** the end of the `runChecks` with this `round` */
  | { readonly kind: 'checked'; readonly round: number; readonly verdicts: readonly CheckVerdict[] }
  /** how many application domains run */
  | { readonly kind: 'domains'; readonly active: number }
  /** the time asked for by `startPowerTimer` with the same `sequence` has passed */
  | { readonly kind: 'powerTimer'; readonly sequence: number }
  /** the time asked for by `startDelayTimer` with the same `turn` has passed */
  | { readonly kind: 'delayTimer'; readonly turn: number };
