import { combineLatest, distinctUntilChanged, filter, map, scan, startWith, type Observable } from 'rxjs';
import type { PubSub } from '#pkg/pubsub/port.ts';
import { openStates, type EngineOperation, type EngineProgress } from '#pkg/topics/engine.ts';
import { topics } from '#pkg/topics/index.ts';

/** An operation as it stands, and how far it has come while it is what the engine works on. */
export interface Followed {
  readonly operation: EngineOperation;
  readonly progress: EngineProgress | undefined;
}

/** Follows the operation of a request, from before it is begun until it is closed and beyond; whoever asked for it. */
export const followOperation = (pubsub: PubSub, id: string): Observable<Followed> => {
  const operation = pubsub.subscribe(topics.EngineOperation).pipe(
    scan((known: EngineOperation | undefined, event) => {
      if (event.kind !== 'create' && event.kind !== 'modify') return known;
      return event.key === id ? event.value : known;
    }, undefined),
    filter((known) => known !== undefined),
    distinctUntilChanged(),
  );
  const progress = pubsub.subscribe(topics.EngineStatus).pipe(
    filter((event) => event.kind === 'create' || event.kind === 'modify'),
    map(({ value }) => (value.Progress?.ID === id ? value.Progress : undefined)),
    startWith(undefined),
    distinctUntilChanged(),
  );
  return combineLatest({ operation, progress });
};

/** It has not ended. */
export const isOpen = ({ State }: EngineOperation): boolean => (openStates as readonly string[]).includes(State);

/** Whoever waits for it has his answer: it is closed, or it waits for a reboot, a trial or a next request. */
export const isAnswered = ({ State }: EngineOperation): boolean => State !== 'running' && State !== 'waiting';

/** It did not do what was asked for. */
export const hasFailed = ({ State }: EngineOperation): boolean =>
  State === 'failed' || State === 'aborted' || State === 'superseded' || State === 'fellBack';
