import { Type } from '@sinclair/typebox';
import type { Property } from '#pkg/configprops/property.ts';
import { propertyTable } from '#pkg/configprops/table.ts';
import { BasaltError } from '#pkg/errors/error.ts';
import type { App } from '../app.ts';
import type { Context } from '../context.ts';
import { fallbackProperty } from '../desired/state.ts';
import { presentTime } from '../info/present.ts';
import {
  changeGroupProperties,
  findGroup,
  insertGroup,
  listGroups,
  removeGroup,
  renameGroup,
  type Group,
} from '../repo/groups.ts';
import { limitsOf } from './properties.ts';
import { applyChanges, checkChanges, PropertyChanges } from './property-changes.ts';
import { FleetName, Refusal, TimeOrNull } from './schemas.ts';

const Params = Type.Object({ name: Type.String({ minLength: 1, maxLength: 128 }) });
const Named = Type.Object({ name: FleetName }, { additionalProperties: false });
const Change = Type.Object(
  { name: Type.Optional(FleetName), properties: Type.Optional(PropertyChanges) },
  { additionalProperties: false, minProperties: 1 },
);
const GroupReply = Type.Object({
  name: Type.String(),
  createdAt: TimeOrNull,
  nodes: Type.Integer(),
  properties: Type.Record(Type.String(), Type.String()),
});
const GroupList = Type.Object({ groups: Type.Array(GroupReply) });
const Default = Type.Union([Type.String(), Type.Integer(), Type.Boolean()]);
const PropertyList = Type.Object({
  properties: Type.Array(
    Type.Object({
      key: Type.String(),
      type: Type.String(),
      default: Default,
      min: Type.Optional(Type.Integer()),
      max: Type.Optional(Type.Integer()),
      unit: Type.Optional(Type.String()),
      allowed: Type.Optional(Type.Array(Type.String())),
      meaning: Type.String(),
      value: Type.Union([Type.String(), Type.Null()]),
      from: Type.Union([Type.Literal('group'), Type.Literal('default')]),
    }),
  ),
});

const present = ({ name, createdAt, nodes, properties }: Group) => ({
  name,
  createdAt: presentTime(createdAt),
  nodes,
  properties: { ...properties },
});

export const requireGroup = async (context: Context, name: string): Promise<Group> => {
  const group = await findGroup(context.db, name);
  if (!group) throw new BasaltError('GROUP_UNKNOWN', `there is no group "${name}"; make it first`);
  return group;
};

const checkForGroup = (changes: PropertyChanges): void => {
  checkChanges(changes);
  if (!(fallbackProperty in changes)) return;
  // every node that joins or leaves would take the difference for an order to fall back
  const message = `${fallbackProperty} cannot be a group's; ask each node to fall back`;
  throw new BasaltError('CONFIG_PROPERTY_INVALID', message, { key: fallbackProperty });
};

/** Groups of nodes: they carry config properties for all of their nodes, and rollouts can be for them. */
export const groupRoutes = (context: Context, app: App): void => {
  const { db } = context;

  const change = async (group: Group, changes: PropertyChanges): Promise<void> => {
    checkForGroup(changes);
    await changeGroupProperties(db, group, context.now(), (properties) => applyChanges(properties, changes));
  };

  app.get('/groups', { schema: { response: { 200: GroupList } } }, async () => ({
    groups: (await listGroups(db)).map(present),
  }));

  app.post(
    '/groups',
    { schema: { body: Named, response: { 201: GroupReply, '4xx': Refusal } } },
    async ({ body: { name } }, reply) => {
      if (!(await insertGroup(db, name, context.now()))) {
        throw new BasaltError('REQUEST_CONFLICT', `there is a group "${name}" already`);
      }
      return reply.status(201).send(present(await requireGroup(context, name)));
    },
  );

  app.get(
    '/groups/:name',
    { schema: { params: Params, response: { 200: GroupReply, '4xx': Refusal } } },
    async (request) => present(await requireGroup(context, request.params.name)),
  );

  app.put(
    '/groups/:name',
    { schema: { params: Params, body: Change, response: { 200: GroupReply, '4xx': Refusal } } },
    async ({ params, body: { name = params.name, properties } }) => {
      const group = await requireGroup(context, params.name);
      if (properties !== undefined) checkForGroup(properties);
      if (!(await renameGroup(db, group, name))) {
        throw new BasaltError('REQUEST_CONFLICT', `there is a group "${name}" already`);
      }
      if (properties !== undefined) await change(group, properties);
      return present(await requireGroup(context, name));
    },
  );

  app.delete(
    '/groups/:name',
    { schema: { params: Params, response: { 204: Type.Null(), '4xx': Refusal } } },
    async ({ params }, reply) => {
      await removeGroup(db, await requireGroup(context, params.name), context.now());
      return reply.status(204).send(null);
    },
  );

  app.get(
    '/groups/:name/properties',
    { schema: { params: Params, response: { 200: PropertyList, '4xx': Refusal } } },
    async ({ params }) => {
      const { properties: set } = await requireGroup(context, params.name);
      return {
        properties: Object.entries<Property>(propertyTable).map(([key, property]) => ({
          key,
          type: property.type,
          default: property.default,
          ...limitsOf(property),
          meaning: property.meaning,
          value: set[key] ?? null,
          from: set[key] === undefined ? ('default' as const) : ('group' as const),
        })),
      };
    },
  );

  app.put(
    '/groups/:name/properties',
    { schema: { params: Params, body: PropertyChanges, response: { 200: GroupReply, '4xx': Refusal } } },
    async ({ params, body }) => {
      await change(await requireGroup(context, params.name), body);
      return present(await requireGroup(context, params.name));
    },
  );
};
