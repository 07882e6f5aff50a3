import type { Slots, SlotInfo } from '#pkg/boot/port.ts';
import type { SlotLabel } from '#pkg/boot/slot.ts';
import type { NodeAgentStatus } from '#pkg/topics/agents.ts';
import type { BaseOsConfig, BaseOsStatus, ContentTreeStatus } from '#pkg/topics/baseos.ts';
import type { EngineArm, EngineOperation, EnginePower, EngineRequest, EngineStage } from '#pkg/topics/engine.ts';

/** What is known of operations: the records, and whose requests may still be in their topic. */
export interface Operations {
  /** oldest first */
  readonly operations: readonly EngineOperation[];
  /** IDs of requests that lie in their topic */
  readonly asked: readonly string[];
  /** IDs of records of before this process, until it knows whose requests lie there still; then none */
  readonly left: readonly string[];
}

/** A slot and the version that `/etc/eve-release` in it gave when last read; '' when unreadable or being written. */
export interface Slot extends SlotInfo {
  readonly version: string;
}

/**
 * What we wrote into the free slot, kept over restarts while it is not simply "the previous image":
 * `writing` half written or unverified, `mismatch` whole but not the version asked for, `verified` written for the
 * controller and never booted, `staged` the same for a local request, `failed` its test failed and the memory was cleared.
 */
export interface SlotMemory {
  readonly label: SlotLabel;
  /** who had it written: the controller's config or a local request */
  readonly by: 'config' | 'request';
  readonly content: 'writing' | 'mismatch' | 'verified' | 'staged' | 'failed';
  readonly version: string;
  readonly sha256: string;
  readonly sizeBytes: number;
  /** whose request it was, when it was one; not known of what an older version has written */
  readonly request?: { readonly source: string; readonly id: string };
}

/** Why the image in the failed slot failed; the first reason that was known stays (`docs/rules/eve-baseos.md 2.5`). */
export interface Failure {
  readonly label: SlotLabel;
  readonly version: string;
  /** of its content, hex, lower case; absent or empty when it is not known: then any content of the version is meant */
  readonly sha256?: string;
  readonly reason: string;
  readonly time: string;
  /** no report of the failing boot was found: a specific one may still replace it */
  readonly generic: boolean;
}

/** What must survive a power cut besides the partition table and the counters. */
export interface Memory {
  readonly slot: SlotMemory | null;
  readonly failure: Failure | null;
  /** what was last written into each slot, kept while it runs and after it failed: a failure is of one content */
  readonly images?: Readonly<Partial<Record<SlotLabel, WrittenImage>>>;
  /** an armed slot, and how many reboots have not started it */
  readonly unstarted: { readonly label: SlotLabel; readonly reboots: number } | null;
  /** how the free slot was armed by a local request; until it has booted, is disarmed or written anew */
  readonly armed?: Armed | null;
  /** what the store keeps for requesters until they drop it */
  readonly stored?: readonly StoredImage[];
  /** the slot whose image was tried once more because a power cut had ended its first trial; until it is written anew */
  readonly triedAgain?: SlotLabel | null;
  /** that the node is to go down, as asked for by a request; until it has, or that is taken back */
  readonly power?: PowerWish | null;
}

/** A request to go down. */
export interface PowerWish {
  /** of the request */
  readonly id: string;
  readonly source: string;
  readonly action: EnginePower['Action'];
  readonly delaySeconds: number;
  readonly reason: string;
  /** also while bytes are written */
  readonly force: boolean;
}

/** An image that the store keeps for whoever asked for it. */
export interface StoredImage {
  readonly source: string;
  /** hex, lower case */
  readonly sha256: string;
  readonly version: string;
  readonly sizeBytes: number;
  /** what its requester calls it */
  readonly name: string;
  readonly time: string;
}

/** What a local request that armed a slot has said about it. */
export interface Armed {
  readonly label: SlotLabel;
  readonly reboot: 'now' | 'later';
  /** `boot`: the image is committed by its own agent as soon as that runs */
  readonly trial: 'health' | 'boot';
  readonly source: string;
  /** of the request */
  readonly id: string;
}

