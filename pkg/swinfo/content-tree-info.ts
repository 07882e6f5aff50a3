import type { ZInfoContentTree } from '../eve/messages.ts';
import type { ContentTreeStatus } from '../topics/baseos.ts';
import { zSwState } from './enums.ts';
import { errorInfoOf } from './error-info.ts';
import { zSwStateOf } from './sw-state.ts';

/** The live progress of one content tree as `ZInfoContentTree` (`spec/eve-baseos.md 4.9`). */
export const contentTreeInfoOf = (status: ContentTreeStatus): ZInfoContentTree => ({
  uuid: status.ContentID,
  displayName: status.DisplayName,
  sha256: status.ContentSha256,
  state: zSwStateOf(status.State),
  progressPercentage: status.Progress,
  currentSizeBytes: status.CurrentSize,
  error: errorInfoOf(status),
});

/** The last word of a content tree that the node has let go of: its UUID alone, as EVE tells it (`spec/eve-baseos.md 4.9`). */
export const goneContentTreeOf = (uuid: string): ZInfoContentTree => ({
  uuid,
  displayName: '',
  sha256: '',
  state: zSwState.invalid,
  progressPercentage: 0,
  currentSizeBytes: 0,
  error: undefined,
});
