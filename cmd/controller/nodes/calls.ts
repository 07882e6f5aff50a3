import { BasaltError } from '#pkg/errors/error.ts';
import { nodeCalls } from '#pkg/rest/nodes.ts';
import type { App } from '../app.ts';
import type { Context } from '../context.ts';
import { presentTime } from './info/present.ts';
import { findDevice, removeDevice, renameDevice } from './device-queries.ts';
import { setGroup } from '../groups/queries.ts';
import { listInfo } from './info-queries.ts';
import { isKnownSerial, listPending, removeSerial } from './onboarding-queries.ts';
import { listTimeline } from './timeline-queries.ts';
import { requireNode } from './find-node.ts';
import { requireGroup } from '../groups/calls.ts';
import { presentFleet, presentNode, presentPending, presentPendingNode } from './present-node.ts';

/** What is known of the nodes: list, one, timeline, raw messages; and their names. */
export const nodeRoutes = (context: Context, app: App): void => {
  const { db } = context;

  app.get('/nodes', { schema: nodeCalls['GET /nodes'] }, async () => {
    const nodes = await presentFleet(context);
    return { nodes: [...nodes, ...(await listPending(db)).map(presentPending)] };
  });

  app.get('/nodes/:id', { schema: nodeCalls['GET /nodes/:id'] }, async ({ params: { id } }) => {
    const device = await findDevice(db, id);
    if (device) return presentNode(context, device);
    if (!(await isKnownSerial(db, id))) await requireNode(context, id);
    return presentPendingNode(id);
  });

  app.put(
    '/nodes/:id',
    { schema: nodeCalls['PUT /nodes/:id'] },
    async ({ params: { id }, body: { name, group: into } }) => {
      const device = await requireNode(context, id);
      const group = into === undefined || into === null ? into : await requireGroup(context, into);
      if (name !== undefined && !(await renameDevice(db, device.uuid, name, context.now()))) {
        throw new BasaltError('REQUEST_CONFLICT', `another node is called "${name}"; choose another name`);
      }
      if (group !== undefined) {
        await setGroup(db, device.uuid, group, context.now());
        context.hub.publish({ type: 'node', nodeId: device.uuid, seq: null, what: 'group' });
      }
      return presentNode(context, { ...device, name: name ?? device.name });
    },
  );

  app.delete('/nodes/:id', { schema: nodeCalls['DELETE /nodes/:id'] }, async ({ params: { id } }, reply) => {
    const device = await findDevice(db, id);
    // one that has not come yet is its serial and nothing else
    if (!device && (await removeSerial(db, id)) === 'removed') return reply.status(204).send(null);
    const { uuid } = device ?? (await requireNode(context, id));
    for (const rollout of (await removeDevice(db, uuid)) ?? []) await context.rollouts.begin(rollout);
    context.log.info({ uuid }, 'node removed');
    context.hub.publish({ type: 'node', nodeId: uuid, seq: null, what: 'removed' });
    return reply.status(204).send(null);
  });

  app.get(
    '/nodes/:id/timeline',
    { schema: nodeCalls['GET /nodes/:id/timeline'] },
    async ({ params: { id }, query: { after = 0, limit = 200 } }) => {
      const { uuid } = await requireNode(context, id);
      const rows = await listTimeline(db, uuid, after, limit);
      return { rows, last: rows.at(-1)?.seq ?? after };
    },
  );

  app.get(
    '/nodes/:id/info',
    { schema: nodeCalls['GET /nodes/:id/info'] },
    async ({ params: { id }, query: { after = 0, limit = 50 } }) => {
      const { uuid } = await requireNode(context, id);
      const messages = (await listInfo(db, uuid, after, limit)).map((row) => ({
        seq: row.seq,
        receivedAt: presentTime(row.received_at),
        at: presentTime(row.at),
        type: row.type,
        message: JSON.parse(row.message) as unknown,
      }));
      return { messages, last: messages.at(-1)?.seq ?? after };
    },
  );
};
