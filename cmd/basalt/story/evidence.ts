import type { TimelineRow } from '#pkg/rest/reported.ts';
import { storyProperties } from './versions.ts';

/** One thing that has to be seen in what the controller received from the node. */
export interface Evidence {
  /** for people, e.g. `2.0.0 is downloaded` */
  readonly what: string;
  readonly seen: (row: TimelineRow) => boolean;
  /** it is missing when it has not come by then, counted from the evidence before */
  readonly seconds: number;
}

const of =
  (version: string, condition: (row: TimelineRow) => boolean) =>
  (row: TimelineRow): boolean =>
    row.version === version && !row.removed && condition(row);

/** The version runs and its slot is `active`. */
export const runs = (version: string, seconds: number): Evidence => ({
  what: `${version} runs, its slot is active`,
  seen: of(version, (row) => row.index === 0 && row.partitionState === 'active' && row.userStatus === 'UPDATED'),
  seconds,
});

/** Written, verified and armed; the node says that it is about to reboot. */
export const armed = (version: string, seconds: number): Evidence => ({
  what: `${version} is armed, the node is about to reboot`,
  seen: of(version, (row) => row.partitionState === 'updating' && row.subStatus === 'UPDATE_REBOOTING'),
  seconds,
});

const testing = (version: string): ((row: TimelineRow) => boolean) =>
  of(version, (row) => row.index === 0 && row.partitionState === 'inprogress' && row.subStatus === 'UPDATE_TESTING');

/** The version lost its test: it is in the other slot, FAILED, with a reason that matches. */
export const failed = (version: string, reason: RegExp, seconds: number): Evidence => ({
  what: `${version} is FAILED in the other slot, and the report says why`,
  seen: of(
    version,
    (row) =>
      row.index > 0 && row.partitionState === 'inprogress' && row.userStatus === 'FAILED' && reason.test(row.swErr),
  ),
  seconds,
});

/** The seconds of the test go down: a row of the trial with fewer left than a row of it before. */
const countdown = (version: string): ((row: TimelineRow) => boolean) => {
  const onTrial = testing(version);
  let before: number | undefined;
  return (row) => {
    if (!onTrial(row)) return false;
    const fewer = before !== undefined && row.subStatusProgress < before;
    before = row.subStatusProgress;
    // the first seconds may still be those of the default window, before the config has been read
    return (
      fewer &&
      row.subStatusProgress > 0 &&
      row.subStatusProgress < Number(storyProperties['timer.test.baseimage.update'])
    );
  };
};

/** Both slots after a commit. A report may show the old one released before it shows the new one committed. */
const settled = (from: string, to: string): ((row: TimelineRow) => boolean) => {
  const isCommitted = runs(to, 0).seen;
  const isReleased = of(from, (row) => row.index === 1 && row.partitionState === 'unused');
  let [committed, released] = [false, false];
  return (row) => {
    committed ||= isCommitted(row);
    released ||= isReleased(row);
    return committed && released;
  };
};

/** All that an update shows that goes well (`docs/rules/eve-baseos.md 4.7`, with the phases that upstream hides). */
export const goodUpdate = (from: string, to: string): readonly Evidence[] => [
  { what: `${to} is downloaded`, seen: of(to, (row) => row.userStatus === 'DOWNLOADING'), seconds: 60 },
  {
    what: `${to} is written and read back`,
    seen: of(
      to,
      ({ userStatus, subStatus }) =>
        userStatus === 'UPDATING' && (subStatus === 'UPDATE_INITIALIZING' || subStatus === 'VERIFY_INPROGRESS'),
    ),
    seconds: 120,
  },
  armed(to, 120),
  { what: `${to} runs on trial`, seen: testing(to), seconds: 60 },
  { what: 'the countdown of its test goes on', seen: countdown(to), seconds: 60 },
  {
    what: `${runs(to, 0).what}; ${from} is in the other slot, which is unused`,
    seen: settled(from, to),
    seconds: 120,
  },
];
