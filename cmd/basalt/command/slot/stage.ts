import { Option, type Command } from 'commander';
import type { EngineStage } from '#pkg/topics/engine.ts';
import { CommandError } from '../../command-error.ts';
import { numberOption } from '../../number-option.ts';
import { nodeTarget } from '../../target.ts';
import { terminalOf } from '../../terminal.ts';
import { contentOf, digestOf, type Given } from './content.ts';
import { order, timeout } from './order.ts';
import { pushStandardInput } from './push-standard-input.ts';

interface Stage extends Given {
  readonly version: string;
  readonly sha256: string;
  readonly digest: string;
  readonly name: string;
  readonly keep: boolean;
  readonly giveUpPrevious: boolean;
  readonly timeout: number;
}

const meantDigest = ({ sha256, digest }: Stage): Pick<EngineStage, 'Digest'> => {
  const text = sha256 === '' ? digest : `sha256:${sha256}`;
  return text === '' ? {} : { Digest: digestOf(text) };
};

/** `basalt slot stage` */
export const addStage = (slot: Command): void => {
  slot
    .command('stage')
    .description('write an image into the free slot and verify it there; nothing is armed')
    .argument('<image>', 'an image file on the node, a URL, the sha256 of a stored image, or - for standard input')
    .option('--version <version>', 'the version it has to hold', '')
    .option('--sha256 <hex>', 'the sha256 it has to have', '')
    .option('--digest <name:hex>', 'another digest that it has to have, e.g. md5:...', '')
    .option('--credentials <file>', 'of a URL: a JSON file, read once (docs/engine.md)')
    .addOption(new Option('--attempts <count>', 'of a URL').argParser(numberOption(1, 100)).default(5))
    .addOption(
      new Option('--deadline <seconds>', 'of a URL, for all attempts')
        .argParser(numberOption(1, 604_800))
        .default(3600),
    )
    .addOption(
      new Option('--size <bytes>', 'of a URL or standard input, when it is known')
        .argParser(numberOption(0, Number.MAX_SAFE_INTEGER))
        .default(0, 'not known'),
    )
    .option('--name <text>', 'what you call it, shown to others', '')
    .option('--keep', 'fetch and check it into the store, without a slot', false)
    .option(
      '--give-up-previous',
      'the image in the slot may go before the new one is verified: no copy is needed',
      false,
    )
    .addOption(timeout(3600))
    .action(async (image: string, options: Stage, command: Command) => {
      const { runDir } = await nodeTarget(terminalOf(command).options);
      if (image === '-' && process.stdin.isTTY)
        throw new CommandError('usage', 'nothing is piped in: pipe an image into standard input');
      const digest = meantDigest(options);
      const request = {
        Op: 'stage',
        Content: await contentOf(image, options, runDir),
        ...digest,
        Version: options.version,
        Name: options.name,
        Keep: options.keep ? 'store' : 'slot',
        GiveUpPrevious: options.giveUpPrevious,
      } as const;
      const meanwhile = image === '-' ? (id: string) => pushStandardInput(runDir, id) : undefined;
      await order(command, request, options.timeout, options.keep ? 'kept in the store' : 'staged', meanwhile);
    });
};

/** `basalt slot drop` */
export const addDrop = (slot: Command): void => {
  slot
    .command('drop')
    .description('delete an image that "stage --keep" has put into the store')
    .argument('<sha256>', 'as "basalt slot status" shows it')
    .addOption(timeout(120))
    .action(async (sha256: string, options: { timeout: number }, command: Command) => {
      const { Value } = digestOf(`sha256:${sha256}`);
      await order(command, { Op: 'drop', Sha256: Value }, options.timeout, 'deleted');
    });
};
