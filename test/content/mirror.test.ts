import { setTimeout as delay } from 'node:timers/promises';
import test from 'ava';
import type { ContentSink } from '#pkg/content/port.ts';
import { quickClock } from './support/clocks.ts';
import { serveFile } from './support/file-server.ts';
import { bytesOf, contentTree, datastore, sha256Of, startManager } from './support/manager.ts';
import { tempDir } from './support/temp-dir.ts';

const MiB = 1024 * 1024;
const size = 7 * MiB + 100;

/** Keeps what arrives, as a slot would, and where each piece began. */
const keeper = (onPiece: (position: number) => void | Promise<void> = () => undefined) => {
  const bytes = new Uint8Array(size + 4096);
  const positions: number[] = [];
  const sink: ContentSink = {
    write: async (from, length, position) => {
      positions.push(position);
      await onPiece(position);
      bytes.set(from.subarray(0, Math.ceil(length / 4096) * 4096), position);
    },
  };
  return { sink, positions, whole: () => bytes.subarray(0, size), padding: () => bytes.subarray(size) };
};

test('a mirror gets every byte of a download in order, and zeros up to the end of the last block', async (t) => {
  const data = bytesOf(size);
  const server = await serveFile(t, { body: data });
  const { manager, until } = await startManager(t, await tempDir(t));
  const { sink, positions, whole, padding } = keeper();
  manager.mirror(sha256Of(data), sink);
  manager.want(contentTree(data), [datastore(server.url)]);
  await until('loaded');
  t.deepEqual(positions, [0, 2 * MiB, 4 * MiB, 6 * MiB]);
  t.is(sha256Of(whole()), sha256Of(data));
  t.true(
    padding()
      .subarray(0, 4096 - (size % 4096))
      .every((byte) => byte === 0),
  );
});

test('a mirror that fails is dropped, one that was disposed gets nothing more, and the download goes on', async (t) => {
  const data = bytesOf(size);
  const server = await serveFile(t, { body: data });
  for (const what of ['fails', 'is disposed'] as const) {
    const { manager, until, seen } = await startManager(t, await tempDir(t));
    const { sink, positions } = keeper((position) => {
      if (position < 2 * MiB) return;
      if (what === 'fails') throw new Error('EIO');
      mirror[Symbol.dispose]();
    });
    const mirror = manager.mirror(sha256Of(data), sink);
    manager.want(contentTree(data), [datastore(server.url)]);
    await until('loaded');
    t.deepEqual(positions, [0, 2 * MiB], what);
    t.false(seen.some(({ kind }) => kind === 'failed'));
  }
});

test('a slow mirror holds the download up but is not taken for a stall of the server', async (t) => {
  const data = bytesOf(size);
  const server = await serveFile(t, { body: data });
  const { clock, elapse, alarmsSet } = quickClock();
  const { manager, until, seen } = await startManager(t, await tempDir(t), { clock });
  const { sink, whole } = keeper(async () => {
    // once all memory is full, and the server is not waited for any more, nothing is late
    await alarmsSet(0);
    elapse(3_600_000);
  });
  manager.mirror(sha256Of(data), sink);
  manager.want(contentTree(data), [datastore(server.url)]);
  await until('loaded');
  t.is(sha256Of(whole()), sha256Of(data));
  t.false(seen.some(({ kind }) => kind === 'failed'));
});

test('a transfer that is resumed goes on in the mirror; one that begins again is mirrored from zero', async (t) => {
  const data = bytesOf(size);
  const file: Parameters<typeof serveFile>[1] = { body: data, etag: '"1"', cutAfter: 3 * MiB };
  const server = await serveFile(t, file);
  const { clock } = quickClock();
  const { manager, until } = await startManager(t, await tempDir(t), { clock });
  const { sink, positions, whole } = keeper();
  manager.mirror(sha256Of(data), sink);
  manager.want(contentTree(data), [datastore(server.url)]);
  await until('loaded');
  t.is(sha256Of(whole()), sha256Of(data));
  t.is(positions.filter((position) => position === 0).length, 1);
  t.true(server.requests.length > 1);

  const fresh = await startManager(t, await tempDir(t), { clock });
  const bad = await serveFile(t, { body: data });
  let body: Uint8Array = data.with(MiB, data[MiB]! ^ 1);
  bad.intercept = (_request, response) => {
    response.writeHead(200, { 'content-length': body.length }).end(body);
    body = data;
    return true;
  };
  const again = keeper();
  fresh.manager.mirror(sha256Of(data), again.sink);
  fresh.manager.want(contentTree(data), [datastore(bad.url)]);
  await fresh.until('loaded');
  t.is(again.positions.filter((position) => position === 0).length, 2);
  t.is(sha256Of(again.whole()), sha256Of(data));
});

test('when a content is dropped its mirror has let go of the memory before that is told', async (t) => {
  const data = bytesOf(size);
  const server = await serveFile(t, { body: data });
  const { manager, until } = await startManager(t, await tempDir(t));
  let writing = 0;
  const { sink } = keeper(async () => {
    writing += 1;
    if (writing === 1) manager.drop('tree-1');
    await delay(50);
    writing -= 1;
  });
  manager.mirror(sha256Of(data), sink);
  manager.want(contentTree(data), [datastore(server.url)]);
  await until('removed');
  t.is(writing, 0);
});
