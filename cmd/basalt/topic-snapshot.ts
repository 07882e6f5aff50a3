import type { Static, TSchema } from '@sinclair/typebox';
import { first, firstValueFrom, scan, timeout, type Observable } from 'rxjs';
import { createLogger } from '#pkg/process/log.ts';
import { createFilePubSub } from '#pkg/pubsub/file.ts';
import type { PubSub, TopicEvent } from '#pkg/pubsub/port.ts';
import type { Topic } from '#pkg/topics/index.ts';
import type { NodeTarget } from './target.ts';

/** The node's topics, with the warnings about odd files on stderr only. */
export const openTopics = (target: NodeTarget): PubSub =>
  createFilePubSub({
    runDir: target.runDir,
    persistDir: target.persistDir,
    log: createLogger('basalt', { level: 'error' }),
  });

/** A topic as a whole; `ready` once every value that existed at first is in it. */
export interface TopicValues<T> {
  readonly ready: boolean;
  readonly values: ReadonlyMap<string, T>;
}

const apply = <T>(state: TopicValues<T>, event: TopicEvent<T>): TopicValues<T> => {
  const values = new Map(state.values);
  if (event.kind === 'create' || event.kind === 'modify') values.set(event.key, event.value);
  if (event.kind === 'delete') values.delete(event.key);
  return { ready: state.ready || event.kind === 'synchronized', values };
};

/** Every change of a topic as the whole of its values. */
export const valuesOf = <S extends TSchema>(pubsub: PubSub, topic: Topic<S>): Observable<TopicValues<Static<S>>> =>
  pubsub.subscribe(topic).pipe(scan(apply<Static<S>>, { ready: false, values: new Map() }));

/** The values of a topic as they are now; empty when nobody has published it. */
export const snapshot = async <S extends TSchema>(
  pubsub: PubSub,
  topic: Topic<S>,
): Promise<ReadonlyMap<string, Static<S>>> => {
  const ready = valuesOf(pubsub, topic).pipe(
    first((state) => state.ready),
    timeout(5000),
  );
  return (await firstValueFrom(ready)).values;
};
