import { mkdir, readFile, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { execFileSync } from 'node:child_process';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import test, { type ExecutionContext } from 'ava';
import { valueLimit } from '#pkg/pubsub/topic-value.ts';
import { until } from '../until.ts';
import { collect, freshPubSub } from './harness.ts';
import { durableTopic, wide, wideTopic } from './wide-topic.ts';

/** A topic with one good value that a subscriber has seen, and the directory of its files. */
const goodTopic = async (t: ExecutionContext) => {
  const fresh = await freshPubSub(t);
  const publication = await fresh.pubsub.publication(wideTopic);
  await publication.publish('a', wide(1));
  const seen = collect(t, fresh.pubsub.subscribe(wideTopic));
  await until('the good value', () => seen.values.has('a'));
  const directory = join(fresh.runDir, 'tester', 'Wide');
  const reasons = () => fresh.logged.map(({ file, reason }) => [file, reason]);
  return { ...fresh, publication, seen, directory, reasons, file: join(directory, 'a.json') };
};

/** Returns when the whole directory has been looked at a few times more. */
const lookedAgain = async ({
  publication,
  seen,
}: Pick<Awaited<ReturnType<typeof goodTopic>>, 'publication' | 'seen'>) => {
  for (const number of [1, 2, 3, 4]) {
    await publication.publish('look', wide(number));
    await until(`look ${number}`, () => seen.values.get('look')?.Number === number);
  }
};

/** Puts a file in its place whole: written in place it would show other contents on the way. */
const place = async (file: string, text: string): Promise<void> => {
  const aside = join(dirname(file), '..', `aside-${basename(file)}`);
  await writeFile(aside, text);
  await rename(aside, file);
};

const badTexts: readonly (readonly [title: string, text: string, reason: RegExp])[] = [
  ['empty', '', /empty file/],
  ['half-written', '{"Number": 2, "Fil', /malformed or half-written/],
  ['garbage', '\0\xff\x01 not json', /malformed or half-written/],
  ['null', 'null', /wrong schema/],
  ['of another shape', '{"Number": "2", "Filler": ""}', /wrong schema: \/Number/],
  ['lacking a field', '{"Number": 2}', /wrong schema: \/Filler/],
  [
    'nested deeper than any value',
    `{"Number":2,"Filler":"[[[[\\"","More":${'['.repeat(70)}${']'.repeat(70)}}`,
    /nested too deeply/,
  ],
  [
    'nested beyond the stack',
    `{"Number":2,"Filler":"","More":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
    /nested too deeply/,
  ],
];

for (const [title, text, reason] of badTexts) {
  test(`a file that is ${title} is never delivered, the value before stays, and a later one arrives`, async (t) => {
    const { seen, file, reasons, publication, directory } = await goodTopic(t);
    await place(file, text);
    await until('a warning', () => reasons().length > 0);
    await place(join(directory, 'other.json'), JSON.stringify(wide(9)));
    await until('another value', () => seen.values.has('other'));
    // looked at many times, said once
    await lookedAgain({ publication, seen });
    t.is(reasons().length, 1);
    t.is(reasons()[0]?.[0], 'a.json');
    t.regex(String(reasons()[0]?.[1]), reason);
    t.deepEqual(seen.values.get('a'), wide(1));
    await publication.publish('a', wide(2));
    await until('the next value', () => seen.values.get('a')?.Number === 2);
    t.deepEqual(
      seen.events.filter((event) => 'key' in event && event.key === 'a').map(({ kind }) => kind),
      ['create', 'modify'],
    );
  });
}

test('brackets within a text are no nesting', async (t) => {
  const { seen, file } = await goodTopic(t);
  const value = { Number: 7, Filler: '[{"\\\\\\'.repeat(200) };
  await place(file, JSON.stringify(value));
  await until('the value', () => seen.values.get('a')?.Filler === value.Filler);
  t.deepEqual(seen.values.get('a'), value);
});

test('an oversize file, a directory, a symbolic link and a pipe are no values', async (t) => {
  const { seen, directory, reasons, publication } = await goodTopic(t);
  const target = join(directory, '..', 'target');
  await writeFile(target, JSON.stringify(wide(3)));
  await symlink(target, join(directory, 'link.json'));
  await mkdir(join(directory, 'folder.json'));
  execFileSync('mkfifo', [join(directory, 'pipe.json')]);
  await place(join(directory, 'large.json'), JSON.stringify({ Number: 1, Filler: 'x'.repeat(valueLimit) }));
  await until('four warnings', () => reasons().length >= 4);
  await lookedAgain({ publication, seen });
  t.deepEqual(
    reasons().toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
    [
      ['folder.json', 'not a regular file'],
      ['large.json', `larger than ${valueLimit} bytes`],
      ['link.json', 'not a regular file'],
      ['pipe.json', 'not a regular file'],
    ],
  );
  t.deepEqual([...seen.values.keys()], ['a', 'look']);
});

test('a directory in place of a known value keeps that value, and publishing puts the file back', async (t) => {
  const { seen, file, reasons, publication } = await goodTopic(t);
  await rm(file);
  await mkdir(file);
  await until('a warning or a delete', () => reasons().length > 0 || !seen.values.has('a'));
  await publication.publish('a', wide(2));
  await until('the next value', () => seen.values.get('a')?.Number === 2);
  t.true((await stat(file)).isFile());
});

test('names that are not those of keys are ignored, dot files and escapes out of the directory among them', async (t) => {
  const { seen, directory, reasons } = await goodTopic(t);
  const names = ['..%2F..%2Fx.json', '.hidden.json', 'plain.txt', '%zz.json', 'a b.json', '%61.json'];
  for (const name of names) await place(join(directory, name), JSON.stringify(wide(5)));
  // spelled as it is written by a publisher, this is a key like any other
  await place(join(directory, '%2E.%2Fx.json'), JSON.stringify(wide(6)));
  await until('the last', () => seen.values.has('../x'));
  await until('warnings', () => reasons().length >= names.length);
  t.deepEqual([...seen.values.keys()].toSorted(), ['../x', 'a']);
});

test('a value with fields unknown to the schema is delivered with them', async (t) => {
  const { seen, directory } = await goodTopic(t);
  await place(join(directory, 'b.json'), '{"Number": 1, "Filler": "", "New": true}');
  await until('the value', () => seen.values.has('b'));
  t.deepEqual(seen.values.get('b'), { ...wide(1), New: true } as never);
});

test('a file written anew with an equal value, in another order of fields, is not delivered again', async (t) => {
  const { seen, file, publication } = await goodTopic(t);
  await writeFile(file, '{"Filler":"","Number":1}');
  await publication.publish('b', wide(1));
  await until('the other', () => seen.values.has('b'));
  await lookedAgain({ publication, seen });
  t.is(seen.events.filter((event) => 'key' in event && event.key === 'a').length, 1);
});

test('a file written slowly in place is delivered when it is whole', async (t) => {
  const { seen, file } = await goodTopic(t);
  const text = JSON.stringify({ Number: 7, Filler: 'slow' });
  for (let end = 1; end <= text.length; end += 4) {
    await writeFile(file, text.slice(0, end));
    await sleep(3);
  }
  await writeFile(file, text);
  await until('the whole', () => seen.values.get('a')?.Number === 7);
  t.is(seen.events.filter(({ kind }) => kind === 'modify').length, 1);
});

test('a swap of the whole value by rename within the resolution of file times is seen', async (t) => {
  const { seen, file, publication } = await goodTopic(t);
  for (let number = 2; number <= 60; number++) {
    await place(file, JSON.stringify(wide(number % 10)));
  }
  await place(file, JSON.stringify(wide(8)));
  await until('the last', () => seen.values.get('a')?.Number === 8);
  await lookedAgain({ publication, seen });
  t.is(seen.values.get('a')?.Number, 8);
});

test('a restart marker that is garbage changes nothing', async (t) => {
  const { seen, directory, publication, logged } = await goodTopic(t);
  await publication.signalRestarted();
  await until('the marker', () => seen.kinds().includes('restarted'));
  await writeFile(join(directory, 'restarted'), 'nonsense');
  await until('a warning', () => logged.length > 0);
  t.deepEqual(seen.kinds().filter((kind) => kind === 'restarted').length, 1);
});

test('a value that breaks its schema, cannot be JSON or has an impossible key is refused by the publisher, with the reason', async (t) => {
  const { publication, logged, directory } = await goodTopic(t);
  await publication.publish('a', { Number: 1.5, Filler: '' });
  await publication.publish('b', { Number: 1n, Filler: '' } as never);
  await publication.publish('k'.repeat(300), wide(1));
  await publication.publish('\ud800', wide(1));
  t.is(logged.length, 4);
  t.true(logged.every(({ msg }) => msg === 'a value is not published'));
  t.deepEqual(JSON.parse(await readFile(join(directory, 'a.json'), 'utf8')), wide(1));
  t.is(publication.current.size, 1);
});

test('files are for their owner, and its group to read', async (t) => {
  const { file } = await goodTopic(t);
  t.is((await stat(file)).mode & 0o777, 0o640);
});

test('persistent topics live under the persist directory and come back in the next process', async (t) => {
  const { pubsub, persistDir, runDir, log } = await freshPubSub(t);
  const first = await pubsub.publication(durableTopic);
  await first.publish('global', wide(4));
  const file = join(persistDir, 'status', 'tester', 'Durable', 'global.json');
  t.deepEqual(JSON.parse(await readFile(file, 'utf8')), wide(4));
  const { createFilePubSub } = await import('#pkg/pubsub/file.ts');
  const next = createFilePubSub({ runDir, persistDir, log });
  t.teardown(() => next.close());
  t.deepEqual((await next.publication(durableTopic)).current, new Map([['global', wide(4)]]));
});

test('a root that cannot be written is an error of the publisher, and the next publish works when it can', async (t) => {
  const { publication, runDir, seen } = await goodTopic(t);
  const temps = join(runDir, 'tester', '.tmp');
  await rm(temps, { recursive: true });
  await writeFile(temps, 'in the way');
  await t.throwsAsync(publication.publish('b', wide(1)), { code: 'STORE_IO' });
  t.false(publication.current.has('b'));
  await rm(temps);
  await publication.publish('b', wide(1));
  await until('the value', () => seen.values.has('b'));
});
