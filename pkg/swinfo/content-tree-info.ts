import type { ZInfoContentTree } from '../eve/messages.ts';
import type { ContentTreeStatus } from '../topics/baseos.ts';
import { zSwState } from './enums.ts';
import { errorInfoOf } from './error-info.ts';
import { zSwStateOf } from './sw-state.ts';

/** The live progress of one content tree as `ZInfoContentTree` (`docs/rules/eve-baseos.md 4.9`). */
export const contentTreeInfoOf = (status: ContentTreeStatus): ZInfoContentTree => ({
  uuid: status.ContentID,
  displayName: status.DisplayName,
  sha256: status.ContentSha256,
  state: zSwStateOf(status.State),
  progressPercentage: status.Progress,
  currentSizeBytes: status.CurrentSize,
  error: errorInfoOf(status),
});

/**
 * The last word of a content tree that the node has let go of: its UUID alone, as EVE tells it
 * (`docs/rules/eve-baseos.md 4.9`).
 */
export const goneContentTreeOf = (uuid: string): ZInfoContentTree => ({
  uuid,
  displayName: '',
  sha256: '',
  state: zSwState.invalid,
  progressPercentage: 0,
  currentSizeBytes: 0,
  error: undefined,
});

/** Whether it is such a last word: whatever else is said of a content tree has its sum. */
export const isGoneContentTree = ({ sha256, displayName, state }: ZInfoContentTree): boolean =>
  state === zSwState.invalid && sha256 === '' && displayName === '';
