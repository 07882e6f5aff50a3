import path from 'node:path';
import { root } from './root.ts';

/** Test files of `npm test`, from the folder of the checkout. */
export const included = 'test/**/*.test.ts';
export const excluded: readonly string[] = ['test/bench/**', 'test/soak/**'];

/** Files that run side by side, at most `concurrency` of them. */
export interface Lane {
  readonly name: string;
  readonly concurrency: number;
}

/**
 * Files that spend most of their time waiting in real time: for the shortest timers of a real node, for a watchdog, for a
 * limit of a server. They run beside those that compute, and take a core between the two of them. The longest begin first,
 * so that none is left alone at the end.
 */
export const waiting: readonly string[] = [
  'page/nodes/',
  'crash/life',
  'hostile/datastore',
  'e2e/bad-images',
  'hostile/images',
  'hostile/controller',
  'supervisor/systemd',
  'e2e/story',
  'e2e/',
  'hostile/',
  'supervisor/supervisor',
  'basalt/fleet/',
  'supervisor/',
];

/** Of the others, which keep a core busy: what takes longest, first. */
export const busyFirst: readonly string[] = [
  'boot/vm/',
  'boot/grubenv/stock-grub',
  'boot/gptprio/real',
  'boot/gptprio/damage',
  'boot/image/',
  'boot/gptprio/',
  'sim/properties',
  'page/',
  'controller/',
];

export const lanes = {
  waiting: { name: 'waiting', concurrency: 2 },
  // one more than two cores, as whole machines wait, too
  busy: { name: 'busy', concurrency: 3 },
} as const satisfies Record<string, Lane>;

/** Path of a test file below `test`, with slashes. */
const within = (file: string): string =>
  path.relative(path.join(root, 'test'), path.resolve(root, file)).split(path.sep).join('/');

const rankIn = (order: readonly string[], name: string): number => {
  const at = order.findIndex((start) => name.startsWith(start));
  return at < 0 ? order.length : at;
};

/** The lane that a test file runs in. */
export const laneOf = (file: string): Lane =>
  rankIn(waiting, within(file)) < waiting.length ? lanes.waiting : lanes.busy;

/** Order in which test files begin, within their lane. */
export const byStart = (a: string, b: string): number => {
  const [one, two] = [within(a), within(b)];
  return (
    rankIn([...waiting, ...busyFirst], one) - rankIn([...waiting, ...busyFirst], two) || one.localeCompare(two, 'en')
  );
};
