import { formatFamily, type Family, type Labels, type Sample } from './text.ts';

export interface Counter {
  /** by 1 unless told; less than 0 is a defect and counts for nothing */
  add(labels?: Labels, by?: number): void;
}

export interface Gauge {
  set(labels: Labels, value: number): void;
  /** One series of this family is 1 and no other is there any more: a state or a version as its labels. */
  only(labels: Labels, among?: Labels): void;
  /** Takes back every series. */
  clear(): void;
}

export interface Histogram {
  observe(labels: Labels, value: number): void;
}

/** The metrics of one process. Families exist from the start, so that a dashboard can be held to what the code has. */
export interface Registry {
  counter(name: string, help: string, labelled?: 'labelled'): Counter;
  gauge(name: string, help: string): Gauge;
  histogram(name: string, help: string, buckets: readonly number[]): Histogram;
  /** Called before each reading, for what is only known when somebody asks. A failure leaves that part as it was. */
  onCollect(collect: () => void | Promise<void>): void;
  readonly names: readonly string[];
  /** Everything in the text format of Prometheus, version 0.0.4. */
  text(): Promise<string>;
}

const nameRule = /^basalt_[a-z0-9_]+$/;
/** Series of one family; what would be the next one is left out, as labels may come from outside. */
const maxSeries = 20_000;

const keyOf = (labels: Labels): string =>
  JSON.stringify(Object.entries(labels).toSorted(([a], [b]) => (a < b ? -1 : 1)));

/** The samples of one family by their labels. */
const series = <T>(fresh: () => T) => {
  const all = new Map<string, { readonly labels: Labels; value: T }>();
  return {
    all,
    at: (labels: Labels): { value: T } => {
      const key = keyOf(labels);
      const known = all.get(key) ?? { labels, value: fresh() };
      if (all.size < maxSeries) all.set(key, known);
      return known;
    },
  };
};

const plainSamples = (name: string, all: ReturnType<typeof series<number>>['all']): readonly Sample[] =>
  [...all.values()].map(({ labels, value }) => ({ name, labels, value }));

/**
 * `constant` labels are on every sample: two agents of one node may be read from two files into one place, where the same
 * series twice is an error.
 */
export const createRegistry = (constant: Labels = {}): Registry => {
  const families = new Map<string, Family>();
  const collectors: (() => void | Promise<void>)[] = [];
  const enter = (family: Family): void => {
    if (!nameRule.test(family.name) || families.has(family.name)) throw new Error(`metric ${family.name} cannot be`);
    families.set(family.name, family);
  };

  return {
    counter: (name, help, labelled) => {
      const { all, at } = series(() => 0);
      enter({ name, help, type: 'counter', samples: () => plainSamples(name, all) });
      // from the start, or the first increase would not be seen as one
      if (labelled === undefined) at({});
      return {
        add: (labels = {}, by = 1) => {
          if (by > 0) at(labels).value += by;
        },
      };
    },
    gauge: (name, help) => {
      const { all, at } = series(() => 0);
      enter({ name, help, type: 'gauge', samples: () => plainSamples(name, all) });
      return {
        set: (labels, value) => void (at(labels).value = value),
        only: (labels, among = {}) => {
          for (const [key, one] of all)
            if (Object.entries(among).every(([label, value]) => one.labels[label] === value)) all.delete(key);
          at(labels).value = 1;
        },
        clear: () => all.clear(),
      };
    },
    histogram: (name, help, buckets) => {
      const { all, at } = series(() => ({ counts: buckets.map(() => 0), sum: 0, count: 0 }));
      const samples = (): readonly Sample[] =>
        [...all.values()].flatMap(({ labels, value: { counts, sum, count } }) => [
          ...buckets.map((le, n) => ({
            name: `${name}_bucket`,
            labels: { ...labels, le: `${le}` },
            value: counts[n] ?? 0,
          })),
          { name: `${name}_bucket`, labels: { ...labels, le: '+Inf' }, value: count },
          { name: `${name}_sum`, labels, value: sum },
          { name: `${name}_count`, labels, value: count },
        ]);
      enter({ name, help, type: 'histogram', samples });
      return {
        observe: (labels, value) => {
          const { value: into } = at(labels);
          into.sum += value;
          into.count += 1;
          for (const [n, le] of buckets.entries()) if (value <= le) into.counts[n] = (into.counts[n] ?? 0) + 1;
        },
      };
    },
    onCollect: (collect) => void collectors.push(collect),
    get names() {
      return [...families.keys()];
    },
    text: async () => {
      await Promise.allSettled(collectors.map(async (collect) => collect()));
      return [...families.values()].map((family) => formatFamily(family, constant)).join('');
    },
  };
};
