import type { Rollout, RolloutNode, RolloutSummary } from '#pkg/rest/rollouts.ts';
import { table } from './table.ts';

const countsText = ({ counts }: Pick<Rollout, 'counts'>): string =>
  Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ');

const noteOf = (node: RolloutNode): string => {
  const silent = node.offline ? `offline since ${node.lastContact ?? 'it was made known'}` : '';
  return [silent, node.error.split('\n')[0] ?? ''].filter((text) => text !== '').join('; ');
};

/** One line that says where a rollout stands. */
export const rolloutLine = (rollout: Pick<Rollout, 'name' | 'state' | 'reason' | 'counts'>): string =>
  `${rollout.name}: ${rollout.state}${rollout.reason === '' ? '' : ` (${rollout.reason})`}, ${countsText(rollout)}`;

/** The text of `basalt rollout show`. */
export const showRollout = (rollout: Rollout): string => {
  const rows = rollout.waves.flatMap(({ index, nodes }) =>
    nodes.map((node) => [String(index + 1), node.name, node.state, noteOf(node)]),
  );
  return [
    rolloutLine(rollout),
    `${rollout.mode} ${rollout.version} (${rollout.image}), ${rollout.maxFailures} may fail, started ${rollout.createdAt ?? ''} by ${rollout.createdBy}`,
    `id ${rollout.id}`,
    '',
    table(['WAVE', 'NODE', 'STATE', 'NOTE'], rows),
  ].join('\n');
};

/** The text of `basalt rollout list`. */
export const listRollouts = (rollouts: readonly RolloutSummary[]): string =>
  table(
    ['ID', 'NAME', 'VERSION', 'MODE', 'STATE', 'WAVES', 'NODES'],
    rollouts.map((one) => [
      one.id.slice(0, 8),
      one.name,
      one.version,
      one.mode,
      one.state,
      String(one.waveCount),
      countsText(one),
    ]),
  );

/** What changed from one look at a rollout to the next, a line for each node and one for the whole. */
export const changesOf = (before: Rollout | undefined, after: Rollout): string[] => {
  const known = new Map(before?.waves.flatMap(({ nodes }) => nodes).map((node) => [node.id, node]));
  const lines = after.waves.flatMap(({ index, nodes }) =>
    nodes.flatMap((node) => {
      const then = known.get(node.id);
      if (then?.state === node.state && then.error === node.error) return [];
      if (then === undefined && node.state === 'waiting') return [];
      const note = noteOf(node);
      return [`wave ${index + 1}  ${node.name}: ${node.state}${note === '' ? '' : ` (${note})`}`];
    }),
  );
  const moved = before?.state !== after.state || before.reason !== after.reason;
  return moved ? [...lines, rolloutLine(after)] : lines;
};
