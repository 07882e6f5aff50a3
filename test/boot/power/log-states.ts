import { seeded } from '../../crash/states.ts';
import type { LoggedOp } from './block-log.ts';

/** What a power cut may leave: these operations of the log have reached the medium, in this order. */
export interface LogState {
  /** operations that were issued before the cut */
  readonly cut: number;
  readonly applied: readonly number[];
}

export interface StateOptions {
  readonly count: number;
  readonly seed: number;
  /** cuts near writes that touch these bytes are taken more often */
  readonly near: (op: LoggedOp) => boolean;
}

/** Of what was issued before `cut`: what is certainly durable, and what may or may not be. */
const split = (ops: readonly LoggedOp[], cut: number): { durable: number[]; pending: number[] } => {
  const durable: number[] = [];
  let pending: number[] = [];
  for (let index = 0; index < cut; index += 1) {
    const op = ops[index]!;
    if (op.kind === 'flush') {
      durable.push(...pending);
      pending = [];
    } else if (op.kind === 'write' && op.fua) durable.push(index);
    else pending.push(index);
  }
  return { durable, pending };
};

/** Writes that matter, those that come one after the other together: a write that was cut into sectors counts as one. */
const runsOf = (ops: readonly LoggedOp[], near: StateOptions['near']): number[][] => {
  const runs: number[][] = [];
  for (const [index, op] of ops.entries())
    if (near(op)) {
      if (runs.at(-1)?.at(-1) === index - 1) runs.at(-1)?.push(index);
      else runs.push([index]);
    }
  return runs;
};

/**
 * `count` states of the disk after power cuts at random points of the log, half of them close to the writes that matter
 * most; of what was not flushed a random part is there. The same ones for the same seed; none twice.
 */
export const logStates = (ops: readonly LoggedOp[], { count, seed, near }: StateOptions): LogState[] => {
  const random = seeded(seed);
  const matters = runsOf(ops, near);
  const seen = new Set<string>();
  const states: LogState[] = [];
  // a short log may not have as many states as are wanted
  for (let attempt = 0; states.length < count && attempt < count * 20; attempt += 1) {
    const close = attempt % 2 === 1 && matters.length > 0;
    const one = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)]!;
    const around = close ? one(one(matters)) + Math.floor(random() * 5) - 1 : undefined;
    const cut = Math.min(ops.length, Math.max(0, around ?? Math.floor(random() * (ops.length + 1))));
    const { durable, pending } = split(ops, cut);
    const share = random();
    const kept = pending.filter(() => random() < share);
    const applied = [...durable, ...kept].toSorted((a, b) => a - b);
    const key = `${durable.length} ${kept.join()}`;
    if (seen.has(key)) continue;
    seen.add(key);
    states.push({ cut, applied });
  }
  return states;
};
