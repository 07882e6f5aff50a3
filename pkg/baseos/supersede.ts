import { configHolder } from './config-holder.ts';
import { changed, isOpen, outcome } from './operations.ts';
import type { AbState, Job } from './state.ts';
import { logged, type AbStep } from './step-type.ts';

/**
 * Ends what is staged before another image takes its slot, and tells its owner: the record is closed and durable before the
 * first effect of what follows (`docs/engine.md`, N8).
 */
export const supersedeStaged = (state: AbState, { owner, image }: Pick<Job, 'owner' | 'image'>, at: string): AbStep => {
  const request = owner.kind === 'request' ? owner.request : undefined;
  const by = request?.Source ?? configHolder;
  const why = `version ${image.version} of ${by} takes the slot`;
  const isTaken = ({ State, ID }: { State: string; ID: string }): boolean => State === 'staged' && ID !== request?.ID;
  const taken = state.operations.filter((operation) => isOpen(operation) && isTaken(operation));
  if (taken.length === 0) return { state, effects: [] };
  const operations = state.operations.map((operation) =>
    taken.includes(operation) ? changed(operation, outcome('superseded', 'ENGINE_SUPERSEDED', why), at) : operation,
  );
  const next: AbState = { ...state, operations };
  const { effects } = logged(next, { decision: 'what was staged is given up', why });
  const closed = operations.filter(({ ID }) => taken.some((old) => old.ID === ID));
  return {
    state: next,
    effects: [...closed.map((operation) => ({ kind: 'publishOperation', operation }) as const), ...effects],
  };
};
