import type { Update } from '#pkg/rest/nodes.ts';
import { en, type Strings } from '../strings/en.ts';

/** What a status is called; an unknown one shows as it came. */
export const statusText = (status: string, strings: Strings = en): string => strings.userStatus[status] ?? status;

/** Why a download pauses and when it goes on, which the node says after its percentage; empty while it goes on. */
export const pauseText = ({ userStatus, subStatusStr }: Pick<Update, 'userStatus' | 'subStatusStr'>): string =>
  userStatus === 'DOWNLOADING' ? (/^Download \d+% done; (.+)$/s.exec(subStatusStr)?.[1] ?? '') : '';

/**
 * What goes on in words, from subStatus and progress (`docs/rules/eve-baseos.md 4.6`), never from the node's own
 * sentence. Empty beside a failure, where these fields are what they were before.
 */
export const progressText = (
  update: Pick<Update, 'userStatus' | 'subStatus' | 'subStatusProgress'>,
  strings: Strings = en,
): string =>
  update.userStatus === 'FAILED' ? '' : (strings.subStatus[update.subStatus]?.(update.subStatusProgress) ?? '');
