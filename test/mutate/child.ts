import fc from 'fast-check';
import { runCase, takeCases, type Case } from './fake-ava.ts';
import type { Mutant } from './mutant.ts';
import { hookLoader, load, putIn } from './swap-modules.ts';

/** What the parent asks: the room's tests, and mutants one after the other. */
export interface Order {
  readonly tests: readonly string[];
  readonly mutants: readonly { readonly id: number; readonly mutant: Mutant }[];
  /** titles of the tests that found the last mutants of these files, to be tried first */
  readonly hints: readonly string[];
  /** CPU seconds of each test file, as a process before has measured them; undefined: all tests have to pass first */
  readonly times: Times | undefined;
}

export type Times = Readonly<Record<string, number>>;

export type Report =
  | { readonly kind: 'ready'; readonly times: Times }
  | { readonly kind: 'broken'; readonly test: string; readonly why: string }
  | { readonly kind: 'begun'; readonly id: number }
  /** the tests of a file, which take so long without any mutant */
  | { readonly kind: 'trying'; readonly cpuSeconds: number }
  | { readonly kind: 'ended'; readonly id: number; readonly killer: string | undefined };

/** Resolves when it is on its way: what begins may never let this process write again. */
const tell = (report: Report): Promise<void> =>
  new Promise((resolve) => {
    process.send?.(report, undefined, undefined, () => resolve());
  });

// the same values each time: a mutant that is found once is found always
fc.configureGlobal({ seed: 20_260_101, endOnFailure: true });
hookLoader();

const load1 = async (file: string): Promise<Case[]> => {
  await load(file);
  return takeCases().map((each) => ({ ...each, title: `${file} ${each.title}` }));
};

/** Sorts what the hints name to the front, in their order. */
const hintedFirst = <T>(
  all: readonly T[],
  hints: readonly string[],
  isNamed: (each: T, hint: string) => boolean,
): T[] => {
  const order = new Map(
    all.map((each) => {
      const at = hints.findIndex((hint) => isNamed(each, hint));
      return [each, at === -1 ? hints.length : at];
    }),
  );
  return all.toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
};

/** The title of the first test that fails; undefined when none does. A file is loaded only when those before it found nothing. */
const killerAmong = async (files: readonly string[], hints: string[], times: Times): Promise<string | undefined> => {
  for (const file of hintedFirst(files, hints, (each, hint) => hint.startsWith(`${each} `))) {
    await tell({ kind: 'trying', cpuSeconds: times[file] ?? 0 });
    let cases: Case[];
    try {
      cases = await load1(file);
    } catch {
      return `${file} cannot be loaded`;
    }
    for (const each of hintedFirst(cases, hints, ({ title }, hint) => title === hint)) {
      try {
        await runCase(each);
      } catch {
        hints.splice(0, hints.length, ...[each.title, ...hints.filter((title) => title !== each.title)].slice(0, 100));
        return each.title;
      }
    }
  }
  return undefined;
};

/** Runs all tests once; undefined when one fails, which has been told. */
const measure = async (tests: readonly string[]): Promise<Times | undefined> => {
  const times: Record<string, number> = {};
  for (const file of tests) {
    const from = process.cpuUsage();
    for (const each of await load1(file)) {
      try {
        await runCase(each);
      } catch (error) {
        const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
        await tell({ kind: 'broken', test: each.title, why });
        return undefined;
      }
    }
    const { user, system } = process.cpuUsage(from);
    times[file] = (user + system) / 1e6;
  }
  return times;
};

const work = async ({ tests, mutants, hints, times: known }: Order): Promise<void> => {
  // to know who imports what, all are loaded in either case
  if (known) for (const file of tests) await load1(file);
  const times = known ?? (await measure(tests));
  if (times === undefined) return;
  await tell({ kind: 'ready', times });
  const quickFirst = tests.toSorted((a, b) => (times[a] ?? 0) - (times[b] ?? 0));
  const tried = [...hints];
  for (const { id, mutant } of mutants) {
    await tell({ kind: 'begun', id });
    await tell({ kind: 'ended', id, killer: await killerAmong(putIn(mutant, quickFirst), tried, times) });
  }
};

process.once('disconnect', () => process.exit());
// a test that waits for what never comes lets this process end, which the parent takes for found
process.once('message', (order: Order) => {
  process.channel?.unref();
  void work(order).then(() => process.disconnect());
});
