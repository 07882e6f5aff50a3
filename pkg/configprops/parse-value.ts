import type { ErrorCode } from '#pkg/errors/codes.ts';
import type { Property } from './property.ts';

export type ParsedValue =
  | { readonly ok: true; readonly value: number | boolean | string }
  | { readonly ok: false; readonly code: ErrorCode; readonly problem: string };

/**
 * Reads the text of a config item as its property says (`docs/rules/eve-baseos.md 3.13`); the problem names value,
 * limits and unit.
 */
export const parseValue = (property: Property, text: string): ParsedValue => {
  switch (property.type) {
    case 'uint32':
      return parseUint32(property, text);
    case 'bool':
      return fromWords(text, bools, 'true or false');
    case 'tristate':
      return fromWords(text, tristates, 'none, enabled or disabled');
    case 'choice':
      return fromWords(
        text,
        new Map(property.choices.map((choice) => [choice, choice])),
        property.choices.join(' or '),
      );
    case 'string':
      return parseText(text, property.longest ?? longestText);
  }
};

const longestText = 256;

const parseText = (text: string, longest: number): ParsedValue =>
  text.length <= longest
    ? { ok: true, value: text }
    : invalid(`the text has ${text.length} characters, at most ${longest} are taken`);

const parseUint32 = (property: Extract<Property, { type: 'uint32' }>, text: string): ParsedValue => {
  const { min, max, unit } = property;
  const limits = `${min} to ${max} ${unit}`.trimEnd();
  if (!/^[0-9]+$/.test(text)) return invalid(`${quote(text)} is not a whole decimal number; it must be ${limits}`);
  // a longer number loses digits here, but stays far above every limit
  const value = Number(text);
  if (value < min || value > max)
    return {
      ok: false,
      code: 'CONFIG_PROPERTY_RANGE',
      problem: `${quote(text)} is out of range; it must be ${limits}`,
    };
  return { ok: true, value };
};

const fromWords = (text: string, words: ReadonlyMap<string, boolean | string>, choices: string): ParsedValue => {
  const value = words.get(text);
  return value === undefined ? invalid(`${quote(text)} is unknown; it must be ${choices}`) : { ok: true, value };
};

const invalid = (problem: string): ParsedValue => ({ ok: false, code: 'CONFIG_PROPERTY_INVALID', problem });

const bools: ReadonlyMap<string, boolean> = new Map([
  ...['true', 'True', 'TRUE', 't', 'T', '1'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE', 'f', 'F', '0'].map((word) => [word, false] as const),
]);

const tristates: ReadonlyMap<string, string> = new Map([
  ['none', 'none'],
  ...['enabled', 'enable', 'on'].map((word) => [word, 'enabled'] as const),
  ...['disabled', 'disable', 'off'].map((word) => [word, 'disabled'] as const),
]);

/** The value as shown in a message: bounded, for it comes from outside. */
const quote = (text: string): string => JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}...` : text);
