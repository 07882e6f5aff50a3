/**
 * Has what this process starts from now on run from its sources, as it does at a user's, and not from the bundles of a run of
 * all tests (`bundles.ts`).
 */
export const startFromSources = (): void => {
  const options = process.env['NODE_OPTIONS'] ?? '';
  process.env['NODE_OPTIONS'] = options.replace(/--import \S+\/redirect\.mjs/, '').trim();
};
