import { subStatus, userStatus, zSwState } from './enums.ts';

/** What the decision table of `docs/rules/eve-baseos.md 4.6` looks at. */
export interface UserStatusInput {
  /** `ZSwState` */
  readonly status: number;
  readonly partitionLabel: string;
  readonly partitionState: string;
  readonly version: string;
  /** the config asks for activation */
  readonly activate: boolean;
  readonly activated: boolean;
  readonly tooEarly: boolean;
  readonly phase: '' | 'writing' | 'verifying';
  readonly phaseProgress: number;
  readonly downloadProgress: number;
  /** percent of the download that has been checked, and why the download pauses */
  readonly verifyProgress: number;
  readonly waiting: string;
  /** this image failed its test before, and its slot still remembers it */
  readonly failedBefore: boolean;
  readonly errorDescription: string;
  /** its second trial, because a power cut ended the first */
  readonly triedAgain: boolean;
  readonly node: NodeTimes;
}

/** Whole seconds, as the health agent shows them. */
export interface NodeTimes {
  readonly testSeconds: number;
  readonly waitConfirm: boolean;
  readonly confirmSeconds: number;
  /** 0 when no reboot is scheduled */
  readonly rebootSeconds: number;
  /** how the operator's checks of the image on trial stand; empty when there are none */
  readonly checks: string;
}

/** The part of `ZInfoDevSW` that people read. */
export interface UserStatus {
  readonly userStatus: number;
  readonly subStatus: number;
  readonly subStatusProgress: number;
  readonly subStatusStr: string;
}

const plain = (status: number): UserStatus => ({
  userStatus: status,
  subStatus: subStatus.none,
  subStatusProgress: 0,
  subStatusStr: '',
});

/** There is nothing to tell. */
export const noUserStatus = plain(userStatus.none);

/** An end, in a sentence. */
const ended = (status: number, text: string): UserStatus => ({ ...plain(status), subStatusStr: text });

const detailed = (status: number, sub: number, progress: number, text: string): UserStatus => ({
  userStatus: status,
  subStatus: sub,
  subStatusProgress: progress,
  subStatusStr: text,
});

const updating = (sub: number, progress: number, text: string) => detailed(userStatus.updating, sub, progress, text);

const downloading = (sub: number, percent: number, text: string) =>
  detailed(userStatus.downloading, sub, percent, text);

const download = (percent: number, waiting = '') =>
  downloading(
    subStatus.downloadInprogress,
    percent,
    `Download ${percent}% done${waiting === '' ? '' : `; ${waiting}`}`,
  );

const verifyDownload = (percent: number) =>
  downloading(subStatus.verifyInprogress, percent, 'Verifying the downloaded image');

/**
 * The table, written and verified phases included (ours in `docs/rules/eve-baseos.md 4.6`); an error comes on top of
 * it.
 */
const fromTable = (input: UserStatusInput): UserStatus => {
  if (input.phase === 'writing')
    return updating(
      subStatus.updateInitializing,
      input.phaseProgress,
      `Writing image to ${input.partitionLabel || 'the other slot'}, ${input.phaseProgress}% done`,
    );
  if (input.phase === 'verifying')
    return updating(
      subStatus.verifyInprogress,
      input.phaseProgress,
      `Verifying the written image, ${input.phaseProgress}% done`,
    );
  switch (input.status) {
    case zSwState.initial:
      return (input.partitionState === 'unused' && input.partitionLabel !== '') || input.version === ''
        ? noUserStatus
        : updating(subStatus.updateInitializing, 0, 'Initializing update');
    case zSwState.downloadStarted:
      return download(input.downloadProgress, input.waiting);
    case zSwState.downloaded:
      return input.activated ? download(100) : noUserStatus;
    case zSwState.verifying:
      return verifyDownload(input.verifyProgress);
    case zSwState.verified:
    case zSwState.loading:
      return verifyDownload(100);
    case zSwState.delivered:
      return delivered(input);
    case zSwState.installed:
      return installed(input);
    default:
      return noUserStatus;
  }
};

const delivered = (input: UserStatusInput): UserStatus => {
  if (input.activated || !input.activate) return ended(userStatus.downloadDone, 'Downloaded and verified');
  if (input.tooEarly)
    return updating(subStatus.updateDeferred, 0, 'Waiting for current image to finish testing before updating again');
  // loaded, to be activated, not deferred: the write is about to begin
  return updating(subStatus.updateInitializing, 0, 'Initializing update');
};

/** A slot that was booted for its test and does not run: `inprogress`, and not activated. */
const isTriedAndLeft = ({ status, phase, partitionState, activated }: UserStatusInput): boolean =>
  status === zSwState.installed && phase === '' && partitionState === 'inprogress' && !activated;

const installed = ({
  partitionState,
  activated,
  node,
}: Pick<UserStatusInput, 'partitionState' | 'activated' | 'node'>): UserStatus => {
  switch (partitionState) {
    case 'active':
      return plain(activated ? userStatus.updated : userStatus.fallback);
    case 'updating':
      return updating(
        subStatus.updateRebooting,
        node.rebootSeconds,
        node.rebootSeconds > 0 ? `About to reboot in ${node.rebootSeconds} seconds` : 'About to reboot',
      );
    case 'inprogress':
      return testing(node);
    default:
      return noUserStatus;
  }
};

const testing = (node: NodeTimes): UserStatus =>
  node.waitConfirm
    ? updating(
        subStatus.updateNeedTestConfirm,
        node.confirmSeconds,
        `Waiting for confirmation for ${node.confirmSeconds} more seconds`,
      )
    : updating(
        subStatus.updateTesting,
        node.testSeconds,
        causeOf(`Testing for ${node.testSeconds} more seconds${node.checks === '' ? '' : ` (${node.checks})`}`),
      );

/** A sentence that fits beside a status; the whole text is in `swErr`. */
const longestCause = 200;

const causeOf = (description: string): string => {
  const letters = Array.from(description.replace(/\n.*/s, ''));
  return letters.length > longestCause ? `${letters.slice(0, longestCause - 3).join('')}...` : letters.join('');
};

const failureOf = (errorDescription: string, hasFailedTest: boolean): UserStatus | undefined => {
  if (errorDescription !== '') return ended(userStatus.failed, causeOf(errorDescription));
  return hasFailedTest ? ended(userStatus.failed, 'The image failed its test') : undefined;
};

/** What the image of a slot means to people where no request speaks for it. */
export const userStatusOfSlot = (
  slot: Pick<UserStatusInput, 'partitionState' | 'activated' | 'failedBefore' | 'errorDescription' | 'node'>,
): UserStatus => failureOf(slot.errorDescription, slot.failedBefore) ?? installed(slot);

/**
 * What an image's state means to people. A failure is always FAILED: one that is told (`swErr`), and one that only the
 * slot remembers. EVE leaves the other fields as computed (`docs/rules/eve-baseos.md 4.6`), so that an update seems to
 * begin beside the word that it failed; here nothing goes on, and the sentence is the cause.
 */
export const userStatusOf = (input: UserStatusInput): UserStatus => {
  const failure = failureOf(input.errorDescription, input.failedBefore || isTriedAndLeft(input));
  if (failure !== undefined) return failure;
  const goesOn = fromTable(input);
  const isTrial = goesOn.subStatus === subStatus.updateRebooting || goesOn.subStatus === subStatus.updateTesting;
  return input.triedAgain && isTrial
    ? { ...goesOn, subStatusStr: `${goesOn.subStatusStr} (second trial: a power cut ended the first)` }
    : goesOn;
};
