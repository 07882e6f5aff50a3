import { randomInt } from 'node:crypto';
import type { ExecutionContext } from 'ava';

/** Numbers in [0, 1) from a seed (mulberry32); the seed of a run that failed can be given again by BASALT_SEED. */
export const seededRandom = (t: ExecutionContext): (() => number) => {
  const given = process.env['BASALT_SEED'];
  const seed = given === undefined ? randomInt(2 ** 32 - 1) : Number(given);
  t.log(`seed ${seed} (BASALT_SEED=${seed} repeats it)`);
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};
