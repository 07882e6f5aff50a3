import { readdir } from 'node:fs/promises';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { systemClock, type Clock } from '#pkg/content/clock.ts';
import { diskFiles } from '#pkg/content/store-files.ts';
import { until as comesTo } from '../until.ts';
import { quickClock } from './support/clocks.ts';
import { serveFile } from './support/file-server.ts';
import { bytesOf, contentTree, datastore, startManager } from './support/manager.ts';
import { tempDir } from './support/temp-dir.ts';

const MiB = 1024 * 1024;

/** Answers every connection with one head and then the same bytes for ever. */
const serveEndless = async (t: ExecutionContext, head: string): Promise<{ url: string; sent: () => number }> => {
  let sent = 0;
  const block = Buffer.alloc(64 * 1024, 'x');
  const pump = (socket: Socket): void => {
    while (!socket.destroyed) {
      sent += block.length;
      if (!socket.write(block)) break;
    }
  };
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', () => {
      socket.write(head);
      socket.on('drain', () => pump(socket));
      pump(socket);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.teardown(() => void server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, sent: () => sent };
};

/** A quick clock on which no pause longer than those inside a download ever ends. */
const untilGivenUp = (): Clock => {
  const { clock } = quickClock();
  const sleep: Clock['sleep'] = (ms, signal) => (ms < 10_000 ? clock.sleep(ms, signal) : systemClock.sleep(ms, signal));
  return { ...clock, sleep };
};

test('a server that goes silent is given up after the stall time', async (t) => {
  const body = bytesOf(2 * MiB);
  const server = await serveFile(t, { body, stallAfter: MiB });
  const { clock, elapse, alarmsSet } = quickClock();
  const { manager, seen, until } = await startManager(t, await tempDir(t), { clock });
  manager.want(contentTree(body), [datastore(server.url)]);
  await comesTo('a request', () => server.requests.length > 0);
  await alarmsSet(1);
  elapse(19_000); // the stall time is 20 s
  t.false(seen.some(({ kind }) => kind === 'failed'));
  await alarmsSet(1);
  elapse(20_000);
  const failed = await until('failed');
  t.is(failed.error.code, 'PEER_STALLED');
  t.is(failed.retries, 0);
  t.is(Math.round(failed.willRetryInSeconds), 390);
});

test('a server that takes the connection and never answers is given up', async (t) => {
  const asked = Promise.withResolvers<void>();
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', () => asked.resolve());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.teardown(() => void server.close());
  const { clock, elapse } = quickClock();
  const { manager, until } = await startManager(t, await tempDir(t), { clock });
  manager.want(contentTree(bytesOf(1)), [datastore(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)]);
  await asked.promise;
  elapse(20_000);
  t.is((await until('failed')).error.code, 'PEER_STALLED');
  await manager.close();
});

test('a wrong digest is fetched again as often as configured, then it is an error for good', async (t) => {
  const server = await serveFile(t, { body: bytesOf(1000, 2), etag: '"a"' });
  const dir = await tempDir(t);
  const { manager, until } = await startManager(t, dir, { clock: untilGivenUp() });
  manager.want(contentTree(bytesOf(1000, 1)), [datastore(server.url)]);
  const failed = await until('failed');
  t.is(failed.error.code, 'CONTENT_DIGEST_MISMATCH');
  t.true(failed.gaveUp);
  t.is(server.requests.length, 3);
  t.true(server.requests.every(({ range }) => range === undefined));
  t.deepEqual(await readdir(join(dir, 'blobs')), []);
  t.deepEqual(await readdir(join(dir, 'partial')), []);
});

test('a length other than the configured one is refused before the body', async (t) => {
  for (const difference of [-1, 1]) {
    const body = bytesOf(100_000);
    const server = await serveFile(t, { body });
    const { manager, until } = await startManager(t, await tempDir(t));
    manager.want(contentTree(body, { MaxDownloadSize: body.length + difference }), [datastore(server.url)]);
    const { error } = await until('failed');
    t.is(error.code, 'CONTENT_SIZE_MISMATCH');
    t.is(error.values.actual, body.length);
    t.is(server.requests.length, 1);
  }
});

