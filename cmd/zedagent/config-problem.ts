import type { ConfigItemStatus } from '#pkg/eve/messages.ts';

/** Where the device info shows what is wrong with the config as a whole: among the items, under a name that none has. */
const wholeConfig = 'config';

/** The status of the items of a config, with what kept the newest config of the controller from being taken. */
export const withConfigProblem = (
  items: Readonly<Record<string, ConfigItemStatus>>,
  problem: string | undefined,
): Readonly<Record<string, ConfigItemStatus>> =>
  problem === undefined ? items : { ...items, [wholeConfig]: { value: '', error: problem } };
