import test from 'ava';
import { ApiError, createApi } from '#cmd/controller/page/logic/api.ts';
import { inTurn } from '#cmd/controller/page/logic/in-turn.ts';
import { connectLive, type LiveState, type Source } from '#cmd/controller/page/logic/live.ts';
import { imageName, uploadImage, type UploadPort } from '#cmd/controller/page/logic/upload.ts';
import { waveProblem, waveSizes, wavesOf } from '#cmd/controller/page/logic/waves.ts';
import type { LiveEvent } from '#cmd/controller/page/types.ts';
import { entry, makeRow } from './fake/data.ts';

const refusal = (status: number, code = 'REQUEST_CONFLICT') => new ApiError(status, { code, message: code });
const plan = { name: 'a.img', version: '1', sha256: '' };
const size = 9 * 1024 * 1024;
const source = { size, slice: (start: number, end: number) => new Blob([new Uint8Array(Math.min(end, size) - start)]) };
const image = { name: 'a.img', version: '1', sha256: 'x', size, createdAt: null };

/** A receiver in memory; `broken` says what each call to patch does first. */
const receiver = (broken: (Error | undefined)[] = [], change: Partial<UploadPort> = {}) => {
  const seen = { offset: 0, created: 0, pauses: [] as number[], kept: undefined as string | undefined, patches: 0 };
  const port: UploadPort = {
    create: async () => {
      seen.created += 1;
      return { id: 'u', offset: 0 };
    },
    offset: async () => ({ offset: seen.offset, size }),
    patch: async (_id, offset, bytes) => {
      seen.patches += 1;
      const error = broken.shift();
      if (error) throw error;
      if (offset !== seen.offset) throw refusal(409);
      seen.offset += bytes.size;
      return { offset: seen.offset };
    },
    finish: async () => image,
    put: async () => ({ ...image, version: 'by put' }),
    remember: (id) => {
      seen.kept = id;
    },
    remembered: () => seen.kept,
    wait: async (ms) => void seen.pauses.push(ms),
    ...change,
  };
  return { port, seen };
};

test('an image goes over piece by piece', async (t) => {
  const { port, seen } = receiver();
  const steps: number[] = [];
  t.is(await uploadImage(port, plan, source, (sent) => steps.push(sent)), image);
  t.deepEqual([seen.offset, seen.patches, seen.kept], [size, 3, undefined]);
  t.deepEqual(steps, [0, 4 * 1024 * 1024, 8 * 1024 * 1024, size]);
});

test('broken pieces are sent again from where the controller is, after longer pauses', async (t) => {
  const { port, seen } = receiver([undefined, new TypeError('gone'), new TypeError('gone')]);
  const trouble: boolean[] = [];
  await uploadImage(port, plan, source, (_sent, bad) => trouble.push(bad));
  t.is(seen.offset, size);
  t.deepEqual(seen.pauses, [500, 1000]);
  t.deepEqual(trouble, [false, false, true, true, false, false]);
});

test('another offset than thought is asked for, not given up', async (t) => {
  const { port, seen } = receiver([refusal(409)]);
  await uploadImage(port, plan, source, () => undefined);
  t.is(seen.offset, size);
});

test('a refusal ends it at once and is not tried again after a reload', async (t) => {
  const { port, seen } = receiver([refusal(413, 'REQUEST_TOO_LARGE')]);
  await t.throwsAsync(
    uploadImage(port, plan, source, () => undefined),
    { message: 'REQUEST_TOO_LARGE' },
  );
  t.deepEqual([seen.patches, seen.kept], [1, undefined]);
});

test('a controller that stays away ends it after all pauses, and the rest can follow later', async (t) => {
  const away = Array.from({ length: 20 }, () => new TypeError('gone'));
  const { port, seen } = receiver(away);
  await t.throwsAsync(
    uploadImage(port, plan, source, () => undefined),
    { message: 'gone' },
  );
  t.deepEqual([seen.pauses.length, seen.kept], [7, 'u']);
});

test('after a reload the same file goes on where it was; an upload that is gone begins anew', async (t) => {
  const { port, seen } = receiver();
  seen.kept = 'u';
  seen.offset = 8 * 1024 * 1024;
  await uploadImage(port, plan, source, () => undefined);
  t.deepEqual([seen.created, seen.patches], [0, 1]);
  const gone = receiver([], { offset: () => Promise.reject(refusal(404)) });
  gone.seen.kept = 'old';
  await uploadImage(gone.port, plan, source, () => undefined);
  t.is(gone.seen.created, 1);
});

test('a controller without uploads gets the image at once', async (t) => {
  const { port } = receiver([], { create: () => Promise.reject(refusal(404, 'ROUTE_UNKNOWN')) });
  t.is((await uploadImage(port, plan, source, () => undefined)).version, 'by put');
});

test('a file’s name becomes one that the controller takes', (t) => {
  t.is(imageName('.hidden image (1).img'), 'hidden-image-1-.img');
  t.is(imageName('x'.repeat(300)).length, 128);
});

test('waves: none is empty, all nodes are in one, and bad amounts are named', (t) => {
  t.deepEqual(waveSizes(25, { kind: 'percent', value: 10 }), [3, 3, 3, 3, 3, 3, 3, 3, 1]);
  t.deepEqual(waveSizes(3, { kind: 'size', value: 10 }), [3]);
  t.deepEqual(waveSizes(0, { kind: 'one' }), []);
  t.deepEqual(waveSizes(1, { kind: 'percent', value: 1 }), [1]);
  t.is(waveProblem({ kind: 'percent', value: 101 }), 'wavePercent');
  t.is(waveProblem({ kind: 'size', value: Number.NaN }), 'waveSize');
  t.is(waveProblem({ kind: 'size', value: 1.5 }), 'waveSize');
  t.deepEqual(wavesOf({ kind: 'percent', value: 10 }), { waves: { percent: 10 } });
  t.deepEqual(wavesOf({ kind: 'one' }), {});
});

