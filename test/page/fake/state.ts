import type { AuditEntry } from '#pkg/rest/audit.ts';
import type { ControllerEvent } from '#pkg/rest/events.ts';
import type { Group, GroupPropertyRow } from '#pkg/rest/groups.ts';
import type { Image } from '#pkg/rest/images.ts';
import type { NodeDetail } from '#pkg/rest/nodes.ts';
import type { StoredMessage, TimelineRow } from '#pkg/rest/reported.ts';
import type { NewRollout, Rollout } from '#pkg/rest/rollouts.ts';
import type { Token } from '#pkg/rest/tokens.ts';
import type { User } from '#pkg/rest/users.ts';

/** What the fake backend knows; tests fill and read it as they like. */
export interface FakeState {
  readonly nodes: Map<string, NodeDetail>;
  readonly timeline: TimelineRow[];
  readonly info: Map<string, StoredMessage[]>;
  readonly images: Image[];
  readonly rollouts: Rollout[];
  readonly groups: Map<string, Record<string, string>>;
  readonly users: (User & { password: string })[];
  /** serials that were registered and have not come */
  readonly serials: Set<string>;
  /** what each node made of its properties */
  readonly nodeReports: Record<string, { value: string; error: string }>;
  /** what a group's nodes made of its properties */
  readonly groupReports: Record<string, GroupPropertyRow['reported']>;
  readonly tokens: Token[];
  readonly audit: AuditEntry[];
  readonly uploads: Map<
    string,
    { name: string; size: number; version: string | null; bytes: Buffer[]; offset: number }
  >;
  /** every request that changes something: method, path, body */
  readonly calls: { method: string; path: string; body: unknown }[];
  /** the next so many pieces of an upload are cut off */
  breakUploads: number;
  /** what the images that come say of themselves; null when that cannot be read */
  imageVersion: string | null;
}

export const person = { disabled: false, createdAt: null, lastLogin: null };

export const emptyState = (): FakeState => ({
  nodes: new Map(),
  timeline: [],
  info: new Map(),
  images: [],
  rollouts: [],
  groups: new Map(),
  users: [{ ...person, name: 'admin', role: 'admin', password: 'correct horse' }],
  serials: new Set(),
  nodeReports: { 'timer.config.interval': { value: '60', error: '' } },
  groupReports: {},
  tokens: [],
  audit: [],
  uploads: new Map(),
  calls: [],
  breakUploads: 0,
  imageVersion: null,
});

export const groupsOf = (state: FakeState): Group[] =>
  [...state.groups].map(([name, properties]) => ({
    name,
    createdAt: null,
    nodes: [...state.nodes.values()].filter(({ group }) => group === name).length,
    properties,
  }));

export const makeImage = (known: Omit<Image, 'path' | 'url'>): Image => ({
  ...known,
  path: known.sha256,
  url: `https://datastore/${known.sha256}`,
});

/** A rollout as the contract says, its first wave running. */
export const makeRollout = (state: FakeState, request: NewRollout, by: string): Rollout => {
  const ids =
    request.nodes ?? [...state.nodes.values()].flatMap(({ id, group }) => (group === request.group && id ? [id] : []));
  const { waves = { size: ids.length } } = request;
  const size = 'size' in waves ? waves.size : Math.ceil((ids.length * waves.percent) / 100);
  const parts = Array.from({ length: Math.ceil(ids.length / size) }, (_, index) =>
    ids.slice(index * size, (index + 1) * size),
  );
  return {
    id: `r${state.rollouts.length + 1}`,
    name: request.name ?? request.image,
    createdAt: new Date().toISOString(),
    createdBy: by,
    image: request.image,
    version: request.version ?? state.images.find(({ name }) => name === request.image)?.version ?? '',
    mode: request.mode,
    maxFailures: request.maxFailures,
    state: 'running',
    reason: '',
    waves: parts.map((part, index) => ({
      index,
      state: index === 0 ? 'running' : 'waiting',
      nodes: part.map((id) => ({
        id,
        name: state.nodes.get(id)?.name ?? id,
        state: index === 0 ? 'wanted' : 'waiting',
        error: '',
        offline: false,
        lastContact: state.nodes.get(id)?.lastContact ?? null,
      })),
    })),
    counts: {
      waiting: ids.length - (parts[0]?.length ?? 0),
      active: parts[0]?.length ?? 0,
      done: 0,
      failed: 0,
      refused: 0,
      withdrawn: 0,
    },
  };
};

export type Emit = (event: ControllerEvent) => void;
