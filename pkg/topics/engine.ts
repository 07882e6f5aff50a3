import { Type, type Static } from '@sinclair/typebox';
import { Count, Time } from './common.ts';

/** What a northbound may ask of the engine; staging and arming are separate (docs/engine.md). */
export const engineOps = ['stage', 'arm', 'disarm', 'commit', 'revert', 'forget', 'abort'] as const;
export const EngineOp = Type.Union(engineOps.map((op) => Type.Literal(op)));
export type EngineOp = (typeof engineOps)[number];

/** What every request has. */
const asked = {
  ID: Type.String({ minLength: 1, maxLength: 64 }),
  /** who asks, as shown to whoever is refused meanwhile, e.g. `basalt (cli)` */
  Source: Type.String({ minLength: 1, maxLength: 64 }),
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

export const EngineStage = Type.Object({
  ...asked,
  Op: Type.Literal('stage'),
  Content: Type.Object({
    /** absolute path of the image file */
    File: Type.String({ maxLength: 4096 }),
  }),
  /** hex; empty: computed and reported */
  Sha256: Type.String({ maxLength: 64 }),
  /** that the image must hold; empty: any */
  Version,
});
export type EngineStage = Static<typeof EngineStage>;

/** Starts the staged image at the next boot. */
export const EngineArm = Type.Object({
  ...asked,
  Op: Type.Literal('arm'),
  Version,
  Reboot: RebootWish,
  Trial: TrialKind,
});
export type EngineArm = Static<typeof EngineArm>;

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
export type EngineRevert = Static<typeof EngineRevert>;
/** Forgets that a version failed, so that it may be tried again. */
export const EngineForget = Type.Object({ ...asked, Op: Type.Literal('forget'), Version });
/** Calls off a running operation. */
export const EngineAbort = Type.Object({
  ...asked,
  Op: Type.Literal('abort'),
  /** ID of the request to call off */
  Target: Type.String({ minLength: 1, maxLength: 64 }),
});
export type EngineAbort = Static<typeof EngineAbort>;

/** One request (any northbound -> baseosmgr), key: ID. The requester removes it when it has read the result. */
export const EngineRequest = Type.Union([
  EngineStage,
  EngineArm,
  EngineDisarm,
  EngineCommit,
  EngineRevert,
  EngineForget,
  EngineAbort,
]);
export type EngineRequest = Static<typeof EngineRequest>;

export const EngineResult = Type.Object({
  ID: Type.String(),
  Source: Type.String(),
  Correlation: Type.String(),
  Op: EngineOp,
  Outcome: Type.Union([Type.Literal('running'), Type.Literal('done'), Type.Literal('refused'), Type.Literal('failed')]),
  /** a key of pkg/errors, empty when there is none */
  Code: Type.String(),
  Message: Type.String(),
  Progress: Type.Integer({ minimum: 0, maximum: 100 }),
  Time: Time,
});
export type EngineResult = Static<typeof EngineResult>;

/** The engine (baseosmgr -> everyone), key: `global`: who holds it, what is staged, the last results by request. */
export const EngineStatus = Type.Object({
  /** empty when free; `eve-config` while an update of the controller's config holds it */
  Holder: Type.String(),
  HolderOp: Type.String(),
  Staged: Type.Union([
    Type.Object({
      PartitionLabel: Type.String(),
      Version: Type.String(),
      Sha256: Type.String(),
      SizeBytes: Count,
    }),
    Type.Null(),
  ]),
  Results: Type.Array(EngineResult, { maxItems: 64 }),
});
export type EngineStatus = Static<typeof EngineStatus>;
