import type { RolloutState } from './state.ts';

/** How large a wave is; all nodes in one when nothing is said. */
export type WaveSize = { readonly size: number } | { readonly percent: number } | undefined;

const sizeOf = (waves: WaveSize, nodes: number): number => {
  if (waves === undefined) return nodes;
  if ('size' in waves) return Math.max(1, Math.floor(waves.size));
  return Math.max(1, Math.ceil((nodes * waves.percent) / 100));
};

/** Cuts the nodes into waves in the order given. A rollout that has asked nobody yet. */
export const plan = (ids: readonly string[], waves: WaveSize, maxFailures: number): RolloutState => {
  const size = sizeOf(waves, ids.length);
  const nodes = ids.map((id) => ({ id, stage: 'waiting' as const, error: '', ran: false }));
  return {
    phase: 'running',
    reason: '',
    maxFailures,
    waves: Array.from({ length: Math.ceil(nodes.length / Math.max(1, size)) }, (_, index) =>
      nodes.slice(index * size, (index + 1) * size),
    ),
  };
};
