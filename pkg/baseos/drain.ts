import { swState } from '#pkg/topics/common.ts';
import type { BaseOsStatus } from '#pkg/topics/baseos.ts';
import type { AbState } from './state.ts';

/** `NodeDrainStatus.Status` (`spec/eve-baseos.md 2.4`). */
export const drainStatus = {
  unknown: 0,
  notSupported: 1,
  notRequested: 2,
  failedCordon: 6,
  failedDrain: 8,
  complete: 9,
} as const;

/** `RequestedBy` of a drain for a base-OS update; events of other requesters are not ours. */
export const drainRequesterUpdate = 3;

export type DrainGate = 'open' | 'request' | 'wait';

/**
 * Whether the node has to be drained before this status may be activated. Off-cluster nothing ever answers, so the gate
 * is open; in a cluster it opens when the drain is complete.
 */
export const drainGate = (state: AbState, status: BaseOsStatus): DrainGate => {
  const states: readonly number[] = [swState.loading, swState.loaded, swState.installed];
  if (!states.includes(status.State) || !status.Activate || status.Activated) return 'open';
  const { status: drain, requestedAt } = state.drain;
  if (drain === drainStatus.unknown || drain === drainStatus.notSupported || drain === drainStatus.complete) {
    return 'open';
  }
  return requestedAt === '' ? 'request' : 'wait';
};

/** Nothing that could be activated is wanted any more: the request is withdrawn. */
export const settleDrain = (state: AbState): AbState =>
  state.drain.requestedAt !== '' && !state.requests.some((request) => request.config?.Activate)
    ? { ...state, drain: { ...state.drain, requestedAt: '' } }
    : state;
