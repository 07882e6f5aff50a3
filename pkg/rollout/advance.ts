import type { Progress } from './event.ts';
import type { RolloutNode } from './state.ts';

const fail = (node: RolloutNode, error: string, ran: boolean): RolloutNode => ({
  ...node,
  stage: 'failed',
  error,
  ran,
});

const underWay = (node: RolloutNode, progress: Progress): RolloutNode => {
  switch (progress.kind) {
    case 'done':
      return { ...node, stage: 'done', error: '' };
    case 'failed': {
      const why = progress.error === '' ? 'it was tried and did not pass its test' : progress.error;
      return fail(node, why, node.ran || progress.ran);
    }
    case 'none': {
      const lost = node.ran && progress.runs !== '';
      return lost ? fail(node, `it ran and was given up; the node runs ${progress.runs}`, true) : node;
    }
    case 'testing':
      return { ...node, stage: 'testing', error: progress.error, ran: true };
    case 'wanted':
      // also what a node says for a moment between two steps: no reason to show it further back than it is
      return { ...node, error: progress.error };
    case 'downloading':
    case 'updating':
      return { ...node, stage: progress.kind, error: progress.error };
  }
};

/**
 * What a report makes of a node. One that is not fresh can only tell that the version runs already. A failed node counts as
 * done when it runs the version after all, and as nothing else; a node not asked, done, refused or
 * withdrawn stays so.
 */
export const advance = (node: RolloutNode, progress: Progress, fresh: boolean): RolloutNode => {
  const runs = progress.kind === 'done' && progress.runs;
  if (!fresh && !runs) return node;
  switch (node.stage) {
    case 'waiting':
    case 'done':
    case 'refused':
    case 'withdrawn':
      return node;
    case 'failed':
      return progress.kind === 'done' ? { ...node, stage: 'done', error: '' } : node;
    case 'wanted':
    case 'downloading':
    case 'updating':
    case 'testing':
      return underWay(node, progress);
  }
};
