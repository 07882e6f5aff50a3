import type { Command } from 'commander';
import { openControllerTarget } from '../target.ts';
import { terminalOf } from '../terminal.ts';

/** `basalt confirm` */
export const addConfirm = (program: Command): void => {
  program
    .command('confirm')
    .description('confirm a version that passed its test on a node with update.test.confirm=controller')
    .argument('<version>', 'the version that is confirmed; any other one stays unconfirmed')
    .action(async (version: string, _options: unknown, command: Command) => {
      const terminal = terminalOf(command);
      const { api, node } = await openControllerTarget(terminal.options);
      try {
        await api.call('POST /nodes/:id/confirm', { params: { id: node }, body: { version } });
        terminal.result({ confirmed: version }, `${version} is confirmed`);
      } finally {
        await api.close();
      }
    });
};
