import { BasaltError } from '#pkg/errors/error.ts';
import { groupCalls } from '#pkg/rest/groups.ts';
import type { PropertyChanges } from '#pkg/rest/properties.ts';
import type { App } from '../app.ts';
import type { Context } from '../context.ts';
import { fallbackProperty } from '../nodes/desired/state.ts';
import { presentTime } from '../nodes/info/present.ts';
import { groupReports } from './report-queries.ts';
import {
  changeGroupProperties,
  findGroup,
  insertGroup,
  listGroups,
  removeGroup,
  renameGroup,
  type Group,
} from './queries.ts';
import { describeProperties } from '../nodes/describe-properties.ts';
import { applyChanges, checkChanges } from '../nodes/property-changes.ts';

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

  app.get('/groups', { schema: groupCalls['GET /groups'] }, async () => ({
    groups: (await listGroups(db)).map(present),
  }));

  app.post('/groups', { schema: groupCalls['POST /groups'] }, async ({ body: { name } }, reply) => {
    if (!(await insertGroup(db, name, context.now()))) {
      throw new BasaltError('REQUEST_CONFLICT', `there is a group "${name}" already`);
    }
    return reply.status(201).send(present(await requireGroup(context, name)));
  });

  app.get('/groups/:name', { schema: groupCalls['GET /groups/:name'] }, async (request) =>
    present(await requireGroup(context, request.params.name)),
  );

  app.put(
    '/groups/:name',
    { schema: groupCalls['PUT /groups/:name'] },
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

  app.delete('/groups/:name', { schema: groupCalls['DELETE /groups/:name'] }, async ({ params }, reply) => {
    await removeGroup(db, await requireGroup(context, params.name), context.now());
    return reply.status(204).send(null);
  });

  app.get('/groups/:name/properties', { schema: groupCalls['GET /groups/:name/properties'] }, async ({ params }) => {
    const { id, properties: set } = await requireGroup(context, params.name);
    const reports = await groupReports(db, id);
    return {
      properties: describeProperties(Object.keys(set)).map((property) => ({
        ...property,
        value: set[property.key] ?? null,
        from: set[property.key] === undefined ? ('default' as const) : ('group' as const),
        reported: reports.get(property.key) ?? [],
      })),
    };
  });

  app.put(
    '/groups/:name/properties',
    { schema: groupCalls['PUT /groups/:name/properties'] },
    async ({ params, body }) => {
      await change(await requireGroup(context, params.name), body);
      return present(await requireGroup(context, params.name));
    },
  );
};
