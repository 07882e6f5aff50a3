import { Option, type Command } from 'commander';
import type { NewRollout, Rollout } from '#pkg/rest/rollouts.ts';
import { CommandError } from '../command-error.ts';
import { findRollout } from '../find-rollout.ts';
import { interruptSignal } from '../interrupt.ts';
import { numberOption } from '../number-option.ts';
import { listRollouts, rolloutLine, showRollout } from '../rollout-view.ts';
import { requireSuccess, watchRollout } from '../rollout-watch.ts';
import { openController } from '../target.ts';
import { terminalOf } from '../terminal.ts';
import { withController } from '../with-controller.ts';

interface StartOptions {
  readonly nodes?: string;
  readonly group?: string;
  readonly version?: string;
  readonly mode: Rollout['mode'];
  readonly waveSize?: number;
  readonly wavePercent?: number;
  readonly maxFailures: number;
  readonly name?: string;
  readonly wait: boolean;
  readonly timeout: number;
}

const wavesOf = ({ waveSize, wavePercent }: StartOptions): Pick<NewRollout, 'waves'> => {
  if (waveSize !== undefined) return { waves: { size: Math.floor(waveSize) } };
  return wavePercent === undefined ? {} : { waves: { percent: wavePercent } };
};

const requestOf = (image: string, options: StartOptions): NewRollout => {
  const { nodes, group, version, mode, maxFailures, name } = options;
  if ((nodes === undefined) === (group === undefined))
    throw new CommandError('usage', 'say which nodes: --nodes NAME,NAME or --group NAME');
  return {
    image,
    mode,
    maxFailures: Math.floor(maxFailures),
    ...(nodes === undefined
      ? group === undefined
        ? {}
        : { group }
      : { nodes: nodes.split(',').filter((one) => one !== '') }),
    ...(version === undefined ? {} : { version }),
    ...(name === undefined ? {} : { name }),
    ...wavesOf(options),
  };
};

const addStart = (rollout: Command): void => {
  rollout
    .command('start')
    .description('begin to give an image of the controller to many nodes, wave after wave')
    .argument('<image>', 'its name there; "basalt image list" shows them, "basalt image upload" adds one')
    .addOption(new Option('--nodes <names>', 'names, serials or UUIDs with commas, in this order').conflicts('group'))
    .option('--group <name>', 'the nodes that are in this group now')
    .option('--version <version>', 'its version, when the controller does not know it')
    .addOption(
      new Option('--mode <mode>', 'run it, or only have it there')
        .choices(['activate', 'download'])
        .default('activate'),
    )
    .addOption(
      new Option('--wave-size <n>', 'nodes in a wave; all at once when nothing is said')
        .argParser(numberOption(1, 10_000))
        .conflicts('wavePercent'),
    )
    .option('--wave-percent <p>', 'or the part of the nodes in a wave', numberOption(0.01, 100))
    .option('--max-failures <n>', 'more failed nodes than these stop it', numberOption(0, 10_000), 0)
    .option('--name <name>', 'what to call it; its version when not given')
    .option('--wait', 'watch it until it has ended', false)
    .option('--timeout <seconds>', 'how long to watch', numberOption(1, 31_536_000), 86_400)
    .action(async (image: string, options: StartOptions, command: Command) => {
      const request = requestOf(image, options);
      await withController(command, async (api, terminal) => {
        const started = await api.call('POST /rollouts', { body: request });
        if (!options.wait) {
          const text = `${rolloutLine(started)}\nid ${started.id}; "basalt rollout watch" shows how it goes`;
          terminal.result(started, text);
          return;
        }
        requireSuccess(await watchRollout(terminal, api, started.id, options.timeout, interruptSignal()));
      });
    });
};

const addWatch = (rollout: Command): void => {
  rollout
    .command('watch')
    .description('show what happens in a rollout as it happens, until it has ended')
    .argument('<rollout>', 'its id, the beginning of it, or its name')
    .option('--timeout <seconds>', 'how long to watch', numberOption(1, 31_536_000), 86_400)
    .action(async (wanted: string, options: { timeout: number }, command: Command) =>
      withController(command, async (api, terminal) => {
        const { id } = await findRollout(api, wanted);
        requireSuccess(await watchRollout(terminal, api, id, options.timeout, interruptSignal()));
      }),
    );
};

const verbs = {
  pause: 'ask no further node for now; what is under way goes on',
  resume: 'go on with a rollout that is paused, or stopped',
  abort: 'end a rollout, and withdraw the version from nodes that have not begun to run it',
} as const;

/** `basalt rollout` */
export const addRollout = (program: Command): void => {
  const rollout = program.command('rollout').description('update many nodes, wave after wave');
  addStart(rollout);
  rollout
    .command('list')
    .description('show all rollouts, the newest first')
    .action(async (_options: unknown, command: Command) => {
      const terminal = terminalOf(command);
      const api = await openController(terminal.options);
      const { rollouts } = await api.call('GET /rollouts').finally(() => void api.close());
      terminal.result(rollouts, listRollouts(rollouts));
    });
  rollout
    .command('show')
    .description('show how far each node of a rollout is')
    .argument('<rollout>', 'its id, the beginning of it, or its name')
    .action(async (wanted: string, _options: unknown, command: Command) =>
      withController(command, async (api, terminal) => {
        const { id } = await findRollout(api, wanted);
        const found = await api.call('GET /rollouts/:id', { params: { id } });
        terminal.result(found, showRollout(found));
      }),
    );
  addWatch(rollout);
  rollout
    .command('delete')
    .description('forget a rollout that has ended; nodes keep what was asked of them')
    .argument('<rollout>', 'its id, the beginning of it, or its name')
    .action(async (wanted: string, _options: unknown, command: Command) =>
      withController(command, async (api, terminal) => {
        const { id, name } = await findRollout(api, wanted);
        await api.call('DELETE /rollouts/:id', { params: { id } });
        terminal.result({ deleted: id }, `rollout ${name} (${id}) is gone`);
      }),
    );
  for (const verb of ['pause', 'resume', 'abort'] as const)
    rollout
      .command(verb)
      .description(verbs[verb])
      .argument('<rollout>', 'its id, the beginning of it, or its name')
      .action(async (wanted: string, _options: unknown, command: Command) =>
        withController(command, async (api, terminal) => {
          const { id } = await findRollout(api, wanted);
          const after = await api.call(`POST /rollouts/:id/${verb}`, { params: { id } });
          terminal.result(after, rolloutLine(after));
        }),
      );
};
