import { readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import test from 'ava';
import { BasaltError } from '#pkg/errors/error.ts';
import type { Clock } from '#pkg/content/clock.ts';
import { until as comesTo } from '../until.ts';
import { quickClock } from './support/clocks.ts';
import { serveFile, type FileServer } from './support/file-server.ts';
import { bytesOf, contentTree, datastore, sha256Of, startManager } from './support/manager.ts';
import { tempDir } from './support/temp-dir.ts';

/** A quick clock whose time goes no further than `letPass` says; pauses that end later last. */
const heldClock = (noted: number[] = []) => {
  let time = 0;
  let limit = 0;
  const { clock } = quickClock();
  const sleep: Clock['sleep'] = async (milliseconds, signal) => {
    noted.push(milliseconds);
    const due = time + milliseconds;
    const isHeld = (): boolean => due > limit && !signal.aborted;
    while (isHeld()) await delay(1);
    if (signal.aborted) throw new BasaltError('ABORTED', 'aborted');
    time = Math.max(time, due);
  };
  return {
    clock: { ...clock, now: () => time, sleep },
    letPass: (milliseconds: number): void => void (limit += milliseconds),
  };
};

const missing = (server: FileServer): void => {
  server.intercept = (_, response) => {
    response.writeHead(404).end();
    return true;
  };
};

test('a download that was given up is tried again after its own time, and says when', async (t) => {
  const body = bytesOf(1000, 1);
  const file = { body: bytesOf(1000, 2) };
  const server = await serveFile(t, file);
  const { clock, letPass } = heldClock();
  const { manager, seen, until } = await startManager(t, await tempDir(t), {
    clock,
    use: { maxDigestRetries: 1, giveUpRetrySeconds: 1000 },
  });
  manager.want(contentTree(body), [datastore(server.url)]);
  letPass(60_000);
  const failed = await until('failed');
  t.is(failed.error.code, 'CONTENT_DIGEST_MISMATCH');
  t.true(failed.gaveUp);
  t.is(failed.retries, 0);
  // 0.65 of it, by the clock's chance of a half
  t.is(Math.round(failed.willRetryInSeconds), 650);
  t.is(server.requests.length, 2);
  // the next is one download, not all of them again
  letPass(660_000);
  await comesTo('a second failure', () => seen.filter(({ kind }) => kind === 'failed').length === 2);
  t.is(server.requests.length, 3);
  file.body = body;
  letPass(700_000);
  t.is(sha256Of(await readFile((await until('loaded')).path)), sha256Of(body));
});

for (const [what, use] of [
  ['was given up', { maxDigestRetries: 0, giveUpRetrySeconds: 2 ** 32 - 1 }],
  ['waits for a long retry time', { retrySeconds: 2 ** 32 - 1 }],
] as const) {
  test(`a download that ${what} begins again when somebody asks`, async (t) => {
    const body = bytesOf(1000, 1);
    const file = { body: bytesOf(1000, 2) };
    const server = await serveFile(t, file);
    if ('retrySeconds' in use) missing(server);
    const pauses: number[] = [];
    const { clock } = heldClock(pauses);
    const { manager, until } = await startManager(t, await tempDir(t), { clock, use });
    manager.want(contentTree(body), [datastore(server.url)]);
    await until('failed');
    const { length } = server.requests;
    await comesTo('a pause', () => pauses.length > 0);
    manager.retry('another');
    file.body = body;
    server.intercept = undefined;
    t.is(server.requests.length, length);
    manager.retry('tree-1');
    await until('loaded');
    t.is(server.requests.length, length + 1);
  });
}

test('a retry ends the pause between two attempts, and a server that asked for time is asked all the same', async (t) => {
  const body = bytesOf(1000);
  const server = await serveFile(t, { body });
  for (const retryAfter of ['0', '3000']) {
    server.requests.length = 0;
    server.intercept = (_, response) => {
      if (server.requests.length > 1) return false;
      response.writeHead(503, { 'retry-after': retryAfter }).end();
      return true;
    };
    const pauses: number[] = [];
    const { clock } = heldClock(pauses);
    const { manager, until } = await startManager(t, await tempDir(t), { clock });
    manager.want(contentTree(body), [datastore(server.url)]);
    await comesTo('a pause', () => pauses.length > 0);
    manager.retry('tree-1');
    await until('loaded');
    t.is(server.requests.length, 2);
  }
});

test('a retry leaves alone what is loaded, and what is on its way', async (t) => {
  const body = bytesOf(1000);
  const server = await serveFile(t, { body });
  const { manager, seen, until } = await startManager(t, await tempDir(t));
  manager.want(contentTree(body), [datastore(server.url)]);
  manager.retry('tree-1');
  await until('loaded');
  manager.retry('tree-1');
  await manager.close();
  t.is(server.requests.length, 1);
  t.is(seen.filter(({ kind }) => kind === 'loaded').length, 1);
});

test('between two attempts it is told why, which one failed, and when the next begins', async (t) => {
  const body = bytesOf(1000);
  const server = await serveFile(t, { body });
  server.intercept = (_, response) => {
    if (server.requests.length > 2) return false;
    response.writeHead(500).end();
    return true;
  };
  const { manager, seen, until } = await startManager(t, await tempDir(t), { clock: quickClock().clock });
  manager.want(contentTree(body), [datastore(server.url)]);
  await until('loaded');
  const told = seen.flatMap((event) => (event.kind === 'pausing' ? [event] : []));
  t.deepEqual(
    told.map(({ attempt, attempts, seconds, error }) => [attempt, attempts, seconds, error.values.status]),
    [
      [1, 7, 1, 500],
      [2, 7, 2, 500],
    ],
  );
});

test('checking what is stored says how far it is', async (t) => {
  const body = bytesOf(20 * 1024 * 1024);
  const dir = await tempDir(t);
  const server = await serveFile(t, { body });
  const first = await startManager(t, dir);
  first.manager.want(contentTree(body), [datastore(server.url)]);
  await first.until('loaded');
  await first.manager.close();
  // a second goes by between any two looks at the clock, so that each step is told
  let time = 0;
  const { clock } = quickClock();
  const second = await startManager(t, dir, { clock: { ...clock, now: () => (time += 1000) } });
  second.manager.want(contentTree(body), [datastore(server.url)]);
  await second.until('loaded');
  const percents = second.seen.flatMap((event) => (event.kind === 'verifying' ? [event.percent] : []));
  t.is(percents[0], 0);
  t.true(
    percents.some((percent) => percent > 0 && percent < 100),
    percents.join(),
  );
  t.deepEqual(
    percents,
    percents.toSorted((a, b) => a - b),
  );
  t.is(server.requests.length, 1);
});
