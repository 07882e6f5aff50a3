import type { Command } from 'commander';
import { CommandError } from '../command-error.ts';
import { interruptSignal } from '../interrupt.ts';
import { numberOption } from '../number-option.ts';
import { openControllerTarget } from '../target.ts';
import { terminalOf } from '../terminal.ts';
import { readTimeline } from '../timeline.ts';
import { wantImage } from '../want-image.ts';

interface WantOptions {
  readonly version?: string;
  readonly activate: boolean;
  readonly wait: boolean;
  readonly timeout: number;
}

/** `basalt want` */
export const addWant = (program: Command): void => {
  program
    .command('want')
    .description('want an image that the controller has on a node; "basalt push" uploads one and does the same')
    .argument('<image>', 'its name there; "basalt image list" shows them')
    .option('--version <version>', 'its version, when the controller does not know it')
    .option('--no-activate', 'download and verify only')
    .option('--wait', 'wait until the update has ended', false)
    .option('--timeout <seconds>', 'how long to wait', numberOption(1, 604_800), 3600)
    .action(async (image: string, options: WantOptions, command: Command) => {
      const terminal = terminalOf(command);
      const stop = interruptSignal();
      const target = await openControllerTarget(terminal.options);
      try {
        const params = { id: target.node };
        const before = await target.api.call('GET /nodes/:id', { params });
        const { last: after } = await readTimeline(target.api, target.node);
        const version =
          options.version ?? (await target.api.call('GET /images/:name', { params: { name: image } })).version;
        if (version === null)
          throw new CommandError('usage', `the controller does not know the version of ${image}: say --version`);
        await wantImage(terminal, target, before, { ...options, image, version, after }, stop);
      } finally {
        await target.api.close();
      }
    });
};
