import type { Progress } from './event.ts';
import type { RolloutMode } from './state.ts';

/** The part of an entry of `swList` that a rollout goes by, enums by name (`docs/rules/eve-baseos.md 4.4`). */
export interface SeenSw {
  readonly shortVersion: string;
  readonly activated: boolean;
  readonly partitionLabel: string;
  readonly partitionState: string;
  readonly status: string;
  readonly userStatus: string;
  readonly subStatus: string;
  readonly swErr: { readonly description: string; readonly severity: string } | null;
}

/**
 * The place in `swList` of the entry that tells how far the node is with `version`, undefined when it has none. The running
 * slot comes first; then what the node is at, since a slot may still hold an older copy of the same version.
 */
export const findEntry = (
  swList: readonly Pick<SeenSw, 'shortVersion' | 'userStatus'>[],
  version: string,
): number | undefined => {
  const places = swList.flatMap((sw, index) => (sw.shortVersion === version ? [index] : []));
  if (places[0] === 0) return 0;
  return places.find((place) => swList[place]?.userStatus !== 'NONE') ?? places.at(-1);
};

/** An error of severity ERROR is the node's last word; with a lower one it tries again by itself (4.8). */
const failure = (sw: SeenSw, running: boolean, mode: RolloutMode): Progress => {
  const error = sw.swErr?.description ?? '';
  // the trial itself goes on, and either commits or falls back
  if (running && sw.partitionState === 'inprogress') return { kind: 'testing', error };
  if (sw.partitionState === 'inprogress') return { kind: 'failed', error, ran: true };
  if (sw.swErr?.severity === 'ERROR') return { kind: 'failed', error, ran: running };
  const early = mode === 'download' || sw.partitionLabel === '';
  return { kind: early ? 'downloading' : 'updating', error };
};

const beforeSlot: Readonly<Record<string, Progress['kind'] & ('wanted' | 'downloading')>> = {
  INVALID: 'wanted',
  INITIAL: 'wanted',
  DOWNLOADED: 'downloading',
};

/** How far the node is with `version`, by its report (`docs/rules/eve-baseos.md 4.6`, `4.7`, `4.8`). */
export const observe = (swList: readonly SeenSw[], version: string, mode: RolloutMode): Progress => {
  const current = swList[0];
  const runs = current?.partitionState === 'active' ? current.shortVersion : '';
  const place = findEntry(swList, version);
  const sw = place === undefined ? undefined : swList[place];
  if (sw === undefined) return { kind: 'none', runs };
  const running = place === 0;
  switch (sw.userStatus) {
    case 'FAILED':
      return failure(sw, running, mode);
    case 'UPDATED':
      return running && sw.partitionState === 'active' ? { kind: 'done', runs: true } : { kind: 'none', runs };
    case 'DOWNLOADING':
      return { kind: 'downloading', error: '' };
    case 'DOWNLOAD_DONE':
      return mode === 'download' ? { kind: 'done', runs: false } : { kind: 'updating', error: '' };
    case 'UPDATING': {
      const testing = sw.subStatus === 'UPDATE_TESTING' || sw.subStatus === 'UPDATE_NEED_TEST_CONFIRM';
      if (testing) return { kind: 'testing', error: '' };
      return { kind: sw.subStatus === 'UPDATE_INITIALIZING' ? 'wanted' : 'updating', error: '' };
    }
    default: {
      // in a slot and nothing going on: an old copy. Elsewhere: verifying, loading, writing, which have no name of their own
      if (sw.partitionLabel !== '') return { kind: 'none', runs };
      const early = Object.hasOwn(beforeSlot, sw.status) ? beforeSlot[sw.status] : undefined;
      const kind = early ?? (mode === 'download' ? 'downloading' : 'updating');
      return { kind, error: '' };
    }
  }
};
