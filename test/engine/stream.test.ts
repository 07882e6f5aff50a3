import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { pushStream } from '#pkg/engine/client.ts';
import { frameHead, jsonFrame } from '#pkg/engine/frames.ts';
import { socketPath } from '#pkg/engine/stream-messages.ts';
import { startStreamServer, type StreamSource, type StreamTimes } from '#pkg/engine/stream-server.ts';
import type { BasaltError } from '#pkg/errors/error.ts';

const never = new AbortController().signal;

const setUp = async (t: ExecutionContext, times: Partial<StreamTimes> = {}) => {
  const runDir = await mkdtemp(join(tmpdir(), 'engine-'));
  const errors: BasaltError[] = [];
  const server = await startStreamServer({ runDir, onError: (error) => errors.push(error), times });
  t.teardown(async () => {
    await server.close();
    await rm(runDir, { recursive: true, force: true });
  });
  t.deepEqual(errors, []);
  return { runDir, server };
};

const readAll = async (source: StreamSource): Promise<Buffer> => {
  const parts: Buffer[] = [];
  for (;;) {
    const into = Buffer.alloc(64 * 1024);
    const count = await source.read(into);
    if (count === 0) return Buffer.concat(parts);
    parts.push(into.subarray(0, count));
  }
};

const open = async (t: ExecutionContext, runDir: string, folder = 'gnoi'): Promise<Socket> => {
  const socket = connect(socketPath(runDir, folder));
  socket.on('error', () => {});
  t.teardown(() => void socket.destroy());
  await once(socket, 'connect');
  return socket;
};

/** All that a socket says until it ends. */
const said = async (socket: Socket): Promise<string> => {
  let text = '';
  socket.on('data', (chunk) => (text += chunk.toString('latin1')));
  await once(socket, 'close');
  return text;
};

const image = randomBytes(3_000_000);
async function* pieces(size: number) {
  for (let at = 0; at < image.length; at += size) yield image.subarray(at, at + size);
}

test('N13: an image is sent for its request, whichever of the two comes first', async (t) => {
  const { runDir, server } = await setUp(t);
  for (const first of ['connection', 'request'] as const) {
    const push = () => pushStream({ runDir, folder: 'gnoi', id: first, bytes: pieces(70_000) });
    const expect = () => server.expect('gnoi', first, 0, never);
    const [pushed, expected] =
      first === 'connection' ? [push(), new Promise((r) => setTimeout(r, 50)).then(expect)] : [push(), expect()];
    const source = await expected;
    const bytes = await readAll(source);
    t.true(bytes.equals(image));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    source.done(sha256, bytes.length);
    t.deepEqual(await pushed, { sha256, sizeBytes: image.length });
  }
});

test('N13: the socket of a source is for its folder alone', async (t) => {
  const { runDir, server } = await setUp(t, { meetMs: 100 });
  t.is((await stat(socketPath(runDir, 'gnoi'))).mode & 0o777, 0o666);
  const expected = server.expect('gnoi', 'one', 0, never);
  expected.catch(() => {});
  const other = pushStream({ runDir, folder: 'usp', id: 'one', bytes: pieces(1000) });
  await t.throwsAsync(other, { code: 'ENGINE_NOT_RUNNING' });
  await t.throwsAsync(expected, { code: 'PEER_STALLED' });
});

test('N13: a sender is told why its image is not taken, also in the middle of it', async (t) => {
  const { runDir, server } = await setUp(t);
  const endless = async function* () {
    for (;;) yield Buffer.alloc(100_000);
  };
  const pushed = pushStream({ runDir, folder: 'gnoi', id: 'one', bytes: endless() });
  const source = await server.expect('gnoi', 'one', 0, never);
  await source.read(Buffer.alloc(1000));
  source.refuse(Object.assign(new Error('never seen'), {}));
  await t.throwsAsync(pushed, { code: 'INTERNAL' });
});

test('N13: a sender waits for a reader that is slow', async (t) => {
  const { runDir, server } = await setUp(t);
  let taken = 0;
  const counted = async function* () {
    for (let count = 0; count < 200; count += 1) {
      taken += 1;
      yield Buffer.alloc(1_000_000);
    }
  };
  const pushed = pushStream({ runDir, folder: 'gnoi', id: 'one', bytes: counted() });
  pushed.catch(() => {});
  const source = await server.expect('gnoi', 'one', 0, never);
  await source.read(Buffer.alloc(1000));
  await new Promise((resolve) => setTimeout(resolve, 200));
  t.true(taken < 20, `${taken} MB were taken from the sender, and one kB from it`);
  source.refuse(new Error('enough'));
});

