import type { Command } from 'commander';
import { NodeDetail } from '#pkg/rest/nodes.ts';
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
        await api.change('POST', `/nodes/${node}/fallback`);
        const { desired } = await api.get(`/nodes/${node}`, NodeDetail);
        const counter = desired.forceFallbackCounter;
        const still =
          desired.baseos === null ? '' : `; ${desired.baseos.version} is still wanted ("basalt forget" withdraws it)`;
        terminal.result({ forceFallbackCounter: counter }, `force fallback counter is ${counter} now${still}`);
      } finally {
        await api.close();
      }
    });
};
