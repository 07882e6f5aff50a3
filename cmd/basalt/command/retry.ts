import type { Command } from 'commander';
import { openControllerTarget } from '../target.ts';
import { terminalOf } from '../terminal.ts';

/** `basalt retry` */
export const addRetry = (program: Command): void => {
  program
    .command('retry')
    .description('have a node try the image that failed its test once more, or a download that failed at once')
    .action(async (_options: unknown, command: Command) => {
      const terminal = terminalOf(command);
      const { api, node } = await openControllerTarget(terminal.options);
      try {
        const { desired } = await api.call('POST /nodes/:id/retry', { params: { id: node } });
        const text = `retry counter is ${desired.retryCounter} now; an image that failed its test is booted once more, a download that failed begins again at once`;
        terminal.result({ retryCounter: desired.retryCounter }, text);
      } finally {
        await api.close();
      }
    });
};
