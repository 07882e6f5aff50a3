import { resolve } from 'node:path';
import type { Command } from 'commander';
import { backUp, restore } from '#cmd/controller/backup.ts';
import { statePaths } from '../state-dir.ts';
import { terminalOf } from '../terminal.ts';

/** `basalt controller backup | restore`: works on the files of the controller, running or not, on this machine. */
export const addController = (program: Command): void => {
  const controller = program
    .command('controller')
    .description('back up and restore the controller of the state folder');
  const folder = 'state folder of the controller, if not that in the state folder of "basalt up"';
  controller
    .command('backup')
    .description('copy database, keys and token into a new folder, while the controller runs or not; not the images')
    .argument('<folder>', 'the folder to make')
    .option('--controller-state <dir>', folder)
    .action(async (to: string, options: { controllerState?: string }, command: Command) => {
      const terminal = terminalOf(command);
      const made = await backUp(options.controllerState ?? statePaths(terminal.options.state).controller, resolve(to));
      terminal.result(made, `${made.dir}: ${made.files.length} files. It holds private keys: keep it as safe as them.`);
    });
  controller
    .command('restore')
    .description('make the state of a controller from a backup; its folder must be empty or not there')
    .argument('<folder>', 'the backup')
    .option('--controller-state <dir>', folder)
    .action(async (from: string, options: { controllerState?: string }, command: Command) => {
      const terminal = terminalOf(command);
      const to = options.controllerState ?? statePaths(terminal.options.state).controller;
      const made = await restore(resolve(from), to);
      terminal.result(
        made,
        `${made.dir}: as it was on ${made.at}. Restore the images as well, then start the controller.`,
      );
    });
};
