import type { RolloutEffect } from '#pkg/rollout/effect.ts';
import type { Database } from '../db/schema.ts';
import type { Desired, DesiredBaseos } from '../nodes/desired/state.ts';
import { changeDesiredWithin } from '../nodes/config-queries.ts';

type Effect = Exclude<RolloutEffect, { kind: 'refused' }>;

export interface Execution {
  /** the transaction of the step, so that state and effects are durable together */
  readonly trx: Database;
  readonly target: DesiredBaseos;
  readonly now: number;
  /** filled with the config version that asks, by node; 0 when the same was wanted before */
  readonly asked: Map<string, number>;
}

/** The node is wanted to have just this, in the way that the rollout means it. */
export const isTarget = (baseos: DesiredBaseos | undefined, target: DesiredBaseos): boolean =>
  baseos?.sha256 === target.sha256 && baseos.version === target.version && baseos.activate === target.activate;

const ask = async ({ trx, target, now, asked }: Execution, node: string): Promise<void> => {
  let isNew = false;
  const want = (desired: Desired): Desired => {
    isNew = !isTarget(desired.baseos, target);
    return isNew ? { ...desired, baseos: target } : desired;
  };
  const { version } = await changeDesiredWithin(trx, node, now, want);
  asked.set(node, isNew ? version : 0);
};

const withdraw = async ({ trx, target, now }: Execution, node: string): Promise<void> => {
  await changeDesiredWithin(trx, node, now, (desired) =>
    isTarget(desired.baseos, target) ? { ...desired, baseos: undefined } : desired,
  );
};

const executors: Record<Effect['kind'], (execution: Execution, node: string) => Promise<void>> = { ask, withdraw };

/** Does what a step asks for, in its transaction. */
export const execute = async (execution: Execution, effects: readonly RolloutEffect[]): Promise<void> => {
  for (const effect of effects) {
    if (effect.kind !== 'refused') await executors[effect.kind](execution, effect.node);
  }
};
