import { Type, type Static } from '@sinclair/typebox';

/** The parts of the controller's REST replies that the command line reads (docs/controller-api.md); others are let pass. */
const Text = Type.Union([Type.String(), Type.Null()]);

export const NodeSummary = Type.Object({
  id: Text,
  name: Type.String(),
  serial: Type.String(),
  onboarded: Type.Boolean(),
  lastContact: Text,
  state: Text,
  runningVersion: Text,
  runningState: Text,
  desiredVersion: Text,
  group: Text,
  update: Type.Union([
    Type.Object({
      version: Type.String(),
      userStatus: Type.String(),
      subStatusStr: Type.String(),
      error: Type.String(),
    }),
    Type.Null(),
  ]),
});
export type NodeSummary = Static<typeof NodeSummary>;
export const NodeList = Type.Object({ nodes: Type.Array(NodeSummary) });

export const SwEntry = Type.Object({
  activated: Type.Boolean(),
  partitionLabel: Type.String(),
  partitionState: Type.String(),
  status: Type.String(),
  shortVersion: Type.String(),
  swErr: Type.Union([Type.Object({ description: Type.String() }), Type.Null()]),
  downloadProgress: Type.Integer(),
  userStatus: Type.String(),
  subStatus: Type.String(),
  subStatusStr: Type.String(),
});
export type SwEntry = Static<typeof SwEntry>;

export const Reported = Type.Object({
  swList: Type.Array(SwEntry),
  lastBootReason: Type.String(),
  lastRebootReason: Type.String(),
  restartCounter: Type.Integer(),
  baseosUpdateCounter: Type.Integer(),
  state: Type.String(),
});

export const NodeDetail = Type.Composite([
  NodeSummary,
  Type.Object({
    configVersion: Type.Integer(),
    desired: Type.Object({
      baseos: Type.Union([
        Type.Object({ image: Type.String(), version: Type.String(), activate: Type.Boolean() }),
        Type.Null(),
      ]),
      retryCounter: Type.Integer(),
      forceFallbackCounter: Type.Integer(),
      properties: Type.Record(Type.String(), Type.String()),
    }),
    reported: Type.Union([Reported, Type.Null()]),
    reportedAt: Text,
  }),
]);
export type NodeDetail = Static<typeof NodeDetail>;

export const TimelineRow = Type.Object({
  seq: Type.Integer(),
  at: Type.String(),
  receivedAt: Type.String(),
  index: Type.Integer(),
  removed: Type.Boolean(),
  transition: Type.Boolean(),
  version: Type.String(),
  label: Type.String(),
  partitionState: Type.String(),
  activated: Type.Boolean(),
  status: Type.String(),
  userStatus: Type.String(),
  subStatus: Type.String(),
  subStatusProgress: Type.Integer(),
  subStatusStr: Type.String(),
  downloadProgress: Type.Integer(),
  swErr: Type.String(),
  swErrSeverity: Type.String(),
  lastBootReason: Type.String(),
  lastRebootReason: Type.String(),
  baseosUpdateCounter: Type.Integer(),
  state: Type.String(),
});
export type TimelineRow = Static<typeof TimelineRow>;
export const Timeline = Type.Object({ rows: Type.Array(TimelineRow), last: Type.Integer() });

export const ContentProgress = Type.Object({
  uuid: Type.String(),
  displayName: Type.String(),
  state: Type.String(),
  progressPercentage: Type.Integer(),
});

/** `data:` of one server-sent event. */
export const ControllerEvent = Type.Union([
  Type.Object({ type: Type.Literal('timeline'), nodeId: Type.String(), seq: Type.Integer(), row: TimelineRow }),
  Type.Object({ type: Type.Literal('content'), nodeId: Type.String(), contentTree: ContentProgress }),
  Type.Object({ type: Type.Literal('node'), nodeId: Text, what: Type.String() }),
  Type.Object({ type: Type.Literal('rollout'), id: Type.String() }),
]);
export type ControllerEvent = Static<typeof ControllerEvent>;

export const Image = Type.Object({ name: Type.String(), sha256: Type.String(), size: Type.Integer() });

export const PropertyList = Type.Object({
  properties: Type.Array(
    Type.Object({
      key: Type.String(),
      default: Type.Union([Type.String(), Type.Number(), Type.Boolean()]),
      value: Type.Union([Type.String(), Type.Number(), Type.Boolean(), Type.Null()]),
      from: Type.String(),
      reported: Type.Union([Type.Object({ value: Type.String(), error: Type.String() }), Type.Null()]),
    }),
  ),
});

export const Bundle = Type.Object({
  server: Type.String(),
  rootCertificate: Type.String(),
  onboardCertificate: Type.String(),
  onboardKey: Type.String(),
});
export type Bundle = Static<typeof Bundle>;

export const InfoList = Type.Object({
  messages: Type.Array(
    Type.Object({ seq: Type.Integer(), type: Type.String(), receivedAt: Type.String(), message: Type.Unknown() }),
  ),
  last: Type.Integer(),
});
