import type { TimelineRow } from '#pkg/rest/reported.ts';

/** How an update ended, as the node told its controller (`docs/rules/eve-baseos.md 4.6`). */
export type UpdateOutcome =
  | { readonly kind: 'committed' }
  | { readonly kind: 'downloaded' }
  | { readonly kind: 'failed'; readonly why: string };

/**
 * What a row says about the end of the update to `version`; undefined while it goes on. An error that the node itself
 * will retry is below severity ERROR and no end; a slot that is `inprogress` and not running is a test that was lost.
 */
export const outcomeOf = (row: TimelineRow, version: string, activate: boolean): UpdateOutcome | undefined => {
  if (row.version !== version || row.removed) return undefined;
  if (row.userStatus === 'FAILED') {
    const lostTest = row.partitionState === 'inprogress' && row.index !== 0;
    // the reason follows in the next message, once the config has been read again
    if (row.swErr === '') return undefined;
    if (lostTest || row.swErrSeverity === 'ERROR') return { kind: 'failed', why: row.swErr };
    return undefined;
  }
  if (row.index === 0 && row.partitionState === 'active' && row.activated) return { kind: 'committed' };
  if (!activate && row.userStatus === 'DOWNLOAD_DONE') return { kind: 'downloaded' };
  return undefined;
};
