import { access } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Option, type Command } from 'commander';
import type { EngineOp } from '#pkg/topics/engine.ts';
import { topics } from '#pkg/topics/index.ts';
import { CommandError } from '../command-error.ts';
import { engineRequest, type EngineOrder } from '../engine-request.ts';
import { interruptSignal } from '../interrupt.ts';
import { numberOption } from '../number-option.ts';
import { table } from '../table.ts';
import { nodeTarget } from '../target.ts';
import { terminalOf } from '../terminal.ts';
import { openTopics, snapshot } from '../topic-snapshot.ts';

const timeout = (seconds: number): Option =>
  new Option('--timeout <seconds>', 'how long to wait for the end').argParser(numberOption(1, 86_400)).default(seconds);

const order = async (command: Command, request: EngineOrder, seconds: number, done: string): Promise<void> => {
  const terminal = terminalOf(command);
  const target = await nodeTarget(terminal.options);
  const result = await engineRequest(terminal, target, request, seconds, interruptSignal());
  terminal.result(result, result.Message === '' ? done : `${done}: ${result.Message}`);
};

const addSimple = (slot: Command, op: EngineOp, description: string, done: string): void => {
  slot
    .command(op)
    .description(description)
    .addOption(timeout(120))
    .action(async (options: { timeout: number }, command: Command) => {
      await order(command, { Op: op }, options.timeout, done);
    });
};

const addStage = (slot: Command): void => {
  slot
    .command('stage')
    .description('write an image into the free slot and verify it there; nothing is armed')
    .argument('<image>', 'a squashfs image file on the node')
    .option('--version <version>', 'the version it has to hold')
    .option('--sha256 <hex>', 'the sha256 it has to have')
    .addOption(timeout(3600))
    .action(
      async (image: string, options: { version?: string; sha256?: string; timeout: number }, command: Command) => {
        const path = resolve(image);
        await access(path).catch((cause: unknown) => {
          throw new CommandError('usage', `${path} cannot be read: give the path of an image file`, cause);
        });
        if (options.sha256 !== undefined && !/^[0-9a-fA-F]{64}$/.test(options.sha256))
          throw new CommandError('usage', '--sha256 has to be 64 hexadecimal digits');
        const request = {
          Op: 'stage',
          ImagePath: path,
          Sha256: options.sha256?.toLowerCase() ?? '',
          Version: options.version ?? '',
        } as const;
        await order(command, request, options.timeout, 'staged');
      },
    );
};

const addStatus = (slot: Command): void => {
  slot
    .command('status')
    .description('show the slots and who holds the engine')
    .action(async (_options: unknown, command: Command) => {
      const terminal = terminalOf(command);
      const target = await nodeTarget(terminal.options);
      const pubsub = openTopics(target);
      try {
        const [slots, engines] = await Promise.all([
          snapshot(pubsub, topics.ZbootStatus),
          snapshot(pubsub, topics.EngineStatus),
        ]);
        const engine = engines.get('global');
        if (engine === undefined || slots.size === 0)
          throw new CommandError('unreachable', `baseosmgr does not run on ${target.name}: start the node first`);
        const rows = [...slots.values()].map((one) => [
          one.PartitionLabel,
          one.PartitionState,
          one.Attributes,
          one.ShortVersion === '' ? '(empty)' : one.ShortVersion,
          one.CurrentPartition ? 'running' : '',
        ]);
        const held = engine.Holder === '' ? 'free' : `${engine.HolderOp} for ${engine.Holder}`;
        const staged =
          engine.Staged === null ? 'nothing' : `${engine.Staged.Version} in ${engine.Staged.PartitionLabel}`;
        const text = `${table(['SLOT', 'STATE', 'BITS', 'VERSION', ''], rows)}\n\nengine: ${held}\nstaged: ${staged}`;
        terminal.result({ slots: [...slots.values()], engine }, text);
      } finally {
        await pubsub.close();
      }
    });
};

/** `basalt slot`: the engine on the node itself, without any controller. */
export const addSlot = (program: Command): void => {
  const slot = program.command('slot').description('work on the slots of a node directly, without a controller');
  addStage(slot);
  addSimple(slot, 'arm', 'have the staged image boot next, on trial; the node reboots', 'armed, the node reboots');
  addSimple(slot, 'commit', 'accept the version that runs on trial', 'committed');
  addSimple(
    slot,
    'revert',
    'go back to the version in the other slot; the node reboots',
    'reverting, the node reboots',
  );
  addSimple(slot, 'forget', 'forget that a version failed, so that it may be tried again', 'forgotten');
  addSimple(slot, 'abort', 'call off what this command line has begun', 'aborted');
  addStatus(slot);
};
