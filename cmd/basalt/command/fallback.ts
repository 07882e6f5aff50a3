import type { Command } from 'commander';
import { openControllerTarget } from '../target.ts';
import { terminalOf } from '../terminal.ts';

/** `basalt fallback` */
export const addFallback = (program: Command): void => {
  program
    .command('fallback')
    .description('have a node go back to the version in its other slot')
    .action(async (_options: unknown, command: Command) => {
      const terminal = terminalOf(command);
      const { api, node } = await openControllerTarget(terminal.options);
      try {
        const { desired } = await api.call('POST /nodes/:id/fallback', { params: { id: node } });
        const counter = desired.forceFallbackCounter;
        const still =
          desired.baseos === null ? '' : `; ${desired.baseos.version} is still wanted ("basalt forget" withdraws it)`;
        terminal.result({ forceFallbackCounter: counter }, `force fallback counter is ${counter} now${still}`);
      } finally {
        await api.close();
      }
    });
};
