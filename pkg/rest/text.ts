import { Type, type StringOptions } from '@sinclair/typebox';

/**
 * Text that every part behind the API can carry: no half of a surrogate pair, which UTF-8 and so protobuf do not have, and no
 * NUL, which PostgreSQL does not store. The same with and without the flag `u`, as validators differ in it.
 */
const pattern = '^(?:[^\\u0000\\ud800-\\udfff]|[\\ud800-\\udbff][\\udc00-\\udfff])*$';

/** A string of a request that has no narrower pattern of its own; every one of them is either this or has one. */
export const Text = (options: StringOptions = {}) => Type.String({ ...options, pattern });

/** Whether a text is one that `Text` allows. */
export const isText = (text: string): boolean => text.isWellFormed() && !text.includes('\0');

/** The text with a replacement character for what `Text` does not allow, for what is kept of a peer's words. */
export const asText = (text: string): string => text.toWellFormed().replaceAll('\0', '\ufffd');

/** What JSON is made of: not a stream of bytes, which leads to all the rest of the process. */
const isPlain = (value: unknown): value is object => {
  if (typeof value !== 'object' || value === null) return false;
  const parent: unknown = Object.getPrototypeOf(value);
  return Array.isArray(value) || parent === null || parent === Object.prototype;
};

/** The JSON pointer of the first string or name in plain data that is not text; undefined when all are. */
export const whereNotText = (value: unknown, at = ''): string | undefined => {
  if (typeof value === 'string') return isText(value) ? undefined : at;
  if (!isPlain(value)) return undefined;
  for (const [key, item] of Object.entries(value)) {
    const place = `${at}/${asText(key)}`;
    const found = isText(key) ? whereNotText(item, place) : place;
    if (found !== undefined) return found;
  }
  return undefined;
};
