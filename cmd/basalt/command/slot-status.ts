import type { Command } from 'commander';
import { topics } from '#pkg/topics/index.ts';
import type { ZbootStatus } from '#pkg/topics/zboot.ts';
import { CommandError } from '../command-error.ts';
import { table } from '../table.ts';
import { nodeTarget } from '../target.ts';
import { terminalOf } from '../terminal.ts';
import { openTopics, snapshot } from '../topic-snapshot.ts';

/** What a slot is doing, beyond its state. */
const remark = (slot: ZbootStatus): string => {
  if (slot.CurrentPartition) return slot.GoBack === undefined ? 'running' : `running; ${slot.GoBack} goes back`;
  if (slot.RebootLater === true) return 'starts at the next reboot';
  return slot.AwaitsConfig === true ? 'waits for the controller to confirm it' : '';
};

/** `basalt slot status` */
export const addSlotStatus = (slot: Command): void => {
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
          remark(one),
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
