import type { ConfigItemStatus } from '#pkg/eve/messages.ts';

/** A config of the controller that was not, or not wholly, taken. */
export interface ConfigProblem {
  /** as logs name it; empty where it could not be read */
  readonly configId: string;
  readonly text: string;
}

/** Where the device info shows what is wrong with the config as a whole: among the items, under a name that none has. */
const wholeConfig = 'config';

/** The status of the items of a config, with what kept the newest config of the controller from being taken. */
export const withConfigProblem = (
  items: Readonly<Record<string, ConfigItemStatus>>,
  problem: ConfigProblem | undefined,
): Readonly<Record<string, ConfigItemStatus>> =>
  problem === undefined ? items : { ...items, [wholeConfig]: { value: problem.configId, error: problem.text } };
