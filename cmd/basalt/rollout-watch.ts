import type { Rollout } from '#pkg/rest/rollouts.ts';
import { CommandError } from './command-error.ts';
import type { ControllerApi } from './controller-api.ts';
import { followAll } from './events.ts';
import { changesOf } from './rollout-view.ts';
import type { Terminal } from './terminal.ts';

/** It will not go on by itself. */
const hasEnded = ({ state, counts }: Rollout): boolean =>
  state === 'done' || ((state === 'stopped' || state === 'aborted') && counts.active === 0);

/** Tells each change of a rollout until it has ended. Errors: CommandError timedOut, interrupted. */
export const watchRollout = async (
  terminal: Terminal,
  api: ControllerApi,
  id: string,
  seconds: number,
  interrupt: AbortSignal,
): Promise<Rollout> => {
  const stop = AbortSignal.any([interrupt, AbortSignal.timeout(seconds * 1000)]);
  let last: Rollout | undefined;
  for await (const event of followAll(api, stop, (why) => terminal.note(`(${why})`))) {
    if (event.type !== 'connected' && !(event.type === 'rollout' && event.id === id)) continue;
    const now = await api.call('GET /rollouts/:id', { params: { id } });
    const lines = changesOf(last, now);
    last = now;
    if (lines.length > 0) terminal.line(now, lines.join('\n'));
    if (hasEnded(now)) return now;
  }
  if (interrupt.aborted) throw new CommandError('interrupted', 'interrupted; the rollout goes on without me');
  throw new CommandError('timedOut', `no end within ${seconds} s; "basalt rollout show" shows where it stands`);
};

/** Throws unless every node has come to the end that was wanted. */
export const requireSuccess = ({ state, reason, counts }: Rollout): void => {
  if (state === 'done' && counts.failed + counts.refused === 0) return;
  const short = `${counts.failed} node(s) failed, ${counts.refused} cannot have the image`;
  const why = reason === '' ? short : reason;
  throw new CommandError('failed', `the rollout is ${state}: ${why}`);
};
