import { Subject, type Observable, type Subscription } from 'rxjs';
import type { PubSub, TopicEvent } from '#pkg/pubsub/port.ts';
import { topics } from '#pkg/topics/index.ts';

/** The latest values of one topic, and word of each change. */
export interface TopicStore<T> {
  readonly values: readonly T[];
  readonly events: Observable<TopicEvent<T>>;
  close(): void;
}

/** Keeps the latest values of a topic. */
export const storeTopic = <T>(source: Observable<TopicEvent<T>>): TopicStore<T> => {
  const values = new Map<string, T>();
  const events = new Subject<TopicEvent<T>>();
  const subscription: Subscription = source.subscribe((event) => {
    if (event.kind === 'create' || event.kind === 'modify') values.set(event.key, event.value);
    if (event.kind === 'delete') values.delete(event.key);
    events.next(event);
  });
  return {
    get values() {
      return [...values.values()];
    },
    events,
    close: () => {
      subscription.unsubscribe();
      events.complete();
    },
  };
};

/** Every topic that zedagent listens to. */
export const openTopics = (pubsub: PubSub) => {
  const stores = {
    zboot: storeTopic(pubsub.subscribe(topics.ZbootStatus)),
    baseOs: storeTopic(pubsub.subscribe(topics.BaseOsStatus)),
    baseOsMgr: storeTopic(pubsub.subscribe(topics.BaseOSMgrStatus)),
    contentTrees: storeTopic(pubsub.subscribe(topics.ContentTreeStatus)),
    engine: storeTopic(pubsub.subscribe(topics.EngineStatus)),
    vault: storeTopic(pubsub.subscribe(topics.VaultStatus)),
  };
  return { ...stores, close: () => Object.values(stores).forEach((store) => store.close()) };
};
export type TopicStores = ReturnType<typeof openTopics>;
