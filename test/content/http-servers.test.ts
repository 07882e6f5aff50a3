import { createServer, type AddressInfo } from 'node:net';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { quickClock } from './support/clocks.ts';
import { serveFile, type FileServer } from './support/file-server.ts';
import { bytesOf, contentTree, datastore, sha256Of, startManager } from './support/manager.ts';
import { tempDir } from './support/temp-dir.ts';

const MiB = 1024 * 1024;

/** Answers every connection with these bytes and closes it. */
const serveBytes = async (t: ExecutionContext, ...reply: readonly (string | Uint8Array)[]): Promise<string> => {
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', () => {
      for (const part of reply) socket.write(part);
      socket.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.teardown(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

const startsOf = (server: FileServer): number[] =>
  server.requests.map(({ range }) => Number(/\d+/.exec(range ?? '0')?.[0]));

/** A partial file that an earlier process left. */
const leave = async (dir: string, body: Uint8Array, there: Uint8Array): Promise<void> => {
  await mkdir(join(dir, 'partial'), { recursive: true });
  await writeFile(join(dir, 'partial', sha256Of(body)), there);
};

for (const value of ['', 'identity', 'aws-chunked']) {
  test(`a good file with the content encoding "${value}" is downloaded`, async (t) => {
    const body = bytesOf(3000);
    const head = `HTTP/1.1 200 OK\r\nContent-Encoding: ${value}\r\nContent-Length: 3000\r\n\r\n`;
    const { manager, until } = await startManager(t, await tempDir(t), { clock: quickClock().clock });
    manager.want(contentTree(body), [datastore(await serveBytes(t, head, body))]);
    t.is(sha256Of(await readFile((await until('loaded')).path)), sha256Of(body));
  });
}

test('early hints before the reply are not taken for it', async (t) => {
  const body = bytesOf(3000);
  const hints = 'HTTP/1.1 103 Early Hints\r\nLink: </x>; rel=preload\r\nContent-Length: 7\r\n\r\n';
  const url = await serveBytes(t, hints, 'HTTP/1.1 200 OK\r\nContent-Length: 3000\r\n\r\n', body);
  const { manager, seen, until } = await startManager(t, await tempDir(t), { clock: quickClock().clock });
  manager.want(contentTree(body), [datastore(url)]);
  t.is(sha256Of(await readFile((await until('loaded')).path)), sha256Of(body));
  t.false(seen.some(({ kind }) => kind === 'failed'));
});

for (const [what, tagOf] of [
  ['different validators', (n: number) => `"server-${n}"`],
  ['weak validators', () => 'W/"same"'],
  ['no validators', () => undefined],
] as const) {
  test(`a link that is cut every so often brings a file whole from servers with ${what}`, async (t) => {
    const body = bytesOf(4 * MiB + MiB / 8);
    const file = { body, etag: undefined as string | undefined, cutAfter: MiB, cutGently: true };
    const server = await serveFile(t, file);
    server.intercept = () => {
      file.etag = tagOf(server.requests.length);
      return false;
    };
    const dir = await tempDir(t);
    const { manager, seen, until } = await startManager(t, dir, { clock: quickClock().clock });
    manager.want(contentTree(body, { MaxDownloadSize: body.length }), [datastore(server.url)]);
    t.is(sha256Of(await readFile((await until('loaded')).path)), sha256Of(body));
    const starts = startsOf(server);
    t.deepEqual(
      starts,
      starts.toSorted((a, b) => a - b),
    );
    t.is(starts.filter((start) => start === 0).length, 1, starts.join());
    t.false(seen.some(({ kind }) => kind === 'failed'));
  });
}

test('attempts that bring much are not counted, however many a file takes', async (t) => {
  const body = bytesOf(24 * MiB);
  const server = await serveFile(t, { body, cutAfter: 2 * MiB, cutGently: true });
  const { clock, pauses } = quickClock();
  const { manager, seen, until } = await startManager(t, await tempDir(t), { clock });
  manager.want(contentTree(body), [datastore(server.url)]);
  await until('loaded');
  t.true(server.requests.length > 7);
  t.false(seen.some(({ kind }) => kind === 'failed'));
  t.deepEqual([...new Set(pauses)], [1000]);
});

test('a mixture that never fits is fetched afresh once, and then counts as a wrong digest', async (t) => {
  const body = bytesOf(2 * MiB, 1);
  const other = bytesOf(2 * MiB, 2);
  const dir = await tempDir(t);
  await leave(dir, body, body.subarray(0, MiB));
  const server = await serveFile(t, { body: other });
  const { manager, until } = await startManager(t, dir, { clock: quickClock().clock, use: { maxDigestRetries: 1 } });
  manager.want(contentTree(body), [datastore(server.url)]);
  t.is((await until('failed')).error.code, 'CONTENT_DIGEST_MISMATCH');
  // the mixture, which is not counted, and then two that were fetched in one piece
  t.deepEqual(startsOf(server), [MiB, 0, 0]);
});

for (const [what, answer, text] of [
  ['a file of another length', { 'content-type': 'application/octet-stream', 'content-length': 5 }, 'login'],
  ['a web page', { 'content-type': 'text/html; charset=utf-8' }, 'login'],
  ['a long web page', { 'content-type': 'text/html; charset=utf-8' }, 'login'.repeat(1000)],
] as const) {
  test(`${what} in place of the rest does not drop what was fetched`, async (t) => {
    const body = bytesOf(2 * MiB);
    const dir = await tempDir(t);
    await leave(dir, body, body.subarray(0, MiB));
    const server = await serveFile(t, { body });
    let kept = 0;
    server.intercept = (_, response) => {
      if (server.requests.length > 1) return false;
      response.writeHead(200, answer).end(text);
      return true;
    };
    const { clock } = quickClock();
    const sleep: typeof clock.sleep = async (ms, signal) => {
      kept = (await stat(join(dir, 'partial', sha256Of(body)))).size;
      await clock.sleep(ms, signal);
    };
    const { manager, until } = await startManager(t, dir, { clock: { ...clock, sleep } });
    manager.want(contentTree(body, { MaxDownloadSize: body.length }), [datastore(server.url)]);
    await until('loaded');
    t.is(kept, MiB);
    t.deepEqual(startsOf(server), [MiB, MiB]);
  });
}

test('a web page of just the right length may be the file, for servers call files many things', async (t) => {
  const body = bytesOf(2 * MiB);
  const dir = await tempDir(t);
  await leave(dir, body, body.subarray(0, MiB));
  const server = await serveFile(t, { body });
  server.intercept = (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'content-length': body.length }).end(body);
    return true;
  };
  const { manager, until } = await startManager(t, dir, { clock: quickClock().clock });
  manager.want(contentTree(body, { MaxDownloadSize: body.length }), [datastore(server.url)]);
  await until('loaded');
  t.is(server.requests.length, 1);
});

