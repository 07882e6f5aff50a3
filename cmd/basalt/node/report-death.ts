import { reportDeath as report, tailOf } from '#pkg/process/report-death.ts';
import { deathReason } from '#pkg/watchdog/death-reason.ts';
import type { Violation } from '#pkg/watchdog/violation.ts';
import type { AgentName } from '#pkg/process/programs.ts';
import type { NodePaths } from './paths.ts';

/** Stores who died in which slot of an embedded node. The host's memory is not the node's: nothing dies of want of it. */
export const reportDeath = (
  paths: NodePaths,
  boot: { readonly slot: string; readonly version: string },
  violation: Violation<AgentName>,
): Promise<string> =>
  report({
    persistDir: paths.persist,
    violation,
    reason: deathReason(violation, false),
    ...boot,
    lastWords: () => tailOf(paths.agentLog(violation.agent)),
    at: new Date(),
  });
