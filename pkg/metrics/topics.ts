import type { Static, TSchema } from '@sinclair/typebox';
import type { Publication, PubSub } from '#pkg/pubsub/port.ts';
import type { Topic } from '#pkg/topics/index.ts';
import type { Registry } from './registry.ts';

/** What is made of each value that this process publishes; by the topic's name. */
export type Watchers = Readonly<Record<string, (key: string, value: never) => void>>;

/**
 * The same topics, with each publication counted and shown to whoever makes a metric of it: what an agent tells the others
 * is all that there is to know of it, so that nothing else has to be touched to measure it.
 */
export const countTopics = (pubsub: PubSub, registry: Registry, watchers: Watchers): PubSub => {
  const publications = registry.counter(
    'basalt_topic_publications_total',
    'values that this process gave out or took back, by topic',
    'labelled',
  );
  const watched = <T>(name: string, publication: Publication<T>): Publication<T> => ({
    get current() {
      return publication.current;
    },
    publish: async (key, value) => {
      publications.add({ topic: name });
      // also when it cannot be written: that is when somebody wants to know
      watchers[name]?.(key, value as never);
      await publication.publish(key, value);
    },
    unpublish: async (key) => {
      publications.add({ topic: name });
      await publication.unpublish(key);
    },
    retain: (keep) => publication.retain(keep),
    signalRestarted: () => publication.signalRestarted(),
    clearRestarted: () => publication.clearRestarted(),
  });
  return {
    publication: async <S extends TSchema>(topic: Topic<S>, agent?: string): Promise<Publication<Static<S>>> =>
      watched(topic.name, await pubsub.publication(topic, agent)),
    subscribe: (topic, agent) => pubsub.subscribe(topic, agent),
    close: () => pubsub.close(),
  };
};
