import { checkpointFor, type BootReason } from '#pkg/health/boot-reason.ts';

/**
 * The checkpoints that a boot may start from, in the order in which they are tried (`docs/rules/eve-api.md 8.5`): the
 * last one, with the backup for one that cannot be read, or the backup alone after a crash. An agent that is started
 * again in the same boot goes on from what was in force.
 */
export const checkpointOrder = (reason: BootReason, fetchedBefore: boolean): readonly ('last' | 'backup')[] => {
  if (fetchedBefore) return ['last'];
  return checkpointFor(reason) === 'last' ? ['last', 'backup'] : ['backup'];
};
