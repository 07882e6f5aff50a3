import type { Command } from 'commander';
import { isAnswered, isOpen } from '#pkg/engine/follow.ts';
import { topics } from '#pkg/topics/index.ts';
import type { EngineOperation } from '#pkg/topics/engine.ts';
import { interruptSignal } from '../../interrupt.ts';
import { oneLine } from '../../printable.ts';
import { table } from '../../table.ts';
import { nodeTarget } from '../../target.ts';
import { terminalOf } from '../../terminal.ts';
import { openTopics, snapshot } from '../../topic-snapshot.ts';
import { finish, followById } from './engine-request.ts';
import { timeout } from './order.ts';

const row = (operation: EngineOperation): string[] =>
  [
    operation.ID,
    operation.RequestedAt,
    operation.Source,
    operation.Op,
    operation.State,
    operation.PartitionLabel,
    operation.ToVersion,
    operation.Message,
  ].map(oneLine);

/** `basalt slot operations` */
export const addOperations = (slot: Command): void => {
  slot
    .command('operations')
    .description('what was asked of the engine, by whom, and what has become of it; also over reboots')
    .option('--open', 'only what has not ended', false)
    .action(async ({ open }: { open: boolean }, command: Command) => {
      const terminal = terminalOf(command);
      const pubsub = openTopics(await nodeTarget(terminal.options));
      try {
        const operations = [...(await snapshot(pubsub, topics.EngineOperation)).values()]
          .filter((operation) => !open || isOpen(operation))
          .toSorted((a, b) => a.RequestedAt.localeCompare(b.RequestedAt));
        const head = ['ID', 'ASKED', 'BY', 'OPERATION', 'STATE', 'SLOT', 'VERSION', ''];
        const text = operations.length === 0 ? 'nothing was asked for' : table(head, operations.map(row));
        terminal.result(operations, text);
      } finally {
        await pubsub.close();
      }
    });
};

/** `basalt slot follow` */
export const addFollow = (slot: Command): void => {
  slot
    .command('follow')
    .description('wait for an operation that was begun before, also by another')
    .argument('<id>', 'as "basalt slot operations" shows it')
    .option('--closed', 'until it is over for good: committed, fallen back, called off', false)
    .addOption(timeout(3600))
    .action(async (id: string, options: { closed: boolean; timeout: number }, command: Command) => {
      const terminal = terminalOf(command);
      const pubsub = openTopics(await nodeTarget(terminal.options));
      try {
        const until = options.closed ? (operation: EngineOperation) => !isOpen(operation) : isAnswered;
        const waiting = { seconds: options.timeout, interrupt: interruptSignal(), until };
        const operation = finish(await followById(terminal, pubsub, id, waiting));
        terminal.result(operation, `${operation.Op} is ${operation.State}: ${oneLine(operation.Message)}`);
      } finally {
        await pubsub.close();
      }
    });
};
