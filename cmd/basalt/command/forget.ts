import type { Command } from 'commander';
import { interruptSignal } from '../interrupt.ts';
import { engineRequest } from './slot/engine-request.ts';
import { openTarget } from '../target.ts';
import { terminalOf } from '../terminal.ts';

/** `basalt forget` */
export const addForget = (program: Command): void => {
  program
    .command('forget')
    .description('withdraw the wanted version; the node forgets that it failed')
    .action(async (_options: unknown, command: Command) => {
      const terminal = terminalOf(command);
      const target = await openTarget(terminal.options);
      if (target.kind === 'node') {
        const waiting = { seconds: 60, interrupt: interruptSignal() };
        const result = await engineRequest(terminal, target, { Op: 'forget', Version: '' }, waiting);
        terminal.result(result, result.Message === '' ? 'forgotten' : result.Message);
        return;
      }
      try {
        await target.api.call('DELETE /nodes/:id/baseos', { params: { id: target.node } });
        terminal.result({ baseos: null }, 'no version is wanted any more');
      } finally {
        await target.api.close();
      }
    });
};
