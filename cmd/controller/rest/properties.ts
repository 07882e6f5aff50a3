import type { Static } from '@sinclair/typebox';
import { parseValue } from '#pkg/configprops/parse-value.ts';
import type { Property } from '#pkg/configprops/property.ts';
import { propertyTable } from '#pkg/configprops/table.ts';
import { isPropertyName } from '#pkg/configprops/values.ts';
import { BasaltError } from '#pkg/errors/error.ts';
import { propertyCalls, type PropertyChanges } from '#pkg/rest/properties.ts';
import type { App } from '../app.ts';
import type { Context } from '../context.ts';
import { fallbackProperty } from '../desired/state.ts';
import { changeDesired, findDesired } from '../repo/configs.ts';
import { latestReport } from '../repo/info.ts';
import { requireNode } from './find-node.ts';
import { presentNode } from './present-node.ts';

/** Refuses a change that no node would take, with the limits in the message. */
const checkChange = (key: string, value: Static<typeof PropertyChanges>[string]): void => {
  if (!isPropertyName(key)) {
    const message = `${key} is not a known property; see GET properties for those that are`;
    throw new BasaltError('CONFIG_PROPERTY_UNKNOWN', message, { key });
  }
  if (value === null) {
    if (key !== fallbackProperty) return;
    // a node would take the default, 0, for a new count and fall back at once
    throw new BasaltError('CONFIG_PROPERTY_INVALID', `${key} cannot be removed; a node would fall back`, { key });
  }
  const parsed = parseValue(propertyTable[key], String(value));
  if (!parsed.ok) throw new BasaltError(parsed.code, `${key}: ${parsed.problem}`, { key });
};

const limitsOf = (property: Property) => {
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

/** The config properties of a node: what there is, what is set, what the node made of it. */
export const propertyRoutes = (context: Context, app: App): void => {
  const { db } = context;

  app.get('/nodes/:id/properties', { schema: propertyCalls['GET /nodes/:id/properties'] }, async ({ params }) => {
    const { uuid } = await requireNode(context, params.id);
    const set = (await findDesired(db, uuid))?.properties ?? {};
    const reported = (await latestReport(db, uuid))?.device.configItemStatus ?? {};
    return {
      properties: Object.entries<Property>(propertyTable).map(([key, property]) => ({
        key,
        type: property.type,
        default: property.default,
        ...limitsOf(property),
        meaning: property.meaning,
        value: set[key] ?? null,
        reported: reported[key] ?? null,
      })),
    };
  });

  app.put('/nodes/:id/properties', { schema: propertyCalls['PUT /nodes/:id/properties'] }, async ({ params, body }) => {
    const device = await requireNode(context, params.id);
    for (const [key, value] of Object.entries(body)) checkChange(key, value);
    await changeDesired(db, device.uuid, context.now(), (desired) => {
      const properties = { ...desired.properties };
      for (const [key, value] of Object.entries(body)) {
        if (value === null) delete properties[key];
        else properties[key] = String(value);
      }
      return { ...desired, properties };
    });
    return presentNode(context, device);
  });
};
