import type { NodeEvent } from '#pkg/rollout/event.ts';
import { observe } from '#pkg/rollout/observe.ts';
import { isActive, nodesOf, type RolloutNode } from '#pkg/rollout/state.ts';
import type { Database } from '../db/schema.ts';
import type { DesiredBaseos } from '../nodes/desired/state.ts';
import { allDesired } from '../nodes/config-queries.ts';
import { latestReports, type Report } from '../nodes/reports.ts';
import type { Ask, StoredRollout } from './queries.ts';
import { isTarget } from './execute.ts';

const hadConfig = (ask: Ask | undefined, receivedAt: number): boolean =>
  ask?.version === 0 || (ask?.deliveredAt != null && receivedAt >= ask.deliveredAt);

/** A node that fell back says so at once, and why in its next report, when it has read its config: worth a minute. */
const reasonMs = 60_000;

/** Reports are some kilobytes each: read so many at once, neither one by one nor all. */
const page = 200;

/** Why a node is no longer asked, for people. */
export const whyOverruled = (baseos: DesiredBaseos | undefined): string =>
  baseos === undefined ? 'it was withdrawn at the node' : `${baseos.version} was asked of it instead`;

interface Stored {
  readonly baseos: DesiredBaseos | undefined;
  readonly report: Report | undefined;
}

const eventsOf = (rollout: StoredRollout, node: RolloutNode, { baseos, report }: Stored, now: number): NodeEvent[] => {
  if (isActive(node) && rollout.state.phase !== 'aborted' && !isTarget(baseos, rollout.target)) {
    return [{ kind: 'overruled', node: node.id, why: whyOverruled(baseos) }];
  }
  if (report === undefined) return [];
  const progress = observe(report.device.swList, rollout.target.version, rollout.mode);
  if (progress.kind === 'failed' && progress.error === '' && now - report.receivedAt < reasonMs) return [];
  const fresh = hadConfig(rollout.asks.get(node.id), report.receivedAt);
  return [{ kind: 'observed', node: node.id, progress, fresh }];
};

/** What the database says about the nodes of a rollout that have been asked, or about those among the ones given. */
export const look = async (
  db: Database,
  rollout: StoredRollout,
  now: number,
  only?: ReadonlySet<string>,
): Promise<NodeEvent[]> => {
  const nodes = nodesOf(rollout.state).filter(
    (node) => (only?.has(node.id) ?? true) && (isActive(node) || node.stage === 'failed'),
  );
  const events: NodeEvent[] = [];
  for (let from = 0; from < nodes.length; from += page) {
    const some = nodes.slice(from, from + page);
    const ids = some.map(({ id }) => id);
    const [desired, reports] = [await allDesired(db, ids), await latestReports(db, ids)];
    for (const node of some) {
      const stored = { baseos: desired.get(node.id)?.baseos, report: reports.get(node.id) };
      events.push(...eventsOf(rollout, node, stored, now));
    }
  }
  return events;
};
