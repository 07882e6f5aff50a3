import { Type, type Static } from '@sinclair/typebox';
import type { Calls } from './call.ts';
import { ContentTree, Reported, StoredMessage, TimelineRow } from './reported.ts';
import { Last, Name, NodeParams, Nothing, Nullable, page, TextOrNull, TimeOrNull } from './shapes.ts';

/** Where a node's update stands: of the wanted version if it has that, else of the running one. */
export const Update = Type.Object({
  version: Type.String(),
  userStatus: Type.String(),
  subStatus: Type.String(),
  subStatusProgress: Type.Integer(),
  subStatusStr: Type.String(),
  error: Type.String({ description: 'empty while there is none' }),
});
export type Update = Static<typeof Update>;

/** One line of the list of nodes. */
export const NodeSummary = Type.Object({
  id: Nullable(Type.String({ description: 'UUID; null while only the serial is registered in advance' })),
  name: Type.String(),
  serial: Type.String(),
  onboarded: Type.Boolean(),
  registeredAt: TimeOrNull,
  lastContact: TimeOrNull,
  reportedAt: TimeOrNull,
  state: TextOrNull,
  runningVersion: TextOrNull,
  runningState: TextOrNull,
  desiredVersion: TextOrNull,
  group: TextOrNull,
  lastBootReason: TextOrNull,
  update: Nullable(Update),
});
export type NodeSummary = Static<typeof NodeSummary>;
export const NodeList = Type.Object({ nodes: Type.Array(NodeSummary) });

/** What is wanted of a node. */
export const Desired = Type.Object({
  baseos: Nullable(
    Type.Object({
      image: Type.String(),
      version: Type.String(),
      sha256: Type.String(),
      size: Type.Integer(),
      contentTreeUuid: Type.String(),
      activate: Type.Boolean(),
    }),
  ),
  retryCounter: Type.Integer(),
  rebootCounter: Type.Integer(),
  shutdownCounter: Type.Integer(),
  forceFallbackCounter: Type.Integer(),
  maintenance: Type.Boolean(),
  properties: Type.Record(Type.String(), Type.String()),
});

/** Everything about a node: the summary, what is wanted of it, what it reported last. */
export const NodeDetail = Type.Composite([
  NodeSummary,
  Type.Object({
    configVersion: Type.Integer(),
    desired: Desired,
    reported: Nullable(Reported),
    contentTrees: Type.Array(ContentTree),
    warnings: Type.Array(Type.String(), { description: 'what an operator has to see to, in words' }),
  }),
]);
export type NodeDetail = Static<typeof NodeDetail>;

export const Timeline = Type.Object({ rows: Type.Array(TimelineRow), last: Last });
export const InfoList = Type.Object({ messages: Type.Array(StoredMessage), last: Last });

export const NodeChange = Type.Object(
  {
    name: Type.Optional(Name),
    group: Type.Optional(Nullable(Name)),
  },
  { additionalProperties: false, minProperties: 1 },
);

const tags = ['nodes'];

export const nodeCalls = {
  'GET /nodes': { summary: 'All nodes', tags, response: { 200: NodeList } },
  'GET /nodes/:id': { summary: 'One node', tags, params: NodeParams, response: { 200: NodeDetail } },
  'PUT /nodes/:id': {
    summary: 'Give a node another name, or move it to another group',
    tags,
    params: NodeParams,
    body: NodeChange,
    response: { 200: NodeDetail },
  },
  'DELETE /nodes/:id': {
    summary: 'Remove a node with all that is known of it; its serial may register no more',
    tags,
    'x-role': 'admin',
    params: NodeParams,
    response: { 204: Nothing },
  },
  'GET /nodes/:id/timeline': {
    summary: 'What happened to its versions',
    tags,
    params: NodeParams,
    querystring: page(1000),
    response: { 200: Timeline },
  },
  'GET /nodes/:id/info': {
    summary: 'The info messages it sent, and the configs it was given',
    tags,
    params: NodeParams,
    querystring: page(200),
    response: { 200: InfoList },
  },
} as const satisfies Calls;
