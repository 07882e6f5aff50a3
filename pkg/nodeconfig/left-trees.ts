import type { EdgeDevConfig } from '#pkg/eve/messages.ts';

/** The content trees that a config names. */
export const treesOf = ({ contentInfo }: EdgeDevConfig): readonly string[] => contentInfo.map(({ uuid }) => uuid);

/** Those of these content trees that a config does not name. */
export const leftTrees = (before: readonly string[], config: EdgeDevConfig): readonly string[] => {
  const named = new Set(treesOf(config));
  return before.filter((id) => !named.has(id));
};
