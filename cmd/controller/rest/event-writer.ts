import type { ServerResponse } from 'node:http';
import type { ControllerEvent } from '../event-hub.ts';

/** A listener that leaves this much unread is cut off; it can come back with the last id it had. */
const maxBacklog = 1024 * 1024;

const format = (event: ControllerEvent): string => {
  const id = event.seq === null ? '' : `id: ${event.seq}\n`;
  return `${id}event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`;
};

export interface EventWriter {
  comment(text: string): void;
  /** Tells it now, or cuts off a listener that has not read what it was told before. */
  now(event: ControllerEvent): void;
  /** Tells it when the listener has read what came before. */
  inTurn(event: ControllerEvent): Promise<void>;
}

/** Resolves when there is room for more, or nobody to tell it to. */
const drained = (raw: ServerResponse): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      raw.off('drain', done).off('close', done);
      resolve();
    };
    raw.on('drain', done).on('close', done);
  });

export const createEventWriter = (raw: ServerResponse): EventWriter => {
  const send = (text: string): void => {
    if (raw.writableLength > maxBacklog) raw.destroy();
    else raw.write(text);
  };
  return {
    comment: (text) => send(`: ${text}\n\n`),
    now: (event) => send(format(event)),
    async inTurn(event) {
      if (raw.destroyed) return;
      if (!raw.write(format(event)) && raw.writableNeedDrain) await drained(raw);
    },
  };
};
