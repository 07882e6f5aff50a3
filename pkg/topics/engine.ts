import { Type, type Static } from '@sinclair/typebox';
import { Count, SlotLabel, Time } from './common.ts';

/** What a northbound may ask of the engine; staging and arming are separate (docs/engine.md). */
export const engineOps = ['stage', 'arm', 'disarm', 'commit', 'revert', 'forget', 'drop', 'power', 'abort'] as const;
export const EngineOp = Type.Union(engineOps.map((op) => Type.Literal(op)));
export type EngineOp = (typeof engineOps)[number];

/** Who asks is told by the folder that a request lies in (`pkg/engine/sources.ts`), e.g. `basalt (cli)`. */
export interface Sourced {
  readonly Source: string;
}

/** What every request has. */
const asked = {
  ID: Type.String({ minLength: 1, maxLength: 64 }),
  /** given back with the result, and not looked at */
  Correlation: Type.String({ maxLength: 1024 }),
  RequestedAt: Time,
};

/** The version that the requester means; another one there is refused as stale. Empty: whatever is there. */
const Version = Type.String({ maxLength: 256 });

/** When an armed slot is started: by a reboot that follows at once, or by whatever reboot comes. */
export const RebootWish = Type.Union([Type.Literal('now'), Type.Literal('later')]);
/** What shows that an image works: the health test, or the boot alone, which its own agents then commit. */
export const TrialKind = Type.Union([Type.Literal('health'), Type.Literal('boot')]);

/** What content has to hash to, in the words of the standards: hex in any case. */
export const digestAlgorithms = ['md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512'] as const;
export const Digest = Type.Object({
  Algorithm: Type.Union(digestAlgorithms.map((word) => Type.Literal(word))),
  Value: Type.String({ minLength: 32, maxLength: 128, pattern: '^[0-9a-fA-F]+$' }),
});
export type Digest = Static<typeof Digest>;

/** What is fetched by URL; bounded in attempts and time. */
export const EngineFetch = Type.Object({
  /** http, https, sftp, ftps or s3 */
  URL: Type.String({ minLength: 1, maxLength: 4096 }),
  /**
   * name of a file in the requester's own folder of `credentials`, mode 0600, read once and removed; '' for none. What is in
   * it never stands in a topic or a log
   */
  Credentials: Type.String({ maxLength: 64, pattern: '^[A-Za-z0-9._-]*$' }),
  /** in bytes, 0 when it is not known */
  SizeBytes: Count,
  /** of the whole fetch, 0 for the usual ones */
  Attempts: Type.Integer({ minimum: 0, maximum: 100 }),
  DeadlineSeconds: Type.Integer({ minimum: 0, maximum: 604_800 }),
});
export type EngineFetch = Static<typeof EngineFetch>;

/** Where the bytes of an image come from. */
export const EngineContent = Type.Union([
  /** absolute path of an image file on the node */
  Type.Object({ File: Type.String({ minLength: 1, maxLength: 4096 }) }),
  Type.Object({ Fetch: EngineFetch }),
  /** sent by the requester over its socket; `SizeBytes` 0 when it is not known */
  Type.Object({ Stream: Type.Object({ SizeBytes: Count }) }),
  /** sha256 (hex) of what the store keeps for the requester */
  Type.Object({ Stored: Type.String({ pattern: '^[0-9a-fA-F]{64}$' }) }),
]);
export type EngineContent = Static<typeof EngineContent>;

export const EngineStage = Type.Object({
  ...asked,
  Op: Type.Literal('stage'),
  Content: EngineContent,
  /** that the content must have; absent: computed and reported */
  Digest: Type.Optional(Digest),
  /** that the image must hold; empty: any */
  Version,
  /** the slot that is meant, which must be the free one; absent: the free one */
  Slot: Type.Optional(SlotLabel),
  /** what the requester calls it, shown to operators and not looked at */
  Name: Type.Optional(Type.String({ maxLength: 256 })),
  /** `store`: fetched and checked, but not written into a slot; absent: `slot` */
  Keep: Type.Optional(Type.Union([Type.Literal('store'), Type.Literal('slot')])),
  /** the image in the free slot may be given up before the new one is verified, so that no copy is needed; absent: false */
  GiveUpPrevious: Type.Optional(Type.Boolean()),
});
export type EngineStage = Static<typeof EngineStage> & Sourced;

