import type { ControllerEvent } from '#pkg/rest/events.ts';

export type LiveState = 'connecting' | 'live' | 'reconnecting';

/** Of the browser's EventSource what is needed of it. */
export interface Source {
  whenOpen(run: () => void): void;
  whenBroken(run: () => void): void;
  /** true when it has given up and will not come back by itself */
  readonly closed: boolean;
  listen(type: ControllerEvent['type'], handle: (data: string) => void): void;
  close(): void;
}

export interface LivePort {
  readonly open: (path: string) => Source;
  readonly later: (ms: number, run: () => void) => () => void;
  readonly state: (state: LiveState) => void;
  readonly event: (event: ControllerEvent) => void;
  /** events may have been missed that are not told again: what is shown must be read again */
  readonly opened: () => void;
  /** it was not let in, and does not know why: perhaps nobody is signed in any more */
  readonly refused: () => void;
}

const types = ['timeline', 'content', 'node', 'rollout'] as const;
const pauses = [1000, 2000, 4000, 8000, 15_000];

/**
 * Keeps a stream of events open. The browser comes back by itself after a broken connection, with the last id it had; after
 * a refusal (the controller restarts, too many listeners) it does not, so a new one is opened from that id on.
 */
export const connectLive = (port: LivePort): (() => void) => {
  let source: Source | undefined;
  let cancel: (() => void) | undefined;
  let last: number | undefined;
  let failures = 0;

  const connect = (): void => {
    cancel = undefined;
    const opened = port.open(last === undefined ? '/api/v1/events' : `/api/v1/events?after=${last}`);
    source = opened;
    opened.whenOpen(() => {
      failures = 0;
      port.state('live');
      port.opened();
    });
    opened.whenBroken(() => {
      port.state('reconnecting');
      if (!opened.closed) return;
      opened.close();
      port.refused();
      if (cancel) return;
      cancel = port.later(pauses[Math.min(failures, pauses.length - 1)] ?? 1000, connect);
      failures += 1;
    });
    for (const type of types) {
      opened.listen(type, (data) => {
        const event = JSON.parse(data) as ControllerEvent;
        if (event.type === 'timeline') last = Math.max(last ?? 0, event.seq);
        port.event(event);
      });
    }
  };

  port.state('connecting');
  connect();
  return () => {
    cancel?.();
    source?.close();
  };
};
