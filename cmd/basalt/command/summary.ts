import type { Command } from 'commander';
import { withController } from '../with-controller.ts';

const lines = (heading: string, counts: Readonly<Record<string, number>>): string[] => {
  const entries = Object.entries(counts).toSorted(([one], [two]) => (one < two ? -1 : 1));
  return entries.length === 0 ? [] : [heading, ...entries.map(([name, count]) => `  ${name}: ${count}`)];
};

/** `basalt summary` */
export const addSummary = (program: Command): void => {
  program
    .command('summary')
    .description('the fleet in a few numbers: nodes by version, update and state; rollouts that have not ended')
    .action(async (_options: unknown, command: Command) =>
      withController(command, async (api, terminal) => {
        const summary = await api.call('GET /summary');
        const text = [
          `${summary.nodes} node(s)`,
          ...lines('running version', summary.byVersion),
          ...lines('update', summary.byStatus),
          ...lines('state', summary.byState),
          ...lines('rollouts', summary.rollouts),
        ];
        terminal.result(summary, text.join('\n'));
      }),
    );
};
