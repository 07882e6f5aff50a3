import { Type, type Static } from '@sinclair/typebox';
import type { Calls } from './call.ts';
import { NodeDetail } from './nodes.ts';
import { NodeParams, Nullable, oneOf, TextOrNull } from './shapes.ts';
import { Text } from './text.ts';

/** A config property: what it may be, and what is set. */
export const DescribedProperty = Type.Object({
  key: Type.String(),
  type: oneOf('uint32', 'bool', 'tristate', 'choice', 'string'),
  default: Type.Union([Type.String(), Type.Number(), Type.Boolean()]),
  min: Type.Optional(Type.Number()),
  max: Type.Optional(Type.Number()),
  unit: Type.Optional(Type.String()),
  allowed: Type.Optional(Type.Array(Type.String())),
  meaning: Type.String(),
  used: Type.Boolean({
    description: 'false for a property of EVE that has no effect on Basalt; listed only where it is set',
  }),
  value: TextOrNull,
});
export type DescribedProperty = Static<typeof DescribedProperty>;

/** A config property of a node: whose value it is, and what the node made of it. */
export const PropertyRow = Type.Composite([
  DescribedProperty,
  Type.Object({
    from: oneOf('node', 'group', 'default'),
    reported: Nullable(Type.Object({ value: Type.String(), error: Type.String() })),
  }),
]);
export type PropertyRow = Static<typeof PropertyRow>;
export const PropertyList = Type.Object({ properties: Type.Array(PropertyRow) });

/** New values; null goes back to the default. */
export const PropertyChanges = Type.Record(
  Text({ maxLength: 128 }),
  Type.Union([Text({ maxLength: 4096 }), Type.Number(), Type.Boolean(), Type.Null()]),
  { maxProperties: 256, additionalProperties: false },
);
export type PropertyChanges = Static<typeof PropertyChanges>;

const tags = ['properties'];

export const propertyCalls = {
  'GET /nodes/:id/properties': {
    summary: 'Config properties of a node',
    tags,
    params: NodeParams,
    response: { 200: PropertyList },
  },
  'PUT /nodes/:id/properties': {
    summary: 'Change config properties, all or none',
    tags,
    params: NodeParams,
    body: PropertyChanges,
    response: { 200: NodeDetail },
  },
} as const satisfies Calls;
