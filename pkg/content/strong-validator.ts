import type { ResponseHead } from './http-head.ts';

/**
 * By what a reply names the state of its file so that parts of two replies with the same may be put together (RFC 9110 8.8):
 * a strong entity tag, or a time of change that is not just now by the server's own clock. Undefined when it has neither.
 */
export const strongValidator = ({ headers }: ResponseHead): string | undefined => {
  const tag = headers.get('etag');
  if (tag !== undefined) return /^"[\x21\x23-\x7e]*"$/.test(tag) ? tag : undefined;
  const changed = headers.get('last-modified') ?? '';
  const age = Date.parse(headers.get('date') ?? '') - Date.parse(changed);
  return age >= 60_000 ? changed : undefined;
};
