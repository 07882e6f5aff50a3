import type { RolloutEffect } from '#pkg/rollout/effect.ts';
import type { NodeEvent } from '#pkg/rollout/event.ts';
import { whyUnfit } from '#pkg/swinfo/unfit.ts';
import type { Database } from '../db/schema.ts';
import type { DesiredBaseos } from '../nodes/desired/state.ts';
import { latestDevices } from '../nodes/reports.ts';

/** Those of the nodes that these effects ask who cannot have the version, by their latest reports (docs/rollouts.md). */
export const unfitOf = async (
  db: Database,
  { version, size }: DesiredBaseos,
  effects: readonly RolloutEffect[],
): Promise<NodeEvent[]> => {
  const nodes = effects.flatMap((effect) => (effect.kind === 'ask' ? effect.node : []));
  if (nodes.length === 0) return [];
  const reports = await latestDevices(db, nodes);
  return nodes.flatMap((node) => {
    const report = reports.get(node);
    const unfit = report && whyUnfit(report, { version, sizeBytes: size });
    return unfit === undefined ? [] : [{ kind: 'unfit' as const, node, why: unfit.why }];
  });
};
