import { signal } from '@preact/signals';
import type { ControllerEvent } from '#pkg/rest/events.ts';
import { connectLive, type LiveState, type Source } from '../logic/live.ts';
import { forget, loadFleet, readLater, takeRow } from './fleet.ts';
import { checkSession } from './session.ts';

export const live = signal<LiveState>('connecting');

/** An event of the controller; `opened` means that some may have been missed. */
export type Heard = ControllerEvent | { readonly type: 'opened' };
type Listener = (event: Heard) => void;
const listeners = new Set<Listener>();

/** Hears every event until the returned function is called. */
export const onLive = (listener: Listener): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

const tell = (event: Heard): void => {
  for (const listener of listeners) listener(event);
};

const open = (path: string): Source => {
  const events = new EventSource(path);
  return {
    whenOpen: (run) => events.addEventListener('open', run),
    whenBroken: (run) => events.addEventListener('error', run),
    get closed() {
      return events.readyState === EventSource.CLOSED;
    },
    listen: (type, handle) => events.addEventListener(type, ({ data }: MessageEvent<string>) => handle(data)),
    close: () => events.close(),
  };
};

const seen = (): void => {
  if (!document.hidden) void checkSession();
};

/** Connects, and keeps the fleet up to date. */
export const startLive = (): (() => void) => {
  const disconnect = connectLive({
    open,
    later: (ms, run) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    state: (state) => {
      live.value = state;
    },
    opened: () => {
      void loadFleet();
      tell({ type: 'opened' });
    },
    event: (event) => {
      if (event.type === 'timeline') takeRow(event.row);
      if (event.type === 'node' && event.nodeId !== null) {
        if (event.what === 'removed') forget(event.nodeId);
        else readLater(event.nodeId);
      }
      tell(event);
    },
    refused: () => void checkSession(),
  });
  document.addEventListener('visibilitychange', seen);
  return () => {
    disconnect();
    document.removeEventListener('visibilitychange', seen);
  };
};