/** An image by what it says of itself and by its bytes. */
export interface WrittenImage {
  readonly version: string;
  /** hex, lower case */
  readonly sha256: string;
  readonly sizeBytes?: number;
  /** `eve-config` or a source */
  readonly by?: string;
  /** when it was whole and read back; absent before, and of what an older version has written */
  readonly writtenAt?: string;
}

/** One base OS that the controller asks for, or asked for while its content is still there (`config` undefined). */
export interface BaseOsRequest {
  /** topic key; equals the content tree's UUID unless that is empty */
  readonly key: string;
  readonly config: BaseOsConfig | undefined;
  readonly status: BaseOsStatus;
  /**
   * something happened that calls for a new evaluation (`docs/rules/eve-baseos.md 2.4`); stays set while the engine is
   * busy
   */
  readonly due: boolean;
}

/** The image of a job: a whole, verified file. */
export interface Image {
  readonly path: string;
  readonly sizeBytes: number;
  /** hex, lower case */
  readonly sha256: string;
  readonly version: string;
}

/** An image that was measured: also how its file system is compressed, and what its maker says of it. */
export interface MeasuredImage extends Image {
  readonly compressor: string;
  /** that its manifest names; absent when it has none */
  readonly product?: string | undefined;
  /** it lies in the slot that was given up for it, was read back from there, and nowhere else; its path is empty */
  readonly inSlot?: boolean;
}

/** Whose doing something is: the config's, by the key of its base OS, or a request's. */
export type Owner =
  | { readonly kind: 'config'; readonly key: string }
  | { readonly kind: 'request'; readonly request: EngineRequest };

/** An install, and for whom. */
export interface Job {
  readonly label: SlotLabel;
  readonly image: Image;
  readonly owner: Owner;
  /** the content comes into the slot once that is given up; of the image is known what the requester said */
  readonly arriving?: EngineStage;
}

/** Why the partition table is being written. */
export type TableReason =
  | 'recover'
  | 'commit'
  | 'arm'
  | 'retry'
  | 'powerCut'
  | 'forceFallback'
  | 'revert'
  | 'disarm'
  | 'forget'
  | 'withdraw'
  | 'healthy'
  | 'onTrial'
  | 'ineffective';

/** Writes that spare the node something: without them it goes on, so that one that fails is told and no more. */
export const dispensable: ReadonlySet<string> = new Set<TableReason>(['healthy', 'onTrial', 'ineffective']);

/**
 * What the engine is doing; one thing at a time. `generation` ties results to the activity that asked for them, so that
 * a late one cannot be taken for another's (`docs/rules/eve-baseos.md 2.6`).
 */
export type Activity =
  | { readonly kind: 'idle' }
  /** a table write is under way */
  | {
      readonly kind: 'table';
      readonly generation: number;
      readonly why: TableReason;
      readonly owner: Owner | { readonly kind: 'rules' };
    }
  /** the content of a request is being got and measured before anything is written */
  | {
      readonly kind: 'inspecting';
      readonly generation: number;
      readonly request: EngineStage;
      /** the slot that has been given up for it, and is written while it comes */
      readonly into: SlotLabel | null;
      readonly phase: 'fetching' | 'checking';
      readonly bytesDone: number;
      /** 0 while it is not known */
      readonly bytesTotal: number;
      readonly aborting: boolean;
    }
  /** the slot is being set `unused` / written and read back / its version is being read */
  | {
      readonly kind: 'clearing' | 'writing' | 'reading';
      readonly generation: number;
      readonly job: Job;
      readonly phase: 'writing' | 'verifying';
      readonly bytesDone: number;
      readonly bytesTotal: number;
      readonly aborting: boolean;
    }
  /** a staged slot is being hashed once more before it is armed */
  | {
      readonly kind: 'checking';
      readonly generation: number;
      readonly request: EngineArm;
      readonly aborting: boolean;
    };

