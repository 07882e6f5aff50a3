import { batch, computed, signal } from '@preact/signals';
import type { NodeDetail, NodeSummary } from '#pkg/rest/nodes.ts';
import type { TimelineRow } from '#pkg/rest/reported.ts';
import { isNews, keyOf, readDelay, refreshPlan, withNews, type News } from '../logic/fleet.ts';
import { call } from './session.ts';
import { complain } from './toasts.ts';

const byKey = signal<ReadonlyMap<string, NodeSummary>>(new Map());

export const loaded = signal(false);
export const nodes = computed(() => [...byKey.value.values()]);
export const nodeOf = (key: string): NodeSummary | undefined => byKey.value.get(key);

// a list may be older than what came while it was under way: that is laid over it, and nothing else
const recordings = new Set<News[]>();

const take = (news: readonly News[]): void => {
  byKey.value = withNews(byKey.peek(), news);
};

/** Asks, and keeps what comes in the meantime. */
const recorded = async <T>(ask: () => Promise<T>): Promise<{ answer: T; meanwhile: readonly News[] }> => {
  const meanwhile: News[] = [];
  recordings.add(meanwhile);
  try {
    return { answer: await ask(), meanwhile };
  } finally {
    recordings.delete(meanwhile);
  }
};

const record = (one: News): void => {
  for (const recording of recordings) recording.push(one);
};

let asked = 0;
let shown = 0;

export const loadFleet = async (): Promise<void> => {
  asked += 1;
  const mine = asked;
  try {
    const { answer, meanwhile } = await recorded(() => call('GET /nodes'));
    // of two lists that were asked for, the one asked for later is the newer one, whichever comes last
    if (mine < shown) return;
    shown = mine;
    batch(() => {
      byKey.value = withNews(new Map(answer.nodes.map((node) => [keyOf(node), node])), meanwhile);
      loaded.value = true;
    });
  } catch (error) {
    complain(error);
  }
};

/** Puts a node that was just read, or changed, into the list. */
export const enter = (node: NodeDetail): void => {
  record(node);
  take([node]);
};

/** Takes a node that is no more out of the list, also out of one that was asked for while it was still there. */
export const forget = (id: string): void => {
  record({ gone: id });
  take([{ gone: id }]);
};

// hundreds of rows may come in one moment: they enter the list together, ten times a second at most
let rows: TimelineRow[] = [];
let dirty = new Set<string>();
let flushTimer: ReturnType<typeof setTimeout> | undefined;
let readTimer: ReturnType<typeof setTimeout> | undefined;
let lastTookMs = 0;

const flush = (): void => {
  flushTimer = undefined;
  // before the first list is there every node is unknown, and the list is on its way
  for (const row of rows) if (loaded.peek() && isNews(byKey.peek().get(row.nodeId), row)) readLater(row.nodeId);
  take(rows);
  rows = [];
};

const read = async (): Promise<void> => {
  readTimer = undefined;
  const plan = refreshPlan(dirty);
  dirty = new Set();
  const began = performance.now();
  await (plan.all ? loadFleet() : readNodes(plan.ids));
  lastTookMs = performance.now() - began;
};

const readNodes = async (ids: readonly string[]): Promise<void> => {
  await Promise.all(
    ids.map(async (id) => {
      // a node that cannot be read stays as it is shown; the next list says whether it is gone
      const found = await recorded(() => call('GET /nodes/:id', { params: { id } })).catch(() => undefined);
      if (!found) return;
      const later = found.meanwhile.filter(
        (one) => ('nodeId' in one && one.nodeId === found.answer.id) || ('gone' in one && one.gone === found.answer.id),
      );
      for (const one of [found.answer, ...later]) record(one);
      take([found.answer, ...later]);
    }),
  );
};

/** This node is not what the list says; it is read again soon, with others. */
export const readLater = (id: string): void => {
  dirty.add(id);
  readTimer ??= setTimeout(() => void read(), readDelay(lastTookMs));
};

export const takeRow = (row: TimelineRow): void => {
  rows.push(row);
  record(row);
  flushTimer ??= setTimeout(flush, 100);
};
