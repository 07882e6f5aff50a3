import { createAlarm } from '#pkg/async/alarm.ts';
import type { ControllerApi } from '../controller-api.ts';
import type { ControllerEvent } from '#pkg/rest/events.ts';
import type { TimelineRow } from '#pkg/rest/reported.ts';
import { followEvents } from '../events.ts';
import { CommandError } from '../command-error.ts';
import type { Evidence } from './evidence.ts';

/** Everything the controller received from one node since the watch began, and a way to wait for more. */
export interface TimelineWatch {
  readonly rows: readonly TimelineRow[];
  /** Index in `rows` behind the first row from `from` on that is the evidence. Errors: CommandError failed, interrupted. */
  waitFor(evidence: Evidence, from: number): Promise<number>;
  close(): Promise<void>;
}

/** Follows a node's timeline in the background; `onEvent` sees every event once. */
export const openTimelineWatch = (
  api: ControllerApi,
  node: string,
  onEvent: (event: ControllerEvent) => void,
  interrupt: AbortSignal,
): TimelineWatch => {
  const rows: TimelineRow[] = [];
  const news = createAlarm();
  const stop = new AbortController();
  const signal = AbortSignal.any([stop.signal, interrupt]);
  let broken: unknown;

  const follow = async (): Promise<void> => {
    try {
      for await (const event of followEvents(api, node, 0, signal)) {
        if (event.type === 'timeline') rows.push(event.row);
        onEvent(event);
        news.ring();
      }
    } catch (error) {
      broken = error;
    }
    news.ring();
  };
  const following = follow();

  const waitFor = async (evidence: Evidence, from: number): Promise<number> => {
    const end = performance.now() + evidence.seconds * 1000;
    for (let at = from; ;) {
      for (; at < rows.length; at += 1) {
        const row = rows[at];
        if (row !== undefined && evidence.seen(row)) return at + 1;
      }
      if (interrupt.aborted) throw new CommandError('interrupted', 'interrupted');
      if (broken !== undefined) throw broken;
      const left = end - performance.now();
      if (left <= 0)
        throw new CommandError('failed', `not seen within ${evidence.seconds} s at the controller: ${evidence.what}`);
      await news.wait(left, interrupt);
    }
  };

  return {
    rows,
    waitFor,
    async close() {
      stop.abort();
      await following;
    },
  };
};
