import { canonicalJson } from './canonical-json.ts';
import type { SchemaCheck } from './schema-check.ts';

/** A value that has passed its topic's schema. */
export interface TopicValue<T> {
  readonly value: T;
  /** equal for equal values */
  readonly canonical: string;
}

export type ParsedTopicValue<T> =
  | { readonly ok: true; readonly parsed: TopicValue<T> }
  | { readonly ok: false; readonly reason: string };

/**
 * Bytes that the file of one value may have; larger ones are neither written nor read. Honest values have a few KiB, and an
 * agent reads a dozen topics at a time.
 */
export const valueLimit = 256 * 1024;

/** No topic nests its values deeper; the parser would take 20 MiB for what 256 KiB of brackets can nest. */
const deepest = 64;

/** The brackets of a JSON text open more than `deepest` levels. Says nothing about a text that is no JSON. */
const nestsTooDeeply = (text: string): boolean => {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"') quoted = !quoted;
    else if (quoted) at += character === '\\' ? 1 : 0;
    else if (character === '[' || character === '{') depth += 1;
    else if (character === ']' || character === '}') depth -= 1;
    if (depth > deepest) return true;
  }
  return false;
};

/** Reads the text of a topic file. Any text is legal input; whatever is wrong with it becomes the reason. */
export const parseTopicValue = <T>(text: string, check: SchemaCheck): ParsedTopicValue<T> => {
  if (nestsTooDeeply(text)) return { ok: false, reason: 'JSON nested too deeply' };
  try {
    const value: unknown = JSON.parse(text);
    const problem = check(value);
    if (problem !== undefined) return { ok: false, reason: `wrong schema: ${problem}` };
    return { ok: true, parsed: { value: value as T, canonical: canonicalJson(value) } };
  } catch (error) {
    // not the parser's message, which quotes the text
    const what = error instanceof SyntaxError ? 'malformed or half-written JSON' : 'JSON that cannot be read';
    return { ok: false, reason: text === '' ? 'empty file' : what };
  }
};

/** The text under which a value is stored: readable, one final newline. Undefined when it cannot be JSON. */
export const formatTopicValue = (value: unknown): string | undefined => {
  try {
    const text: string | undefined = JSON.stringify(value, undefined, 2);
    return text === undefined ? undefined : `${text}\n`;
  } catch {
    return undefined;
  }
};
