import { Type, type Static } from '@sinclair/typebox';
import { Count, errorBlock, SwState, Uint32 } from './common.ts';

/** What the controller wants (zedagent -> baseosmgr), key: ContentTreeUUID. `docs/rules/eve-baseos.md 2.2`. */
export const BaseOsConfig = Type.Object({
  ContentTreeUUID: Type.String({ maxLength: 64 }),
  BaseOsVersion: Type.String({ maxLength: 256 }),
  RetryUpdateCounter: Uint32,
  Activate: Type.Boolean(),
  /** ours: the same config has no content tree of this UUID, so nothing will be fetched for it */
  ContentTreeMissing: Type.Optional(Type.Boolean()),
  /** ours: the config that asked for it (`pkg/nodeconfig/config-id.ts`), for logs only; nothing is decided by it */
  ConfigId: Type.Optional(Type.String({ maxLength: 64 })),
});
export type BaseOsConfig = Static<typeof BaseOsConfig>;

/**
 * Where one requested base OS stands (baseosmgr -> zedagent), key: ContentTreeUUID. `docs/rules/eve-baseos.md 2.3`.
 * `Activate`, `Phase` and `PhaseProgress` are ours: they let the report tell a download-only request from a waiting one,
 * and the write from its verification (`docs/rules/eve-baseos.md 7`, rows 7).
 */
export const BaseOsStatus = Type.Object({
  ContentTreeUUID: Type.String(),
  BaseOsVersion: Type.String(),
  Activate: Type.Boolean(),
  Activated: Type.Boolean(),
  TooEarly: Type.Boolean(),
  PartitionLabel: Type.String(),
  PartitionDevice: Type.String(),
  PartitionState: Type.String(),
  State: SwState,
  Phase: Type.Union([Type.Literal(''), Type.Literal('writing'), Type.Literal('verifying')]),
  PhaseProgress: Type.Integer({ minimum: 0, maximum: 100 }),
  /** ours: it is tried once more, because a power cut ended its first trial */
  TriedAgain: Type.Optional(Type.Boolean()),
  ...errorBlock,
});
export type BaseOsStatus = Static<typeof BaseOsStatus>;

/** Counters the controller sees (baseosmgr -> zedagent), key: `global`. */
export const BaseOSMgrStatus = Type.Object({ CurrentRetryUpdateCounter: Uint32 });
export type BaseOSMgrStatus = Static<typeof BaseOSMgrStatus>;

/** What to fetch (zedagent -> baseosmgr), key: ContentID. From `contentInfo`, `docs/rules/eve-api.md 11`. */
export const ContentTreeConfig = Type.Object({
  ContentID: Type.String({ maxLength: 64 }),
  DatastoreIDList: Type.Array(Type.String(), { maxItems: 16 }),
  RelativeURL: Type.String({ maxLength: 4096 }),
  Format: Type.Integer({ minimum: 0 }),
  ContentSha256: Type.String({ maxLength: 64 }),
  MaxDownloadSize: Count,
  DisplayName: Type.String({ maxLength: 1024 }),
  GenerationCounter: Type.Integer(),
});
export type ContentTreeConfig = Static<typeof ContentTreeConfig>;

/**
 * Where to fetch from (zedagent -> baseosmgr), key: UUID. Holds credentials: the file is mode 0600.
 * `docs/rules/eve-api.md 12`.
 */
export const DatastoreConfig = Type.Object({
  UUID: Type.String({ maxLength: 64 }),
  DsType: Type.Integer({ minimum: 0 }),
  Fqdn: Type.String({ maxLength: 2048 }),
  ApiKey: Type.String({ maxLength: 4096 }),
  Password: Type.String({ maxLength: 4096 }),
  Dpath: Type.String({ maxLength: 4096 }),
  Region: Type.String({ maxLength: 256 }),
  DsCertPEM: Type.Array(Type.String({ maxLength: 65536 }), { maxItems: 32 }),
  /** ours: the HTTP proxy of the node, and which hosts are asked without it (`pkg/eve/no-proxy.ts`); absent without one */
  Proxy: Type.Optional(
    Type.Object({ Url: Type.String({ maxLength: 2048 }), NoProxy: Type.String({ maxLength: 4096 }) }),
  ),
  /** ours: addresses of names, which come before the system's, in the form of `/etc/hosts` (`pkg/eve/hosts.ts`) */
  Hosts: Type.Optional(Type.String({ maxLength: 65536 })),
});
export type DatastoreConfig = Static<typeof DatastoreConfig>;
/** How the node gets to datastores, whichever: by its own proxy and its own names. */
export type DatastoreWay = Pick<DatastoreConfig, 'Proxy' | 'Hosts'>;

/** Where the content of one tree stands (baseosmgr's content side), key: ContentID. `docs/rules/eve-baseos.md 2.2`. */
export const ContentTreeStatus = Type.Object({
  ContentID: Type.String(),
  DisplayName: Type.String(),
  ContentSha256: Type.String(),
  MaxDownloadSize: Count,
  TotalSize: Count,
  CurrentSize: Count,
  Progress: Type.Integer({ minimum: 0, maximum: 100 }),
  State: SwState,
  FileLocation: Type.String(),
  /** ours: what the image says of itself, read in the store before any slot is touched; absent until it is there */
  Image: Type.Optional(
    Type.Object({
      Version: Type.String({ maxLength: 256 }),
      Compressor: Type.String({ maxLength: 32 }),
      Problem: Type.String({ maxLength: 1024 }),
      /** code of the problem, a key of pkg/errors; absent without one */
      ProblemCode: Type.Optional(Type.String({ maxLength: 64 })),
      /** the product that its manifest names; absent without a manifest */
      Product: Type.Optional(Type.String({ maxLength: 64 })),
    }),
  ),
  /** ours: why the download pauses between two attempts, which one failed and when the next begins; '' when it does not */
  Waiting: Type.Optional(Type.String({ maxLength: 1024 })),
  /** ours: percent of the content that has been checked while its state is VERIFYING */
  VerifyProgress: Type.Optional(Type.Integer({ minimum: 0, maximum: 100 })),
  ...errorBlock,
});
export type ContentTreeStatus = Static<typeof ContentTreeStatus>;
