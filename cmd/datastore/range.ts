/** What one Range header asks of a file of `size` bytes; `ignore` means to answer with the whole file (RFC 9110 14.2). */
export type RangeAnswer =
  | { readonly kind: 'part'; readonly start: number; readonly end: number }
  | { readonly kind: 'unsatisfiable' }
  | { readonly kind: 'ignore' };

const single = /^bytes=(?:(\d{1,15})-(\d{0,15})|-(\d{1,15}))$/;

/** Parses a Range header; `end` is inclusive. Several ranges, other units and nonsense are ignored, as the RFC allows. */
export const parseRange = (header: string | undefined, size: number): RangeAnswer => {
  const match = header === undefined ? null : single.exec(header.trim());
  if (!match) return { kind: 'ignore' };
  const [, from, to, suffix] = match;
  if (suffix !== undefined) {
    const length = Math.min(Number(suffix), size);
    return length === 0 ? { kind: 'unsatisfiable' } : { kind: 'part', start: size - length, end: size - 1 };
  }
  const start = Number(from);
  if (to !== '' && Number(to) < start) return { kind: 'ignore' };
  if (start >= size) return { kind: 'unsatisfiable' };
  return { kind: 'part', start, end: to === '' ? size - 1 : Math.min(Number(to), size - 1) };
};