test('a server without ranges that calls every file a page, and tells no length, is not refused for that', async (t) => {
  const body = bytesOf(2 * MiB);
  const dir = await tempDir(t);
  await leave(dir, body, body.subarray(0, MiB));
  const server = await serveFile(t, { body });
  server.intercept = (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end(body);
    return true;
  };
  const { manager, until } = await startManager(t, dir, { clock: quickClock().clock });
  manager.want(contentTree(body), [datastore(server.url)]);
  t.is(sha256Of(await readFile((await until('loaded')).path)), sha256Of(body));
  // the first began as what is there does, so all of it was asked for
  t.deepEqual(startsOf(server), [MiB, 0]);
});

test('a server that gives only so much of a range at a time is asked for the rest', async (t) => {
  const body = bytesOf(3 * MiB + 5);
  const dir = await tempDir(t);
  await leave(dir, body, body.subarray(0, MiB));
  const server = await serveFile(t, { body });
  server.intercept = (request, response) => {
    const start = Number(/\d+/.exec(request.headers.range ?? '')?.[0]);
    const part = body.subarray(start, start + MiB);
    const range = `bytes ${start}-${start + part.length - 1}/${body.length}`;
    response.writeHead(206, { 'content-range': range, 'content-length': part.length }).end(part);
    return true;
  };
  const { clock, pauses } = quickClock();
  const { manager, until } = await startManager(t, dir, { clock });
  manager.want(contentTree(body), [datastore(server.url)]);
  t.is(sha256Of(await readFile((await until('loaded')).path)), sha256Of(body));
  t.deepEqual(startsOf(server), [MiB, 2 * MiB, 3 * MiB]);
  t.deepEqual(pauses, []);
});

