import type { ControllerLink } from '#pkg/eve/port.ts';
import { treesOf } from '#pkg/nodeconfig/left-trees.ts';
import type { Checkpoints } from './checkpoint.ts';

/**
 * The content trees that the boots before were told of: those of the stored config, none when it cannot be read. What the
 * first config of a boot no longer names was withdrawn while nobody here could say so.
 */
export const storedTrees = async (checkpoints: Checkpoints, link: ControllerLink): Promise<readonly string[]> => {
  const container = await checkpoints.read('last').catch(() => undefined);
  const outcome = container === undefined ? undefined : link.openCheckpoint(container);
  return outcome?.kind === 'ok' ? treesOf(outcome.value.config) : [];
};
