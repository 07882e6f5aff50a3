import { Type, type Static } from '@sinclair/typebox';
import type { Calls } from './call.ts';
import { ContentTree, Reported, StoredMessage, TimelineRow } from './reported.ts';
import { Last, NodeParams, Nullable, page, TextOrNull, TimeOrNull } from './shapes.ts';

/** One line of the list of nodes. */
export const NodeSummary = Type.Object({
  id: Nullable(Type.String({ description: 'UUID; null while only the serial is registered in advance' })),
  name: Type.String(),
  serial: Type.String(),
  onboarded: Type.Boolean(),
  registeredAt: TimeOrNull,
  lastContact: TimeOrNull,
  state: TextOrNull,
  runningVersion: TextOrNull,
  runningState: TextOrNull,
  desiredVersion: TextOrNull,
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
    reportedAt: TimeOrNull,
    contentTrees: Type.Array(ContentTree),
  }),
]);
export type NodeDetail = Static<typeof NodeDetail>;

export const Timeline = Type.Object({ rows: Type.Array(TimelineRow), last: Last });
export const InfoList = Type.Object({ messages: Type.Array(StoredMessage), last: Last });

export const Rename = Type.Object(
  { name: Type.String({ pattern: '^[A-Za-z0-9][A-Za-z0-9 ._-]{0,127}$' }) },
  { additionalProperties: false },
);

const tags = ['nodes'];

export const nodeCalls = {
  'GET /nodes': { summary: 'All nodes', tags, response: { 200: NodeList } },
  'GET /nodes/:id': { summary: 'One node', tags, params: NodeParams, response: { 200: NodeDetail } },
  'PUT /nodes/:id': {
    summary: 'Give a node another name',
    tags,
    params: NodeParams,
    body: Rename,
    response: { 200: NodeDetail },
  },
  'GET /nodes/:id/timeline': {
    summary: 'What happened to its versions',
    tags,
    params: NodeParams,
    querystring: page(1000),
    response: { 200: Timeline },
  },
  'GET /nodes/:id/info': {
    summary: 'The info messages it sent',
    tags,
    params: NodeParams,
    querystring: page(200),
    response: { 200: InfoList },
  },
} as const satisfies Calls;
