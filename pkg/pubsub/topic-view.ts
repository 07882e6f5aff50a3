import type { TopicEvent } from './port.ts';
import type { TopicValue } from './topic-value.ts';

/** What one subscriber has been told of a topic, and so what it has yet to be told. */
export class TopicView<T> {
  #known: ReadonlyMap<string, TopicValue<T>> = new Map();
  #counter = 0;
  #synchronized = false;

  /**
   * The events that lead from what was told to the present state: deletes first, then values, both by key, once `synchronized`, and
   * the restart marker after the values that preceded it (`docs/rules/eve-baseos.md 5`).
   */
  advance(present: ReadonlyMap<string, TopicValue<T>>, counter: number): TopicEvent<T>[] {
    const events: TopicEvent<T>[] = [];
    // in the order of keys, so that the same state is always told the same way
    const sorted = [...present].toSorted(([a], [b]) => (a < b ? -1 : 1));
    for (const [key, { value }] of this.#known) {
      if (!present.has(key)) events.push({ kind: 'delete', key, previous: value });
    }
    for (const [key, { value, canonical }] of sorted) {
      const before = this.#known.get(key);
      if (before === undefined) events.push({ kind: 'create', key, value });
      else if (before.canonical !== canonical) events.push({ kind: 'modify', key, value, previous: before.value });
    }
    if (!this.#synchronized) events.push({ kind: 'synchronized' });
    if (counter !== this.#counter) events.push({ kind: 'restarted', counter });
    this.#known = new Map(sorted);
    this.#counter = counter;
    this.#synchronized = true;
    return events;
  }
}
