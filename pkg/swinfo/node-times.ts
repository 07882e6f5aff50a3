import type { NodeAgentStatus } from '../topics/agents.ts';
import type { NodeTimes } from './user-status.ts';

const wholeSeconds = (nanoseconds: number): number => Math.trunc(nanoseconds / 1_000_000_000);

const nothingRuns: NodeTimes = { testSeconds: 0, waitConfirm: false, confirmSeconds: 0, rebootSeconds: 0, checks: '' };

/** How the operator's checks stand, for people: how many have passed, and the first that has not. */
const checksOf = (checks: NonNullable<NodeAgentStatus['Checks']>): string => {
  if (checks.length === 0) return '';
  const failed = checks.find(({ Passed }) => !Passed);
  const passed = checks.filter(({ Passed }) => Passed).length;
  const said = failed === undefined ? '' : `; ${failed.Name}: ${failed.Text}`;
  return `${passed} of ${checks.length} checks passed${said}`;
};

/** The countdowns of the health agent in whole seconds, truncated; zeros before it has said anything. */
export const nodeTimesOf = (node: NodeAgentStatus | undefined): NodeTimes =>
  node === undefined
    ? nothingRuns
    : {
        testSeconds: wholeSeconds(node.RemainingTestTime),
        waitConfirm: node.WaitTestConfirm,
        confirmSeconds: wholeSeconds(node.RemainingConfirmTime),
        rebootSeconds: node.RebootInSeconds,
        checks: checksOf(node.Checks ?? []),
      };
