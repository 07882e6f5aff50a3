import type { ResponseHead } from './http-head.ts';

/**
 * Codings that leave the bytes of a body as they are. `aws-chunked` is how an SDK of S3 uploaded the object: the store keeps
 * the header, and gives the object plain.
 */
const plain = new Set(['', 'identity', 'aws-chunked']);

/** The content coding that makes a body another one than the file, undefined when it is the file itself. */
export const foreignCoding = ({ headers }: ResponseHead): string | undefined =>
  (headers.get('content-encoding') ?? '')
    .split(',')
    .map((coding) => coding.trim().toLowerCase())
    .find((coding) => !plain.has(coding));
