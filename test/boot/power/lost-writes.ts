import type { ExecutionContext } from 'ava';
import { logStates } from './log-states.ts';
import { touchesTable } from './overlaid-image.ts';
import type { RecordedLife } from './recorded-life.ts';
import { judgeStates, type JudgedState } from './state-judge.ts';
import { tearWrites } from './tear-writes.ts';

export interface LostWritesOptions {
  /** states to judge */
  readonly count: number;
  readonly seed: number;
}

/** What the states of a life came to, in words. */
export const tally = (judged: readonly JudgedState[]): string => {
  const kinds = Map.groupBy(judged, ({ first }) => first.kind);
  return [...kinds].map(([kind, { length }]) => `${length} start ${kind}`).join('; ');
};

/**
 * Judges disks that power cuts may have left of an update that was recorded, with any part of what was not flushed missing,
 * of the table sector by sector. All are judged by GRUB and by the rule; half of them are of moments at which the partition table was written.
 */
export const judgeLostWrites = async <Recorded extends RecordedLife>(
  t: ExecutionContext,
  recorded: Recorded,
  { count, seed }: LostWritesOptions,
): Promise<{ life: Recorded; judged: readonly JudgedState[] }> => {
  const { firmware } = recorded;
  const near = touchesTable(recorded.diskBytes);
  const tableWrites = recorded.log.ops.filter(near).length;
  const life = { ...recorded, log: tearWrites(recorded.log, near) };
  const { ops } = life.log;
  const flushes = ops.filter(({ kind }) => kind === 'flush').length;
  t.log(`${firmware}: ${ops.length} operations, ${flushes} flushes, ${tableWrites} writes to the table; seed ${seed}`);
  // arming, the boot loader's try, the commit: each writes two copies of two parts
  if (tableWrites < 8) throw new Error(`only ${tableWrites} writes to the table were recorded`);
  const states = logStates(ops, { count, seed, near });
  if (states.length < count) throw new Error(`the log has only ${states.length} states`);
  const judged = await judgeStates(life, states);
  t.log(`${firmware}: ${judged.length} states: ${tally(judged)}`);
  return { life, judged };
};

/** Some of the states for a closer look, of every kind: by turns. */
export const sampleOf = (judged: readonly JudgedState[], count: number, random: () => number): JudgedState[] => {
  const kinds = Map.groupBy(judged, ({ first }) => first.kind);
  const piles = [...kinds.values()].map((pile) => [...pile]);
  const sample: JudgedState[] = [];
  while (sample.length < Math.min(count, judged.length)) {
    for (const pile of piles) {
      const [one] = pile.splice(Math.floor(random() * pile.length), 1);
      if (one !== undefined && sample.length < count) sample.push(one);
    }
  }
  return sample;
};
