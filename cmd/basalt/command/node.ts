import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { createNode } from '../node/create.ts';
import { CommandError } from '../command-error.ts';
import { numberOption } from '../number-option.ts';
import { openController } from '../target.ts';
import { terminalOf } from '../terminal.ts';
import { withController } from '../with-controller.ts';

interface CreateOptions {
  readonly image: string;
  readonly serial: string;
  readonly slotSize: number;
  readonly airGapped: boolean;
}

const mebibyte = 1024 * 1024;

const addCreate = (node: Command): void => {
  node
    .command('create')
    .description('make the folder of an embedded node: disk image, identity; the controller will know its serial')
    .argument('<dir>')
    .requiredOption('--image <file>', 'the image of slot IMGA, e.g. made by "basalt image build"')
    .requiredOption('--serial <serial>', 'its serial number')
    .option('--slot-size <MiB>', 'size of each slot', numberOption(1, 65_536), 300)
    .option('--air-gapped', 'without a controller', false)
    .action(async (dir: string, options: CreateOptions, command: Command) => {
      const terminal = terminalOf(command);
      const made = { dir: resolve(dir), serial: options.serial, image: resolve(options.image) };
      const sizes = { slot: Math.round(options.slotSize * mebibyte) };
      if (options.airGapped) {
        await createNode({ ...made, sizes });
      } else {
        const api = await openController(terminal.options);
        try {
          await api.call('POST /onboarding', { body: { serials: [options.serial] } });
          await createNode({ ...made, sizes, identity: await api.call('GET /onboarding/bundle') });
        } finally {
          await api.close();
        }
      }
      terminal.result(made, `made ${made.dir}; start it with "basalt node start ${dir}"`);
    });
};

const addStart = (node: Command): void => {
  node
    .command('start')
    .description('run an embedded node until Ctrl-C')
    .argument('<dir>')
    .argument('[options...]', 'options of the node itself after --, e.g. -- --reboot-delay 1')
    .action(async (dir: string, extra: string[]) => {
      const main = join(import.meta.dirname, '../node/main.ts');
      const child = spawn(process.execPath, [main, '--dir', resolve(dir), ...extra], { stdio: 'inherit' });
      // Ctrl-C reaches the whole group; waiting here lets the node end in order
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill('SIGTERM'));
      await once(child, 'exit');
      if (child.exitCode === 2) throw new CommandError('usage', 'the node refused its options');
      if (child.exitCode !== 0) throw new CommandError('failed', 'the node ended with an error, see above');
    });
};

const addRename = (node: Command): void => {
  node
    .command('rename')
    .description('give a node of the controller another name')
    .argument('<node>', 'its name, serial or UUID')
    .argument('<name>')
    .action(async (id: string, name: string, _options: unknown, command: Command) =>
      withController(command, async (api, terminal) => {
        const after = await api.call('PUT /nodes/:id', { params: { id }, body: { name } });
        terminal.result({ id: after.id, name: after.name }, `${id} is called ${after.name} now`);
      }),
    );
};

const addRemove = (node: Command): void => {
  node
    .command('remove')
    .description('remove a node from the controller with all that is known of it; it cannot register again by itself')
    .argument('<node>', 'its name, serial or UUID')
    .action(async (id: string, _options: unknown, command: Command) =>
      withController(command, async (api, terminal) => {
        await api.call('DELETE /nodes/:id', { params: { id } });
        const text = `${id} is gone; to let it come back: "basalt onboarding add" with its serial`;
        terminal.result({ removed: id }, text);
      }),
    );
};

/** `basalt node` */
export const addNode = (program: Command): void => {
  const node = program
    .command('node')
    .description('make and run embedded nodes; rename and remove nodes of the controller');
  addCreate(node);
  addStart(node);
  addRename(node);
  addRemove(node);
};
