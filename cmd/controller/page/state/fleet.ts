import { batch, computed, signal } from '@preact/signals';
import { isNews, keyOf, refreshPlan, withRows } from '../logic/fleet.ts';
import { withReported } from '../logic/status.ts';
import type { NodeDetail, NodeSummary, TimelineRow } from '../types.ts';
import { api } from './session.ts';
import { complain } from './toasts.ts';

const byKey = signal<ReadonlyMap<string, NodeSummary>>(new Map());

export const loaded = signal(false);
export const nodes = computed(() => [...byKey.value.values()]);
export const nodeOf = (key: string): NodeSummary | undefined => byKey.value.get(key);

// an answer may be older than a row that came while it was under way: those rows are laid over it
let asking = 0;
let during: TimelineRow[] = [];

const asked = async <T>(ask: () => Promise<T>): Promise<T> => {
  asking += 1;
  try {
    return await ask();
  } finally {
    asking -= 1;
  }
};

/** Shows these nodes, with what came while they were read. */
const show = (read: ReadonlyMap<string, NodeSummary>): void => {
  byKey.value = withRows(read, during);
  if (asking === 0) during = [];
};

export const loadFleet = async (): Promise<void> => {
  try {
    const answer = await asked(() => api.get<{ nodes: NodeSummary[] }>('/nodes'));
    batch(() => {
      show(new Map(answer.nodes.map((node) => [keyOf(node), node])));
      loaded.value = true;
    });
  } catch (error) {
    complain(error);
  }
};

/** Puts a node that was just read, or changed, into the list. */
export const enter = (node: NodeDetail): void => {
  byKey.value = new Map(byKey.peek()).set(keyOf(node), withReported(node));
};

// hundreds of rows may come in one moment: they enter the list together, ten times a second at most
let rows: TimelineRow[] = [];
let dirty = new Set<string>();
let flushTimer: ReturnType<typeof setTimeout> | undefined;
let readTimer: ReturnType<typeof setTimeout> | undefined;

const flush = (): void => {
  flushTimer = undefined;
  // before the first list is there every node is unknown, and the list is on its way
  for (const row of rows) if (loaded.peek() && isNews(byKey.peek().get(row.nodeId), row)) readLater(row.nodeId);
  byKey.value = withRows(byKey.peek(), rows);
  rows = [];
};

const read = async (): Promise<void> => {
  readTimer = undefined;
  const plan = refreshPlan(dirty);
  dirty = new Set();
  if (plan.all) return loadFleet();
  const answers = await asked(() =>
    Promise.allSettled(plan.ids.map((id) => api.get<NodeDetail>(`/nodes/${encodeURIComponent(id)}`))),
  );
  const next = new Map(byKey.peek());
  for (const answer of answers) {
    if (answer.status === 'rejected') continue;
    // the same node stood under its serial before it came
    next.delete(answer.value.serial);
    next.set(keyOf(answer.value), withReported(answer.value));
  }
  show(next);
};

/** This node is not what the list says; it is read again soon, with others. */
export const readLater = (id: string): void => {
  dirty.add(id);
  readTimer ??= setTimeout(() => void read(), 700);
};

export const takeRow = (row: TimelineRow): void => {
  rows.push(row);
  if (asking > 0) during.push(row);
  flushTimer ??= setTimeout(flush, 100);
};
