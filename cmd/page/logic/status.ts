import { findEntry } from '#pkg/rollout/observe.ts';
import type { NodeSummary, Update } from '#pkg/rest/nodes.ts';
import type { SwEntry } from '#pkg/rest/reported.ts';

/** What colour a state has. */
export type Tone = 'ok' | 'busy' | 'wait' | 'bad' | 'quiet';

const tones: Readonly<Record<string, Tone>> = {
  UPDATED: 'ok',
  DOWNLOADING: 'busy',
  DOWNLOAD_DONE: 'ok',
  UPDATING: 'busy',
  FALLBACK: 'wait',
  FAILED: 'bad',
  running: 'busy',
  paused: 'wait',
  stopped: 'bad',
  aborted: 'quiet',
  done: 'ok',
  waiting: 'quiet',
  wanted: 'busy',
  downloading: 'busy',
  updating: 'busy',
  testing: 'busy',
  failed: 'bad',
  refused: 'wait',
  withdrawn: 'quiet',
};

/** The tone of a user status or of a rollout's state; `subStatus` refines it: who has to act is told apart. */
export const toneOf = (status: string, subStatus = ''): Tone => {
  if (subStatus === 'UPDATE_NEED_TEST_CONFIRM' || subStatus === 'UPDATE_DEFERRED') return 'wait';
  return tones[status] ?? 'quiet';
};

/** The status a node is listed under: that of its update, or that it never came. */
export const statusOf = (node: NodeSummary): string =>
  node.onboarded ? (node.update?.userStatus ?? 'NONE') : 'PENDING';

/** How far it is, 0 to 100; undefined where the status has no percentage. */
export const percentOf = (update: Pick<Update, 'subStatus' | 'subStatusProgress'>): number | undefined =>
  update.subStatus === 'DOWNLOAD_INPROGRESS' || update.subStatus === 'VERIFY_INPROGRESS'
    ? Math.min(100, Math.max(0, update.subStatusProgress))
    : undefined;

/** Seconds of the test that remain: what the node reported, less the time since (`docs/rules/eve-baseos.md 4.6`). */
export const remaining = (reported: number, reportedAt: number | undefined, now: number): number =>
  Math.max(0, reported - (reportedAt === undefined ? 0 : Math.max(0, now - reportedAt) / 1000));

/** The entry an operator looks for first, the same as that of the node's line: the wanted version's, else the running one. */
export const entryOfInterest = (swList: readonly SwEntry[], desired: string | null | undefined): SwEntry | undefined =>
  swList[(desired == null ? undefined : findEntry(swList, desired)) ?? 0];

/** The two slots and what has no slot yet, from a report (`docs/rules/eve-baseos.md 4.4`). */
export const slotsOf = (swList: readonly SwEntry[]): { slots: readonly SwEntry[]; loose: readonly SwEntry[] } => {
  const slots = swList.slice(0, 2).toSorted((a, b) => a.partitionLabel.localeCompare(b.partitionLabel));
  return { slots, loose: swList.slice(2) };
};
