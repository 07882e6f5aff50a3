import { followAll } from '#cmd/basalt/events.ts';
import type { ControllerApi } from '#cmd/basalt/controller-api.ts';
import { isNews, keyOf, readDelay, refreshPlan, withNews } from '#cmd/page/logic/fleet.ts';
import { statusOf } from '#cmd/page/logic/status.ts';
import { type NodeSummary } from '#pkg/rest/nodes.ts';
import type { TimelineRow } from '#pkg/rest/reported.ts';

/** How many nodes the page says are how far with a version. */
export interface PageCounts {
  readonly nodes: number;
  /** that want it */
  readonly wanted: number;
  /** that have said anything of it themselves */
  readonly started: number;
  /** that run it, committed */
  readonly committed: number;
}

export interface PageView {
  counts(version: string): PageCounts;
  close(): Promise<void>;
}

/**
 * The list of the controller's web page without its screen: it asks and listens as the page does, so it is also the load of
 * one page that somebody has open. What it says is what the page would show.
 */
export const openPageView = (api: ControllerApi): PageView => {
  const abort = new AbortController();
  let nodes: ReadonlyMap<string, NodeSummary> = new Map();
  let rows: TimelineRow[] = [];
  let during: TimelineRow[] = [];
  let asking = 0;
  let dirty = new Set<string>();
  let flushTimer: NodeJS.Timeout | undefined;
  let readTimer: NodeJS.Timeout | undefined;
  let lastTookMs = 0;

  const asked = async <T>(ask: () => Promise<T>): Promise<T> => {
    asking += 1;
    try {
      return await ask();
    } finally {
      asking -= 1;
    }
  };
  const show = (read: ReadonlyMap<string, NodeSummary>): void => {
    nodes = withNews(read, during);
    if (asking === 0) during = [];
  };
  const load = async (): Promise<void> => {
    const answer = await asked(() => api.call('GET /nodes'));
    show(new Map(answer.nodes.map((node) => [keyOf(node), node])));
  };
  const read = async (): Promise<void> => {
    readTimer = undefined;
    const plan = refreshPlan(dirty);
    dirty = new Set();
    const began = performance.now();
    await (plan.all ? load() : readNodes(plan.ids));
    lastTookMs = performance.now() - began;
  };
  const readNodes = async (ids: readonly string[]): Promise<void> => {
    const answers = await asked(() =>
      Promise.allSettled(ids.map((id) => api.call('GET /nodes/:id', { params: { id } }))),
    );
    const next = new Map(nodes);
    for (const answer of answers) if (answer.status === 'fulfilled') next.set(keyOf(answer.value), answer.value);
    show(next);
  };
  const readLater = (id: string): void => {
    dirty.add(id);
    // what fails is asked again with the next event
    readTimer ??= setTimeout(() => void read().catch(() => undefined), readDelay(lastTookMs));
  };
  const flush = (): void => {
    flushTimer = undefined;
    for (const row of rows) if (isNews(nodes.get(row.nodeId), row)) readLater(row.nodeId);
    nodes = withNews(nodes, rows);
    rows = [];
  };
  const listen = async (): Promise<void> => {
    for await (const event of followAll(api, abort.signal)) {
      if (event.type === 'connected') void load().catch(() => readLater(''));
      if (event.type === 'node' && event.nodeId !== null) readLater(event.nodeId);
      if (event.type !== 'timeline') continue;
      rows.push(event.row);
      if (asking > 0) during.push(event.row);
      flushTimer ??= setTimeout(flush, 100);
    }
  };
  let broken: unknown;
  const listening = listen().catch((error: unknown) => (broken = error));

  return {
    counts: (version) => {
      if (broken !== undefined) throw broken;
      const all = [...nodes.values()];
      const count = (holds: (node: NodeSummary) => boolean): number => all.filter(holds).length;
      return {
        nodes: all.length,
        wanted: count(({ desiredVersion }) => desiredVersion === version),
        started: count((node) => node.update?.version === version && statusOf(node) !== 'NONE'),
        committed: count((node) => node.runningVersion === version && node.runningState === 'active'),
      };
    },
    close: async () => {
      abort.abort();
      clearTimeout(flushTimer);
      clearTimeout(readTimer);
      await listening;
    },
  };
};
