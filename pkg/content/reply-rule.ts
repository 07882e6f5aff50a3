import { BasaltError } from '#pkg/errors/error.ts';
import { foreignCoding } from './content-coding.ts';
import { shownUrl } from './datastore-url.ts';
import type { ResponseHead } from './http-head.ts';
import { retryAfterOf } from './retry-after.ts';
import type { Source } from './source.ts';

/** Refuses a reply whose body is another one than the file. Errors: PEER_BAD_MESSAGE. */
export const refuseCoded = (head: ResponseHead, source: Source): void => {
  const coding = foreignCoding(head);
  if (coding !== undefined) throw badReply(source, `it is encoded as ${coding.slice(0, 40)}`);
};

/**
 * Whether a reply says of itself that it is a web page, as a login portal or a proxy puts in place of what was asked for. For
 * one of those what was fetched before is not dropped.
 */
export const isPage = ({ headers }: ResponseHead): boolean =>
  /^(text\/html|application\/xhtml\+xml)\b/i.test(headers.get('content-type') ?? '');

/** The error for a status that brings no file, with what the server says about when to come again. */
export const refusedStatus = (head: ResponseHead, source: Source, wall: Date): BasaltError => {
  const { status } = head;
  const retryAfterSeconds = retryAfterOf(head, wall);
  const when = retryAfterSeconds > 0 ? ` and asks to wait ${retryAfterSeconds} s` : '';
  const text = `${shownUrl(source.url)} answered with status ${status}${when}.`;
  return new BasaltError('PEER_STATUS', text, { status, ...(retryAfterSeconds > 0 ? { retryAfterSeconds } : {}) });
};

export const badReply = (source: Source, why: string): BasaltError =>
  new BasaltError('PEER_BAD_MESSAGE', `The reply of ${shownUrl(source.url)} is unusable: ${why}.`);
