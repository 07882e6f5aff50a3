import type { AbState } from './state.ts';

/** `NodeDrainStatus.Status` (`docs/rules/eve-baseos.md 2.4`). */
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

/** With this word nothing has to be drained: there is no cluster, or the drain is complete. */
export const isOpen = (status: number): boolean =>
  status <= drainStatus.notSupported || status === drainStatus.complete;

/**
 * Whether the node has to be drained before a version may be activated. Off-cluster nothing ever answers, so the gate
 * is open; in a cluster it opens when the drain is complete.
 */
export const drainGate = ({ drain }: AbState): DrainGate => {
  if (isOpen(drain.status)) return 'open';
  return drain.requestedAt === '' ? 'request' : 'wait';
};

/** Nothing that could be activated is wanted any more: the request is withdrawn. */
export const settleDrain = (state: AbState): AbState =>
  state.requests.some((request) => request.config?.Activate)
    ? state
    : { ...state, drain: { ...state.drain, requestedAt: '' } };
