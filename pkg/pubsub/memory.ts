import type { Static, TSchema } from '@sinclair/typebox';
import { Observable, type Subscriber } from 'rxjs';
import type { Topic } from '#pkg/topics/index.ts';
import type { Publication, PubSub, TopicEvent } from './port.ts';
import { clearedMarker, nextMarker, noMarker, type RestartMarker } from './restart-marker.ts';
import { schemaCheck } from './schema-check.ts';
import { TopicView } from './topic-view.ts';
import { formatTopicValue, parseTopicValue, type TopicValue } from './topic-value.ts';

/** Topics in memory, as they are in files: states, checked by schema. Each change is delivered before the call returns. */
export interface MemoryPubSub extends PubSub {
  /** Delivers nothing from now on; changes merge as they do for a slow subscriber. */
  hold(): void;
  /** Delivers the present state, and every change again. */
  release(): void;
  /** what was not published because its topic's schema refuses it, e.g. `zedagent/ZbootConfig IMGA: wrong schema: ...` */
  readonly refused: readonly string[];
}

interface Stored {
  values: Map<string, TopicValue<unknown>>;
  marker: RestartMarker;
  readonly readers: Set<Reader>;
}

interface Reader {
  readonly view: TopicView<unknown>;
  readonly subscriber: Subscriber<TopicEvent<never>>;
}

/** A pubsub for tests and for several agents in one process. */
export const createMemoryPubSub = (): MemoryPubSub => {
  const store = new Map<string, Stored>();
  const refused: string[] = [];
  let held = false;
  let delivering = false;
  let closed = false;

  const stored = (topic: Topic, agent: string): Stored => {
    const name = `${agent}/${topic.name}`;
    const known = store.get(name) ?? { values: new Map(), marker: noMarker, readers: new Set() };
    store.set(name, known);
    return known;
  };

  /** Brings every subscriber up to date. A change made by a handler is delivered after the present one, not inside it. */
  const deliver = () => {
    if (held || delivering || closed) return;
    delivering = true;
    try {
      while (deliverRound()) continue;
    } finally {
      delivering = false;
    }
  };

  const deliverRound = (): boolean => {
    let any = false;
    for (const { values, marker, readers } of store.values()) {
      for (const { view, subscriber } of readers) {
        for (const event of view.advance(values, marker.counter)) {
          any = true;
          subscriber.next(event as TopicEvent<never>);
        }
      }
    }
    return any;
  };

  const publication = async <S extends TSchema>(topic: Topic<S>, agent: string = topic.agent) => {
    const entry = stored(topic, agent);
    const change = async (apply: () => void) => {
      if (closed) return;
      apply();
      deliver();
    };
    const made: Publication<Static<S>> = {
      get current() {
        return new Map([...entry.values].map(([key, { value }]) => [key, value as Static<S>]));
      },
      publish: (key, value) =>
        change(() => {
          const text = formatTopicValue(value);
          const result = parseTopicValue<unknown>(text ?? '', schemaCheck(topic.schema));
          if (result.ok) entry.values.set(key, result.parsed);
          else refused.push(`${agent}/${topic.name} ${key}: ${result.reason}`);
        }),
      unpublish: (key) => change(() => void entry.values.delete(key)),
      retain: (keep) =>
        change(() => void (entry.values = new Map([...entry.values].filter(([key]) => keep.includes(key))))),
      signalRestarted: () => change(() => void (entry.marker = nextMarker(entry.marker))),
      clearRestarted: () => change(() => void (entry.marker = clearedMarker(entry.marker))),
    };
    return made;
  };

  const subscribe = <S extends TSchema>(topic: Topic<S>, agent: string = topic.agent) =>
    new Observable<TopicEvent<Static<S>>>((subscriber) => {
      const { readers } = stored(topic, agent);
      const reader: Reader = { view: new TopicView(), subscriber };
      // as with files, nothing arrives before `subscribe` has returned
      queueMicrotask(() => {
        if (subscriber.closed) return;
        readers.add(reader);
        deliver();
      });
      return () => readers.delete(reader);
    });

  return {
    publication,
    subscribe,
    close: async () => {
      closed = true;
      for (const { readers } of store.values()) for (const { subscriber } of readers) subscriber.complete();
    },
    hold: () => void (held = true),
    release: () => {
      held = false;
      deliver();
    },
    refused,
  };
};
