import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { FileSubscription, type SubscriptionWatch } from '#pkg/pubsub/file-subscription.ts';
import type { TopicEvent } from '#pkg/pubsub/port.ts';
import { schemaCheck } from '#pkg/pubsub/schema-check.ts';
import { topicPlace } from '#pkg/pubsub/topic-place.ts';
import { until } from '../until.ts';
import { freshPubSub } from './harness.ts';
import { wide, wideTopic } from './wide-topic.ts';

const deaf: SubscriptionWatch['watch'] = () => ({ close: () => Promise.resolve() });

const subscribeWith = async (t: ExecutionContext, how: SubscriptionWatch) => {
  const fresh = await freshPubSub(t);
  const events: TopicEvent<unknown>[] = [];
  const place = topicPlace(fresh, wideTopic, wideTopic.agent);
  const deliver = (event: TopicEvent<unknown>) => void events.push(event);
  const subscription = new FileSubscription(place, schemaCheck(wideTopic.schema), fresh.log, deliver, how);
  t.teardown(() => subscription.stop());
  await until('synchronized', () => events.length > 0);
  return { ...fresh, events, subscription, publication: await fresh.pubsub.publication(wideTopic), place };
};

test('a change whose event was lost is found by the next look', async (t) => {
  const { publication, events } = await subscribeWith(t, { watch: deaf, rescanMs: 20, unwatchedMs: 1e9 });
  await publication.publish('a', wide(1));
  await until('create', () => events.length === 2);
  await publication.publish('a', wide(2));
  await until('modify', () => events.length === 3);
  await publication.unpublish('a');
  await until('delete', () => events.length === 4);
  t.deepEqual(
    events.map(({ kind }) => kind),
    ['synchronized', 'create', 'modify', 'delete'],
  );
});

test('one event for two changes of one file is enough, even if the second came within the resolution of file times', async (t) => {
  let notify: () => void = () => undefined;
  const watch: SubscriptionWatch['watch'] = (_directory, onChange) => {
    notify = onChange;
    return { close: () => Promise.resolve() };
  };
  const { publication, events, place } = await subscribeWith(t, { watch, rescanMs: 1e9, unwatchedMs: 1e9 });
  await publication.publish('a', wide(1));
  notify();
  await until('create', () => events.length === 2);
  // no event at all for this one: the look after things have settled must find it
  await writeFile(join(place.directory, 'a.json'), JSON.stringify(wide(2)));
  await until('modify', () => events.length === 3);
  t.pass();
});

test('where nothing can be watched topics are still delivered, and it is said once', async (t) => {
  const watch: SubscriptionWatch['watch'] = () => {
    throw new Error('ENOSPC: the limit of watches is reached');
  };
  const { publication, events, logged } = await subscribeWith(t, { watch, rescanMs: 1e9, unwatchedMs: 10 });
  for (const number of [1, 2, 3]) {
    await publication.publish('a', wide(number));
    await until(`value ${number}`, () => events.length === number + 1);
  }
  t.deepEqual(
    logged.map(({ msg }) => msg),
    ['a topic cannot be watched; it is looked at in short intervals'],
  );
});

test('a watch that breaks later is set up again', async (t) => {
  let breakIt: (error: unknown) => void = () => undefined;
  let watches = 0;
  const watch: SubscriptionWatch['watch'] = (_directory, _onChange, _onGone, onError) => {
    watches++;
    breakIt = onError;
    return { close: () => Promise.resolve() };
  };
  const { publication, events } = await subscribeWith(t, { watch, rescanMs: 20, unwatchedMs: 10 });
  breakIt(new Error('broken'));
  await until('another watch', () => watches === 2);
  await publication.publish('a', wide(1));
  await until('create', () => events.length === 2);
  t.pass();
});

test('nothing is delivered after stop, even in the middle of a delivery', async (t) => {
  const fresh = await freshPubSub(t);
  const publication = await fresh.pubsub.publication(wideTopic);
  for (const key of ['a', 'b', 'c']) await publication.publish(key, wide(1));
  const place = topicPlace(fresh, wideTopic, wideTopic.agent);
  let delivered = 0;
  const { promise, resolve } = Promise.withResolvers<void>();
  const subscription = new FileSubscription(place, schemaCheck(wideTopic.schema), fresh.log, () => {
    delivered++;
    void subscription.stop().then(resolve);
  });
  await promise;
  t.is(delivered, 1);
});