test('a server that gives less than a block at a time is given up, and the next datastore goes on', async (t) => {
  const body = bytesOf(MiB);
  const dir = await tempDir(t);
  await leave(dir, body, body.subarray(0, MiB / 2));
  const [mean, good] = [await serveFile(t, { body }), await serveFile(t, { body })];
  mean.intercept = (request, response) => {
    // in place of a test that would never end
    if (mean.requests.length > 50) return false;
    const start = Number(/\d+/.exec(request.headers.range ?? '')?.[0]);
    const range = `bytes ${start}-${start + 99}/${body.length}`;
    response.writeHead(206, { 'content-range': range }).end(body.subarray(start, start + 100));
    return true;
  };
  const { clock, pauses } = quickClock();
  const { manager, until } = await startManager(t, dir, { clock });
  manager.want(contentTree(body), [datastore(mean.url, { UUID: 'a' }), datastore(good.url, { UUID: 'b' })]);
  t.is(sha256Of(await readFile((await until('loaded')).path)), sha256Of(body));
  t.deepEqual(startsOf(mean), Array<number>(7).fill(MiB / 2));
  t.is(pauses.length, 6);
  t.deepEqual(startsOf(good), [MiB / 2]);
});

test('a 416 without a length is no reason to drop a file that is whole', async (t) => {
  const body = bytesOf(MiB);
  const dir = await tempDir(t);
  await leave(dir, body, body);
  const server = await serveFile(t, { body });
  server.intercept = (_, response) => {
    response.writeHead(416).end();
    return true;
  };
  const { manager, until } = await startManager(t, dir, { clock: quickClock().clock });
  manager.want(contentTree(body), [datastore(server.url)]);
  await until('loaded');
  t.is(server.requests.length, 1);
});

test('a body that ends with its connection, and too early, is gone on with', async (t) => {
  const body = bytesOf(2 * MiB);
  const server = await serveFile(t, { body });
  server.intercept = (_, response) => {
    if (server.requests.length > 1) return false;
    response.socket?.end(Buffer.concat([Buffer.from('HTTP/1.0 200 OK\r\n\r\n'), body.subarray(0, MiB)]));
    return true;
  };
  const { manager, until } = await startManager(t, await tempDir(t), { clock: quickClock().clock });
  manager.want(contentTree(body, { MaxDownloadSize: body.length }), [datastore(server.url)]);
  await until('loaded');
  t.deepEqual(startsOf(server), [0, MiB]);
});

const busy = (retryAfter: string, server: FileServer, times: number): FileServer['intercept'] => {
  return (_, response) => {
    if (server.requests.length > times) return false;
    response.writeHead(503, { 'retry-after': retryAfter }).end();
    return true;
  };
};

test('a server that asks for a short pause gets it, and a little more', async (t) => {
  const body = bytesOf(1000);
  const server = await serveFile(t, { body });
  server.intercept = busy('20', server, 2);
  const { clock, pauses } = quickClock();
  const { manager, until } = await startManager(t, await tempDir(t), { clock });
  manager.want(contentTree(body), [datastore(server.url)]);
  await until('loaded');
  // a tenth more, by the clock's chance of a half
  t.deepEqual(pauses, [22_000, 22_000]);
});

test('a server that asks for a long pause is left alone so long, whatever the retry time is', async (t) => {
  const body = bytesOf(1000);
  const server = await serveFile(t, { body });
  server.intercept = busy('300', server, 1);
  const { clock } = quickClock();
  const { manager, until } = await startManager(t, await tempDir(t), { clock, use: { retrySeconds: 86_400 } });
  manager.want(contentTree(body), [datastore(server.url)]);
  const failed = await until('failed');
  t.is(Math.round(failed.willRetryInSeconds), 330);
  t.regex(failed.error.message, /status 503 and asks to wait 300 s/);
  await until('loaded');
  t.is(Math.round(clock.now()), 330_000);
  t.is(server.requests.length, 2);
});

test('while one datastore asks not to be asked, the others are', async (t) => {
  const body = bytesOf(1000);
  const [first, second] = [await serveFile(t, { body }), await serveFile(t, { body })];
  first.intercept = busy('3600', first, 100);
  second.intercept = (_, response) => {
    if (second.requests.length > 3) return false;
    response.writeHead(404).end();
    return true;
  };
  const { clock } = quickClock();
  const { manager, until } = await startManager(t, await tempDir(t), { clock });
  const stores = [datastore(first.url, { UUID: 'a' }), datastore(second.url, { UUID: 'b' })];
  manager.want(contentTree(body), stores);
  await until('loaded');
  t.is(first.requests.length, 1);
  t.is(second.requests.length, 4);
});
