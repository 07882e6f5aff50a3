import type { Property } from '#pkg/configprops/property.ts';
import { propertyTable } from '#pkg/configprops/table.ts';
import { propertyCalls } from '#pkg/rest/properties.ts';
import type { App } from '../app.ts';
import type { Context } from '../context.ts';
import { changeDesired, findDesired } from '../repo/configs.ts';
import { groupOf } from '../repo/groups.ts';
import { latestReport } from '../repo/reports.ts';
import { requireNode } from './find-node.ts';
import { presentNode } from './present-node.ts';
import { applyChanges, checkChanges } from './property-changes.ts';

/** What a property may be set to. */
export const limitsOf = (property: Property) => {
  switch (property.type) {
    case 'uint32':
      return { min: property.min, max: property.max, unit: property.unit };
    case 'tristate':
      return { allowed: ['none', 'enabled', 'disabled'] };
    case 'choice':
      return { allowed: [...property.choices] };
    case 'bool':
    case 'string':
      return {};
  }
};

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
      properties: Object.entries<Property>(propertyTable).map(([key, property]) => ({
        key,
        type: property.type,
        default: property.default,
        ...limitsOf(property),
        meaning: property.meaning,
        value: own[key] ?? ofGroup[key] ?? null,
        from: sourceOf(own[key], ofGroup[key]),
        reported: reported[key] ?? null,
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
