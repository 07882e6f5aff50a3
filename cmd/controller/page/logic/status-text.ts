import type { Update } from '#pkg/rest/nodes.ts';
import { en, type Strings } from '../strings/en.ts';

/** What a status is called; an unknown one shows as it came. */
export const statusText = (status: string, strings: Strings = en): string => strings.userStatus[status] ?? status;

/**
 * What goes on in words, from subStatus and progress (`spec/eve-baseos.md 4.6`), never from the node's own sentence. Empty
 * beside a failure, where these fields are what they were before.
 */
export const progressText = (
  update: Pick<Update, 'userStatus' | 'subStatus' | 'subStatusProgress'>,
  strings: Strings = en,
): string =>
  update.userStatus === 'FAILED' ? '' : (strings.subStatus[update.subStatus]?.(update.subStatusProgress) ?? '');
