import type { Command } from 'commander';
import type { ControllerApi } from './controller-api.ts';
import { openController } from './target.ts';
import { terminalOf, type Terminal } from './terminal.ts';

/** Does a task with the controller that the command is pointed at, and closes the connection whatever happens. */
export const withController = async <T>(
  command: Command,
  task: (api: ControllerApi, terminal: Terminal) => Promise<T>,
): Promise<T> => {
  const terminal = terminalOf(command);
  const api = await openController(terminal.options);
  try {
    return await task(api, terminal);
  } finally {
    await api.close();
  }
};
