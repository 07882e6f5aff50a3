import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import test from 'ava';
import { until } from '../until.ts';
import { collect, freshPubSub, startPublisher } from './harness.ts';
import { wide, wideTopic } from './wide-topic.ts';

test('a subscriber that started first sees a publisher of another process, its changes and its end of a key', async (t) => {
  const fresh = await freshPubSub(t);
  const seen = collect(t, fresh.pubsub.subscribe(wideTopic));
  await until('synchronized', () => seen.kinds().includes('synchronized'));
  const publisher = await startPublisher(t, fresh);
  await publisher.tell({ publish: ['a', 1] });
  await until('create', () => seen.values.get('a')?.Number === 1);
  await publisher.tell({ publish: ['a', 2] });
  await until('modify', () => seen.values.get('a')?.Number === 2);
  await publisher.tell({ unpublish: 'a' });
  await until('delete', () => !seen.values.has('a'));
  t.deepEqual(seen.events, [
    { kind: 'synchronized' },
    { kind: 'create', key: 'a', value: wide(1) },
    { kind: 'modify', key: 'a', value: wide(2), previous: wide(1) },
    { kind: 'delete', key: 'a', previous: wide(2) },
  ]);
});

test('a subscriber that starts later gets the present state, then synchronized, then the restart marker', async (t) => {
  const fresh = await freshPubSub(t);
  const publisher = await startPublisher(t, fresh);
  await publisher.tell({ publish: ['a', 1] });
  await publisher.tell({ publish: ['b', 2] });
  await publisher.tell({ signal: true });
  const seen = collect(t, fresh.pubsub.subscribe(wideTopic));
  await until('restarted', () => seen.kinds().includes('restarted'));
  t.deepEqual(seen.kinds(), ['create', 'create', 'synchronized', 'restarted']);
  t.deepEqual(
    seen.values,
    new Map([
      ['a', wide(1)],
      ['b', wide(2)],
    ]),
  );
});

test('of a burst of 500 updates the last value arrives, whatever was merged on the way', async (t) => {
  const fresh = await freshPubSub(t);
  const seen = collect(t, fresh.pubsub.subscribe(wideTopic));
  const publisher = await startPublisher(t, fresh);
  await publisher.tell({ burst: ['a', 500] });
  await until('the last value', () => seen.values.get('a')?.Number === 500);
  const numbers = seen.events.flatMap((event) => ('value' in event ? [event.value.Number] : []));
  t.deepEqual(
    numbers,
    numbers.toSorted((a, b) => a - b),
  );
});

test('updates a few milliseconds apart end with the last value, time after time', async (t) => {
  const fresh = await freshPubSub(t);
  const seen = collect(t, fresh.pubsub.subscribe(wideTopic));
  const publisher = await startPublisher(t, fresh);
  for (let round = 1; round <= 20; round++) {
    for (const step of [1, 2, 3]) {
      await publisher.tell({ publish: ['a', round * 10 + step] });
      await sleep(step * round);
    }
    await until(`round ${round}`, () => seen.values.get('a')?.Number === round * 10 + 3);
  }
  t.is(seen.values.get('a')?.Number, 203);
});

test('a publisher killed in the middle of its writes leaves only whole values, and its successor clears up', async (t) => {
  const fresh = await freshPubSub(t);
  const seen = collect(t, fresh.pubsub.subscribe(wideTopic));
  let leftovers = 0;
  for (let round = 0; round < 20; round++) {
    const publisher = await startPublisher(t, fresh);
    await publisher.tell({ forever: `key-${round % 3}` });
    await sleep((round % 7) * 3);
    await publisher.kill();
    leftovers += (await readdir(join(fresh.runDir, 'tester', '.tmp'))).length;
  }
  t.log(`${leftovers} unfinished files were left behind`);
  const successor = await startPublisher(t, fresh);
  await successor.tell({ publish: ['last', 1] });
  await until('the last value', () => seen.values.has('last'));
  for (const event of seen.events)
    if ('value' in event && event.key !== 'last') t.is(event.value.Filler.length, 200_000);
  t.deepEqual(fresh.logged, []);
  t.deepEqual(await readdir(join(fresh.runDir, 'tester', '.tmp')), []);
});

test('the restart marker comes after the values published before it, and counts on in the next process', async (t) => {
  const fresh = await freshPubSub(t);
  const seen = collect(t, fresh.pubsub.subscribe(wideTopic));
  for (const round of [1, 2, 3, 4, 5]) {
    const publisher = await startPublisher(t, fresh);
    await publisher.tell({ clear: true });
    for (const key of ['a', 'b', 'c']) await publisher.tell({ publish: [key, round] });
    await publisher.tell({ signal: true });
    await until(`marker ${round}`, () =>
      seen.events.some((event) => event.kind === 'restarted' && event.counter === round),
    );
    const marker = seen.events.findIndex((event) => event.kind === 'restarted' && event.counter === round);
    const before = new Map<string, number>();
    for (const event of seen.events.slice(0, marker)) if ('value' in event) before.set(event.key, event.value.Number);
    t.deepEqual(
      before,
      new Map([
        ['a', round],
        ['b', round],
        ['c', round],
      ]),
    );
    await publisher.kill();
  }
});

test('a run directory that is wiped and made anew is followed', async (t) => {
  const fresh = await freshPubSub(t);
  const seen = collect(t, fresh.pubsub.subscribe(wideTopic));
  const first = await startPublisher(t, fresh);
  await first.tell({ publish: ['a', 1] });
  await until('the first value', () => seen.values.get('a')?.Number === 1);
  await first.kill();
  await rm(fresh.runDir, { recursive: true, maxRetries: 10, retryDelay: 10 });
  await until('the value is gone', () => !seen.values.has('a'));
  const second = await startPublisher(t, fresh);
  await second.tell({ publish: ['b', 2] });
  await until('the second value', () => seen.values.get('b')?.Number === 2);
  await second.tell({ publish: ['b', 3] });
  await until('its change', () => seen.values.get('b')?.Number === 3);
  t.deepEqual(seen.values, new Map([['b', wide(3)]]));
});

test('a publisher whose directory was wiped under it publishes on', async (t) => {
  const fresh = await freshPubSub(t);
  const publisher = await startPublisher(t, fresh);
  await publisher.tell({ publish: ['a', 1] });
  await rm(fresh.runDir, { recursive: true, maxRetries: 10, retryDelay: 10 });
  await publisher.tell({ publish: ['a', 1] });
  const seen = collect(t, fresh.pubsub.subscribe(wideTopic));
  await until('the value again', () => seen.values.get('a')?.Number === 1);
  t.pass();
});
