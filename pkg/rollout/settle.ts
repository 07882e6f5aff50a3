import type { RolloutEffect, RolloutStep } from './effect.ts';
import { countFailed, isFinal, isUnfinished, nodesOf, type RolloutNode, type RolloutState } from './state.ts';

const tooMany = (state: RolloutState): string =>
  `${countFailed(state)} of ${nodesOf(state).length} nodes failed, more than the ${state.maxFailures} allowed`;

/** What the end of a rollout says of it, beside that it has come. */
const reasonOf = (state: RolloutState, bad: boolean): string => {
  const refused = nodesOf(state).filter(({ stage }) => stage === 'refused').length;
  if (bad) return tooMany(state);
  return refused === 0 ? '' : `${refused} of ${nodesOf(state).length} nodes cannot have the image`;
};

/**
 * Nodes that one step asks at most. A step is one transaction of its shell, during which nobody else is served; the shell looks
 * again at once.
 */
export const askedAtOnce = 200;

const askWave = (state: RolloutState): RolloutStep => {
  const current = state.waves.findIndex((wave) => !wave.every(isFinal));
  const effects: RolloutEffect[] = [];
  const ask = (node: RolloutNode): RolloutNode => {
    if (node.stage !== 'waiting' || effects.length === askedAtOnce) return node;
    effects.push({ kind: 'ask', node: node.id });
    return { ...node, stage: 'wanted' };
  };
  const waves = state.waves.map((wave, index) => (index === current ? wave.map(ask) : wave));
  return { state: effects.length === 0 ? state : { ...state, waves }, effects };
};

/** What follows from the nodes' stages: the end, a stop, or the next wave once the one before has come to its end. */
export const settle = (state: RolloutState): RolloutStep => {
  if (!isUnfinished(state.phase)) return { state, effects: [] };
  const bad = countFailed(state) > state.maxFailures;
  if (nodesOf(state).every(isFinal)) {
    return { state: { ...state, phase: 'done', reason: reasonOf(state, bad) }, effects: [] };
  }
  if (bad && state.phase !== 'stopped') {
    return { state: { ...state, phase: 'stopped', reason: tooMany(state) }, effects: [] };
  }
  return state.phase === 'running' ? askWave(state) : { state, effects: [] };
};
