import { BasaltError } from '#pkg/errors/error.ts';
import { rolloutCalls } from '#pkg/rest/rollouts.ts';
import { requireActor } from '../access/actor.ts';
import type { App } from '../app.ts';
import type { Context } from '../context.ts';
import { listDevices, type Device } from '../nodes/device-queries.ts';
import { membersOf } from '../groups/queries.ts';
import { findRollout, listRollouts } from './queries.ts';
import { loadContacts, presentRollout, presentSummary } from './present.ts';
import { startRollout } from './start.ts';
import { requireNode } from '../nodes/find-node.ts';
import { requireGroup } from '../groups/calls.ts';

/** Each node once, in the order given; a group's in the order in which they came. */
const nodesFor = async (context: Context, ids: readonly string[] | undefined, group: string | undefined) => {
  if ((ids === undefined) === (group === undefined)) {
    throw new BasaltError('REQUEST_INVALID', 'give either nodes or a group');
  }
  const all = await listDevices(context.db);
  if (group !== undefined) {
    const members = new Set(await membersOf(context.db, await requireGroup(context, group)));
    if (members.size === 0) throw new BasaltError('REQUEST_INVALID', `group "${group}" has no nodes`);
    return all.filter(({ uuid }) => members.has(uuid));
  }
  // looked up here: a query for each of thousands would go through all nodes each time
  const by = (field: 'uuid' | 'serial' | 'name') => new Map(all.map((device) => [device[field], device]));
  const [uuids, serials, names] = [by('uuid'), by('serial'), by('name')];
  const found = new Map<string, Device>();
  for (const id of ids ?? []) {
    const known = uuids.get(id.toLowerCase()) ?? serials.get(id) ?? names.get(id);
    const device = known ?? (await requireNode(context, id));
    found.set(device.uuid, device);
  }
  return [...found.values()];
};

/** Updates of many nodes, wave after wave (docs/rollouts.md). */
export const rolloutRoutes = (context: Context, app: App): void => {
  const { db } = context;

  const show = async (id: string) => {
    const rollout = await findRollout(db, id);
    if (!rollout) throw new BasaltError('ROLLOUT_UNKNOWN', `there is no rollout ${id}`);
    return presentRollout(rollout, await loadContacts(context), context.now());
  };

  app.post(
    '/rollouts',
    { schema: rolloutCalls['POST /rollouts'], bodyLimit: 4 * 1024 * 1024 },
    async (request, reply) => {
      const { nodes, group, waves, ...asked } = request.body;
      const devices = await nodesFor(context, nodes, group);
      const id = await startRollout(context, devices, { ...asked, waves, createdBy: requireActor(request).name });
      context.log.info({ rollout: id, nodes: devices.length, image: asked.image }, 'rollout started');
      return reply.status(201).send(await show(id));
    },
  );

  app.get('/rollouts', { schema: rolloutCalls['GET /rollouts'] }, async () => ({
    rollouts: (await listRollouts(db)).map(presentSummary),
  }));

  app.get('/rollouts/:id', { schema: rolloutCalls['GET /rollouts/:id'] }, async ({ params }) => show(params.id));

  app.delete('/rollouts/:id', { schema: rolloutCalls['DELETE /rollouts/:id'] }, async ({ params }, reply) => {
    await context.rollouts.remove(params.id);
    return reply.status(204).send(null);
  });

  for (const kind of ['pause', 'resume', 'abort'] as const) {
    app.post(`/rollouts/:id/${kind}`, { schema: rolloutCalls[`POST /rollouts/:id/${kind}`] }, async ({ params }) => {
      await context.rollouts.apply(params.id, { kind });
      context.log.info({ rollout: params.id }, `rollout: ${kind}`);
      return show(params.id);
    });
  }
};
