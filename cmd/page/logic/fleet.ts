import type { NodeSummary } from '#pkg/rest/nodes.ts';
import type { TimelineRow } from '#pkg/rest/reported.ts';
import { statusOf } from './status.ts';

export const columns = ['name', 'version', 'target', 'status', 'contact', 'boot', 'group'] as const;
export type Column = (typeof columns)[number];

export interface FleetQuery {
  readonly text: string;
  readonly status: string;
  readonly version: string;
  readonly group: string;
  readonly sort: Column;
  readonly descending: boolean;
}

export const everything: FleetQuery = {
  text: '',
  status: '',
  version: '',
  group: '',
  sort: 'name',
  descending: false,
};

/** In the group filter: nodes that are in no group. */
export const noGroup = '-';

/** What a node is known by on the page: it has no UUID before it comes for the first time. */
export const keyOf = (node: NodeSummary): string => node.id ?? node.serial;

const matches = (node: NodeSummary, query: FleetQuery, words: readonly string[]): boolean => {
  if (query.status !== '' && statusOf(node) !== query.status) return false;
  if (query.version !== '' && node.runningVersion !== query.version) return false;
  if (query.group !== '' && (node.group ?? noGroup) !== query.group) return false;
  if (words.length === 0) return true;
  const text =
    `${node.name} ${node.serial} ${node.id ?? ''} ${node.runningVersion ?? ''} ${node.desiredVersion ?? ''} ${node.group ?? ''}`.toLowerCase();
  return words.every((word) => text.includes(word));
};

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** What needs a person comes first. */
const urgency = ['FAILED', 'FALLBACK', 'UPDATING', 'DOWNLOADING', 'DOWNLOAD_DONE', 'NONE', 'UPDATED', 'PENDING'];
const rank = (node: NodeSummary): string => {
  const index = urgency.indexOf(statusOf(node));
  return String(index === -1 ? urgency.length : index);
};

const values: Readonly<Record<Column, (node: NodeSummary) => string>> = {
  name: ({ name }) => name,
  version: ({ runningVersion }) => runningVersion ?? '',
  target: ({ desiredVersion }) => desiredVersion ?? '',
  status: rank,
  contact: ({ lastContact }) => lastContact ?? '',
  boot: ({ lastBootReason }) => lastBootReason ?? '',
  group: ({ group }) => group ?? '',
};

/** The nodes a query asks for, in its order; equal ones by name, what has no value last. */
export const select = (nodes: readonly NodeSummary[], query: FleetQuery): readonly NodeSummary[] => {
  const words = query.text.toLowerCase().split(/\s+/).filter(Boolean);
  const value = values[query.sort];
  const sign = query.descending ? -1 : 1;
  return nodes
    .filter((node) => matches(node, query, words))
    .map((node) => [value(node), node] as const)
    .toSorted(([a, left], [b, right]) => {
      if ((a === '') !== (b === '')) return a === '' ? 1 : -1;
      return sign * collator.compare(a, b) || collator.compare(left.name, right.name);
    })
    .map(([, node]) => node);
};

/** How many nodes have which value, most first. */
export const tally = (
  nodes: readonly NodeSummary[],
  of: (node: NodeSummary) => string,
): readonly [string, number][] => {
  const counts = new Map<string, number>();
  for (const node of nodes) counts.set(of(node), (counts.get(of(node)) ?? 0) + 1);
  return [...counts].toSorted(([a, x], [b, y]) => y - x || collator.compare(a, b));
};

/** A node after a timeline row of it came: what the row says is newer than the list. */
export const withRow = (node: NodeSummary, row: TimelineRow): NodeSummary => {
  const running = row.index === 0 && !row.removed;
  const interest = node.desiredVersion === null ? running : row.version === node.desiredVersion;
  return {
    ...node,
    lastContact: row.receivedAt ?? node.lastContact,
    reportedAt: row.receivedAt ?? node.reportedAt,
    state: row.state === '' ? node.state : row.state,
    lastBootReason: row.lastBootReason === '' ? node.lastBootReason : row.lastBootReason,
    ...(running ? { runningVersion: row.version, runningState: row.partitionState } : {}),
    ...(interest && !row.removed ? { update: { ...row, error: row.swErr } } : {}),
  };
};

const readDelayMs = 700;
const maxReadDelayMs = 10_000;

/** How long to wait before nodes are read again, when the last reading took so long: a controller with much to do is asked less. */
export const readDelay = (lastTookMs: number): number =>
  Math.min(maxReadDelayMs, Math.max(readDelayMs, 4 * lastTookMs));

/** A row of a timeline, a node as it was read, or that one is no more. */
export type News = TimelineRow | NodeSummary | { readonly gone: string };

/** All nodes after these news, oldest first; rows of nodes that are not there change nothing. */
export const withNews = (
  nodes: ReadonlyMap<string, NodeSummary>,
  news: readonly News[],
): ReadonlyMap<string, NodeSummary> => {
  const next = new Map(nodes);
  for (const one of news) {
    if ('gone' in one) {
      next.delete(one.gone);
      continue;
    }
    if (!('nodeId' in one)) {
      // the same node stood under its serial before it came
      if (one.id !== null) next.delete(one.serial);
      next.set(keyOf(one), one);
      continue;
    }
    const node = next.get(one.nodeId);
    if (node) next.set(one.nodeId, withRow(node, one));
  }
  return next;
};

/**
 * Whether a row tells of something that the line in the list does not know of: the node must be read again. A version that is
 * under way and not wanted as far as one knows was wanted by somebody else, from elsewhere.
 */
export const isNews = (node: NodeSummary | undefined, row: TimelineRow): boolean =>
  node === undefined ||
  row.removed ||
  (row.index > 0 && row.version !== node.desiredVersion && ['DOWNLOADING', 'UPDATING'].includes(row.userStatus));

const oneByOne = 10;

/** Which nodes to ask for again: a few one by one, many by the whole list, which is one answer. */
export const refreshPlan = (dirty: ReadonlySet<string>): { readonly all: boolean; readonly ids: readonly string[] } =>
  dirty.size > oneByOne ? { all: true, ids: [] } : { all: false, ids: [...dirty] };
