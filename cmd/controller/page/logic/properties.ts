import { parseValue } from '#pkg/configprops/parse-value.ts';
import { maxUint32, type Property } from '#pkg/configprops/property.ts';
import type { PropertyRow } from '../types.ts';

/** Text that was typed for a key; null for "back to what applies without it". */
export type Draft = Readonly<Record<string, string | null>>;

/** A row of the API as the rules read it: the page and the node judge a value by the same code. */
const propertyOf = (row: PropertyRow): Property => {
  const { meaning } = row;
  switch (row.type) {
    case 'uint32': {
      const { min = 0, max = maxUint32, unit = '' } = row;
      return { type: 'uint32', default: Number(row.default), min, max, unit, meaning };
    }
    case 'bool':
      return { type: 'bool', default: row.default === true, meaning };
    case 'tristate':
      return { type: 'tristate', default: 'none', meaning };
    case 'choice':
      return { type: 'choice', default: String(row.default), choices: row.allowed ?? [], meaning };
    case 'string':
      return { type: 'string', default: String(row.default), meaning };
  }
};

/** What is wrong with a value; undefined when nothing is. */
export const problemOf = (row: PropertyRow, text: string): string | undefined => {
  const parsed = parseValue(propertyOf(row), text);
  return parsed.ok ? undefined : parsed.problem;
};

/** The value that applies as things are. */
export const effective = (row: PropertyRow): string => row.value ?? String(row.default);

/** Whether the value was set where one edits: a node shows the group's value too, but it is not the node's to remove. */
export const isOwn = (row: PropertyRow, scope: 'node' | 'group'): boolean =>
  row.value !== null && (row.from === undefined || row.from === scope);

/** The part of a draft that says something new. */
export const changesOf = (rows: readonly PropertyRow[], draft: Draft, scope: 'node' | 'group'): Draft =>
  Object.fromEntries(
    rows.flatMap((row) => {
      const wanted = draft[row.key];
      if (wanted === undefined) return [];
      const same = wanted === null ? !isOwn(row, scope) : isOwn(row, scope) && wanted === row.value;
      return same ? [] : [[row.key, wanted]];
    }),
  );

/** Whether the node says that it has another value, or that it could not take this one. */
export const differs = (row: PropertyRow): boolean => {
  if (row.reported === undefined || row.reported === null) return false;
  if (row.reported.error !== '') return true;
  const property = propertyOf(row);
  const wanted = parseValue(property, effective(row));
  const got = parseValue(property, row.reported.value);
  return wanted.ok && got.ok ? wanted.value !== got.value : effective(row) !== row.reported.value;
};

/** `30 to 3600`, or `at least 60` where the upper end is that of the number itself. */
export const isUnbounded = (row: PropertyRow): boolean => row.max === undefined || row.max >= maxUint32;

/** Rows by the first words of their keys, in the order of the table. */
export const grouped = (rows: readonly PropertyRow[], text: string): readonly (readonly [string, PropertyRow[]])[] => {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const shown = rows.filter((row) => words.every((word) => `${row.key} ${row.meaning}`.toLowerCase().includes(word)));
  return [...Map.groupBy(shown, ({ key }) => key.split('.')[0] ?? key)];
};
