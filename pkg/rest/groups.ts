import { Type, type Static } from '@sinclair/typebox';
import type { Calls } from './call.ts';
import { DescribedProperty, PropertyChanges } from './properties.ts';
import { Name, Nothing, oneOf, TimeOrNull } from './shapes.ts';

export const Group = Type.Object({
  name: Type.String(),
  createdAt: TimeOrNull,
  nodes: Type.Integer({ description: 'how many nodes are in it' }),
  properties: Type.Record(Type.String(), Type.String()),
});
export type Group = Static<typeof Group>;
export const GroupList = Type.Object({ groups: Type.Array(Group) });

export const GroupProperties = Type.Object({
  properties: Type.Array(Type.Composite([DescribedProperty, Type.Object({ from: oneOf('group', 'default') })])),
});

const Params = Type.Object({ name: Type.String({ minLength: 1, maxLength: 128 }) });
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
