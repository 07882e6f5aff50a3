import { parseValue } from './parse-value.ts';
import { propertyTable } from './table.ts';
import { unusedProperty } from './unused.ts';
import { defaultValues, isPropertyName, type GlobalValues } from './values.ts';

export interface ConfigItem {
  readonly key: string;
  readonly value: string;
}

export interface ParsedConfigItems {
  readonly values: GlobalValues;
  /** by key, a sentence on what is wrong with it and what is in force instead */
  readonly errors: Readonly<Record<string, string>>;
  /** by key given, the value in force (an unknown key: the one given) and its error or '', as in `ZInfoDevice.configItemStatus` */
  readonly status: Readonly<Record<string, { readonly value: string; readonly error: string }>>;
}

/**
 * The properties in force after a config: defaults where it is silent, so that a removed key reverts; the previous
 * value where it asks for what cannot be; an error for each such key and for unknown ones
 * (`docs/rules/eve-baseos.md 3.13`). Of a key given twice the last item counts.
 */
export const parseConfigItems = (items: readonly ConfigItem[], previous: GlobalValues): ParsedConfigItems => {
  // maps, not objects: a key like `__proto__` is only a key
  const values = new Map<string, number | boolean | string>(Object.entries(defaultValues));
  const errors = new Map<string, string>();
  const status = new Map<string, { value: string; error: string }>();

  for (const [key, texts] of groupByKey(items)) {
    const text = texts.at(-1) ?? '';
    const problems: string[] = [];
    if (texts.length > 1) problems.push(`${key} is given ${texts.length} times; the last one counts`);
    if (isPropertyName(key)) {
      const parsed = parseValue(propertyTable[key], text);
      values.set(key, parsed.ok ? parsed.value : previous[key]);
      if (!parsed.ok) problems.push(`${key}: ${parsed.problem}; ${previous[key]} stays in force`);
    } else {
      const problem = problemOfUnused(key, text);
      if (problem !== undefined) problems.push(problem);
    }
    const error = problems.join('. ');
    if (error !== '') errors.set(key, error);
    status.set(key, { value: isPropertyName(key) ? String(values.get(key)) : text, error });
  }
  return {
    values: Object.fromEntries(values) as GlobalValues,
    errors: Object.fromEntries(errors),
    status: Object.fromEntries(status),
  };
};

/** What is wrong with an item that nothing here reads; one that EVE has is in order, so that its status says no error. */
const problemOfUnused = (key: string, text: string): string | undefined => {
  const property = unusedProperty(key);
  if (property === undefined) return `${key} is not a known property; it is ignored`;
  const parsed = parseValue(property, text);
  return parsed.ok ? undefined : `${key}: ${parsed.problem}; it has no effect here in any case`;
};

const groupByKey = (items: readonly ConfigItem[]): Map<string, string[]> => {
  const byKey = new Map<string, string[]>();
  for (const { key, value } of items) byKey.set(key, [...(byKey.get(key) ?? []), value]);
  return byKey;
};
