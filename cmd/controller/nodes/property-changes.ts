import { parseValue } from '#pkg/configprops/parse-value.ts';
import { propertyTable } from '#pkg/configprops/table.ts';
import { unusedProperty } from '#pkg/configprops/unused.ts';
import { isPropertyName } from '#pkg/configprops/values.ts';
import { BasaltError } from '#pkg/errors/error.ts';
import type { PropertyChanges } from '#pkg/rest/properties.ts';
import { fallbackProperty } from './desired/state.ts';

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

/**
 * What a node or a group can have set, so that both together stay well below the config that a node takes (4 MiB): the log
 * levels of EVE's agents have as many names as anybody likes.
 */
const most = { properties: 256, bytes: 1024 * 1024 } as const;

const bytesOf = (properties: Readonly<Record<string, string>>): number =>
  Object.entries(properties).reduce((sum, [key, value]) => sum + Buffer.byteLength(key) + Buffer.byteLength(value), 0);

const requireRoom = (properties: Readonly<Record<string, string>>): void => {
  const [count, bytes] = [Object.keys(properties).length, bytesOf(properties)];
  if (count <= most.properties && bytes <= most.bytes) return;
  const message = `${count} properties of ${bytes} bytes would be set; at most ${most.properties} of ${most.bytes} can be: remove some`;
  throw new BasaltError('CONFIG_PROPERTY_INVALID', message);
};

/** The properties after valid changes. Errors: CONFIG_PROPERTY_INVALID when they would be too many; fewer are always taken. */
export const applyChanges = (
  before: Readonly<Record<string, string>>,
  changes: PropertyChanges,
): Record<string, string> => {
  const properties = { ...before };
  for (const [key, value] of Object.entries(changes)) {
    if (value === null) delete properties[key];
    else properties[key] = String(value);
  }
  if (bytesOf(properties) > bytesOf(before)) requireRoom(properties);
  return properties;
};
