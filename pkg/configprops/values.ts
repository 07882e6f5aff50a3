import type { PropertyValue } from './property.ts';
import { propertyTable, type PropertyName } from './table.ts';

/** The value in force of every property. */
export type GlobalValues = {
  readonly [K in PropertyName]: PropertyValue<(typeof propertyTable)[K]>;
};

/** What is in force before any config, and for every key that a config does not name. */
export const defaultValues: GlobalValues = Object.freeze(
  Object.fromEntries(Object.entries(propertyTable).map(([name, property]) => [name, property.default])),
) as GlobalValues;

/** Whether a text is the name of a property. */
export const isPropertyName = (name: string): name is PropertyName => Object.hasOwn(propertyTable, name);

/** Typed values out of a published `GlobalSettings`: what is missing or of the wrong type is at its default. */
export const valuesFromSettings = (settings: Readonly<Record<string, unknown>>): GlobalValues =>
  Object.fromEntries(
    Object.entries(defaultValues).map(([name, fallback]) => {
      const value = Object.hasOwn(settings, name) ? settings[name] : undefined;
      return [name, typeof value === typeof fallback ? value : fallback];
    }),
  ) as GlobalValues;
