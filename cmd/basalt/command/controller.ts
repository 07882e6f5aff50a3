import { resolve } from 'node:path';
import type { Command } from 'commander';
import { backUp, restore } from '../controller-backup.ts';
import { statePaths } from '../state-dir.ts';
import { terminalOf } from '../terminal.ts';
import { withController } from '../with-controller.ts';

const addStatus = (controller: Command): void => {
  controller
    .command('status')
    .description('how the controller is: version, since when, how much of everything it has')
    .action(async (_options: unknown, command: Command) =>
      withController(command, async (api, terminal) => {
        const status = await api.call('GET /status');
        const counts = Object.entries(status.counts).map(([name, count]) => `  ${name}: ${count}`);
        const lines = [
          `${api.url}: version ${status.version}, since ${status.startedAt}`,
          `images at ${status.datastoreUrl}`,
        ];
        terminal.result(status, [...lines, ...counts].join('\n'));
      }),
    );
  controller
    .command('openapi')
    .description('print the description of the REST API, an OpenAPI 3.1 document')
    .action(async (_options: unknown, command: Command) =>
      withController(command, async (api, terminal) => {
        const document = await api.call('GET /openapi.json');
        terminal.result(document, JSON.stringify(document, null, 2));
      }),
    );
};

/** `basalt controller backup | restore` work on the files of the controller, running or not, on this machine; the others ask it. */
export const addController = (program: Command): void => {
  const controller = program
    .command('controller')
    .description('how the controller is; back up and restore the one of the state folder');
  addStatus(controller);
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
