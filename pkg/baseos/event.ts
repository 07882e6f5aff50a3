import type { Slots } from '#pkg/boot/port.ts';
import type { ErrorCode } from '#pkg/errors/codes.ts';
import type { NodeAgentStatus, NodeDrainStatus, ZedAgentStatus } from '#pkg/topics/agents.ts';
import type { BaseOsConfig, BaseOsStatus, ContentTreeStatus } from '#pkg/topics/baseos.ts';
import type { EngineRequest } from '#pkg/topics/engine.ts';
import type { ZbootConfig } from '#pkg/topics/zboot.ts';
import type { MeasuredImage } from './state.ts';

/** How something the shell was asked to do ended. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: ErrorCode; readonly message: string };

/**
 * Everything that can happen to baseosmgr. Topic values come as states, never as a history: seeing only the latest is
 * enough. `at` is the time of the event (RFC 3339), which is only ever written into error times.
 */
export type Event = { readonly at: string } & (
  | { readonly kind: 'baseOsConfig'; readonly key: string; readonly config: BaseOsConfig }
  | { readonly kind: 'baseOsConfigDeleted'; readonly key: string }
  /** the process before published this status, and its config went while no process ran */
  | { readonly kind: 'baseOsConfigMissed'; readonly key: string; readonly status: BaseOsStatus }
  /** a config of this boot has been parsed, and these versions are what it wants activated */
  | { readonly kind: 'configKnown'; readonly wanted: readonly string[] }
  | { readonly kind: 'contentTree'; readonly status: ContentTreeStatus }
  | { readonly kind: 'contentTreeDeleted'; readonly id: string }
  | { readonly kind: 'zbootConfig'; readonly config: ZbootConfig }
  | { readonly kind: 'zbootConfigDeleted'; readonly label: string }
  | { readonly kind: 'nodeAgent'; readonly status: NodeAgentStatus }
  | { readonly kind: 'zedAgent'; readonly status: ZedAgentStatus }
  /** the limit of starts without a sign of health, as the property has it: 0 for none */
  | { readonly kind: 'startLimit'; readonly limit: number }
  /** undefined: the topic's entry went away */
  | { readonly kind: 'drain'; readonly status: NodeDrainStatus | undefined }
  | { readonly kind: 'engineRequest'; readonly request: EngineRequest }
  | { readonly kind: 'engineRequestDeleted'; readonly id: string }
  /** every request that lay in its topic at the start has been told */
  | { readonly kind: 'engineRequestsKnown' }
  /** result of `setSlots`: the slots as read after the write. A failed write ends the process instead */
  | { readonly kind: 'slotsSet'; readonly generation: number; readonly slots: Slots }
  /** from a running `inspectImage`, any number; `bytesTotal` is 0 while it is not known */
  | {
      readonly kind: 'contentProgress';
      readonly generation: number;
      readonly phase: 'fetching' | 'checking';
      readonly bytesDone: number;
      readonly bytesTotal: number;
    }
  /** result of `inspectImage`: what was measured, and where the file lies now */
  | { readonly kind: 'inspected'; readonly generation: number; readonly outcome: Outcome<MeasuredImage> }
  /** from a running `install`, any number */
  | {
      readonly kind: 'installProgress';
      readonly generation: number;
      readonly phase: 'writing' | 'verifying';
      readonly bytesDone: number;
      readonly bytesTotal: number;
    }
  /** result of `install`, exactly one for each, after the writer has let go of the slot */
  | { readonly kind: 'installed'; readonly generation: number; readonly outcome: Outcome<null> }
  /** result of `readVersion` */
  | { readonly kind: 'versionRead'; readonly generation: number; readonly outcome: Outcome<string> }
  /** result of `checkSlot` */
  | { readonly kind: 'slotChecked'; readonly generation: number; readonly outcome: Outcome<null> }
);

export type EventOf<K extends Event['kind']> = Extract<Event, { kind: K }>;
