import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { createMemoryPubSub } from '#pkg/pubsub/memory.ts';
import type { PubSub } from '#pkg/pubsub/port.ts';
import { until } from '../until.ts';
import { collect, freshPubSub } from './harness.ts';
import { wide, wideTopic } from './wide-topic.ts';

/** What holds for topics in files holds for topics in memory. */
const kinds: readonly (readonly [name: string, make: (t: ExecutionContext) => Promise<PubSub>])[] = [
  ['file', async (t) => (await freshPubSub(t)).pubsub],
  ['memory', () => Promise.resolve(createMemoryPubSub())],
];

for (const [name, make] of kinds) {
  test(`${name}: a subscription tells create, modify, delete and restarts, and synchronized once`, async (t) => {
    const pubsub = await make(t);
    const seen = collect(t, pubsub.subscribe(wideTopic));
    await until('synchronized', () => seen.kinds().includes('synchronized'));
    const publication = await pubsub.publication(wideTopic);
    await publication.publish('a', wide(1));
    await until('create', () => seen.events.length === 2);
    await publication.publish('a', wide(1));
    await publication.publish('a', wide(2));
    await until('modify', () => seen.events.length === 3);
    await publication.signalRestarted();
    await until('restart', () => seen.events.length === 4);
    await publication.clearRestarted();
    await until('cleared', () => seen.events.length === 5);
    await publication.signalRestarted();
    await until('restart', () => seen.events.length === 6);
    await publication.unpublish('a');
    await until('delete', () => seen.events.length === 7);
    t.deepEqual(seen.events, [
      { kind: 'synchronized' },
      { kind: 'create', key: 'a', value: wide(1) },
      { kind: 'modify', key: 'a', value: wide(2), previous: wide(1) },
      { kind: 'restarted', counter: 1 },
      { kind: 'restarted', counter: 0 },
      { kind: 'restarted', counter: 2 },
      { kind: 'delete', key: 'a', previous: wide(2) },
    ]);
  });

  test(`${name}: retain removes every key but those kept, also what the publisher before left`, async (t) => {
    const pubsub = await make(t);
    const before = await pubsub.publication(wideTopic);
    for (const key of ['a', 'b', '']) await before.publish(key, wide(1));
    const publication = await pubsub.publication(wideTopic);
    t.deepEqual([...publication.current.keys()].toSorted(), ['', 'a', 'b']);
    await publication.retain(['b', 'never seen']);
    t.deepEqual([...publication.current.keys()], ['b']);
    const seen = collect(t, pubsub.subscribe(wideTopic));
    await until('synchronized', () => seen.kinds().includes('synchronized'));
    t.deepEqual([...seen.values.keys()], ['b']);
  });

  test(`${name}: two agents publish the same topic without seeing each other`, async (t) => {
    const pubsub = await make(t);
    await (await pubsub.publication(wideTopic, 'one')).publish('a', wide(1));
    await (await pubsub.publication(wideTopic, 'two')).publish('a', wide(2));
    const seen = collect(t, pubsub.subscribe(wideTopic, 'two'));
    await until('the value', () => seen.values.has('a'));
    t.deepEqual(seen.values.get('a'), wide(2));
  });

  test(`${name}: a value changed by the caller after publishing is delivered as it was`, async (t) => {
    const pubsub = await make(t);
    const publication = await pubsub.publication(wideTopic);
    const value = wide(1);
    const published = publication.publish('a', value);
    value.Number = 99;
    await published;
    const seen = collect(t, pubsub.subscribe(wideTopic));
    await until('the value', () => seen.values.has('a'));
    t.is(seen.values.get('a')?.Number, 1);
    t.is(publication.current.get('a')?.Number, 1);
  });

  test(`${name}: closing completes the subscriptions, and a late publish does nothing`, async (t) => {
    const pubsub = await make(t);
    const publication = await pubsub.publication(wideTopic);
    let completed = false;
    pubsub.subscribe(wideTopic).subscribe({ complete: () => (completed = true) });
    await new Promise((resolve) => setImmediate(resolve));
    await pubsub.close();
    t.true(completed);
    await publication.publish('a', wide(1));
    t.false(publication.current.has('a'));
  });

  test(`${name}: nothing is delivered after unsubscribing`, async (t) => {
    const pubsub = await make(t);
    const publication = await pubsub.publication(wideTopic);
    const gone = collect(t, pubsub.subscribe(wideTopic));
    const stays = collect(t, pubsub.subscribe(wideTopic));
    await until('synchronized', () => gone.events.length === 1 && stays.events.length === 1);
    gone.stop();
    await publication.publish('a', wide(1));
    await until('the other has it', () => stays.values.has('a'));
    t.is(gone.events.length, 1);
  });

  test(`${name}: the values of one look are told in the order of their keys, deletes first`, async (t) => {
    const pubsub = await make(t);
    const publication = await pubsub.publication(wideTopic);
    for (const key of ['c', 'a', 'b']) await publication.publish(key, wide(1));
    const seen = collect(t, pubsub.subscribe(wideTopic));
    await until('synchronized', () => seen.kinds().includes('synchronized'));
    t.deepEqual(
      seen.events.map((event) => ('key' in event ? event.key : event.kind)),
      ['a', 'b', 'c', 'synchronized'],
    );
  });

  test(`${name}: an order of calls is the order of effects`, async (t) => {
    const pubsub = await make(t);
    const publication = await pubsub.publication(wideTopic);
    await Promise.all([
      publication.publish('a', wide(1)),
      publication.unpublish('a'),
      publication.publish('a', wide(2)),
      publication.publish('b', wide(1)),
      publication.retain(['a']),
      publication.publish('a', wide(3)),
    ]);
    const seen = collect(t, pubsub.subscribe(wideTopic));
    await until('synchronized', () => seen.kinds().includes('synchronized'));
    t.deepEqual(seen.values, new Map([['a', wide(3)]]));
  });
}

