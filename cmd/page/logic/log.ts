import type { AuditEntry } from '#pkg/rest/audit.ts';
import type { StoredMessage } from '#pkg/rest/reported.ts';
import { millis } from './format.ts';
import { fieldsOf, headlineOf, type Field } from './messages.ts';

/** One line of a node's log: what it said, what it was told, or what somebody changed in what it is told. */
export interface LogEntry {
  readonly key: string;
  readonly at: string | null;
  /** key of `logKinds` in the strings */
  readonly kind: string;
  readonly headline: string;
  readonly refused: boolean;
  /** decoded when it is looked at */
  readonly fields: () => readonly Field[];
}

const saidBy = (message: StoredMessage): LogEntry => ({
  key: `i${message.seq}`,
  at: message.receivedAt,
  kind: message.type,
  headline: headlineOf(message.type, message.message),
  refused: false,
  fields: () => fieldsOf(message.message),
});

/** What was asked, value by value; as it stands where it is no JSON alone (a refusal's reason comes after it). */
const askedFor = (detail: string): unknown => {
  try {
    return JSON.parse(detail) as unknown;
  } catch {
    return detail;
  }
};

const changedBy = ({ seq, at, actor, action, detail, outcome, status }: AuditEntry): LogEntry => ({
  key: `a${seq}`,
  at,
  kind: 'change',
  headline: [actor, action, detail].filter((text) => text !== '').join(' · '),
  refused: outcome === 'refused',
  fields: () => fieldsOf({ actor, action, asked: askedFor(detail), outcome, status }),
});

/** Both as one log, newest first. */
export const logOf = (messages: readonly StoredMessage[], changes: readonly AuditEntry[]): readonly LogEntry[] =>
  [...messages.map(saidBy), ...changes.map(changedBy)]
    .map((entry) => ({ entry, at: millis(entry.at) ?? 0 }))
    // rows of the same moment stay in the order in which they were numbered
    .toReversed()
    .toSorted((a, b) => b.at - a.at)
    .map(({ entry }) => entry);