test('a body without a length that ends early is a wrong size', async (t) => {
  const body = bytesOf(1000);
  const server = await serveFile(t, { body, chunked: true });
  const { manager, until } = await startManager(t, await tempDir(t));
  manager.want(contentTree(body, { MaxDownloadSize: 1001 }), [datastore(server.url)]);
  t.is((await until('failed')).error.code, 'CONTENT_SIZE_MISMATCH');
});

test('an endless body is cut at the configured size', async (t) => {
  const server = await serveEndless(t, 'HTTP/1.1 200 OK\r\n\r\n');
  const { manager, until } = await startManager(t, await tempDir(t));
  manager.want(contentTree(bytesOf(1), { MaxDownloadSize: 5 * MiB }), [datastore(server.url)]);
  t.is((await until('failed')).error.code, 'CONTENT_TOO_LARGE');
  t.true(server.sent() < 64 * MiB);
});

test('a reply that claims 10 GiB is refused by the configured size, and by the free space without one', async (t) => {
  const server = await serveEndless(t, `HTTP/1.1 200 OK\r\nContent-Length: ${10 * 1024 * MiB}\r\n\r\n`);
  const files = { ...diskFiles, freeBytes: async () => 100 * MiB };
  const expected = [
    [5 * MiB, 'CONTENT_SIZE_MISMATCH'],
    [0, 'STORE_NO_SPACE'],
  ] as const;
  for (const [size, code] of expected) {
    const { manager, until } = await startManager(t, await tempDir(t), { files });
    manager.want(contentTree(bytesOf(1), { MaxDownloadSize: size }), [datastore(server.url)]);
    t.is((await until('failed')).error.code, code);
  }
});

test('an endless body without a configured size is cut at the free space, and its bytes go', async (t) => {
  const server = await serveEndless(t, 'HTTP/1.1 200 OK\r\n\r\n');
  const files = { ...diskFiles, freeBytes: async () => 20 * MiB };
  const dir = await tempDir(t);
  const { manager, until } = await startManager(t, dir, { files, reserveBytes: 8 * MiB });
  manager.want(contentTree(bytesOf(1)), [datastore(server.url)]);
  t.is((await until('failed')).error.code, 'STORE_NO_SPACE');
  t.deepEqual(await readdir(join(dir, 'partial')), []);
  t.true(server.sent() < 64 * MiB);
});

test('a disk that fills up during the transfer ends it, drops its bytes, and it is tried again later', async (t) => {
  const body = bytesOf(9 * MiB);
  const server = await serveFile(t, { body, etag: '"a"' });
  let full = true;
  const files: typeof diskFiles = {
    ...diskFiles,
    openWrite: async (path) => {
      const file = await diskFiles.openWrite(path);
      const write: typeof file.write = async (from, length, position) => {
        if (full && position >= 4 * MiB) throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
        await file.write(from, length, position);
      };
      return { ...file, write };
    },
  };
  const dir = await tempDir(t);
  const { clock } = quickClock();
  const { promise: wait, resolve: freed } = Promise.withResolvers<void>();
  const sleep: typeof clock.sleep = async (ms, signal) => {
    await wait;
    await clock.sleep(ms, signal);
  };
  const { manager, until } = await startManager(t, dir, { files, clock: { ...clock, sleep } });
  manager.want(contentTree(body), [datastore(server.url)]);
  t.is((await until('failed')).error.code, 'STORE_NO_SPACE');
  t.deepEqual(await readdir(join(dir, 'partial')), []);
  full = false;
  freed();
  await until('loaded');
  t.is(server.requests.at(-1)?.range, undefined);
});

test('seven attempts with growing pauses, then the next datastore', async (t) => {
  const body = bytesOf(1000);
  const bad = await serveFile(t, { body });
  bad.intercept = (_, response) => {
    response.writeHead(503).end();
    return true;
  };
  const good = await serveFile(t, { body });
  const { clock, pauses } = quickClock();
  const { manager, until } = await startManager(t, await tempDir(t), { clock });
  manager.want(contentTree(body), [datastore(bad.url, { UUID: 'a' }), datastore(good.url, { UUID: 'b' })]);
  await until('loaded');
  t.is(bad.requests.length, 7);
  t.deepEqual(pauses, [1000, 2000, 4000, 8000, 16_000, 32_000]);
});

