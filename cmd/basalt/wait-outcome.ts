import { CommandError } from './command-error.ts';
import { followEvents } from './events.ts';
import { openProgress, type Progress } from './progress.ts';
import { rowLine } from './row-text.ts';
import type { ControllerTarget } from './target.ts';
import type { Terminal } from './terminal.ts';
import { outcomeOf, type UpdateOutcome } from './update-outcome.ts';

export interface AwaitedUpdate {
  readonly version: string;
  readonly activate: boolean;
  /** timeline rows up to this one are history */
  readonly after: number;
  readonly seconds: number;
}

/** Follows an update to its end and tells its steps. Errors: CommandError timedOut, interrupted. */
export const waitForOutcome = async (
  terminal: Terminal,
  target: ControllerTarget,
  update: AwaitedUpdate,
  interrupt: AbortSignal,
): Promise<UpdateOutcome> => {
  const limit = AbortSignal.timeout(update.seconds * 1000);
  const stop = AbortSignal.any([interrupt, limit]);
  let bar: Progress | undefined;
  const endBar = (): void => {
    bar?.stop();
    bar = undefined;
  };
  try {
    const onBreak = (why: string): void => terminal.note(`(${why})`);
    for await (const event of followEvents(target.api, target.node, update.after, stop, onBreak)) {
      if (event.type === 'content' && event.contentTree.progressPercentage < 100) {
        bar ??= openProgress(terminal.live, 'download', 100);
        bar.update(event.contentTree.progressPercentage);
      }
      if (event.type !== 'timeline') continue;
      const { row } = event;
      if (row.version !== update.version) continue;
      if (row.transition) {
        endBar();
        terminal.note(rowLine(row));
      }
      const outcome = outcomeOf(row, update.version, update.activate);
      if (outcome !== undefined) return outcome;
    }
  } finally {
    endBar();
  }
  if (interrupt.aborted) throw new CommandError('interrupted', 'interrupted; the update goes on without me');
  throw new CommandError('timedOut', `no outcome within ${update.seconds} s; "basalt status" shows where it stands`);
};
