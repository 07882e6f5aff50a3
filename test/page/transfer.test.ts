import test from 'ava';
import { hearAnswers } from '#cmd/page/logic/answered.ts';
import { follow } from '#cmd/page/logic/follow.ts';
import { inTurn } from '#cmd/page/logic/in-turn.ts';
import { connectLive, type LiveState, type Source } from '#cmd/page/logic/live.ts';
import { waveProblem, waveSizes, wavesOf } from '#cmd/page/logic/waves.ts';
import type { ControllerEvent } from '#pkg/rest/events.ts';
import { entry, makeRow } from './fake/data.ts';

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

test('the controller’s clock is heard, and a session that is over is noticed', (t) => {
  const seen = { over: 0, at: 0 };
  const hear = hearAnswers({
    unauthorised: () => void (seen.over += 1),
    clock: (at) => void (seen.at = at),
  });
  hear('/nodes', new Response('{}', { headers: { date: 'Thu, 01 Jan 1970 00:00:07 GMT' } }));
  t.deepEqual(seen, { over: 0, at: 7000 });
  hear('/session', new Response('', { status: 401 }));
  hear('/session/password', new Response('', { status: 401 }));
  t.is(seen.over, 0, 'a wrong password is no end of a session');
  hear('/nodes', new Response('', { status: 401 }));
  t.deepEqual(seen, { over: 1, at: 7000 });
});

/** Ends when everything that waits has run. */
const settled = (): Promise<void> => new Promise((done) => setImmediate(done));

test('a list that grows is read on page by page, and what is asked for meanwhile is one more reading', async (t) => {
  const rows = [1, 2, 3, 4, 5].map((seq) => ({ seq }));
  const asked: number[] = [];
  const got: number[] = [];
  const { catchUp, stop } = follow({
    read: async (after) => {
      asked.push(after);
      const items = rows.filter(({ seq }) => seq > after).slice(0, 2);
      return { items, more: items.length === 2 };
    },
    add: (items) => got.push(...items.map(({ seq }) => seq)),
    failed: (error) => t.fail(String(error)),
  });
  catchUp();
  catchUp();
  catchUp();
  await settled();
  t.deepEqual(got, [1, 2, 3, 4, 5]);
  t.deepEqual(asked, [0, 2, 4, 5]);
  rows.push({ seq: 6 });
  catchUp();
  await settled();
  t.deepEqual(got, [1, 2, 3, 4, 5, 6]);
  stop();
});

test('a reading that fails is told, and the next one begins where it stood', async (t) => {
  const answers: (Error | { seq: number }[])[] = [[{ seq: 1 }], new Error('away'), [{ seq: 2 }], []];
  const got: number[] = [];
  const told: unknown[] = [];
  const { catchUp } = follow({
    read: async () => {
      const answer = answers.shift();
      if (answer instanceof Error) throw answer;
      return { items: answer ?? [], more: (answer ?? []).length > 0 };
    },
    add: (items) => got.push(...items.map(({ seq }) => seq)),
    failed: (error) => told.push(error),
  });
  catchUp();
  await settled();
  t.deepEqual([got, told.length], [[1], 1]);
  catchUp();
  await settled();
  t.deepEqual([got, told.length], [[1, 2], 1]);
});

test('what is read after its end is not shown', async (t) => {
  const got: number[] = [];
  let answer: (rows: { seq: number }[]) => void = () => {};
  const { catchUp, stop } = follow<{ seq: number }>({
    read: async () => ({ items: await new Promise<{ seq: number }[]>((done) => (answer = done)), more: false }),
    add: (items) => got.push(...items.map(({ seq }) => seq)),
    failed: () => t.fail(),
  });
  catchUp();
  stop();
  answer([{ seq: 1 }]);
  await settled();
  t.deepEqual(got, []);
});

/** A stream that a test opens, breaks and feeds by hand. */
const streams = () => {
  const opened: {
    path: string;
    open(): void;
    fail(closed: boolean): void;
    send(event: ControllerEvent): void;
    ended: boolean;
  }[] = [];
  const states: LiveState[] = [];
  const later: { ms: number; run: () => void }[] = [];
  const events: ControllerEvent[] = [];
  const refusals: true[] = [];
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
      send: (event: ControllerEvent) => handlers.get(event.type)?.(JSON.stringify(event)),
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
    refused: () => refusals.push(true),
  });
  return { opened, states, later, events, refusals, stop };
};

test('a stream that the browser brings back itself is left alone', (t) => {
  const { opened, states, later, refusals } = streams();
  opened[0]?.open();
  opened[0]?.fail(false);
  opened[0]?.open();
  t.deepEqual(states, ['connecting', 'live', 'reconnecting', 'live']);
  t.deepEqual([opened.length, later.length, refusals.length], [1, 0, 0]);
});

test('a stream that was refused is opened anew from the last row on, more and more rarely', (t) => {
  const { opened, later, events, refusals, stop } = streams();
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
  t.true(refusals.length > 0, 'perhaps nobody is signed in any more');
});
