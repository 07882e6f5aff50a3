import { signal } from '@preact/signals';
import { connectLive, type LiveState, type Source } from '../logic/live.ts';
import type { LiveEvent } from '../types.ts';
import { loadFleet, readLater, takeRow } from './fleet.ts';

export const live = signal<LiveState>('connecting');

type Listener = (event: LiveEvent | { readonly type: 'opened' }) => void;
const listeners = new Set<Listener>();

/** Hears every event until the returned function is called; `opened` means that some may have been missed. */
export const onLive = (listener: Listener): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

const tell = (event: Parameters<Listener>[0]): void => {
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

/** Connects, and keeps the fleet up to date. */
export const startLive = (): (() => void) =>
  connectLive({
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
      if (event.type === 'node') readLater(event.nodeId);
      tell(event);
    },
  });
