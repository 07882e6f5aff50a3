import type { ResponseHead } from './http-head.ts';

/**
 * What names this state of a file at its server: a strong entity tag, else the time of its last change when that was at
 * least a second before the reply (RFC 9110 8.8.2.2). Undefined when there is neither: such a transfer cannot resume.
 */
export const validatorOf = ({ headers }: ResponseHead): string | undefined => {
  const tag = headers.get('etag');
  if (tag !== undefined && /^"[\x21\x23-\x7e\x80-\xff]*"$/.test(tag)) return tag;
  const changed = headers.get('last-modified');
  const date = headers.get('date');
  if (changed === undefined || date === undefined) return undefined;
  return Date.parse(date) - Date.parse(changed) >= 1000 ? changed : undefined;
};

export interface ContentRange {
  readonly start: number;
  /** undefined when the server does not say */
  readonly total: number | undefined;
}

/** Reads `Content-Range` of a 206, undefined when it is missing or malformed. */
export const contentRangeOf = ({ headers }: ResponseHead): ContentRange | undefined => {
  const match = /^bytes (\d{1,15})-(\d{1,15})\/(?:(\d{1,15})|\*)$/.exec(headers.get('content-range') ?? '');
  if (match === null) return undefined;
  const [, start, end, total] = match;
  if (Number(end) < Number(start)) return undefined;
  return { start: Number(start), total: total === undefined ? undefined : Number(total) };
};

/** Total length that a 416 tells, undefined when it does not. */
export const unsatisfiedTotal = ({ headers }: ResponseHead): number | undefined => {
  const match = /^bytes \*\/(\d{1,15})$/.exec(headers.get('content-range') ?? '');
  return match === null ? undefined : Number(match[1]);
};
