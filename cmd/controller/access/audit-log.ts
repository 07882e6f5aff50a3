import type { Logger } from '#pkg/agent/log.ts';
import type { Database } from '../db/schema.ts';
import { appendAudit, type AuditRow, type Retention } from '../repo/audit.ts';
import { createLimiter } from './limiter.ts';

/** Half a million entries are some 150 MB; a fleet under change makes a few thousand a day. */
const entriesKept = 500_000;
const dayMs = 24 * 3600_000;
/** What strangers can add: this many at once, then one a minute, so that they cannot push out what users did. */
const strangers = { burst: 60, everyMs: 60_000 };

export interface AuditLog {
  /** Durable when it resolves. */
  append(entry: Omit<AuditRow, 'seq' | 'at'>, known: boolean): Promise<void>;
}

export interface AuditOptions {
  readonly db: Database;
  readonly log: Logger;
  readonly days: number;
  readonly now: () => number;
}

/** The log of changes. Refusals of who did not log in are counted when they are too many to be entered each. */
export const createAuditLog = ({ db, log, days, now }: AuditOptions): AuditLog => {
  const limiter = createLimiter(strangers);
  const retention: Retention = { ageMs: days * dayMs, entries: entriesKept };
  let left = 0;
  return {
    async append(entry, known) {
      const at = now();
      if (!known) {
        if (limiter.wait('', at) > 0) {
          left += 1;
          log.warn({ action: entry.action, status: entry.status }, 'refused, and not entered in the audit log');
          return;
        }
        limiter.take('', at);
      }
      const more = left === 0 || known ? '' : ` (${left} more before it were not entered)`;
      if (!known) left = 0;
      await appendAudit(db, { ...entry, at, detail: entry.detail + more }, retention);
    },
  };
};
