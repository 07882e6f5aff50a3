import type { ZInfoContentTree } from '../eve/messages.ts';
import type { ContentTreeStatus } from '../topics/baseos.ts';
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
