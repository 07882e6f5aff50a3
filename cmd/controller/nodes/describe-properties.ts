import type { Property } from '#pkg/configprops/property.ts';
import { propertyTable } from '#pkg/configprops/table.ts';
import { unusedProperty } from '#pkg/configprops/unused.ts';

/** What a property may be set to. */
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

const describe = (key: string, property: Property, used: boolean) => ({
  key,
  type: property.type,
  default: property.default,
  ...limitsOf(property),
  meaning: property.meaning,
  used,
});

/** Every property that has an effect, then those of EVE that have none here and are among the keys that are set. */
export const describeProperties = (set: readonly string[]) => [
  ...Object.entries<Property>(propertyTable).map(([key, property]) => describe(key, property, true)),
  ...[...new Set(set)].toSorted().flatMap((key) => {
    const property = Object.hasOwn(propertyTable, key) ? undefined : unusedProperty(key);
    return property === undefined ? [] : [describe(key, property, false)];
  }),
];