test('what is done for many stops at the first error, a few at a time', async (t) => {
  let most = 0;
  let now = 0;
  const done: number[] = [];
  const items = Array.from({ length: 40 }, (_, index) => index);
  const act = async (item: number): Promise<void> => {
    now += 1;
    most = Math.max(most, now);
    await Promise.resolve();
    now -= 1;
    if (item === 20) throw new Error('no');
    done.push(item);
  };
  await t.throwsAsync(inTurn(items, act), { message: 'no' });
  t.is(most, 6);
  t.true(done.length < 30);
});

const api = (response: Response, seen: { csrf?: string | null; over?: boolean; at?: number } = {}) =>
  createApi({
    fetch: async (_path, init) => {
      seen.csrf = new Headers(init.headers).get('x-csrf-token');
      return response;
    },
    csrf: () => 'c',
    unauthorised: () => {
      seen.over = true;
    },
    clock: (at) => {
      seen.at = at;
    },
  });

test('a change carries the csrf token, a reading does not, and the controller’s clock is heard', async (t) => {
  const seen: { csrf?: string | null; at?: number } = {};
  await api(new Response(null, { status: 204 }), seen).send('POST', '/x', {});
  t.is(seen.csrf, 'c');
  const dated = new Response('{"a":1}', { headers: { date: 'Thu, 01 Jan 1970 00:00:07 GMT' } });
  t.deepEqual(await api(dated, seen).get('/x'), { a: 1 });
  t.deepEqual([seen.csrf, seen.at], [null, 7000]);
});

test('a refusal has the controller’s words; a session that is over is noticed', async (t) => {
  const seen: { over?: boolean } = {};
  const body = JSON.stringify({ code: 'REQUEST_UNAUTHORIZED', message: 'sign in' });
  await t.throwsAsync(api(new Response(body, { status: 401 }), seen).get('/nodes'), { message: 'sign in' });
  t.true(seen.over);
  const wrong: { over?: boolean } = {};
  await t.throwsAsync(api(new Response(body, { status: 401 }), wrong).send('POST', '/session', {}));
  t.is(wrong.over, undefined, 'a wrong password is no end of a session');
  const proxy = await t.throwsAsync(api(new Response('<h1>Bad gateway', { status: 502 })).get('/nodes'), {
    instanceOf: ApiError,
  });
  t.is(proxy.code, 'HTTP_502');
});

/** A stream that a test opens, breaks and feeds by hand. */
const streams = () => {
  const opened: {
    path: string;
    open(): void;
    fail(closed: boolean): void;
    send(event: LiveEvent): void;
    ended: boolean;
  }[] = [];
  const states: LiveState[] = [];
  const later: { ms: number; run: () => void }[] = [];
  const events: LiveEvent[] = [];
  const open = (path: string): Source => {
    let [whenOpen, whenBroken] = [() => {}, () => {}];
    let closed = false;
    const handlers = new Map<string, (data: string) => void>();
    const stream = {
      path,
      ended: false,
      open: () => whenOpen(),
      fail: (gone: boolean) => {
        closed = gone;
        whenBroken();
      },
      send: (event: LiveEvent) => handlers.get(event.type)?.(JSON.stringify(event)),
    };
    opened.push(stream);
    return {
      whenOpen: (run) => void (whenOpen = run),
      whenBroken: (run) => void (whenBroken = run),
      get closed() {
        return closed;
      },
      listen: (type, handle) => void handlers.set(type, handle),
      close: () => void (stream.ended = true),
    };
  };
  const stop = connectLive({
    open,
    later: (ms, run) => {
      later.push({ ms, run });
      return () => void later.splice(0);
    },
    state: (state) => states.push(state),
    event: (event) => events.push(event),
    opened: () => undefined,
  });
  return { opened, states, later, events, stop };
};

test('a stream that the browser brings back itself is left alone', (t) => {
  const { opened, states, later } = streams();
  opened[0]?.open();
  opened[0]?.fail(false);
  opened[0]?.open();
  t.deepEqual(states, ['connecting', 'live', 'reconnecting', 'live']);
  t.deepEqual([opened.length, later.length], [1, 0]);
});

test('a stream that was refused is opened anew from the last row on, more and more rarely', (t) => {
  const { opened, later, events, stop } = streams();
  t.is(opened[0]?.path, '/api/v1/events');
  opened[0]?.open();
  opened[0]?.send({ type: 'timeline', nodeId: 'n', seq: 41, row: makeRow('n', 41, 0, entry(), 0) });
  opened[0]?.fail(true);
  later[0]?.run();
  t.is(opened[1]?.path, '/api/v1/events?after=41');
  opened[1]?.fail(true);
  opened[1]?.fail(true);
  t.deepEqual(
    later.map(({ ms }) => ms),
    [1000, 2000],
  );
  later[1]?.run();
  opened[2]?.open();
  opened[2]?.fail(true);
  t.is(later[2]?.ms, 1000, 'it was open, so the pauses begin anew');
  stop();
  t.deepEqual([later.length, opened[2]?.ended, events.length], [0, true, 1]);
});
