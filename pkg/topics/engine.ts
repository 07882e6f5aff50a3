import { Type, type Static } from '@sinclair/typebox';
import { Count, Time } from './common.ts';

/** What a northbound may ask of the engine; staging and arming are separate (`architecture: Northbounds`). */
export const EngineOp = Type.Union([
  Type.Literal('stage'),
  Type.Literal('arm'),
  Type.Literal('commit'),
  Type.Literal('revert'),
  Type.Literal('forget'),
  Type.Literal('abort'),
]);
export type EngineOp = Static<typeof EngineOp>;

/** One request (any northbound -> baseosmgr), key: ID. The requester removes it when it has read the result. */
export const EngineRequest = Type.Object({
  ID: Type.String({ minLength: 1, maxLength: 64 }),
  /** who asks, as shown to whoever is refused meanwhile, e.g. `basalt (cli)` */
  Source: Type.String({ minLength: 1, maxLength: 64 }),
  Op: EngineOp,
  /** stage: absolute path of the image file, its sha256 in hex (empty: computed and reported), the version it must hold (empty: any) */
  ImagePath: Type.String({ maxLength: 4096 }),
  Sha256: Type.String({ maxLength: 64 }),
  Version: Type.String({ maxLength: 256 }),
  RequestedAt: Time,
});
export type EngineRequest = Static<typeof EngineRequest>;

export const EngineResult = Type.Object({
  ID: Type.String(),
  Source: Type.String(),
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
