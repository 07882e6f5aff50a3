import type { Static, TSchema } from '@sinclair/typebox';
import { Observable } from 'rxjs';
import { createLogger, type Logger } from '#pkg/process/log.ts';
import { removeStaleTemps } from '#pkg/host/temp-file.ts';
import type { Topic } from '#pkg/topics/index.ts';
import { FilePublication } from './file-publication.ts';
import { FileSubscription } from './file-subscription.ts';
import type { Publication, PubSub, TopicEvent } from './port.ts';
import { schemaCheck } from './schema-check.ts';
import { topicPlace, type PubSubRoots } from './topic-place.ts';

export interface FilePubSubOptions extends PubSubRoots {
  readonly log?: Logger;
}

/**
 * Topics as JSON files that are replaced atomically and watched (`docs/rules/eve-baseos.md 5`); either end may start
 * first or die.
 */
export const createFilePubSub = (options: FilePubSubOptions): PubSub => {
  const log = options.log ?? createLogger('pubsub', { level: 'warn' });
  /** how to end everything that is open */
  const open = new Set<() => Promise<void>>();

  const publication = async <S extends TSchema>(topic: Topic<S>, agent: string = topic.agent) => {
    const place = topicPlace(options, topic, agent);
    await removeStaleTemps(place.tempDir);
    const made: Publication<Static<S>> & { close(): Promise<void> } = await FilePublication.open<Static<S>>(
      place,
      schemaCheck(topic.schema),
      log,
    );
    open.add(() => made.close());
    return made;
  };

  const subscribe = <S extends TSchema>(topic: Topic<S>, agent: string = topic.agent) => {
    const place = topicPlace(options, topic, agent);
    return new Observable<TopicEvent<Static<S>>>((subscriber) => {
      const subscription = new FileSubscription<Static<S>>(place, schemaCheck(topic.schema), log, (event) =>
        subscriber.next(event),
      );
      const end = async () => {
        subscriber.complete();
        await subscription.stop();
      };
      open.add(end);
      return () => {
        // a look that is under way makes the directory: whoever closes waits for that, too
        void end().then(() => open.delete(end));
      };
    });
  };

  const close = async () => {
    const ends = [...open];
    open.clear();
    await Promise.all(ends.map((end) => end()));
  };
  return { publication, subscribe, close };
};