/**
 * A write into the free slot while the content still arrives. It is no activity: whatever needs the engine ends it, and
 * what it wrote only spares the install a copy (`early.ts`).
 */
export interface Early {
  readonly generation: number;
  readonly label: SlotLabel;
  readonly version: string;
  readonly sha256: string;
}

/**
 * The counters in their files (`docs/rules/eve-baseos.md 2.9, 2.10`); `forceFallback` is undefined when never stored.
 */
export interface Counters {
  readonly configRetry: number;
  readonly currentRetry: number;
  readonly forceFallback: number | undefined;
}

/** A node with two slots, booted from one of them. */
export interface AbState extends Operations {
  readonly kind: 'ab';
  readonly current: SlotLabel;
  /** architecture of the machine as the runtime calls it, '' when it is not known */
  readonly machine: string;
  /** compressors of squashfs that can be booted from here */
  readonly readable: readonly string[];
  /** by the manifest of the running image; '' when it has none */
  readonly product: string;
  readonly slots: Readonly<Record<SlotLabel, Slot>>;
  /** `ZbootConfig` as last seen, and the acknowledgement in `ZbootStatus` (`docs/rules/eve-baseos.md 3.6`) */
  readonly testCompleteAsked: Readonly<Record<SlotLabel, boolean>>;
  readonly testComplete: Readonly<Record<SlotLabel, boolean>>;
  readonly memory: Memory;
  readonly counters: Counters;
  /** a new force-fallback value was stored and has not been acted on because the table was being written */
  readonly fallbackPending: boolean;
  readonly nodeAgent: NodeAgentStatus | undefined;
  readonly drain: { readonly status: number; readonly requestedAt: string };
  /** sorted by ContentID */
  readonly contents: readonly ContentTreeStatus[];
  /** sorted by key */
  readonly requests: readonly BaseOsRequest[];
  readonly activity: Activity;
  readonly early: Early | undefined;
  /** limit of starts that the controller wants, as stored (`pkg/boot/starts.ts`); undefined until its properties are known */
  readonly startLimit: number | undefined;
  /** what a sign of health was last to write */
  readonly attempted: string;
  /** the armed slot counts as disarmed in this boot, also when the disk did not take that */
  readonly disarmed: boolean;
  /** the free slot was armed before this process began, and no config has asked for it since (`unconfirmed.ts`) */
  readonly unconfirmed: boolean;
  /** versions that the first config of this boot wants activated; undefined until it is known */
  readonly wanted: readonly string[] | undefined;
  readonly nextGeneration: number;
}

/** Booted from memory, or the disk has no slots: nothing can be updated, and every asker is told so. */
export interface NoSlotsState extends Operations {
  readonly kind: 'noSlots';
  readonly reason: string;
  readonly requests: readonly Omit<BaseOsRequest, 'due'>[];
}

export type State = AbState | NoSlotsState;

/** Everything that is known when the agent starts; `initialState` in `initial.ts` makes the first state of it. */
export interface InitialInput {
  readonly slots: Slots;
  /** undefined: booted from memory */
  readonly current: SlotLabel | undefined;
  /** as just read from the slots; '' when unreadable. The current slot's is the running version */
  readonly versions: Readonly<Record<SlotLabel, string>>;
  readonly counters: Counters;
  readonly memory: Memory;
  /** architecture of the machine as the runtime calls it; '' or absent when it is not known */
  readonly machine?: string;
  /** compressors of squashfs that can be booted from here; the usual ones when absent */
  readonly readable?: readonly string[];
  /** that the manifest of the running image names; '' or absent when it has none */
  readonly product?: string;
  /** records that the processes before have left */
  readonly operations: readonly EngineOperation[];
  /** no process before this one has run in this boot */
  readonly newBoot: boolean;
  /** the present time, RFC 3339 */
  readonly at: string;
}

export const emptyMemory: Memory = { slot: null, failure: null, unstarted: null };
