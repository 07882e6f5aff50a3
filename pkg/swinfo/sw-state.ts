import { swState } from '../topics/common.ts';
import { zSwState } from './enums.ts';

const wire: ReadonlyMap<number, number> = new Map([
  [swState.initial, zSwState.initial],
  [swState.resolvingTag, zSwState.resolvingTag],
  [swState.resolvedTag, zSwState.resolvedTag],
  [swState.downloading, zSwState.downloadStarted],
  [swState.downloaded, zSwState.downloaded],
  [swState.verifying, zSwState.verifying],
  [swState.verified, zSwState.verified],
  [swState.loading, zSwState.loading],
  // loaded is told as DELIVERED, never as LOADED
  [swState.loaded, zSwState.delivered],
  [swState.installed, zSwState.installed],
]);

/** The internal state as `ZSwState` (`docs/rules/eve-baseos.md 4.5`); a state that no base OS has is INVALID. */
export const zSwStateOf = (state: number): number => wire.get(state) ?? zSwState.invalid;
