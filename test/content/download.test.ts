import { mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'ava';
import { until as comesTo } from '../until.ts';
import { quickClock } from './support/clocks.ts';
import { serveFile } from './support/file-server.ts';
import { bytesOf, contentTree, datastore, sha256Of, startManager } from './support/manager.ts';
import { tempDir } from './support/temp-dir.ts';

const MiB = 1024 * 1024;

test('content is fetched, verified and stored under its sha256', async (t) => {
  const body = bytesOf(9 * MiB + 77);
  const dir = await tempDir(t);
  const server = await serveFile(t, { body, etag: '"a"' });
  const { manager, seen, until } = await startManager(t, dir);
  manager.want(contentTree(body, { MaxDownloadSize: body.length }), [datastore(server.url)]);
  const loaded = await until('loaded');
  t.is(loaded.sizeBytes, body.length);
  t.is(sha256Of(await readFile(loaded.path)), sha256Of(body));
  t.deepEqual(await readdir(join(dir, 'partial')), []);
  t.deepEqual([...new Set(seen.map(({ kind }) => kind))], ['progress', 'verifying', 'loaded']);
});

for (const size of [0, 1, 4 * MiB - 1, 4 * MiB, 4 * MiB + 1]) {
  test(`content of ${size} bytes comes whole, with a length and in chunks`, async (t) => {
    const body = bytesOf(size);
    for (const chunked of [false, true]) {
      const server = await serveFile(t, { body, chunked });
      const { manager, until } = await startManager(t, await tempDir(t));
      manager.want(contentTree(body), [datastore(server.url)]);
      const { path } = await until('loaded');
      t.is(sha256Of(await readFile(path)), sha256Of(body));
    }
  });
}

test('a transfer that breaks goes on from where it was', async (t) => {
  const body = bytesOf(12 * MiB);
  const file = { body, etag: '"a"', cutAfter: 5 * MiB };
  const server = await serveFile(t, file);
  const { clock, pauses } = quickClock();
  const { manager, until } = await startManager(t, await tempDir(t), { clock });
  manager.want(contentTree(body), [datastore(server.url)]);
  await until('loaded');
  const starts = server.requests.map(({ range }) => Number(/\d+/.exec(range ?? '0')?.[0]));
  t.true(starts.length >= 3);
  t.true(
    starts.every((start, index) => index === 0 || start > starts[index - 1]!),
    starts.join(),
  );
  // what brought 4 MiB was no failed attempt
  t.deepEqual(pauses.slice(0, 2), [1000, 1000]);
});

test('a transfer resumes in another process, and hashes every byte of it', async (t) => {
  const body = bytesOf(6 * MiB + 5);
  const dir = await tempDir(t);
  const file: { body: Uint8Array; lastModified: string; stallAfter: number | undefined } = {
    body,
    lastModified: 'Sat, 21 Nov 2020 10:00:00 GMT',
    stallAfter: 5 * MiB,
  };
  const server = await serveFile(t, file);
  const first = await startManager(t, dir);
  first.manager.want(contentTree(body), [datastore(server.url)]);
  const partial = join(dir, 'partial', sha256Of(body));
  await comesTo('4 MiB', async () => (await stat(partial).catch(() => undefined))?.size === 4 * MiB);
  await first.manager.close();
  file.stallAfter = undefined;
  const second = await startManager(t, dir);
  second.manager.want(contentTree(body), [datastore(server.url)]);
  const { path } = await second.until('loaded');
  t.is(sha256Of(await readFile(path)), sha256Of(body));
  t.regex(server.requests.at(-1)?.range ?? '', /^bytes=[1-9]/);
});

test('a file that changed at the server meanwhile is found out at the end, and fetched afresh once', async (t) => {
  const old = bytesOf(6 * MiB, 1);
  const body = bytesOf(6 * MiB, 2);
  const file = { body: old, etag: '"old"', cutAfter: (5 * MiB) as number | undefined };
  const server = await serveFile(t, file);
  server.intercept = () => {
    if (server.requests.length === 2) Object.assign(file, { body, etag: '"new"', cutAfter: undefined });
    return false;
  };
  const { manager, until } = await startManager(t, await tempDir(t), {
    clock: quickClock().clock,
    use: { maxDigestRetries: 0 },
  });
  manager.want(contentTree(body), [datastore(server.url)]);
  const { path } = await until('loaded');
  t.is(sha256Of(await readFile(path)), sha256Of(body));
  t.is(server.requests.length, 3);
  t.is(server.requests[2]?.range, undefined);
});

test('a transfer starts from zero at a server without ranges', async (t) => {
  const body = bytesOf(6 * MiB);
  const file = { body, ranges: false, etag: '"a"', cutAfter: (5 * MiB) as number | undefined };
  const server = await serveFile(t, file);
  server.intercept = () => {
    if (server.requests.length === 2) file.cutAfter = undefined;
    return false;
  };
  const { manager, until } = await startManager(t, await tempDir(t), { clock: quickClock().clock });
  manager.want(contentTree(body), [datastore(server.url)]);
  const { path } = await until('loaded');
  t.is(sha256Of(await readFile(path)), sha256Of(body));
  t.is(server.requests.length, 2);
});

test('a partial file that was damaged on disk is found out and fetched afresh', async (t) => {
  const body = bytesOf(6 * MiB);
  const dir = await tempDir(t);
  const file = { body, etag: '"a"', stallAfter: (5 * MiB) as number | undefined };
  const server = await serveFile(t, file);
  const first = await startManager(t, dir);
  first.manager.want(contentTree(body), [datastore(server.url)]);
  const partial = join(dir, 'partial', sha256Of(body));
  await comesTo('4 MiB', async () => (await stat(partial).catch(() => undefined))?.size === 4 * MiB);
  await first.manager.close();
  const damaged = await readFile(partial);
  damaged[1000]! ^= 1;
  await writeFile(partial, damaged);
  file.stallAfter = undefined;
  const second = await startManager(t, dir, { clock: quickClock().clock });
  second.manager.want(contentTree(body), [datastore(server.url)]);
  const { path } = await second.until('loaded');
  t.is(sha256Of(await readFile(path)), sha256Of(body));
  t.is(server.requests.at(-1)?.range, undefined);
});

test('a 206 for another range than asked is not trusted', async (t) => {
  const body = bytesOf(6 * MiB);
  const file = { body, etag: '"a"', cutAfter: (5 * MiB) as number | undefined };
  const server = await serveFile(t, file);
  server.intercept = (_, response) => {
    if (server.requests.length !== 2) return false;
    file.cutAfter = undefined;
    response
      .writeHead(206, { 'content-range': `bytes 0-9/${body.length}`, 'content-length': 10 })
      .end(body.subarray(0, 10));
    return true;
  };
  const { manager, until } = await startManager(t, await tempDir(t), { clock: quickClock().clock });
  manager.want(contentTree(body), [datastore(server.url)]);
  const { path } = await until('loaded');
  t.is(sha256Of(await readFile(path)), sha256Of(body));
});

test('a 416 means that all is there, or that the file is another one', async (t) => {
  const body = bytesOf(4 * MiB);
  const dir = await tempDir(t);
  for (const there of [body, bytesOf(5 * MiB, 9)]) {
    await mkdir(join(dir, 'partial'), { recursive: true });
    await writeFile(join(dir, 'partial', sha256Of(body)), there);
    const server = await serveFile(t, { body, etag: '"a"' });
    const { manager, until } = await startManager(t, dir);
    manager.want(contentTree(body), [datastore(server.url)]);
    t.is(sha256Of(await readFile((await until('loaded')).path)), sha256Of(body));
    t.is(server.requests.length, there === body ? 1 : 2);
    manager.drop('tree-1');
    await until('removed');
    await manager.close();
  }
});

test('a redirect is followed, and credentials stay with the origin they are for', async (t) => {
  const body = bytesOf(1000);
  const target = await serveFile(t, { body });
  const server = await serveFile(t, { body });
  server.intercept = (_, response) => {
    response.writeHead(302, { location: `${target.url}/elsewhere?sig=1` }).end();
    return true;
  };
  const { manager, until } = await startManager(t, await tempDir(t), { use: { allowInsecureAuth: true } });
  manager.want(contentTree(body), [datastore(server.url, { ApiKey: 'Bearer', Password: 'secret' })]);
  await until('loaded');
  t.is(server.requests[0]?.authorization, 'Bearer secret');
  t.is(target.requests[0]?.authorization, undefined);
  t.deepEqual(target.paths, ['/elsewhere?sig=1']);
});

test('credentials are withheld on plain http', async (t) => {
  const body = bytesOf(1000);
  const server = await serveFile(t, { body });
  const { manager, until } = await startManager(t, await tempDir(t));
  manager.want(contentTree(body), [datastore(server.url, { ApiKey: 'Bearer', Password: 'secret' })]);
  await until('loaded');
  t.is(server.requests[0]?.authorization, undefined);
});
