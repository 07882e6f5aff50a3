import type { Step } from '#pkg/machine/step.ts';
import type { HealthEffect } from './effect.ts';
import type { HealthState } from './state.ts';

export { become, inOrder, stay } from '#pkg/machine/step.ts';

export type HealthStep = Step<HealthState, HealthEffect>;

/** One rule: looks at the state, perhaps changes it. */
export type Rule = (state: HealthState) => HealthStep;
