import { Type, type Static } from '@sinclair/typebox';
import type { Calls } from './call.ts';
import { ContentTree, TimelineRow } from './reported.ts';
import { oneOf } from './shapes.ts';
import { Text } from './text.ts';

/** `data:` of one server-sent event. */
export const ControllerEvent = Type.Union(
  [
    Type.Object({ type: Type.Literal('timeline'), nodeId: Type.String(), seq: Type.Integer(), row: TimelineRow }),
    Type.Object({ type: Type.Literal('content'), nodeId: Type.String(), seq: Type.Null(), contentTree: ContentTree }),
    Type.Object({
      type: Type.Literal('node'),
      nodeId: Type.String(),
      seq: Type.Null(),
      what: oneOf('registered', 'attested', 'config', 'group', 'removed', 'contentRemoved'),
    }),
    Type.Object({
      type: Type.Literal('node'),
      nodeId: Type.Null({ description: 'it is about no node' }),
      seq: Type.Null(),
      what: Type.Literal('image'),
    }),
    Type.Object({ type: Type.Literal('rollout'), id: Type.String(), nodeId: Type.Null(), seq: Type.Null() }),
  ],
  { description: 'the JSON of each `data:` line' },
);
export type ControllerEvent = Static<typeof ControllerEvent>;

export const EventQuery = Type.Object(
  { node: Type.Optional(Text({ maxLength: 256 })), after: Type.Optional(Type.Integer({ minimum: 0 })) },
  { additionalProperties: false },
);

export const eventCalls = {
  'GET /events': {
    summary: 'Server-sent events, from a row of the timeline on',
    tags: ['events'],
    produces: ['text/event-stream'],
    querystring: EventQuery,
    response: { 200: ControllerEvent },
  },
} as const satisfies Calls;
