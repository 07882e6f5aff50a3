import type { ResponseHead } from './http-head.ts';

/** Which bytes of a file a 206 brings. */
export interface ContentRange {
  readonly start: number;
  /** the position after the last one */
  readonly end: number;
  /** undefined when the server does not say */
  readonly total: number | undefined;
}

/** Reads `Content-Range` of a 206, undefined when it is missing or malformed. */
export const contentRangeOf = ({ headers }: ResponseHead): ContentRange | undefined => {
  const match = headers.get('content-range')?.match(/^bytes (\d{1,15})-(\d{1,15})\/(?:(\d{1,15})|\*)$/);
  if (!match) return undefined;
  const [, start, last, total] = match;
  if (Number(last) < Number(start)) return undefined;
  return { start: Number(start), end: Number(last) + 1, total: total === undefined ? undefined : Number(total) };
};

/** Total length that a 416 tells, undefined when it does not. */
export const unsatisfiedTotal = ({ headers }: ResponseHead): number | undefined => {
  const match = headers.get('content-range')?.match(/^bytes \*\/(\d{1,15})$/);
  return match ? Number(match[1]) : undefined;
};
