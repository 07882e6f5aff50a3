import { Type, type Static } from '@sinclair/typebox';
import { Empty, FleetName, FleetTime, oneOf, OrNull } from './fleet-shapes.ts';

/** A change of config properties; null removes one. */
export const PropertyChanges = Type.Record(
  Type.String({ maxLength: 128 }),
  Type.Union([Type.String({ maxLength: 4096 }), Type.Number(), Type.Boolean(), Type.Null()]),
  { maxProperties: 256 },
);
export type PropertyChanges = Static<typeof PropertyChanges>;

export const Group = Type.Object({
  name: Type.String(),
  createdAt: FleetTime,
  nodes: Type.Integer({ description: 'how many nodes are in it' }),
  properties: Type.Record(Type.String(), Type.String()),
});
export type Group = Static<typeof Group>;
export const GroupList = Type.Object({ groups: Type.Array(Group) });

export const GroupProperties = Type.Object({
  properties: Type.Array(
    Type.Object({
      key: Type.String(),
      type: Type.String(),
      default: Type.Union([Type.String(), Type.Number(), Type.Boolean()]),
      min: Type.Optional(Type.Integer()),
      max: Type.Optional(Type.Integer()),
      unit: Type.Optional(Type.String()),
      allowed: Type.Optional(Type.Array(Type.String())),
      meaning: Type.String(),
      value: OrNull(Type.String()),
      from: oneOf('group', 'default'),
    }),
  ),
});

const Params = Type.Object({ name: Type.String({ minLength: 1, maxLength: 128 }) });
const Named = Type.Object({ name: FleetName }, { additionalProperties: false });
const Change = Type.Object(
  { name: Type.Optional(FleetName), properties: Type.Optional(PropertyChanges) },
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
    response: { 204: Empty },
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
} as const;
