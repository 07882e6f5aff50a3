import { once } from 'node:events';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import test from 'ava';
import { diskFiles } from '#pkg/content/store-files.ts';
import { until as comesTo } from '../until.ts';
import { gatedClock, quickClock } from './support/clocks.ts';
import { serveFile } from './support/file-server.ts';
import { exists, garbageCollected, gone } from './support/garbage.ts';
import { bytesOf, contentTree, datastore, sha256Of, startManager } from './support/manager.ts';
import { tempDir } from './support/temp-dir.ts';

/** Connects to a server and goes. */
const visit = async (url: string): Promise<void> => {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  await once(socket, 'connect');
  socket.destroy();
  await once(socket, 'close');
};

test('two requests for one digest share one transfer and both see it grow', async (t) => {
  const body = bytesOf(9 * 1024 * 1024);
  const server = await serveFile(t, { body });
  const { manager, seen, until } = await startManager(t, await tempDir(t));
  manager.want(contentTree(body), [datastore(server.url)]);
  manager.want(contentTree(body, { ContentID: 'tree-2' }), [datastore(server.url)]);
  await until('loaded', 'tree-1');
  await until('loaded', 'tree-2');
  t.is(server.requests.length, 1);
  t.true(seen.some(({ kind, id }) => kind === 'progress' && id === 'tree-2'));
});

test('wanting the same again does nothing', async (t) => {
  const body = bytesOf(1000);
  const server = await serveFile(t, { body });
  const { manager, seen, until } = await startManager(t, await tempDir(t));
  for (let turn = 0; turn < 3; turn += 1) manager.want(contentTree(body), [datastore(server.url)]);
  await until('loaded');
  manager.want(contentTree(body), [datastore(server.url)]);
  // who comes later for the same blob is served later
  manager.want(contentTree(body, { ContentID: 'tree-2' }), [datastore(server.url)]);
  await until('loaded', 'tree-2');
  t.is(seen.filter(({ kind, id }) => kind === 'loaded' && id === 'tree-1').length, 1);
  t.is(server.requests.length, 1);
});

test('a stored blob is verified before it is announced, and not fetched again', async (t) => {
  const body = bytesOf(100_000);
  const dir = await tempDir(t);
  await mkdir(join(dir, 'blobs'), { recursive: true });
  await writeFile(join(dir, 'blobs', sha256Of(body)), body);
  const server = await serveFile(t, { body });
  const { manager, seen, until } = await startManager(t, dir);
  manager.want(contentTree(body), [datastore(server.url)]);
  await until('loaded');
  t.is(server.requests.length, 0);
  t.deepEqual(
    seen.map(({ kind }) => kind),
    ['verifying', 'loaded'],
  );
});

test('a stored blob with a flipped bit, or cut short, is fetched again', async (t) => {
  for (const damage of [(body: Uint8Array) => body.with(5, body[5]! ^ 4), (body: Uint8Array) => body.subarray(1)]) {
    const body = bytesOf(100_000);
    const dir = await tempDir(t);
    await mkdir(join(dir, 'blobs'), { recursive: true });
    await writeFile(join(dir, 'blobs', sha256Of(body)), damage(body));
    const server = await serveFile(t, { body });
    const { manager, until } = await startManager(t, dir);
    manager.want(contentTree(body), [datastore(server.url)]);
    const { path } = await until('loaded');
    t.is(server.requests.length, 1);
    t.is(sha256Of(await readFile(path)), sha256Of(body));
  }
});

test('a blob goes when nothing wants it any more', async (t) => {
  const body = bytesOf(1000);
  const dir = await tempDir(t);
  const server = await serveFile(t, { body });
  const { manager, until } = await startManager(t, dir);
  manager.want(contentTree(body), [datastore(server.url)]);
  manager.want(contentTree(body, { ContentID: 'tree-2' }), [datastore(server.url)]);
  const { path } = await until('loaded', 'tree-2');
  manager.drop('tree-1');
  await until('removed', 'tree-1');
  await garbageCollected(t, manager);
  t.true(await exists(path));
  manager.drop('tree-2');
  await until('removed', 'tree-2');
  await gone(path);
  t.pass();
});

test('a held blob stays until the hold ends', async (t) => {
  const body = bytesOf(1000);
  const server = await serveFile(t, { body });
  const { manager, until } = await startManager(t, await tempDir(t));
  manager.want(contentTree(body), [datastore(server.url)]);
  const { path } = await until('loaded');
  const holds = [manager.hold(sha256Of(body)), manager.hold(sha256Of(body))];
  manager.drop('tree-1');
  await until('removed');
  holds[0]![Symbol.dispose]();
  holds[0]![Symbol.dispose]();
  await garbageCollected(t, manager);
  t.true(await exists(path));
  holds[1]![Symbol.dispose]();
  await gone(path);
  t.pass();
});

test('deletion is deferred as configured, so that wanting it again costs no transfer', async (t) => {
  const body = bytesOf(1000);
  const server = await serveFile(t, { body });
  const { clock, sleeping } = gatedClock();
  const { manager, seen, until } = await startManager(t, await tempDir(t), {
    clock,
    use: { deferDeleteSeconds: 3600 },
  });
  manager.want(contentTree(body), [datastore(server.url)]);
  await until('loaded');
  manager.drop('tree-1');
  await until('removed');
  // the collector has looked, and waits
  await sleeping;
  seen.length = 0;
  manager.want(contentTree(body), [datastore(server.url)]);
  await until('loaded');
  t.is(server.requests.length, 1);
});

