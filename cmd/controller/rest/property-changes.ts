import { parseValue } from '#pkg/configprops/parse-value.ts';
import { propertyTable } from '#pkg/configprops/table.ts';
import { unusedProperty } from '#pkg/configprops/unused.ts';
import { isPropertyName } from '#pkg/configprops/values.ts';
import { BasaltError } from '#pkg/errors/error.ts';
import type { PropertyChanges } from '#pkg/rest/properties.ts';
import { fallbackProperty } from '../desired/state.ts';

/** Refuses a change that no node would take, with the limits in the message. */
const checkChange = (key: string, value: PropertyChanges[string]): void => {
  const property = isPropertyName(key) ? propertyTable[key] : unusedProperty(key);
  if (property === undefined) {
    const message = `${key} is not a known property; see docs/config-properties.md for those that are`;
    throw new BasaltError('CONFIG_PROPERTY_UNKNOWN', message, { key });
  }
  if (value === null) {
    if (key !== fallbackProperty) return;
    // a node would take the default, 0, for a new count and fall back at once
    throw new BasaltError('CONFIG_PROPERTY_INVALID', `${key} cannot be removed; a node would fall back`, { key });
  }
  const parsed = parseValue(property, String(value));
  if (!parsed.ok) throw new BasaltError(parsed.code, `${key}: ${parsed.problem}`, { key });
};

/** Refuses changes of which one is not valid, all of them. */
export const checkChanges = (changes: PropertyChanges): void => {
  for (const [key, value] of Object.entries(changes)) checkChange(key, value);
};

/** The properties after valid changes. */
export const applyChanges = (
  before: Readonly<Record<string, string>>,
  changes: PropertyChanges,
): Record<string, string> => {
  const properties = { ...before };
  for (const [key, value] of Object.entries(changes)) {
    if (value === null) delete properties[key];
    else properties[key] = String(value);
  }
  return properties;
};
