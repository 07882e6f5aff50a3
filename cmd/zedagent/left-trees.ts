import type { ControllerLink } from '#pkg/eve/port.ts';
import type { EdgeDevConfig } from '#pkg/eve/messages.ts';
import type { Checkpoints } from './checkpoint.ts';

/**
 * The content trees that the boots before were told of: those of the stored config, none when it cannot be read. What the
 * first config of a boot no longer names was withdrawn while nobody here could say so.
 */
export const storedTrees = async (checkpoints: Checkpoints, link: ControllerLink): Promise<readonly string[]> => {
  const container = await checkpoints.read('last').catch(() => undefined);
  const outcome = container === undefined ? undefined : link.openCheckpoint(container);
  return outcome?.kind === 'ok' ? outcome.value.config.contentInfo.map(({ uuid }) => uuid) : [];
};

/** Those of these content trees that a config does not name. */
export const leftTrees = (before: readonly string[], { contentInfo }: EdgeDevConfig): readonly string[] =>
  before.filter((id) => !contentInfo.some(({ uuid }) => uuid === id));