test('publishing an equal value leaves the file alone; one that was lost or changed by others is put back', async (t) => {
  const { pubsub, runDir } = await freshPubSub(t);
  const publication = await pubsub.publication(wideTopic);
  const file = join(runDir, 'tester', 'Wide', 'a.json');
  await publication.publish('a', wide(1));
  const { ino, mtimeMs } = await stat(file);
  await publication.publish('a', { Filler: '', Number: 1 });
  t.like(await stat(file), { ino, mtimeMs });
  await (await pubsub.publication(wideTopic)).publish('a', wide(1));
  t.like(await stat(file), { ino, mtimeMs });
  await rm(file);
  await publication.publish('a', wide(1));
  t.deepEqual(JSON.parse(await readFile(file, 'utf8')), wide(1));
  await writeFile(file, 'garbage');
  await publication.publish('a', wide(1));
  t.deepEqual(JSON.parse(await readFile(file, 'utf8')), wide(1));
});

test('retain removes malformed values of the predecessor too', async (t) => {
  const { pubsub, runDir } = await freshPubSub(t);
  const publication = await pubsub.publication(wideTopic);
  const directory = join(runDir, 'tester', 'Wide');
  await writeFile(join(directory, 'bad.json'), '{');
  await publication.publish('good', wide(1));
  await publication.retain(['good']);
  t.deepEqual(await readdir(directory), ['good.json']);
});

test('an agent or topic name that could leave the root is refused', async (t) => {
  const { pubsub } = await freshPubSub(t);
  await t.throwsAsync(pubsub.publication(wideTopic, '../etc'), { code: 'INTERNAL' });
  t.throws(() => pubsub.subscribe({ ...wideTopic, name: '.tmp' }), { code: 'INTERNAL' });
});

test('memory: what changes while deliveries are held arrives merged, as from a slow subscriber', async (t) => {
  const pubsub = createMemoryPubSub();
  const publication = await pubsub.publication(wideTopic);
  await publication.publish('gone', wide(0));
  const seen = collect(t, pubsub.subscribe(wideTopic));
  await until('synchronized', () => seen.kinds().includes('synchronized'));
  pubsub.hold();
  await publication.publish('a', wide(1));
  await publication.publish('a', wide(2));
  await publication.publish('brief', wide(1));
  await publication.unpublish('brief');
  await publication.unpublish('gone');
  t.is(seen.events.length, 2);
  pubsub.release();
  t.deepEqual(seen.events.slice(2), [
    { kind: 'delete', key: 'gone', previous: wide(0) },
    { kind: 'create', key: 'a', value: wide(2) },
  ]);
});

test('memory: a refused value is kept away from subscribers and named', async (t) => {
  const pubsub = createMemoryPubSub();
  const publication = await pubsub.publication(wideTopic);
  await publication.publish('a', { Number: 'x', Filler: '' } as never);
  t.is(publication.current.size, 0);
  t.regex(pubsub.refused[0] ?? '', /^tester\/Wide a: wrong schema: \/Number/);
});
