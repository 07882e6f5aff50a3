import { Subject, type Observable } from 'rxjs';
import type { PresentedContentTree } from './info/present.ts';
import type { TimelineRow } from './repo/timeline.ts';

/** What the controller tells its listeners as it happens; only timeline rows are numbered and can be read again. */
export type ControllerEvent =
  | { readonly type: 'timeline'; readonly nodeId: string; readonly seq: number; readonly row: TimelineRow }
  | {
      readonly type: 'content';
      readonly nodeId: string;
      readonly seq: null;
      readonly contentTree: PresentedContentTree;
    }
  | {
      readonly type: 'node';
      readonly nodeId: string;
      readonly seq: null;
      readonly what: 'registered' | 'attested' | 'config' | 'group';
    }
  | { readonly type: 'node'; readonly nodeId: null; readonly seq: null; readonly what: 'image' }
  | { readonly type: 'rollout'; readonly id: string; readonly nodeId: null; readonly seq: null };

export interface EventHub {
  readonly events: Observable<ControllerEvent>;
  publish(event: ControllerEvent): void;
  close(): void;
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
