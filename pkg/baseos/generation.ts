import type { AbState } from './state.ts';

/** A number of its own for what begins now, by which its results are known, and the state in which the next has another. */
export const numbered = (state: AbState): readonly [generation: number, next: AbState] => [
  state.nextGeneration,
  { ...state, nextGeneration: state.nextGeneration + 1 },
];
