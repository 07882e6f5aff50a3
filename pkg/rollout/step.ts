import { andThen, refuse, stay } from '#pkg/machine/step.ts';
import { advance } from './advance.ts';
import type { RolloutEffect, RolloutStep } from './effect.ts';
import type { NodeEvent, RolloutEvent } from './event.ts';
import { settle } from './settle.ts';
import { countFailed, isActive, isFinal, isUnfinished, type RolloutNode, type RolloutState } from './state.ts';

const changeNode = (node: RolloutNode, event: NodeEvent): RolloutNode => {
  if (event.kind === 'observed') return advance(node, event.progress, event.fresh);
  const stage = event.kind === 'unfit' ? 'refused' : 'withdrawn';
  return isFinal(node) ? node : { ...node, stage, error: event.why };
};

/**
 * Takes in what is known of some nodes, in one pass however many they are; the same state when nothing of them changes, or when
 * they are not in the rollout.
 */
const changeNodes = (state: RolloutState, events: readonly NodeEvent[]): RolloutState => {
  const byNode = new Map(events.map((event) => [event.node, event]));
  let changed = false;
  const change = (node: RolloutNode): RolloutNode => {
    const event = byNode.get(node.id);
    if (event === undefined) return node;
    const after = changeNode(node, event);
    if (after.stage === node.stage && after.error === node.error && after.ran === node.ran) return node;
    changed = true;
    return after;
  };
  const waves = state.waves.map((wave) => wave.map(change));
  return changed ? { ...state, waves } : state;
};

const pause = (state: RolloutState): RolloutStep => {
  if (state.phase === 'paused') return stay(state);
  if (state.phase !== 'running') return refuse(state, 'pause', `it is ${state.phase}`);
  return stay({ ...state, phase: 'paused', reason: 'paused by an operator' });
};

const resume = (state: RolloutState): RolloutStep => {
  if (state.phase === 'running') return stay(state);
  if (!isUnfinished(state.phase)) return refuse(state, 'resume', `it is ${state.phase}`);
  if (countFailed(state) > state.maxFailures) {
    const failed = countFailed(state);
    const nodes = failed === 1 ? 'node has' : 'nodes have';
    const why = `${failed} ${nodes} failed and ${state.maxFailures} may; retry until few enough are left, or abort it`;
    return refuse(state, 'resume', why);
  }
  return stay({ ...state, phase: 'running', reason: '' });
};

/** Takes back what was asked of nodes that have not begun to run it; a trial under way comes to its own end. */
const abort = (state: RolloutState): RolloutStep => {
  if (state.phase === 'aborted') return stay(state);
  if (state.phase === 'done') return refuse(state, 'abort', 'it is done');
  const effects: RolloutEffect[] = [];
  const stop = (node: RolloutNode): RolloutNode => {
    if (node.stage === 'waiting') return { ...node, stage: 'withdrawn' };
    if (node.ran || (!isActive(node) && node.stage !== 'failed')) return node;
    effects.push({ kind: 'withdraw', node: node.id });
    return node.stage === 'failed' ? node : { ...node, stage: 'withdrawn' };
  };
  const waves = state.waves.map((wave) => wave.map(stop));
  return { state: { ...state, phase: 'aborted', reason: 'aborted by an operator', waves }, effects };
};

const decide = (state: RolloutState, event: RolloutEvent): RolloutStep => {
  switch (event.kind) {
    case 'look':
      return stay(state);
    case 'observed':
    case 'overruled':
    case 'unfit':
      return stay(changeNodes(state, [event]));
    case 'seen':
      return stay(changeNodes(state, event.nodes));
    case 'pause':
      return pause(state);
    case 'resume':
      return resume(state);
    case 'abort':
      return abort(state);
  }
};

/**
 * Decides what a rollout does next: whom to ask, when to stop, when it is over. Total and pure: every event is legal input in
 * every phase; one that is not allowed leaves the state and says `refused`.
 */
export const step = (state: RolloutState, event: RolloutEvent): RolloutStep => andThen(decide(state, event), settle);
