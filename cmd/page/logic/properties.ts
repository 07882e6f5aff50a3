import { parseValue } from '#pkg/configprops/parse-value.ts';
import { maxUint32, type Property } from '#pkg/configprops/property.ts';
import type { GroupPropertyRow } from '#pkg/rest/groups.ts';
import type { DescribedProperty, PropertyRow } from '#pkg/rest/properties.ts';

export type Scope = 'node' | 'group';

/** What one node or several made of a property. */
export interface PropertyReport {
  readonly value: string;
  readonly error: string;
  readonly nodes: number;
}

/** A property as it is edited, at a node or at a group. */
export interface Editable extends DescribedProperty {
  readonly from: 'node' | 'group' | 'default';
  readonly reports: readonly PropertyReport[];
}

export const editableOf = ({ reported, ...row }: PropertyRow | GroupPropertyRow): Editable => ({
  ...row,
  reports: Array.isArray(reported) ? reported : reported === null ? [] : [{ ...reported, nodes: 1 }],
});

/** Removing it, or giving it to a group, would be a change of the counter for nodes: the controller refuses both. */
export const counterKey = 'force.fallback.counter';

/** Text that was typed for a key; null for "back to what applies without it". */
export type Draft = Readonly<Record<string, string | null>>;

/** A row of the API as the rules read it: the page and the node judge a value by the same code. */
const propertyOf = (row: Editable): Property => {
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
export const problemOf = (row: Editable, text: string): string | undefined => {
  const parsed = parseValue(propertyOf(row), text);
  return parsed.ok ? undefined : parsed.problem;
};

/** The value that applies as things are. */
export const effective = (row: Editable): string => row.value ?? String(row.default);

/** Whether the value was set where one edits: a node shows the group's value too, but it is not the node's to remove. */
export const isOwn = (row: Editable, scope: Scope): boolean => row.from === scope;

/** The part of a draft that says something new. */
export const changesOf = (rows: readonly Editable[], draft: Draft, scope: Scope): Draft =>
  Object.fromEntries(
    rows.flatMap((row) => {
      const wanted = draft[row.key];
      if (wanted === undefined) return [];
      const same = wanted === null ? !isOwn(row, scope) : isOwn(row, scope) && wanted === row.value;
      return same ? [] : [[row.key, wanted]];
    }),
  );

/** The reports of another value than what applies, by meaning and not by spelling, or of one that could not be taken. */
export const differing = (row: Editable): readonly PropertyReport[] => {
  const property = propertyOf(row);
  const wanted = parseValue(property, effective(row));
  return row.reports.filter(({ value, error }) => {
    if (error !== '') return true;
    const got = parseValue(property, value);
    return wanted.ok && got.ok ? wanted.value !== got.value : effective(row) !== value;
  });
};

/**
 * How many nodes say that they run what was set here or for their group; undefined where nothing is set, and where no node
 * says anything of it.
 */
export const inForce = (row: Editable): number | undefined => {
  if (row.from === 'default' || row.reports.length === 0) return undefined;
  const others = new Set(differing(row));
  return row.reports.reduce((sum, report) => sum + (others.has(report) ? 0 : report.nodes), 0);
};

/** Whether the next report may say something better of it. */
export const isAwaited = (row: Editable): boolean =>
  differing(row).length > 0 || (row.from !== 'default' && row.reports.length === 0);

/** `30 to 3600`, or `at least 60` where the upper end is that of the number itself. */
export const isUnbounded = (row: Editable): boolean => row.max === undefined || row.max >= maxUint32;

/** Rows by the first words of their keys, in the order of the table. */
export const grouped = (rows: readonly Editable[], text: string): readonly (readonly [string, Editable[]])[] => {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const shown = rows.filter((row) => words.every((word) => `${row.key} ${row.meaning}`.toLowerCase().includes(word)));
  return [...Map.groupBy(shown, ({ key }) => key.split('.')[0] ?? key)];
};
