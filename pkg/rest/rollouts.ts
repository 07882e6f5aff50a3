import { Type, type Static } from '@sinclair/typebox';
import type { Calls } from './call.ts';
import { IdParams, Name, Nothing, oneOf, TimeOrNull, Version } from './shapes.ts';
import { Text } from './text.ts';

const maxNodes = 10_000;

const Mode = oneOf('activate', 'download');

/** What a rollout is begun with. */
export const NewRollout = Type.Object(
  {
    name: Type.Optional(Name),
    image: Text({ minLength: 1, maxLength: 128 }),
    version: Type.Optional(Version),
    nodes: Type.Optional(
      Type.Array(Text({ minLength: 1, maxLength: 256 }), {
        minItems: 1,
        maxItems: maxNodes,
        description: 'UUID, serial or name of each, in the order of the waves; this or a group',
      }),
    ),
    group: Type.Optional(Name),
    mode: Mode,
    waves: Type.Optional(
      Type.Union(
        [
          Type.Object({ size: Type.Integer({ minimum: 1, maximum: maxNodes }) }, { additionalProperties: false }),
          Type.Object({ percent: Type.Number({ exclusiveMinimum: 0, maximum: 100 }) }, { additionalProperties: false }),
        ],
        { description: 'all nodes in one wave when not given' },
      ),
    ),
    maxFailures: Type.Integer({ minimum: 0, maximum: maxNodes, description: 'more failed nodes stop it' }),
  },
  { additionalProperties: false },
);
export type NewRollout = Static<typeof NewRollout>;

export const RolloutNode = Type.Object({
  id: Type.String(),
  name: Type.String(),
  state: oneOf('waiting', 'wanted', 'downloading', 'updating', 'testing', 'done', 'failed', 'refused', 'withdrawn'),
  error: Type.String(),
  offline: Type.Boolean({ description: 'it has been asked, and nothing has been heard of it for long' }),
  lastContact: TimeOrNull,
});
export type RolloutNode = Static<typeof RolloutNode>;

const head = {
  id: Type.String(),
  name: Type.String(),
  createdAt: TimeOrNull,
  createdBy: Type.String(),
  image: Type.String(),
  version: Type.String(),
  mode: Mode,
  maxFailures: Type.Integer(),
  state: oneOf('running', 'paused', 'stopped', 'aborted', 'done'),
  reason: Type.String(),
  counts: Type.Object(
    {
      waiting: Type.Integer(),
      active: Type.Integer(),
      done: Type.Integer(),
      failed: Type.Integer(),
      refused: Type.Integer(),
      withdrawn: Type.Integer(),
    },
    { description: 'its nodes' },
  ),
};

/** One of a list: a rollout may have thousands of nodes, and there may be many. */
export const RolloutSummary = Type.Object({ ...head, waveCount: Type.Integer() });
export type RolloutSummary = Static<typeof RolloutSummary>;
export const RolloutList = Type.Object({ rollouts: Type.Array(RolloutSummary) });

export const Rollout = Type.Object({
  ...head,
  waves: Type.Array(
    Type.Object({
      index: Type.Integer(),
      state: oneOf('waiting', 'running', 'done'),
      nodes: Type.Array(RolloutNode),
    }),
  ),
});
export type Rollout = Static<typeof Rollout>;

const tags = ['rollouts'];
const one = { tags, params: IdParams, response: { 200: Rollout } } as const;

export const rolloutCalls = {
  'POST /rollouts': { summary: 'Begin a rollout', tags, body: NewRollout, response: { 201: Rollout } },
  'GET /rollouts': {
    summary: 'All rollouts without their nodes, the newest first',
    tags,
    response: { 200: RolloutList },
  },
  'GET /rollouts/:id': { summary: 'One rollout', ...one },
  'DELETE /rollouts/:id': {
    summary: 'Forget a rollout that has ended',
    tags,
    params: IdParams,
    response: { 204: Nothing },
  },
  'POST /rollouts/:id/pause': { summary: 'Ask no further node for now', ...one },
  'POST /rollouts/:id/resume': { summary: 'Go on with a rollout that is paused or stopped', ...one },
  'POST /rollouts/:id/abort': { summary: 'End it, and withdraw from nodes that have not begun', ...one },
} as const satisfies Calls;
