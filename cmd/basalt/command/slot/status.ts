import type { Command } from 'commander';
import { topics } from '#pkg/topics/index.ts';
import type { NodeAgentStatus } from '#pkg/topics/agents.ts';
import type { EngineStatus, SlotContent } from '#pkg/topics/engine.ts';
import type { ZbootStatus } from '#pkg/topics/zboot.ts';
import { CommandError } from '../../command-error.ts';
import { oneLine } from '../../printable.ts';
import { bytesText, table } from '../../table.ts';
import { nodeTarget } from '../../target.ts';
import { terminalOf } from '../../terminal.ts';
import { openTopics, snapshot } from '../../topic-snapshot.ts';

/** What a slot is doing, beyond its state. */
const remark = (slot: ZbootStatus, content: SlotContent | undefined): string => {
  if (slot.CurrentPartition) return slot.GoBack === undefined ? 'running' : `running; ${slot.GoBack} goes back`;
  if (slot.RebootLater === true) return 'starts at the next reboot';
  if (slot.AwaitsConfig === true) return 'waits for the controller to confirm it';
  return content?.Failed === true ? `failed: ${content.FailedReason}` : '';
};

/** Who holds the engine, and what it waits for, a line each. */
const lines = (
  { Holder, HolderOp, HolderID, Busy, ...engine }: EngineStatus,
  node: NodeAgentStatus | undefined,
): string[] => {
  const id = HolderID === '' ? '' : ` (${HolderID})`;
  const held = Holder === '' ? 'free' : `${Busy ? HolderOp : `held: ${HolderOp}`} for ${Holder}${id}`;
  const { Staged, Armed, Power, Progress } = engine;
  const by = (source: string): string => (source === '' ? '' : `, for ${source}`);
  const staged = Staged === null ? 'nothing' : `${Staged.Version} in ${Staged.PartitionLabel}${by(Staged.Source)}`;
  const found = [`engine: ${held}`, `staged: ${staged}`];
  if (Armed !== null) {
    const how = Armed.Reboot === 'later' ? 'for the next reboot' : 'with a reboot';
    const proof = Armed.Trial === 'boot' ? 'the boot is its proof' : 'on trial by the health test';
    found.push(`armed: ${Armed.Version} in ${Armed.PartitionLabel} ${how}, ${proof}${by(Armed.Source)}`);
  }
  if (Power !== null) {
    const left = node?.ScheduledRebootID === Power.ID ? node.RebootInSeconds : 0;
    const when = left > 0 ? `in ${left} s` : `after ${Power.DelaySeconds} s`;
    found.push(`${Power.Action}: ${when}, asked by ${Power.Source}: ${Power.Reason} (${Power.ID})`);
  }
  if (Progress !== null) {
    const { Phase, BytesDone, BytesTotal, SecondsLeft } = Progress;
    const bytes = BytesTotal > 0 ? ` ${bytesText(BytesDone)} of ${bytesText(BytesTotal)}` : '';
    found.push(`now: ${Phase}${bytes}${SecondsLeft > 0 ? `, ${SecondsLeft} s left` : ''}`);
  }
  for (const { Name, Passed, Text } of node?.Checks ?? [])
    found.push(`check ${Name}: ${Passed ? 'passed' : 'failed'}${Text === '' ? '' : `: ${Text}`}`);
  for (const { Sha256, Version, SizeBytes, Source, Name } of engine.Stored) {
    const name = Name === '' ? '' : ` "${oneLine(Name)}"`;
    found.push(`stored: ${Version}${name}, ${bytesText(SizeBytes)}, for ${Source}: ${Sha256}`);
  }
  return found;
};

/** `basalt slot status` */
export const addSlotStatus = (slot: Command): void => {
  slot
    .command('status')
    .description('show the slots, what they hold, who holds the engine, and what happens next')
    .action(async (_options: unknown, command: Command) => {
      const terminal = terminalOf(command);
      const target = await nodeTarget(terminal.options);
      const pubsub = openTopics(target);
      try {
        const [slots, engines, contents, agents] = await Promise.all([
          snapshot(pubsub, topics.ZbootStatus),
          snapshot(pubsub, topics.EngineStatus),
          snapshot(pubsub, topics.SlotContent),
          snapshot(pubsub, topics.NodeAgentStatus),
        ]);
        const engine = engines.get('global');
        if (engine === undefined || slots.size === 0)
          throw new CommandError('unreachable', `baseosmgr does not run on ${target.name}: start the node first`);
        const rows = [...slots.values()].map((one) => {
          const content = contents.get(one.PartitionLabel);
          const version = one.ShortVersion === '' ? '(empty)' : one.ShortVersion;
          const { PartitionLabel: label, PartitionState: state, Attributes: bits } = one;
          return [label, state, bits, version, content?.Status ?? '', content?.WrittenBy ?? '', remark(one, content)];
        });
        const head = ['SLOT', 'STATE', 'BITS', 'VERSION', 'CONTENT', 'WRITTEN BY', ''];
        const text = `${table(head, rows)}\n\n${lines(engine, agents.get('nodeagent')).join('\n')}`;
        terminal.result({ slots: [...slots.values()], contents: [...contents.values()], engine }, text);
      } finally {
        await pubsub.close();
      }
    });
};
