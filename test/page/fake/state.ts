import type {
  AuditEntry,
  Group,
  Image,
  InfoEntry,
  LiveEvent,
  NodeDetail,
  Rollout,
  RolloutRequest,
  TimelineRow,
  Token,
  User,
} from '#cmd/controller/page/types.ts';

/** What the fake backend knows; tests fill and read it as they like. */
export interface FakeState {
  readonly nodes: Map<string, NodeDetail>;
  readonly timeline: TimelineRow[];
  readonly info: Map<string, InfoEntry[]>;
  readonly images: Image[];
  readonly rollouts: Rollout[];
  readonly groups: Map<string, Record<string, string>>;
  readonly users: (User & { password: string })[];
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
  hasRollouts: boolean;
  hasUploads: boolean;
}

export const emptyState = (): FakeState => ({
  nodes: new Map(),
  timeline: [],
  info: new Map(),
  images: [],
  rollouts: [],
  groups: new Map(),
  users: [{ name: 'admin', role: 'admin', password: 'correct horse' }],
  tokens: [],
  audit: [],
  uploads: new Map(),
  calls: [],
  breakUploads: 0,
  hasRollouts: true,
  hasUploads: true,
});

export const groupsOf = (state: FakeState): Group[] =>
  [...state.groups].map(([name, properties]) => ({ name, properties }));

/** A rollout as the contract says, its first wave running. */
export const makeRollout = (state: FakeState, request: RolloutRequest, by: string): Rollout => {
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
    reason: null,
    waves: parts.map((part, index) => ({
      index,
      state: index === 0 ? 'running' : 'waiting',
      nodes: part.map((id) => ({
        id,
        name: state.nodes.get(id)?.name ?? id,
        state: index === 0 ? 'wanted' : 'waiting',
        error: null,
      })),
    })),
    counts: {
      waiting: ids.length - (parts[0]?.length ?? 0),
      active: parts[0]?.length ?? 0,
      done: 0,
      failed: 0,
      withdrawn: 0,
    },
  };
};

export type Emit = (event: LiveEvent) => void;