test('a file that is not there is asked for once, and again after the retry time', async (t) => {
  const body = bytesOf(1000);
  const server = await serveFile(t, { body });
  server.intercept = (_, response) => {
    if (server.requests.length > 2) return false;
    response.writeHead(404).end();
    return true;
  };
  const { clock, pauses } = quickClock();
  const { manager, seen, until } = await startManager(t, await tempDir(t), { clock });
  manager.want(contentTree(body), [datastore(server.url)]);
  await until('loaded');
  const failures = seen.filter((event) => event.kind === 'failed');
  t.deepEqual(
    failures.map(({ retries }) => retries),
    [0, 1],
  );
  t.deepEqual(
    failures.map(({ error }) => error.code),
    ['PEER_STATUS', 'PEER_STATUS'],
  );
  // 0.65 of the retry time, by the clock's chance of a half, each
  t.is(Math.round(failures[1]!.failingForSeconds!), 390);
  t.is(Math.round(pauses.reduce((sum, pause) => sum + pause, 0)), 780_000);
});

test('a datastore of another kind is passed over, and named when it is the only one', async (t) => {
  const body = bytesOf(1000);
  const server = await serveFile(t, { body });
  const registry = datastore('docker://registry', { UUID: 'registry', DsType: 5 });
  const { manager, until } = await startManager(t, await tempDir(t));
  manager.want(contentTree(body), [registry, datastore(server.url)]);
  await until('loaded');
  manager.want(contentTree(bytesOf(1), { ContentID: 'tree-2' }), [registry]);
  const failed = await until('failed', 'tree-2');
  t.is(failed.error.code, 'CONFIG_DATASTORE_UNSUPPORTED');
  t.regex(failed.error.message, /DsContainerRegistry/);
  t.true(failed.gaveUp);
});

test('content that is stored and verified needs no datastore', async (t) => {
  const body = bytesOf(1000);
  const server = await serveFile(t, { body });
  const { manager, seen, until } = await startManager(t, await tempDir(t));
  manager.want(contentTree(body), [datastore(server.url)]);
  await until('loaded');
  seen.length = 0;
  manager.want(contentTree(body), []);
  await until('loaded');
  t.false(seen.some(({ kind }) => kind === 'failed'));
});

test('content without datastore or with a malformed digest fails at once, and heals with its config', async (t) => {
  const body = bytesOf(1000);
  const server = await serveFile(t, { body });
  const { manager, until } = await startManager(t, await tempDir(t));
  manager.want(contentTree(body), []);
  t.is((await until('failed', 'tree-1')).error.code, 'CONFIG_DATASTORE_MISSING');
  manager.want(contentTree(body), [datastore(server.url)]);
  await until('loaded', 'tree-1');
  manager.want(contentTree(body, { ContentID: 'x', ContentSha256: '../../etc/passwd' }), [datastore(server.url)]);
  t.is((await until('failed', 'x')).error.code, 'CONFIG_INVALID');
});

for (const [what, reply] of [
  ['no HTTP', 'SSH-2.0-OpenSSH\r\n\r\n'],
  ['a head without end', `HTTP/1.1 200 OK\r\n${'X: y\r\n'.repeat(20_000)}`],
  ['malformed chunks', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n'],
  ['an encoding nobody asked for', 'HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 3\r\n\r\nabc'],
] as const) {
  test(`a server that answers with ${what} is reported, not believed`, async (t) => {
    const server = createServer((socket) => {
      socket.on('error', () => {});
      socket.once('data', () => socket.end(reply));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    t.teardown(() => void server.close());
    const { manager, until } = await startManager(t, await tempDir(t), { clock: quickClock().clock });
    manager.want(contentTree(bytesOf(3)), [datastore(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)]);
    const { error } = await until('failed');
    t.true(['PEER_BAD_MESSAGE', 'PEER_OVERSIZE', 'PEER_UNREACHABLE'].includes(error.code), error.code);
    manager.drop('tree-1');
    await until('removed');
  });
}

test('a datastore that is not there is unreachable', async (t) => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  const { manager, until } = await startManager(t, await tempDir(t), { clock: quickClock().clock });
  manager.want(contentTree(bytesOf(3)), [datastore(`http://127.0.0.1:${port}`)]);
  t.is((await until('failed')).error.code, 'PEER_UNREACHABLE');
});
