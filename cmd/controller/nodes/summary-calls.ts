import { summaryCalls } from '#pkg/rest/summary.ts';
import type { App } from '../app.ts';
import type { Context } from '../context.ts';
import { countUnfinished } from '../rollouts/queries.ts';
import { presentFleet } from './present-node.ts';

const count = (names: readonly (string | null | undefined)[]): Record<string, number> => {
  const counts = new Map<string, number>();
  // versions come from nodes: no name may mean more than itself
  for (const name of names) if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Object.fromEntries(counts);
};

/** The fleet in a few numbers; nodes that have not reported yet are in `nodes` alone. */
export const summaryRoutes = (context: Context, app: App): void => {
  app.get('/summary', { schema: summaryCalls['GET /summary'] }, async () => {
    const nodes = await presentFleet(context);
    return {
      nodes: nodes.length,
      byStatus: count(nodes.map(({ update }) => update?.userStatus)),
      byVersion: count(nodes.map(({ runningVersion }) => runningVersion)),
      byState: count(nodes.map(({ state }) => state)),
      rollouts: await countUnfinished(context.db),
    };
  });
};
