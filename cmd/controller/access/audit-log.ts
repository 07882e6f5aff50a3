import type { Logger } from '#pkg/process/log.ts';
import type { Database } from '../db/schema.ts';
import { appendAudit, type AuditRow, type Retention } from './audit-queries.ts';
import { createLimiter } from './limiter.ts';

/** Half a million entries are some 150 MB; a fleet under change makes a few thousand a day. */
const entriesKept = 500_000;
const dayMs = 24 * 3600_000;
/** What strangers can add: this many at once, then one a minute, so that they cannot push out what users did. */
const strangers = { burst: 60, everyMs: 60_000 };
/** And what is refused to one who did log in: nobody means that often what he may not. */
const refusals = { burst: 600, everyMs: 10_000 };

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

/** The log of changes. Refusals are counted when they are too many to be entered each. */
export const createAuditLog = ({ db, log, days, now }: AuditOptions): AuditLog => {
  const ofStrangers = createLimiter(strangers);
  const ofOthers = createLimiter(refusals);
  const retention: Retention = { ageMs: days * dayMs, entries: entriesKept };
  /** by whom they were; strangers together */
  const left = new Map<string, number>();
  return {
    async append(entry, known) {
      const at = now();
      const who = known ? entry.actor : '';
      let more = '';
      if (!known || entry.outcome === 'refused') {
        const limiter = known ? ofOthers : ofStrangers;
        const before = left.get(who) ?? 0;
        if (limiter.wait(who, at) > 0) {
          left.set(who, before + 1);
          const what = { actor: who, action: entry.action, status: entry.status };
          log.warn(what, 'refused, and not entered in the audit log');
          return;
        }
        limiter.take(who, at);
        left.delete(who);
        if (before > 0) more = ` (${before} more before it were not entered)`;
      }
      await appendAudit(db, { ...entry, at, detail: entry.detail + more }, retention);
    },
  };
};
