import type { GetReply } from './http-get.ts';

/** Head of the reply that a web server would give for a file; `mark` changes with its content, as far as is known. */
export const fileHead = (
  { size, mark }: { readonly size: number; readonly mark: string | undefined },
  headers: Readonly<Record<string, string>>,
): GetReply['head'] => {
  const named: [string, string][] = mark === undefined ? [] : [['etag', `"${mark}"`]];
  const whole = { status: 200, headers: new Map(named) };
  const start = Number(/^bytes=(\d+)-$/.exec(headers['Range'] ?? '')?.[1]);
  if (Number.isNaN(start)) return whole;
  const condition = headers['If-Range'];
  if (condition !== undefined && condition !== whole.headers.get('etag')) return whole;
  if (start >= size) return { status: 416, headers: new Map([...named, ['content-range', `bytes */${size}`]]) };
  return { status: 206, headers: new Map([...named, ['content-range', `bytes ${start}-${size - 1}/${size}`]]) };
};
