import type { TSchema } from '@sinclair/typebox';

/** Characters of what was asked that the log keeps. */
const most = 2000;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value without what its schema calls secret (`writeOnly`), and without fields that the schema does not know. */
const visible = (schema: TSchema, value: unknown): unknown => {
  if (!isObject(value) || !isObject(schema['properties'])) return value;
  const known = schema['properties'] as Record<string, TSchema>;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, field]) => {
      const of = known[key];
      return of === undefined || of['writeOnly'] === true ? [] : [[key, visible(of, field)]];
    }),
  );
};

const clip = (text: string): string => (text.length > most ? `${text.slice(0, most)}...` : text);

/**
 * What was asked, as JSON that may be kept: nothing that the schema does not describe, since a secret in a misspelt field is
 * one too. Empty when there is nothing to say.
 */
export const detailOf = (schema: TSchema | undefined, value: unknown): string => {
  if (schema === undefined || !isObject(value)) return '';
  const shown = visible(schema, value);
  return isObject(shown) && Object.keys(shown).length > 0 ? clip(JSON.stringify(shown)) : '';
};

/** Why it was refused, from the body of the reply. */
export const reasonOf = (payload: unknown): string => {
  if (typeof payload !== 'string') return '';
  try {
    const said: unknown = JSON.parse(payload);
    return isObject(said) && typeof said['message'] === 'string' ? clip(said['message']) : '';
  } catch {
    return '';
  }
};
