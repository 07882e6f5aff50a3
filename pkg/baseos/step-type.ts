import type { Effect } from './effect.ts';
import type { AbState, State } from './state.ts';

/** What a decision gives: the state after it, and what the shell has to do, in order. */
export interface Step<S extends State = State> {
  readonly state: S;
  readonly effects: readonly Effect[];
}

export type AbStep = Step<AbState>;

/** A step without effects. */
export const stay = <S extends State>(state: S): Step<S> => ({ state, effects: [] });

/** Carries on from a step: effects are appended. */
export const andThen = <S extends State>(step: Step<S>, next: (state: S) => Step<S>): Step<S> => {
  const after = next(step.state);
  return { state: after.state, effects: [...step.effects, ...after.effects] };
};

/** A step that only writes a line in the log; of level info where none is given. */
export const logged = <S extends State>(
  state: S,
  line: { readonly decision: string; readonly why: string; readonly level?: 'warn' | 'error' },
): Step<S> => ({ state, effects: [{ kind: 'log', level: 'info', ...line }] });

/** A step that refuses an event: same state. */
export const refuse = <S extends State>(state: S, event: string, why: string): Step<S> => ({
  state,
  effects: [{ kind: 'refused', event, why }],
});