test('blobs of an earlier process wait to be wanted before they are collected', async (t) => {
  const dir = await tempDir(t);
  const [kept, left] = [bytesOf(10, 1), bytesOf(10, 2)];
  await mkdir(join(dir, 'blobs'), { recursive: true });
  await mkdir(join(dir, 'partial'));
  for (const body of [kept, left]) await writeFile(join(dir, 'blobs', sha256Of(body)), body);
  await writeFile(join(dir, 'partial', 'ab'.repeat(32)), 'x');
  await writeFile(join(dir, 'partial', 'tmp-1'), 'x');
  const { clock, sleeping, wake } = gatedClock();
  const { manager, until } = await startManager(t, dir, { clock, startupGraceSeconds: 3600 });
  manager.want(contentTree(kept), [datastore('http://127.0.0.1:1')]);
  await until('loaded');
  await sleeping;
  t.true(await exists(join(dir, 'blobs', sha256Of(left))));
  t.deepEqual(await readdir(join(dir, 'partial')), ['ab'.repeat(32)]);
  wake();
  await gone(join(dir, 'blobs', sha256Of(left)));
  await gone(join(dir, 'partial', 'ab'.repeat(32)));
  t.true(await exists(join(dir, 'blobs', sha256Of(kept))));
});

test('unreferenced blobs make room for wanted content', async (t) => {
  const dir = await tempDir(t);
  const [old, body] = [bytesOf(5000, 1), bytesOf(5000, 2)];
  await mkdir(join(dir, 'blobs'), { recursive: true });
  await writeFile(join(dir, 'blobs', sha256Of(old)), old);
  const server = await serveFile(t, { body });
  const freeBytes = async (): Promise<number> => 8000 - 5000 * (await readdir(join(dir, 'blobs'))).length;
  const { manager, seen, until } = await startManager(t, dir, { files: { ...diskFiles, freeBytes } });
  manager.want(contentTree(body), [datastore(server.url)]);
  await until('loaded');
  t.deepEqual(await readdir(join(dir, 'blobs')), [sha256Of(body)]);
  t.false(seen.some(({ kind }) => kind === 'failed'));
});

test('dropping content stops its transfer', async (t) => {
  const body = bytesOf(3 * 1024 * 1024);
  const server = await serveFile(t, { body, stallAfter: 1024 * 1024 });
  const { manager, seen, until } = await startManager(t, await tempDir(t));
  manager.want(contentTree(body), [datastore(server.url)]);
  await until('progress');
  manager.drop('tree-1');
  await until('removed');
  t.deepEqual([...new Set(seen.map(({ kind }) => kind))], ['progress', 'removed']);
});

test('a changed config replaces the transfer under the same id', async (t) => {
  const [first, second] = [bytesOf(1000, 1), bytesOf(1000, 2)];
  const stalled = await serveFile(t, { body: first, stallAfter: 10 });
  const server = await serveFile(t, { body: second });
  const { manager, until } = await startManager(t, await tempDir(t));
  manager.want(contentTree(first), [datastore(stalled.url)]);
  await until('progress');
  manager.want(contentTree(second), [datastore(server.url)]);
  const { path } = await until('loaded');
  t.is(sha256Of(await readFile(path)), sha256Of(second));
});

test('a local file is imported, kept while in use, and collected after', async (t) => {
  const body = bytesOf(5 * 1024 * 1024 + 3);
  const dir = await tempDir(t);
  const source = join(dir, 'my.img');
  await writeFile(source, body);
  const { manager } = await startManager(t, join(dir, 'store'));
  const imported = await manager.importFile(source, {
    digest: { Algorithm: 'sha256', Value: sha256Of(body).toUpperCase() },
  });
  t.is(imported.sha256, sha256Of(body));
  t.is(imported.sizeBytes, body.length);
  t.is(sha256Of(await readFile(imported.path)), sha256Of(body));
  imported[Symbol.dispose]();
  await gone(imported.path);
  t.true(await exists(source));
});

test('a local file with another digest, or none, is refused and leaves nothing', async (t) => {
  const dir = await tempDir(t);
  await writeFile(join(dir, 'my.img'), 'abc');
  const { manager } = await startManager(t, join(dir, 'store'));
  await t.throwsAsync(
    manager.importFile(join(dir, 'my.img'), { digest: { Algorithm: 'sha256', Value: 'ab'.repeat(32) } }),
    {
      code: 'CONTENT_DIGEST_MISMATCH',
    },
  );
  await t.throwsAsync(manager.importFile(join(dir, 'missing')), { code: 'STORE_IO' });
  await t.throwsAsync(manager.importFile(join(dir, 'my.img'), { signal: AbortSignal.abort() }), { code: 'ABORTED' });
  t.deepEqual(await readdir(join(dir, 'store', 'partial')), []);
  t.deepEqual(await readdir(join(dir, 'store', 'blobs')), []);
});

test('at most two transfers run at a time', async (t) => {
  const server = await serveFile(t, { body: bytesOf(1000), stallAfter: 10 });
  const { manager, until } = await startManager(t, await tempDir(t), { clock: quickClock().clock });
  for (let index = 0; index < 5; index += 1) {
    const names = { ContentID: `t${index}`, RelativeURL: `t${index}` };
    manager.want(contentTree(bytesOf(10, index + 5), names), [datastore(server.url)]);
  }
  for (let index = 0; index < 5; index += 1) await until('progress', `t${index}`);
  await comesTo('two transfers', () => server.requests.length >= 2);
  // a third connection would have been made before these, one after the other
  for (let turn = 0; turn < 10; turn += 1) await visit(server.url);
  t.is(server.requests.length, 2);
  // which two are first is for the file system to say
  manager.drop(server.paths[0]!.slice(1));
  await comesTo('a third transfer', () => server.requests.length >= 3);
  t.pass();
});
