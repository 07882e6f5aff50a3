import type { NodeDetail } from '#pkg/rest/nodes.ts';
import { versions } from './lab.ts';

/** What an update goes through, in this order. */
export const phases = ['download', 'write', 'arm', 'reboot', 'test', 'commit'] as const;
export type Phase = (typeof phases)[number];

/** Milliseconds after a phase was seen to begin within which the power is cut: about as long as it takes. */
export const spread: Readonly<Record<Phase, number>> = {
  download: 5000,
  write: 3000,
  arm: 1500,
  reboot: 12_000,
  test: 20_000,
  commit: 3000,
};

/** How far a node is with v2, by its newest report and by what its console has shown since it was switched on. */
export const phaseOf = ({ reported }: NodeDetail, console: string): Phase | undefined => {
  const entries = reported?.swList ?? [];
  const index = entries.findIndex(({ shortVersion }) => shortVersion === versions.v2);
  const entry = entries[index];
  if (entry === undefined || entry.userStatus === 'FAILED') return undefined;
  if (index === 0) {
    if (entry.partitionState !== 'inprogress') return 'commit';
    return console.includes('asking for the commit') ? 'commit' : 'test';
  }
  if (entry.partitionState === 'updating') return 'reboot';
  if (entry.userStatus === 'DOWNLOADING') return 'download';
  // the slot is armed at the end of it, which is told together with the reset
  if (entry.subStatus === 'VERIFY_INPROGRESS') return 'arm';
  return entry.userStatus === 'UPDATING' ? 'write' : undefined;
};

/** Whether an update that is this far has come to `aim`. */
export const reached = (now: Phase | undefined, aim: Phase): boolean =>
  now !== undefined && phases.indexOf(now) >= phases.indexOf(aim);
