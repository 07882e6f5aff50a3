import { concatMap, EMPTY, from, map, merge, Observable, of } from 'rxjs';
import { engineSources } from '#pkg/engine/sources.ts';
import type { Event } from '#pkg/baseos/event.ts';
import type { PubSub, TopicEvent } from '#pkg/pubsub/port.ts';
import type { BaseOsConfig } from '#pkg/topics/baseos.ts';
import { topics } from '#pkg/topics/index.ts';

type Body = Event extends infer E ? (E extends { at: string } ? Omit<E, 'at'> : never) : never;

/** What each value and each removal of a topic means to the decisions; markers of the topic itself mean nothing. */
const mapped =
  <T>(onValue: (key: string, value: T) => Body, onDelete: (key: string) => readonly Body[], now: () => string) =>
  (source: Observable<TopicEvent<T>>): Observable<Event> =>
    source.pipe(
      concatMap((event) => {
        const bodies =
          event.kind === 'create' || event.kind === 'modify'
            ? [onValue(event.key, event.value)]
            : event.kind === 'delete'
              ? onDelete(event.key)
              : [];
        return from(bodies.map((body) => ({ ...body, at: now() })));
      }),
    );

/** Topics that count from the start, also on a node that no controller knows. */
export const localEvents = (pubsub: PubSub, now: () => string): readonly Observable<Event>[] => [
  pubsub.subscribe(topics.ZbootConfig).pipe(
    mapped(
      (_key, config) => ({ kind: 'zbootConfig', config }),
      (label) => [{ kind: 'zbootConfigDeleted', label }],
      now,
    ),
  ),
  pubsub.subscribe(topics.NodeAgentStatus).pipe(
    mapped(
      (_key, status) => ({ kind: 'nodeAgent', status }),
      () => [],
      now,
    ),
  ),
  pubsub.subscribe(topics.ZedAgentStatus).pipe(
    mapped(
      (_key, status) => ({ kind: 'zedAgent', status }),
      () => [],
      now,
    ),
  ),
  pubsub.subscribe(topics.NodeDrainStatus).pipe(
    mapped(
      (_key, status) => ({ kind: 'drain', status }),
      () => [{ kind: 'drain', status: undefined }],
      now,
    ),
  ),
  engineRequests(pubsub, now),
];

/** Requests of every publisher: who asks is told by the folder, whatever a request says of itself. */
const engineRequests = (pubsub: PubSub, now: () => string): Observable<Event> => {
  const sources = engineSources.map(({ folder, shown: Source }) =>
    pubsub.subscribe(topics.EngineRequest, folder).pipe(map((event) => ({ event, Source }))),
  );
  let unknown = engineSources.length;
  return merge(...sources).pipe(
    concatMap(({ event, Source }): Observable<Event> => {
      switch (event.kind) {
        case 'create':
        case 'modify':
          return of({ kind: 'engineRequest', request: { ...event.value, Source }, at: now() });
        case 'delete':
          return of({ kind: 'engineRequestDeleted', id: event.previous.ID, at: now() });
        case 'synchronized':
          unknown -= 1;
          return unknown === 0 ? of({ kind: 'engineRequestsKnown', at: now() }) : EMPTY;
        case 'restarted':
          return EMPTY;
      }
    }),
  );
};

/**
 * The same events, with removals after the values that were seen in the same look: two versions of a request that
 * changed its name are then never taken for a withdrawal and a new wish (a topic tells removals first,
 * `docs/rules/eve-baseos.md 5`).
 */
export const valuesFirst = <T>(source: Observable<TopicEvent<T>>): Observable<TopicEvent<T>> =>
  new Observable((subscriber) => {
    const removed = new Map<string, TopicEvent<T>>();
    const flush = (): void => {
      for (const event of removed.values()) subscriber.next(event);
      removed.clear();
    };
    return source.subscribe({
      next: (event) => {
        if (event.kind === 'delete') {
          // the events of one look come in one go
          if (removed.size === 0) queueMicrotask(flush);
          removed.set(event.key, event);
          return;
        }
        // of one key the order is what it means
        if (event.kind === 'create' && removed.has(event.key)) flush();
        subscriber.next(event);
      },
      error: (error) => subscriber.error(error),
      complete: () => {
        flush();
        subscriber.complete();
      },
    });
  });

/** What the controller wants: only heard once the node is onboarded and its properties are known. */
export const configEvents = (source: Observable<TopicEvent<BaseOsConfig>>, now: () => string): Observable<Event> =>
  source.pipe(
    valuesFirst,
    mapped(
      (key, config) => ({ kind: 'baseOsConfig', key, config }),
      (key) => [{ kind: 'baseOsConfigDeleted', key }],
      now,
    ),
  );