/** Starts the staged image at the next boot. */
export const EngineArm = Type.Object({
  ...asked,
  Op: Type.Literal('arm'),
  Version,
  Reboot: RebootWish,
  Trial: TrialKind,
});
export type EngineArm = Static<typeof EngineArm> & Sourced;

/** Has the running slot boot next again; what was armed stays staged, or the previous image. */
export const EngineDisarm = Type.Object({ ...asked, Op: Type.Literal('disarm'), Version });
/** Accepts the running image, which is on trial. */
export const EngineCommit = Type.Object({ ...asked, Op: Type.Literal('commit'), Version });
/** Goes back to the previous image: arms it, or ends the trial of the running one by a reboot. */
export const EngineRevert = Type.Object({
  ...asked,
  Op: Type.Literal('revert'),
  Version,
  Reboot: RebootWish,
  Trial: TrialKind,
});
export type EngineRevert = Static<typeof EngineRevert> & Sourced;
/** Forgets that a version failed, so that it may be tried again. */
export const EngineForget = Type.Object({ ...asked, Op: Type.Literal('forget'), Version });
/** Deletes what the store keeps for the requester. */
export const EngineDrop = Type.Object({
  ...asked,
  Op: Type.Literal('drop'),
  Sha256: Type.String({ pattern: '^[0-9a-fA-F]{64}$' }),
});
export type EngineDrop = Static<typeof EngineDrop> & Sourced;
/** Has the node go down after a delay. While bytes are written it waits, unless forced; an abort of it cancels it. */
export const EnginePower = Type.Object({
  ...asked,
  Op: Type.Literal('power'),
  Action: Type.Union([Type.Literal('reboot'), Type.Literal('shutdown'), Type.Literal('poweroff')]),
  DelaySeconds: Type.Integer({ minimum: 0, maximum: 2_592_000 }),
  Reason: Type.String({ maxLength: 1024 }),
  Force: Type.Boolean(),
});
export type EnginePower = Static<typeof EnginePower> & Sourced;
/** Calls off an operation that is open: running, waiting, staged, armed or scheduled. */
export const EngineAbort = Type.Object({
  ...asked,
  Op: Type.Literal('abort'),
  /** ID of the request to call off */
  Target: Type.String({ minLength: 1, maxLength: 64 }),
  /** an operator says so, though another asked for it; absent: false */
  Force: Type.Optional(Type.Boolean()),
});
export type EngineAbort = Static<typeof EngineAbort> & Sourced;

/** One request (any northbound -> baseosmgr), key: ID. The requester removes it when it has read the result. */
export const EngineRequest = Type.Union([
  EngineStage,
  EngineArm,
  EngineDisarm,
  EngineCommit,
  EngineRevert,
  EngineForget,
  EngineDrop,
  EnginePower,
  EngineAbort,
]);
export type EngineRequest = Static<typeof EngineRequest> & Sourced;

/**
 * What may become of an operation. Open: `waiting` (for something that must end first), `running`, `staged`, `armed` (for a
 * reboot that somebody else brings), `rebooting` (announced), `trial`. Closed, exactly once: the others; `superseded` by a
 * later wish, `fellBack` after a trial.
 */
export const openStates = ['waiting', 'running', 'staged', 'armed', 'rebooting', 'trial'] as const;
export const closedStates = ['done', 'refused', 'failed', 'aborted', 'superseded', 'fellBack'] as const;
export const OperationState = Type.Union([...openStates, ...closedStates].map((word) => Type.Literal(word)));
export type OperationState = (typeof openStates)[number] | (typeof closedStates)[number];

/** What an operation is doing, in the order in which phases can follow each other. */
export const phases = [
  'fetching',
  'checking',
  'writing',
  'readingBack',
  'staged',
  'armed',
  'rebooting',
  'testing',
  'committing',
] as const;
export const Phase = Type.Union(phases.map((word) => Type.Literal(word)));
export type Phase = (typeof phases)[number];

/**
 * One operation (baseosmgr -> everyone, persistent), key: its request's ID. Written before the first effect that it stands
 * for, closed exactly once, kept over reboots: the newest of each source. Members that are not known here are kept.
 */
