import * as machine from '#pkg/machine/step.ts';
import type { ConfigEffect, ConfigStep } from './effect.ts';
import type { ConfigState } from './state.ts';

// the algebra of every machine, narrowed to this one
export const become: (state: ConfigState, ...effects: readonly ConfigEffect[]) => ConfigStep = machine.become;
export const andThen: (step: ConfigStep, next: (state: ConfigState) => ConfigStep) => ConfigStep = machine.andThen;
export const refuse: (state: ConfigState, event: string, why: string) => ConfigStep = machine.refuse;
