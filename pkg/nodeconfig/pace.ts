import { propertyTable } from '#pkg/configprops/table.ts';
import { configGetStatus } from '#pkg/topics/agents.ts';
import type { ConfigState } from './state.ts';

/** A node that has just been added is asked for often at first, once in its life: whoever added it is about to configure it. */
const eagerMs = 60_000;
const eagerSeconds = 5;

/** After a poll that brought nothing: a long interval must not keep its own correction, or a test, waiting for a day. */
const afterFailures = (interval: number, failures: number): number =>
  Math.min(interval, propertyTable['timer.config.interval'].default * 2 ** Math.min(failures - 1, 32));

/**
 * The longest wait for the next poll, in seconds, of which chance may take a part: `timer.config.interval`, after failures a
 * minute, which doubles up to the interval, and a few seconds in the first minute after the node was onboarded for the
 * first time.
 */
export const pollSeconds = (
  { memory, failures, newlyOnboarded, firstPollAt }: ConfigState,
  now: number,
  interval: number = memory.values['timer.config.interval'],
): number => {
  const seconds = failures === 0 ? interval : afterFailures(interval, failures);
  const isEager = newlyOnboarded && firstPollAt !== undefined && now < firstPollAt + eagerMs;
  return isEager ? Math.min(seconds, eagerSeconds) : seconds;
};

/** A poll and what followed from it are over. */
export const rest = (state: ConfigState): ConfigState => ({
  ...state,
  failures: state.status === configGetStatus.success ? 0 : state.failures + 1,
  work: { kind: 'resting' },
});
