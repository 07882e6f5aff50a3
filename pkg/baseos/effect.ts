import type { SettableState } from '#pkg/boot/port.ts';
import type { SlotLabel } from '#pkg/boot/slot.ts';
import type { NodeDrainRequest } from '#pkg/topics/agents.ts';
import type { BaseOsStatus, BaseOSMgrStatus } from '#pkg/topics/baseos.ts';
import type { EngineOperation, EngineStage, EngineStatus, SlotContent } from '#pkg/topics/engine.ts';
import type { ZbootStatus } from '#pkg/topics/zboot.ts';
import type { Memory, TableReason } from './state.ts';

export type CounterName = 'configRetry' | 'currentRetry' | 'forceFallback';

/**
 * What the shell has to do, in the order given: it finishes one before it begins the next, over all steps, except that
 * `inspectImage`, `install`, `readVersion` and `checkSlot` are only begun and report back by the event named below.
 * Doing one twice does no harm.
 */
export type Effect =
  /** Writes the memory file durably (fsync) before any later effect runs. While it cannot be written, no `install` begins. */
  | { readonly kind: 'saveMemory'; readonly memory: Memory }
  /** Writes one counter file durably, as decimal text. Failure is logged only (`docs/rules/eve-baseos.md 2.12`). */
  | { readonly kind: 'saveCounter'; readonly name: CounterName; readonly value: number }
  /**
   * One durable table write of all changes -> `slotsSet`. Failure ends the process: the watchdog takes over. A `retry` or
   * `forceFallback` whose counter could not be saved is not written, nor a `powerCut` whose memory could not be, or every boot
   * would do it again. What is `dispensable` is told when it fails, and answered with the slots as they are. `limit`: of
   * starts, for both slots, as stored.
   */
  | {
      readonly kind: 'setSlots';
      readonly generation: number;
      readonly changes: Readonly<Partial<Record<SlotLabel, SettableState>>>;
      readonly limit?: number;
      readonly why: TableReason | 'clear';
    }
  /**
   * Gets the content of a request, at most `mostBytes`, checks what the requester says of its bytes, and measures it: size,
   * sha256, `/etc/eve-release` -> `contentProgress`..., `inspected`. It is in the store then, and kept while the engine is
   * held; or, where `into` names a slot (unused, and given up in the memory), in that slot, read back, without a copy. Not
   * written into a slot while the memory cannot be.
   */
  | {
      readonly kind: 'inspectImage';
      readonly generation: number;
      readonly request: EngineStage;
      readonly into: SlotLabel | null;
      readonly mostBytes: number;
    }
  /** From now on the store keeps these blobs, whatever else refers to them, and no others for that reason. */
  | { readonly kind: 'keepContent'; readonly sha256s: readonly string[] }
  /** Lets go of what a request has brought: the engine has done with it. */
  | { readonly kind: 'releaseContent' }
  /**
   * From now on what arrives of this content is also written into the (unused) slot; no event tells of it. Not done while
   * the memory cannot be written; whatever goes wrong only costs the copy that it would have spared.
   */
  | {
      readonly kind: 'writeEarly';
      readonly generation: number;
      readonly label: SlotLabel;
      readonly sha256: string;
    }
  /** Ends the early write of that generation: no byte of it arrives after this. */
  | { readonly kind: 'dropEarly'; readonly generation: number }
  /**
   * Writes the image into the (unused) slot, fsyncs, reads it back -> `installProgress`..., `installed`. Ends an early
   * write; what that wrote of the same image is not written again, but read back like the rest.
   */
  | {
      readonly kind: 'install';
      readonly generation: number;
      readonly label: SlotLabel;
      readonly imagePath: string;
      readonly sizeBytes: number;
      readonly sha256: string;
    }
  /** Ends the work of that generation early; its own result event still comes, when it has let go. */
  | { readonly kind: 'abort'; readonly generation: number }
  /** Reads `/etc/eve-release` from the slot itself, never from a cache -> `versionRead`. */
  | { readonly kind: 'readVersion'; readonly generation: number; readonly label: SlotLabel }
  /** Ends the pause in which the download of this content waits after a failure, if it does. */
  | { readonly kind: 'retryContent'; readonly id: string }
  /** Hashes the first `sizeBytes` of the slot past the page cache and compares -> `slotChecked`. */
  | {
      readonly kind: 'checkSlot';
      readonly generation: number;
      readonly label: SlotLabel;
      readonly sizeBytes: number;
      readonly sha256: string;
    }
  | { readonly kind: 'publishZbootStatus'; readonly status: ZbootStatus }
  | { readonly kind: 'publishBaseOsStatus'; readonly key: string; readonly status: BaseOsStatus }
  | { readonly kind: 'unpublishBaseOsStatus'; readonly key: string }
  | { readonly kind: 'publishMgrStatus'; readonly status: BaseOSMgrStatus }
  | { readonly kind: 'publishEngineStatus'; readonly status: EngineStatus }
  /** Writes the record of an operation durably; members of it that this version does not know stay. */
  | { readonly kind: 'publishOperation'; readonly operation: EngineOperation }
  | { readonly kind: 'unpublishOperation'; readonly id: string }
  /** Writes down durably what a slot holds. */
  | { readonly kind: 'publishSlotContent'; readonly content: SlotContent }
  | { readonly kind: 'publishDrainRequest'; readonly request: NodeDrainRequest }
  | { readonly kind: 'unpublishDrainRequest' }
  /** One line in the log: what was decided and why. */
  | { readonly kind: 'log'; readonly level: 'info' | 'warn' | 'error'; readonly decision: string; readonly why: string }
  /** The event could not be acted on in this state; nothing changed because of it. Logged. */
  | { readonly kind: 'refused'; readonly event: string; readonly why: string };
