import { Type, type Static } from '@sinclair/typebox';
import type { Calls } from './call.ts';
import { DescribedProperty, PropertyChanges } from './properties.ts';
import { Name, Nothing, oneOf, TimeOrNull } from './shapes.ts';
import { Text } from './text.ts';

export const Group = Type.Object({
  name: Type.String(),
  createdAt: TimeOrNull,
  nodes: Type.Integer({ description: 'how many nodes are in it' }),
  properties: Type.Record(Type.String(), Type.String()),
});
export type Group = Static<typeof Group>;
export const GroupList = Type.Object({ groups: Type.Array(Group) });

/** A config property of a group: what is set, and what its nodes made of it. */
export const GroupPropertyRow = Type.Composite([
  DescribedProperty,
  Type.Object({
    from: oneOf('group', 'default'),
    reported: Type.Array(
      Type.Object({
        value: Type.String(),
        error: Type.String(),
        nodes: Type.Integer({ description: 'how many nodes of the group report this' }),
      }),
      { description: 'the most frequent first, up to 20' },
    ),
  }),
]);
export type GroupPropertyRow = Static<typeof GroupPropertyRow>;
export const GroupProperties = Type.Object({ properties: Type.Array(GroupPropertyRow) });

const Params = Type.Object({ name: Text({ minLength: 1, maxLength: 128 }) });
const Named = Type.Object({ name: Name }, { additionalProperties: false });
const Change = Type.Object(
  { name: Type.Optional(Name), properties: Type.Optional(PropertyChanges) },
  { additionalProperties: false, minProperties: 1 },
);

const tags = ['groups'];

export const groupCalls = {
  'GET /groups': { summary: 'All groups', tags, response: { 200: GroupList } },
  'POST /groups': { summary: 'Make a group', tags, body: Named, response: { 201: Group } },
  'GET /groups/:name': { summary: 'One group', tags, params: Params, response: { 200: Group } },
  'PUT /groups/:name': {
    summary: 'Give a group another name, or other properties',
    tags,
    params: Params,
    body: Change,
    response: { 200: Group },
  },
  'DELETE /groups/:name': {
    summary: 'Remove a group; its nodes stay',
    tags,
    params: Params,
    response: { 204: Nothing },
  },
  'GET /groups/:name/properties': {
    summary: 'The config properties of a group',
    tags,
    params: Params,
    response: { 200: GroupProperties },
  },
  'PUT /groups/:name/properties': {
    summary: 'Set config properties for all nodes of a group',
    tags,
    params: Params,
    body: PropertyChanges,
    response: { 200: Group },
  },
} as const satisfies Calls;
