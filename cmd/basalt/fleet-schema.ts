import { Type, type Static } from '@sinclair/typebox';

/** The parts of the replies about rollouts, groups and uploads that the command line reads (docs/controller-api.md). */
const Text = Type.Union([Type.String(), Type.Null()]);

export const RolloutNode = Type.Object({
  id: Type.String(),
  name: Type.String(),
  state: Type.String(),
  error: Type.String(),
  offline: Type.Boolean(),
  lastContact: Text,
});
export type RolloutNode = Static<typeof RolloutNode>;

export const Rollout = Type.Object({
  id: Type.String(),
  name: Type.String(),
  createdAt: Text,
  createdBy: Type.String(),
  image: Type.String(),
  version: Type.String(),
  mode: Type.String(),
  maxFailures: Type.Integer(),
  state: Type.String(),
  reason: Type.String(),
  waves: Type.Array(Type.Object({ index: Type.Integer(), state: Type.String(), nodes: Type.Array(RolloutNode) })),
  counts: Type.Object({
    waiting: Type.Integer(),
    active: Type.Integer(),
    done: Type.Integer(),
    failed: Type.Integer(),
    withdrawn: Type.Integer(),
  }),
});
export type Rollout = Static<typeof Rollout>;
export const RolloutList = Type.Object({ rollouts: Type.Array(Rollout) });

export const Group = Type.Object({
  name: Type.String(),
  nodes: Type.Integer(),
  properties: Type.Record(Type.String(), Type.String()),
});
export type Group = Static<typeof Group>;
export const GroupList = Type.Object({ groups: Type.Array(Group) });

export const UploadBegun = Type.Object({ id: Type.String(), offset: Type.Integer() });
export const UploadOffset = Type.Object({ offset: Type.Integer() });

export const StoredImage = Type.Object({
  name: Type.String(),
  version: Text,
  sha256: Type.String(),
  size: Type.Integer(),
  createdAt: Text,
});
export type StoredImage = Static<typeof StoredImage>;
export const ImageList = Type.Object({ images: Type.Array(StoredImage) });
