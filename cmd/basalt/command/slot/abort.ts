import type { Command } from 'commander';
import { isOpen } from '#pkg/engine/follow.ts';
import { topics } from '#pkg/topics/index.ts';
import { CommandError } from '../../command-error.ts';
import { nodeTarget } from '../../target.ts';
import { terminalOf } from '../../terminal.ts';
import { openTopics, snapshot } from '../../topic-snapshot.ts';
import { source } from './engine-request.ts';
import { order, timeout } from './order.ts';

/** The one operation of this command line that is open; the newest when there are more. Errors: CommandError refused. */
const ownOperation = async (command: Command): Promise<string> => {
  const target = await nodeTarget(terminalOf(command).options);
  const pubsub = openTopics(target);
  try {
    const operations = [...(await snapshot(pubsub, topics.EngineOperation)).values()];
    const own = operations
      .filter((operation) => operation.Source === source && isOpen(operation))
      .toSorted((a, b) => a.RequestedAt.localeCompare(b.RequestedAt))
      .at(-1);
    if (own !== undefined) return own.ID;
    throw new CommandError('refused', 'nothing that this command line has begun is open; see "basalt slot operations"');
  } finally {
    await pubsub.close();
  }
};

/** `basalt slot abort` */
export const addAbort = (slot: Command): void => {
  slot
    .command('abort')
    .description('call off an operation that is open: running, staged, armed, or a scheduled reboot')
    .argument('[id]', 'as "basalt slot operations" shows it; without it the newest of this command line')
    .option('--force', 'also what another has asked for', false)
    .addOption(timeout(120))
    .action(async (id: string | undefined, options: { force: boolean; timeout: number }, command: Command) => {
      const Target = id ?? (await ownOperation(command));
      await order(command, { Op: 'abort', Target, Force: options.force }, options.timeout, 'aborted');
    });
};
