import type { Registry } from '#pkg/metrics/registry.ts';
import { isActive, nodesOf } from '#pkg/rollout/state.ts';
import type { Contacts } from '../contacts.ts';
import type { Database } from '../db/schema.ts';
import { listUnfinished, unfinished } from './queries.ts';
import { isSilent, loadContacts } from './present.ts';

/** How rollouts that have not ended are, and whether a node holds one up (docs/rollouts.md). */
export const measureRollouts = (registry: Registry, now: () => number) => {
  const rollouts = registry.gauge('basalt_controller_rollouts', 'rollouts that have not ended, by state');
  const nodes = registry.gauge('basalt_controller_rollout_nodes', 'nodes of each rollout that has not ended, by state');
  const silent = registry.gauge(
    'basalt_controller_rollout_silent_nodes',
    'nodes that were asked and have not been heard of for long: their wave waits for them',
  );
  const longest = registry.gauge(
    'basalt_controller_rollout_longest_wait_seconds',
    'since the node that was given the version first, of those that have not come to an end, was given it; 0 when there is none',
  );

  return async (db: Database, contacts: Contacts): Promise<void> => {
    const all = await listUnfinished(db);
    // thousands of rows that nobody asks for while nothing is rolled out
    const known = all.length === 0 ? new Map<string, never>() : await loadContacts({ db, contacts });
    for (const gauge of [rollouts, nodes, silent, longest]) gauge.clear();
    for (const state of unfinished) rollouts.set({ state }, all.filter((one) => one.state.phase === state).length);
    for (const { id, name, state, asks, createdAt } of all) {
      const labels = { rollout: id, name };
      const members = nodesOf(state);
      const counts = Map.groupBy(members, ({ stage }) => stage);
      for (const [stage, some] of counts) nodes.set({ ...labels, state: stage }, some.length);
      silent.set(labels, members.filter((node) => isSilent(node, known.get(node.id), now())).length);
      const since = members.filter(isActive).map((node) => {
        const ask = asks.get(node.id);
        // the same was wanted of it before; else it has not fetched the config that asks
        return ask?.deliveredAt ?? (ask?.version === 0 ? createdAt : now());
      });
      longest.set(labels, Math.max(0, ...since.map((at) => Math.floor((now() - at) / 1000))));
    }
  };
};
