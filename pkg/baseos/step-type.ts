import * as machine from '#pkg/machine/step.ts';
import type { Effect } from './effect.ts';
import type { AbState, State } from './state.ts';

/** What a decision gives: the state after it, and what the shell has to do, in order. */
export type Step<S extends State = State> = machine.Step<S, Effect>;

export type AbStep = Step<AbState>;

// the algebra of every machine, narrowed to this one
export const stay: <S extends State>(state: S) => Step<S> = machine.stay;
export const andThen: <S extends State>(step: Step<S>, next: (state: S) => Step<S>) => Step<S> = machine.andThen;
export const refuse: <S extends State>(state: S, event: string, why: string) => Step<S> = machine.refuse;

/** A step that only writes a line in the log; of level info where none is given. */
export const logged = <S extends State>(
  state: S,
  line: { readonly decision: string; readonly why: string; readonly level?: 'warn' | 'error' },
): Step<S> => machine.become(state, { kind: 'log', level: 'info', ...line });