test('N13: the end of a sender is not the end of an image', async (t) => {
  const { runDir, server } = await setUp(t);
  const socket = await open(t, runDir);
  socket.write(Buffer.concat([jsonFrame({ ID: 'one' }), frameHead(1000), Buffer.alloc(500)]));
  const source = await server.expect('gnoi', 'one', 0, never);
  t.is(await source.read(Buffer.alloc(1000)), 500);
  socket.destroy();
  await t.throwsAsync(source.read(Buffer.alloc(1000)), { code: 'PEER_UNREACHABLE' });
});

test('N13: a sender that ends its half before the last byte, and stays, has sent no image', async (t) => {
  const { runDir, server } = await setUp(t, { idleMs: 5000 });
  const socket = await open(t, runDir);
  socket.end(Buffer.concat([jsonFrame({ ID: 'half' }), frameHead(1000), Buffer.alloc(500)]));
  const source = await server.expect('gnoi', 'half', 0, never);
  t.is(await source.read(Buffer.alloc(1000)), 500);
  await t.throwsAsync(source.read(Buffer.alloc(1000)), { code: 'PEER_UNREACHABLE' });
});

test('N13: a sender that sends nothing is left, before its first frame and after it', async (t) => {
  const { runDir: hasty } = await setUp(t, { helloMs: 50 });
  t.regex(await said(await open(t, hasty)), /PEER_STALLED/);
  const { runDir, server } = await setUp(t, { idleMs: 50 });
  const socket = await open(t, runDir);
  socket.write(jsonFrame({ ID: 'one' }));
  const source = await server.expect('gnoi', 'one', 0, never);
  await t.throwsAsync(source.read(Buffer.alloc(10)), { code: 'PEER_STALLED' });
});

test('N13: garbage is refused, and the next sender is served', async (t) => {
  const { runDir, server } = await setUp(t);
  for (const bytes of [
    randomBytes(5000),
    Buffer.from('GET / HTTP/1.1\r\n\r\n'),
    jsonFrame({}),
    jsonFrame({ ID: 7 }),
    frameHead(0),
  ]) {
    const socket = await open(t, runDir);
    socket.write(bytes);
    t.regex(await said(socket), /PEER_BAD_MESSAGE/);
  }
  const truncated = await open(t, runDir);
  truncated.end(frameHead(100).subarray(0, 2));
  await said(truncated);
  const pushed = pushStream({ runDir, folder: 'gnoi', id: 'one', bytes: pieces(1_000_000) });
  const source = await server.expect('gnoi', 'one', 0, never);
  t.true((await readAll(source)).equals(image));
  source.done('ab'.repeat(32), image.length);
  await pushed;
});

test('N13: a second connection for one request is refused, and the first stays', async (t) => {
  const { runDir, server } = await setUp(t);
  const first = await open(t, runDir);
  first.write(jsonFrame({ ID: 'one' }));
  await new Promise((resolve) => setTimeout(resolve, 50));
  const second = await open(t, runDir);
  second.write(jsonFrame({ ID: 'one' }));
  t.regex(await said(second), /ENGINE_BUSY/);
  first.write(Buffer.concat([frameHead(1), Buffer.from('x'), frameHead(0)]));
  t.is((await readAll(await server.expect('gnoi', 'one', 0, never))).toString(), 'x');
});

test('N13: a thousand connections of one source do not keep another from sending', async (t) => {
  const { runDir, server } = await setUp(t);
  const crowd: Socket[] = [];
  for (let count = 0; count < 1000; count += 1) {
    const socket = connect(socketPath(runDir, 'usp'));
    socket.on('error', () => {});
    crowd.push(socket);
  }
  t.teardown(() => {
    for (const socket of crowd) socket.destroy();
  });
  const pushed = pushStream({ runDir, folder: 'gnoi', id: 'one', bytes: pieces(1_000_000) });
  const source = await server.expect('gnoi', 'one', 0, never);
  t.true((await readAll(source)).equals(image));
  source.done('ab'.repeat(32), image.length);
  await pushed;
});

test('N13: what is aborted ends at both ends', async (t) => {
  const { runDir, server } = await setUp(t);
  const stop = new AbortController();
  const pushed = pushStream({
    runDir,
    folder: 'gnoi',
    id: 'one',
    bytes: { [Symbol.asyncIterator]: () => ({ next: () => new Promise<never>(() => {}) }) },
    signal: stop.signal,
  });
  pushed.catch(() => {});
  const source = await server.expect('gnoi', 'one', 0, stop.signal);
  const read = source.read(Buffer.alloc(10));
  read.catch(() => {});
  stop.abort();
  await t.throwsAsync(pushed, { code: 'ABORTED' });
  await t.throwsAsync(read);
  await t.throwsAsync(server.expect('gnoi', 'two', 0, stop.signal), { code: 'ABORTED' });
  const nobody = pushStream({ runDir, folder: 'nobody', id: 'one', bytes: pieces(1) });
  await t.throwsAsync(nobody, { code: 'PEER_UNREACHABLE' });
});
