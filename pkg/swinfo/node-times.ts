import type { NodeAgentStatus } from '../topics/agents.ts';
import type { NodeTimes } from './user-status.ts';

const wholeSeconds = (nanoseconds: number): number => Math.trunc(nanoseconds / 1_000_000_000);

/** The countdowns of the health agent in whole seconds, truncated; zeros before it has said anything. */
export const nodeTimesOf = (node: NodeAgentStatus | undefined): NodeTimes => ({
  testSeconds: wholeSeconds(node?.RemainingTestTime ?? 0),
  waitConfirm: node?.WaitTestConfirm ?? false,
  confirmSeconds: wholeSeconds(node?.RemainingConfirmTime ?? 0),
  rebootSeconds: node?.RebootInSeconds ?? 0,
});
