import type { NodeDetail } from '#pkg/rest/nodes.ts';
import { versions } from './lab.ts';

/** What an update goes through, in this order. */
export const phases = ['download', 'write', 'arm', 'reboot', 'test', 'commit'] as const;
export type Phase = (typeof phases)[number];

/**
 * The soak run cuts the power of whole machines in each phase; each cut costs a start or two. Of `npm test`, the test that plays
 * it in less: its file below `test`, and what its title begins with. `boot/vm/bios` cuts it after the commit, and judges
 * disks as cuts in any phase would leave them.
 */
export const smallerCuts: Readonly<Record<Phase, { readonly file: string; readonly title: string }>> = {
  download: { file: 'sim/scenarios.test.ts', title: 'a slot that holds nothing is written while the image arrives' },
  write: { file: 'e2e/kills.test.ts', title: 'scenario 24: power cut while an image is fetched and written' },
  arm: { file: 'crash/life.test.ts', title: 'after a power cut at any point of a life, a good slot boots' },
  reboot: { file: 'boot/image/boot-loader.test.ts', title: 'a machine that loses its power while a slot on trial' },
  test: { file: 'e2e/kills.test.ts', title: 'scenario 21: power cut during the test window' },
  commit: { file: 'crash/life.test.ts', title: 'after a power cut at any point of a life, a good slot boots' },
};

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
