import type { HealthEffect, Step } from './effect.ts';
import type { HealthState } from './state.ts';

export type HealthStep = Step<HealthState>;

/** One rule: looks at the state, perhaps changes it. */
export type Rule = (state: HealthState) => HealthStep;

/** Nothing to do. */
export const stay = (state: HealthState): HealthStep => ({ state, effects: [] });

/** A new state with the effects it needs. */
export const become = (state: HealthState, ...effects: readonly HealthEffect[]): HealthStep => ({ state, effects });

/** Applies rules one after the other; effects keep their order. */
export const inOrder = (state: HealthState, ...rules: readonly Rule[]): HealthStep => {
  const effects: HealthEffect[] = [];
  let latest = state;
  for (const rule of rules) {
    const done = rule(latest);
    latest = done.state;
    effects.push(...done.effects);
  }
  return { state: latest, effects };
};
