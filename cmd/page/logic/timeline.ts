import type { TimelineRow } from '#pkg/rest/reported.ts';
import { millis } from './format.ts';

/** What an update is doing; made of userStatus, subStatus and, where these say nothing, of status. */
export type PhaseKind =
  | 'INITIALIZING'
  | 'DOWNLOADING'
  | 'VERIFYING'
  | 'WRITING'
  | 'DOWNLOADED'
  | 'DEFERRED'
  | 'REBOOTING'
  | 'TESTING'
  | 'CONFIRM'
  | 'UPDATED'
  | 'FALLBACK'
  | 'FAILED'
  | 'IDLE'
  | 'REMOVED';

export interface Phase {
  readonly kind: PhaseKind;
  readonly startedAt: number;
  /** undefined while it lasts */
  readonly endedAt: number | undefined;
  /** percent or seconds left, the last one told */
  readonly progress: number;
  readonly text: string;
  readonly label: string;
  readonly error: string;
  readonly severity: string;
}

/** One try of one version, from the moment it was asked for. */
export interface Attempt {
  readonly version: string;
  readonly phases: readonly Phase[];
}

const bySubStatus: Readonly<Record<string, PhaseKind>> = {
  DOWNLOAD_INPROGRESS: 'DOWNLOADING',
  VERIFY_INPROGRESS: 'VERIFYING',
  UPDATE_INITIALIZING: 'INITIALIZING',
  UPDATE_REBOOTING: 'REBOOTING',
  UPDATE_TESTING: 'TESTING',
  UPDATE_NEED_TEST_CONFIRM: 'CONFIRM',
  UPDATE_DEFERRED: 'DEFERRED',
};
const byStatus: Readonly<Record<string, PhaseKind>> = {
  INITIAL: 'INITIALIZING',
  DOWNLOAD_STARTED: 'DOWNLOADING',
  VERIFYING: 'VERIFYING',
  VERIFIED: 'WRITING',
  LOADING: 'WRITING',
  DELIVERED: 'DOWNLOADED',
  DOWNLOADED: 'DOWNLOADED',
};

/** `FAILED` comes first: beside it the other fields are what they were before (`docs/rules/eve-baseos.md 4.6`). */
export const phaseOf = (row: Pick<TimelineRow, 'removed' | 'userStatus' | 'subStatus' | 'status'>): PhaseKind => {
  if (row.removed) return 'REMOVED';
  if (row.userStatus === 'FAILED' || row.userStatus === 'FALLBACK' || row.userStatus === 'UPDATED')
    return row.userStatus;
  if (row.userStatus === 'DOWNLOAD_DONE') return 'DOWNLOADED';
  return bySubStatus[row.subStatus] ?? byStatus[row.status] ?? 'IDLE';
};

const settled: ReadonlySet<PhaseKind> = new Set(['UPDATED', 'FAILED', 'FALLBACK', 'REMOVED', 'IDLE']);

const phaseFrom = (row: TimelineRow, kind: PhaseKind): Phase => ({
  kind,
  startedAt: millis(row.at) ?? millis(row.receivedAt) ?? 0,
  endedAt: undefined,
  progress: row.subStatusProgress,
  text: row.subStatusStr,
  label: row.label,
  error: row.swErr,
  severity: row.swErrSeverity,
});

/** An attempt is over once it settled and something new begins, or its entry was removed. */
const isNext = (last: Phase | undefined, kind: PhaseKind): boolean =>
  last === undefined || last.kind === 'REMOVED' || (settled.has(last.kind) && !settled.has(kind));

/**
 * The attempts that a node's timeline tells of, newest first. Rows with mere progress stay in their phase; a phase ends
 * where the next one of the same version begins.
 */
export const attemptsOf = (rows: readonly TimelineRow[]): readonly Attempt[] => {
  const attempts: { version: string; phases: Phase[] }[] = [];
  const current = new Map<string, { version: string; phases: Phase[] }>();
  for (const row of rows) {
    if (row.version === '') continue;
    const kind = phaseOf(row);
    let attempt = current.get(row.version);
    const last = attempt?.phases.at(-1);
    if (last?.kind === kind) {
      const { progress, text, label, error, severity } = phaseFrom(row, kind);
      attempt?.phases.splice(-1, 1, { ...last, progress, text, label, error, severity });
      continue;
    }
    // an image that got a slot leaves its place beside the slots, and goes on
    if (kind === 'REMOVED' && row.label === '' && last !== undefined && last.label !== '') continue;
    const phase = phaseFrom(row, kind);
    if (attempt === undefined || isNext(last, kind)) {
      // an image that goes and was never of interest is no attempt
      if (kind === 'REMOVED') continue;
      attempt = { version: row.version, phases: [] };
      current.set(row.version, attempt);
      attempts.push(attempt);
    } else if (last) {
      attempt.phases.splice(-1, 1, { ...last, endedAt: Math.max(last.startedAt, phase.startedAt) });
    }
    attempt.phases.push(phase);
  }
  return attempts.toReversed();
};

/** The attempts in which something was done, not just a slot that holds what it always held. */
export const updatesOf = (rows: readonly TimelineRow[]): readonly Attempt[] =>
  attemptsOf(rows).filter(({ phases }) => phases.some(({ kind }) => !settled.has(kind) || kind === 'FAILED'));

/** Seconds a phase took, or takes so far. */
export const secondsOf = (phase: Phase, now: number): number =>
  Math.max(0, ((phase.endedAt ?? now) - phase.startedAt) / 1000);

/** A phase that is where it ends: its time says how long ago, not how long it takes. */
export const isSettled = (kind: PhaseKind): boolean => settled.has(kind);
