import { step } from '#pkg/rollout/step.ts';
import type { RolloutEffect } from '#pkg/rollout/effect.ts';
import type { Progress, RolloutEvent } from '#pkg/rollout/event.ts';
import { nodesOf, type NodeStage, type RolloutState } from '#pkg/rollout/state.ts';
import type { SeenSw } from '#pkg/rollout/observe.ts';

export const ids = (count: number): string[] => Array.from({ length: count }, (_, index) => `n${index + 1}`);

/** Runs events one after another and gives the last state with all effects. */
export const play = (
  state: RolloutState,
  events: readonly RolloutEvent[],
): { state: RolloutState; effects: RolloutEffect[] } => {
  const effects: RolloutEffect[] = [];
  let now = state;
  for (const event of events) {
    const next = step(now, event);
    now = next.state;
    effects.push(...next.effects);
  }
  return { state: now, effects };
};

export const seen = (node: string, progress: Progress, fresh = true): RolloutEvent => ({
  kind: 'observed',
  node,
  progress,
  fresh,
});

export const done: Progress = { kind: 'done', runs: true };
export const failed = (error = 'broken', ran = false): Progress => ({ kind: 'failed', error, ran });

export const stages = (state: RolloutState): NodeStage[] => nodesOf(state).map(({ stage }) => stage);

export const asked = (effects: readonly RolloutEffect[]): string[] =>
  effects.flatMap((effect) => (effect.kind === 'ask' ? [effect.node] : []));

/** An entry of swList that is no slot and does nothing. */
export const entry = (change: Partial<SeenSw>): SeenSw => ({
  shortVersion: '2',
  activated: false,
  partitionLabel: '',
  partitionState: '',
  status: 'INITIAL',
  userStatus: 'NONE',
  subStatus: 'NONE_SUBSTATUS',
  swErr: null,
  ...change,
});

/** The slot that runs version 1, committed. */
export const old = entry({
  shortVersion: '1',
  activated: true,
  partitionLabel: 'IMGA',
  partitionState: 'active',
  status: 'INSTALLED',
  userStatus: 'UPDATED',
});
export const other = (change: Partial<SeenSw>): SeenSw =>
  entry({ partitionLabel: 'IMGB', status: 'INSTALLED', ...change });