export const EngineOperation = Type.Object({
  /** of this record */
  Format: Type.Integer({ minimum: 1 }),
  ID: Type.String({ minLength: 1, maxLength: 64 }),
  Source: Type.String({ maxLength: 64 }),
  Correlation: Type.String({ maxLength: 1024 }),
  Op: EngineOp,
  State: OperationState,
  /** a key of pkg/errors, empty when there is none */
  Code: Type.String(),
  Message: Type.String(),
  /** that it is about; '' when it is about none */
  PartitionLabel: Type.String({ maxLength: 16 }),
  FromVersion: Type.String({ maxLength: 256 }),
  ToVersion: Type.String({ maxLength: 256 }),
  /** hex, of the image that it is about; '' when that is not known */
  Sha256: Type.String({ maxLength: 64 }),
  RequestedAt: Time,
  ChangedAt: Time,
});
export type EngineOperation = Static<typeof EngineOperation>;

/** How far the operation that runs has come; not durable. */
export const EngineProgress = Type.Object({
  ID: Type.String(),
  Phase,
  BytesDone: Count,
  /** 0 while it is not known */
  BytesTotal: Count,
  /** of the test window; 0 outside it */
  SecondsLeft: Count,
});
export type EngineProgress = Static<typeof EngineProgress>;

/** The engine (baseosmgr -> everyone), key: `global`: who holds it, what is staged or armed and by whom. */
export const EngineStatus = Type.Object({
  /** empty when free; `eve-config` while an update of the controller's config holds it */
  Holder: Type.String(),
  HolderOp: Type.String(),
  /** of the holder's request; '' for `eve-config` */
  HolderID: Type.String(),
  /** it works at this moment; else it holds something that is staged, armed, on trial or scheduled */
  Busy: Type.Boolean(),
  Staged: Type.Union([
    Type.Object({
      PartitionLabel: Type.String(),
      Version: Type.String(),
      Sha256: Type.String(),
      SizeBytes: Count,
      /** who staged it; '' when that is not known any more */
      Source: Type.String(),
      ID: Type.String(),
    }),
    Type.Null(),
  ]),
  Armed: Type.Union([
    Type.Object({
      PartitionLabel: Type.String(),
      Version: Type.String(),
      Reboot: RebootWish,
      Trial: TrialKind,
      Source: Type.String(),
      ID: Type.String(),
    }),
    Type.Null(),
  ]),
  /** the next reboot or shutdown that was asked for here, for zedagent to carry out */
  Power: Type.Union([
    Type.Object({
      ID: Type.String(),
      Source: Type.String(),
      Action: EnginePower.properties.Action,
      DelaySeconds: Count,
      Reason: Type.String(),
      Force: Type.Boolean(),
    }),
    Type.Null(),
  ]),
  Progress: Type.Union([EngineProgress, Type.Null()]),
  /** what the store keeps for requesters */
  Stored: Type.Array(
    Type.Object({
      Source: Type.String(),
      Sha256: Type.String(),
      Version: Type.String(),
      SizeBytes: Count,
      Name: Type.String(),
      Time: Time,
    }),
    { maxItems: 64 },
  ),
});
export type EngineStatus = Static<typeof EngineStatus>;

/** A gateway of another northbound (each gateway -> health), key: its source. What it says counts for its boot only. */
export const ManagerStatus = Type.Object({
  Source: Type.String({ minLength: 1, maxLength: 64 }),
  /** an authenticated manager has been heard in this boot and is not lost */
  Connected: Type.Boolean(),
  Since: Time,
  BootID: Type.String({ maxLength: 64 }),
  /** who it is, for operators */
  Name: Type.String({ maxLength: 256 }),
});
export type ManagerStatus = Static<typeof ManagerStatus>;

/** What a slot holds (baseosmgr -> everyone, persistent), key: its label. */
export const SlotContent = Type.Object({
  PartitionLabel: Type.String(),
  /** INVALID before the first byte of a write, until it was read back */
  Status: Type.Union([Type.Literal('EMPTY'), Type.Literal('VALID'), Type.Literal('INVALID')]),
  Version: Type.String({ maxLength: 256 }),
  /** hex; '' when it is not known */
  Sha256: Type.String({ maxLength: 64 }),
  SizeBytes: Count,
  /** of the end of its write; the unset time when it is not known */
  WrittenAt: Time,
  /** who had it written: `eve-config` or a source; '' when it is not known */
  WrittenBy: Type.String({ maxLength: 64 }),
  EverCommitted: Type.Boolean(),
  /** its test failed, and why */
  Failed: Type.Boolean(),
  FailedReason: Type.String(),
});
export type SlotContent = Static<typeof SlotContent>;
