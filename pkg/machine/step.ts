/** What a decision gives: the state after it, and what the shell has to do, in order. */
export interface Step<State, Effect> {
  readonly state: State;
  readonly effects: readonly Effect[];
}

/** An event was not legal in this state; the shell logs why. */
export interface Refused {
  readonly kind: 'refused';
  readonly event: string;
  readonly why: string;
}

/** Nothing to do: the state stays or changes, without effects. */
export const stay = <State>(state: State): Step<State, never> => ({ state, effects: [] });

/** A new state with the effects it needs. */
export const become = <State, Effect>(state: State, ...effects: readonly Effect[]): Step<State, Effect> => ({
  state,
  effects,
});

/** A step that refuses an event: same state. */
export const refuse = <State>(state: State, event: string, why: string): Step<State, Refused> => ({
  state,
  effects: [{ kind: 'refused', event, why }],
});

/** Carries on from a step: effects are appended. */
export const andThen = <A, E, B, F>(step: Step<A, E>, next: (state: A) => Step<B, F>): Step<B, E | F> => {
  const after = next(step.state);
  return { state: after.state, effects: [...step.effects, ...after.effects] };
};

/** Applies decisions one after the other; effects keep their order. */
export const inOrder = <State, Effect>(
  state: State,
  ...rules: readonly ((state: State) => Step<State, Effect>)[]
): Step<State, Effect> => {
  const effects: Effect[] = [];
  let latest = state;
  for (const rule of rules) {
    const done = rule(latest);
    latest = done.state;
    effects.push(...done.effects);
  }
  return { state: latest, effects };
};
