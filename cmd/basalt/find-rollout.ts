import type { RolloutSummary } from '#pkg/rest/rollouts.ts';
import { CommandError } from './command-error.ts';
import type { ControllerApi } from './controller-api.ts';

/** The rollout that is meant: by its id, the beginning of it, or a name that only one has. Errors: CommandError usage. */
export const findRollout = async (api: ControllerApi, wanted: string): Promise<RolloutSummary> => {
  const { rollouts } = await api.call('GET /rollouts');
  const exact = rollouts.find(({ id }) => id === wanted);
  if (exact) return exact;
  const found = rollouts.filter(({ id, name }) => name === wanted || (wanted.length >= 4 && id.startsWith(wanted)));
  const [only, second] = found;
  if (only !== undefined && second === undefined) return only;
  const ids = found.map(({ id }) => id).join(', ');
  const why = second === undefined ? `there is no rollout "${wanted}"` : `"${wanted}" is ambiguous (${ids})`;
  throw new CommandError('usage', `${why}: "basalt rollout list" shows them`);
};
