import { propertyCalls } from '#pkg/rest/properties.ts';
import type { App } from '../app.ts';
import type { Context } from '../context.ts';
import { changeDesired, findDesired } from './config-queries.ts';
import { groupOf } from '../groups/queries.ts';
import { latestReport } from './reports.ts';
import { describeProperties } from './describe-properties.ts';
import { requireNode } from './find-node.ts';
import { presentNode } from './present-node.ts';
import { applyChanges, checkChanges } from './property-changes.ts';

const sourceOf = (own: string | undefined, ofGroup: string | undefined): 'node' | 'group' | 'default' => {
  if (own !== undefined) return 'node';
  return ofGroup === undefined ? 'default' : 'group';
};

/** The config properties of a node: what there is, what is set, what the node made of it. */
export const propertyRoutes = (context: Context, app: App): void => {
  const { db } = context;

  app.get('/nodes/:id/properties', { schema: propertyCalls['GET /nodes/:id/properties'] }, async ({ params }) => {
    const { uuid } = await requireNode(context, params.id);
    const own = (await findDesired(db, uuid))?.properties ?? {};
    const ofGroup = (await groupOf(db, uuid))?.properties ?? {};
    const reported = (await latestReport(db, uuid))?.device.configItemStatus ?? {};
    return {
      properties: describeProperties(Object.keys({ ...ofGroup, ...own })).map((property) => ({
        ...property,
        value: own[property.key] ?? ofGroup[property.key] ?? null,
        from: sourceOf(own[property.key], ofGroup[property.key]),
        reported: reported[property.key] ?? null,
      })),
    };
  });

  app.put('/nodes/:id/properties', { schema: propertyCalls['PUT /nodes/:id/properties'] }, async ({ params, body }) => {
    const device = await requireNode(context, params.id);
    checkChanges(body);
    await changeDesired(db, device.uuid, context.now(), (desired) => ({
      ...desired,
      properties: applyChanges(desired.properties, body),
    }));
    return presentNode(context, device);
  });
};
