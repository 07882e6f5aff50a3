import type { RolloutEvent } from '#pkg/rollout/event.ts';
import { observe } from '#pkg/rollout/observe.ts';
import { isActive, nodesOf, type RolloutNode } from '#pkg/rollout/state.ts';
import type { Database } from '../db/schema.ts';
import { findDesired } from '../repo/configs.ts';
import { latestReport } from '../repo/reports.ts';
import type { Ask, StoredRollout } from '../repo/rollouts.ts';
import { isTarget } from './execute.ts';

const hadConfig = (ask: Ask | undefined, receivedAt: number): boolean =>
  ask?.version === 0 || (ask?.deliveredAt != null && receivedAt >= ask.deliveredAt);

/** A node that fell back says so at once, and why in its next report, when it has read its config: worth a minute. */
const reasonMs = 60_000;

const eventOf = async (
  db: Database,
  rollout: StoredRollout,
  node: RolloutNode,
  now: number,
): Promise<RolloutEvent[]> => {
  const { baseos } = (await findDesired(db, node.id)) ?? {};
  if (isActive(node) && rollout.state.phase !== 'aborted' && !isTarget(baseos, rollout.target)) {
    const why = baseos === undefined ? 'it was withdrawn at the node' : `${baseos.version} was asked of it instead`;
    return [{ kind: 'overruled', node: node.id, why }];
  }
  const report = await latestReport(db, node.id);
  if (report === undefined) return [];
  const progress = observe(report.device.swList, rollout.target.version, rollout.mode);
  if (progress.kind === 'failed' && progress.error === '' && now - report.receivedAt < reasonMs) return [];
  const fresh = hadConfig(rollout.asks.get(node.id), report.receivedAt);
  return [{ kind: 'observed', node: node.id, progress, fresh }];
};

/** What the database says about the nodes of a rollout that have been asked, or about the one given. */
export const look = async (
  db: Database,
  rollout: StoredRollout,
  now: number,
  deviceUuid?: string,
): Promise<RolloutEvent[]> => {
  const events: RolloutEvent[] = [];
  for (const node of nodesOf(rollout.state)) {
    if (deviceUuid !== undefined && node.id !== deviceUuid) continue;
    if (isActive(node) || node.stage === 'failed') events.push(...(await eventOf(db, rollout, node, now)));
  }
  return events;
};
