import type { NodeAgentStatus } from '../topics/agents.ts';
import type { NodeTimes } from './user-status.ts';

const wholeSeconds = (nanoseconds: number): number => Math.trunc(nanoseconds / 1_000_000_000);

const nothingRuns: NodeTimes = { testSeconds: 0, waitConfirm: false, confirmSeconds: 0, rebootSeconds: 0 };

/** The countdowns of the health agent in whole seconds, truncated; zeros before it has said anything. */
export const nodeTimesOf = (node: NodeAgentStatus | undefined): NodeTimes =>
  node === undefined
    ? nothingRuns
    : {
        testSeconds: wholeSeconds(node.RemainingTestTime),
        waitConfirm: node.WaitTestConfirm,
        confirmSeconds: wholeSeconds(node.RemainingConfirmTime),
        rebootSeconds: node.RebootInSeconds,
      };
