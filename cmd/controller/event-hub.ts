import { Subject, type Observable } from 'rxjs';
import type { ControllerEvent } from '#pkg/rest/events.ts';

/** What the controller tells its listeners as it happens; only timeline rows are numbered and can be read again. */
export type { ControllerEvent };

export interface EventHub {
  readonly events: Observable<ControllerEvent>;
  publish(event: ControllerEvent): void;
  close(): void | Promise<void>;
}

/** A hub without memory: who was not listening reads the timeline. */
export const createEventHub = (): EventHub => {
  const subject = new Subject<ControllerEvent>();
  return {
    events: subject.asObservable(),
    publish: (event) => subject.next(event),
    close: () => subject.complete(),
  };
};
