import { testProp } from '@fast-check/ava';
import test from 'ava';
import fc from 'fast-check';
import {
  type DeferredEffect,
  type DeferredEvent,
  type DeferredState,
  type Delivery,
  emptyQueue,
  type Message,
  step,
  wakeAt,
} from '#pkg/eve/deferred.ts';
import { deliveryOf } from '#pkg/eve/delivery.ts';
import { BasaltError } from '#pkg/errors/error.ts';

const minute = 60_000;

const message = (key: string, digest = key, more: Partial<Message<string>> = {}): Message<string> => ({
  key,
  digest,
  priority: 'other',
  payload: `${key}/${digest}`,
  retry: true,
  ...more,
});

/** A queue under the hand of a test; noise is 0 unless told. */
class Queue {
  state: DeferredState<string> = emptyQueue;
  now = 0;
  effects: readonly DeferredEffect<string>[] = [];

  feed(event: DistributiveOmit<DeferredEvent<string>, 'now' | 'noise'>, noise = 0): this {
    const next = step(this.state, { ...event, now: this.now, noise });
    this.state = next.state;
    this.effects = next.effects;
    return this;
  }

  enqueue(item: Message<string>): this {
    return this.feed({ kind: 'enqueue', message: item });
  }

  answer(delivery: Delivery): this {
    const { flight } = this.state;
    if (flight === undefined) throw new Error('nothing is under way');
    return this.feed({ kind: 'result', ...flight, delivery });
  }

  wakeUp(): this {
    this.now = Math.max(this.now, wakeAt(this.state) ?? this.now);
    return this.feed({ kind: 'wake' });
  }

  get sent(): readonly string[] {
    return this.effects.flatMap((effect) => (effect.kind === 'send' ? [effect.payload] : []));
  }
}

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

const delivered: Delivery = { kind: 'delivered' };
const noAnswer: Delivery = { kind: 'noAnswer' };
const status = (code: number): Delivery => ({ kind: 'answered', status: code });

test('a message is sent at once, and gone when delivered', (t) => {
  const queue = new Queue().enqueue(message('device'));
  t.deepEqual(queue.sent, ['device/device']);
  t.is(wakeAt(queue.state), undefined, 'its answer comes first');
  queue.answer(delivered);
  t.deepEqual(queue.state.items, []);
  t.is(wakeAt(queue.state), undefined);
});

test('only one message is under way at a time, and the rest of the pass follows', (t) => {
  const queue = new Queue().enqueue(message('a')).enqueue(message('b'));
  t.deepEqual(queue.sent, []);
  t.deepEqual(queue.answer(delivered).sent, ['b/b']);
  t.deepEqual(queue.answer(delivered).sent, []);
});

test('attest goes before application before hardware before the rest, whatever the queue order', (t) => {
  const queue = new Queue().enqueue(message('first')).answer(noAnswer);
  queue.enqueue(message('h', 'h', { priority: 'hardware' })).answer(noAnswer);
  queue.enqueue(message('x', 'x', { priority: 'application' })).answer(noAnswer);
  queue.enqueue(message('q', 'q', { priority: 'attest' }));
  const order = [...queue.sent];
  while (queue.state.flight !== undefined) order.push(...queue.answer(delivered).sent);
  t.deepEqual(order, ['q/q', 'x/x', 'h/h', 'first/first']);
});

test('a newer message replaces the queued one in place', (t) => {
  const queue = new Queue().enqueue(message('a')).answer(noAnswer).enqueue(message('b')).answer(noAnswer);
  queue.enqueue(message('a', 'newer')).answer(noAnswer);
  t.deepEqual(
    queue.state.items.map((item) => item.payload),
    ['a/newer', 'b/b'],
  );
});

test('identical bytes keep their retry history, other bytes start afresh', (t) => {
  const queue = new Queue().enqueue(message('a')).answer(status(500));
  t.deepEqual(queue.enqueue(message('a')).sent, []);
  t.is(queue.state.items[0]?.refusals, 1);
  t.deepEqual(queue.enqueue(message('a', 'newer')).sent, ['a/newer']);
});

test('without an HTTP answer the pass stops and everything stays', (t) => {
  const queue = new Queue().enqueue(message('a')).enqueue(message('b')).answer(noAnswer);
  t.deepEqual(queue.sent, []);
  t.deepEqual(
    queue.state.items.map((item) => item.key),
    ['a', 'b'],
  );
  t.is(wakeAt(queue.state), minute);
});

test('the queue timer runs 1 minute and grows to 15', (t) => {
  const queue = new Queue().enqueue(message('a')).answer(noAnswer);
  const waits = [wakeAt(queue.state)];
  for (let round = 0; round < 6; round += 1) {
    queue.wakeUp().answer(noAnswer);
    waits.push((wakeAt(queue.state) ?? 0) - queue.now);
  }
  t.deepEqual(
    waits,
    [1, 2, 4, 8, 15, 15, 15].map((minutes) => minutes * minute),
  );
});

test('passes that news started neither slow the timer down nor put it off', (t) => {
  const queue = new Queue().enqueue(message('a')).answer(noAnswer);
  for (let round = 0; round < 10; round += 1) {
    queue.now += 5000;
    queue.enqueue(message('a', `${round}`)).answer(noAnswer);
  }
  t.is(wakeAt(queue.state), minute);
  t.is(wakeAt(queue.wakeUp().answer(noAnswer).state), 3 * minute, 'the second failure of the timer');
});

test('the timer sends nothing before its time', (t) => {
  const queue = new Queue().enqueue(message('a')).answer(noAnswer);
  queue.now = minute - 1;
  t.deepEqual(queue.feed({ kind: 'wake' }).sent, []);
  t.is(wakeAt(queue.state), minute);
});

test('any answer, also a refusal, has the queue timer begin anew', (t) => {
  for (const answer of [delivered, status(500), status(404)]) {
    const queue = new Queue().enqueue(message('a')).enqueue(message('b')).answer(noAnswer);
    for (let round = 0; round < 3; round += 1) queue.wakeUp().answer(noAnswer);
    t.deepEqual(queue.wakeUp().answer(answer).sent, ['b/b'], 'the timer had sent a first');
    queue.answer(noAnswer);
    t.is(queue.state.holdUntil, queue.now + minute, `after ${JSON.stringify(answer)}`);
    queue.wakeUp().answer(noAnswer);
    t.is(queue.state.holdUntil, queue.now + 2 * minute);
  }
  const news = new Queue().enqueue(message('a')).answer(noAnswer);
  news.now = 5000;
  news.enqueue(message('b')).answer(delivered).answer(noAnswer);
  t.is(news.state.holdUntil, 5000 + minute, 'not the end of the wait before');
});

test('each message has its turn in a pass before one that came anew has a second', (t) => {
  const queue = new Queue().enqueue(message('a')).enqueue(message('b')).enqueue(message('c'));
  t.deepEqual(queue.answer(status(500)).sent, ['b/b']);
  queue.enqueue(message('a', 'newer', { priority: 'attest' })).enqueue(message('b', 'newer'));
  t.deepEqual(queue.answer(status(500)).sent, ['b/newer'], 'replaced on its way, so it was not tried');
  t.deepEqual(queue.answer(delivered).sent, ['c/c']);
  t.deepEqual(queue.answer(delivered).sent, []);
  t.is(wakeAt(queue.state), queue.now, 'its turn is in the next pass, which is at once');
  t.deepEqual(queue.wakeUp().sent, ['a/newer']);
});

test('noise of up to a minute is added to the queue timer', (t) => {
  const queue = new Queue().enqueue(message('a'));
  queue.feed({ kind: 'result', key: 'a', digest: 'a', delivery: noAnswer }, 0.5);
  t.is(wakeAt(queue.state), 1.5 * minute);
});

test('regained connectivity shortens the wait to within a minute', (t) => {
  const queue = new Queue().enqueue(message('a')).answer(noAnswer);
  for (let round = 0; round < 6; round += 1) queue.wakeUp().answer(noAnswer);
  queue.feed({ kind: 'reachable' }, 0.25);
  t.is((wakeAt(queue.state) ?? 0) - queue.now, 0.25 * minute);
  t.deepEqual(queue.wakeUp().sent, ['a/a']);
});

test('regained connectivity never makes anything wait longer', (t) => {
  const waiting = new Queue().enqueue(message('a')).answer(noAnswer);
  waiting.now = 50_000;
  waiting.feed({ kind: 'reachable' }, 0.9);
  t.is(wakeAt(waiting.state), minute, 'ten seconds are left, not 54');
  waiting.feed({ kind: 'reachable' }, 0);
  t.is(wakeAt(waiting.state), 50_000, 'what was never refused goes at once');
});

test('what is asked for anew goes at once, however often the same bytes were refused', (t) => {
  const queue = new Queue().enqueue(message('a')).answer(status(500));
  for (let round = 0; round < 6; round += 1) queue.wakeUp().answer(status(500));
  t.deepEqual(queue.enqueue(message('a')).sent, [], 'the same once more is no news');
  t.deepEqual(queue.enqueue(message('a', 'a', { afresh: true })).sent, ['a/a']);
  queue.answer(status(500));
  t.is((wakeAt(queue.state) ?? 0) - queue.now, minute, 'and begins with the shortest wait');
});

test('a controller that answers something else is asked to take a refused message within a minute of its last attempt', (t) => {
  const queue = new Queue().enqueue(message('a')).answer(status(500));
  for (let round = 0; round < 6; round += 1) queue.wakeUp().answer(status(500));
  t.is((wakeAt(queue.state) ?? 0) - queue.now, 15 * minute);
  queue.now += 20_000;
  queue.feed({ kind: 'reachable' }, 0.5);
  t.is((wakeAt(queue.state) ?? 0) - queue.now, 40_000);
  t.deepEqual(queue.wakeUp().sent, ['a/a']);
});

test('a refusal that may pass makes only its own message wait, 1 minute doubling to 15', (t) => {
  for (const code of [401, 403, 407, 408, 429, 500, 503]) {
    const queue = new Queue().enqueue(message('a')).enqueue(message('b'));
    t.deepEqual(queue.answer(status(code)).sent, ['b/b'], String(code));
    queue.answer(delivered);
    const waits = [(wakeAt(queue.state) ?? 0) - queue.now];
    for (let round = 0; round < 5; round += 1) {
      queue.wakeUp().answer(status(code));
      waits.push((wakeAt(queue.state) ?? 0) - queue.now);
    }
    t.deepEqual(
      waits,
      [1, 2, 4, 8, 15, 15].map((minutes) => minutes * minute),
    );
  }
});

test('a redirect, which this link does not follow, may pass as well', (t) => {
  const queue = new Queue().enqueue(message('a')).answer(status(302));
  t.is(wakeAt(queue.state), minute);
});

test('any other 4xx drops the message, and the pass goes on', (t) => {
  for (const code of [400, 404, 409, 422]) {
    const queue = new Queue().enqueue(message('a')).enqueue(message('b')).answer(status(code));
    t.deepEqual(queue.effects[0], { kind: 'dropped', key: 'a', status: code });
    t.deepEqual(queue.sent, ['b/b']);
    t.deepEqual(
      queue.state.items.map((item) => item.key),
      ['b'],
    );
  }
});

test('every 20th refusal of the same bytes is warned of', (t) => {
  const queue = new Queue().enqueue(message('a'));
  const warned: number[] = [];
  for (let round = 1; round <= 60; round += 1) {
    queue.answer(status(503));
    if (queue.effects.some((effect) => effect.kind === 'refusedOften')) warned.push(round);
    queue.wakeUp();
  }
  t.deepEqual(warned, [20, 40, 60]);
});

test('more than 50 waiting messages are warned of, once', (t) => {
  const queue = new Queue();
  const warned: number[] = [];
  for (let n = 1; n <= 60; n += 1) {
    queue.enqueue(message(`k${n}`));
    if (queue.effects.some((effect) => effect.kind === 'backlog')) warned.push(n);
  }
  t.deepEqual(warned, [51]);
  const silent = new Queue();
  for (let n = 1; n <= 50; n += 1) silent.enqueue(message(`k${n}`)).answer(noAnswer);
  t.deepEqual(
    silent.enqueue(message('k51')).effects.map(({ kind }) => kind),
    ['backlog', 'send'],
    'and the pass begins all the same',
  );
});

test('a message that the next period supersedes is not tried twice', (t) => {
  for (const delivery of [noAnswer, status(503)]) {
    const queue = new Queue().enqueue(message('m', 'm', { retry: false })).answer(delivery);
    t.deepEqual(queue.state.items, []);
    t.is(queue.effects[0]?.kind, 'dropped');
  }
});

test('a message replaced while the old one is under way is sent after it', (t) => {
  const queue = new Queue().enqueue(message('a')).enqueue(message('a', 'newer'));
  t.deepEqual(queue.answer(delivered).sent, ['a/newer']);
});

test('a result that nobody waits for changes nothing', (t) => {
  const queue = new Queue().enqueue(message('a'));
  const before = queue.state;
  for (const [key, digest] of [
    ['a', 'other'],
    ['b', 'a'],
  ] as const) {
    queue.feed({ kind: 'result', key, digest, delivery: delivered });
    t.deepEqual([queue.state, queue.effects], [before, []]);
  }
});

test('a forgotten message is not sent any more', (t) => {
  const queue = new Queue().enqueue(message('a')).answer(noAnswer).feed({ kind: 'forget', key: 'a' });
  t.is(wakeAt(queue.state), undefined);
});

test('outcomes of the link mean what the queue needs', (t) => {
  const error = new BasaltError('PEER_STATUS', 'x');
  t.deepEqual(deliveryOf({ kind: 'ok', status: 201, value: undefined }), delivered);
  t.deepEqual(deliveryOf({ kind: 'upgrading', error }), status(503));
  t.deepEqual(deliveryOf({ kind: 'notFound', status: 404, error }), status(404));
  t.deepEqual(deliveryOf({ kind: 'failed', status: 500, error }), status(500));
  for (const kind of ['refused', 'certificateTime'] as const) t.deepEqual(deliveryOf({ kind, error }), noAnswer);
  t.deepEqual(deliveryOf({ kind: 'failed', status: undefined, error }), noAnswer);
});

const anyDelivery = fc.constantFrom<Delivery>(delivered, noAnswer, status(401), status(404), status(500));
const anyAction = fc.oneof(
  fc.record({
    kind: fc.constant('enqueue' as const),
    key: fc.constantFrom('a', 'b', 'c', 'd'),
    digest: fc.constantFrom('1', '2', '3'),
    priority: fc.constantFrom('attest', 'application', 'hardware', 'other'),
  }),
  fc.record({ kind: fc.constant('answer' as const), delivery: anyDelivery }),
  fc.record({ kind: fc.constant('pass' as const), ms: fc.integer({ min: 0, max: 20 * minute }) }),
  fc.record({ kind: fc.constant('reachable' as const) }),
);

testProp(
  'any history: one message under way, none lost, and all arrive once the controller is well',
  [fc.array(anyAction, { maxLength: 60 }), fc.double({ min: 0, max: 1, noNaN: true })],
  (t, actions, noise) => {
    const queue = new Queue();
    const owed = new Map<string, string>();
    let flying = 0;
    const settle = (delivery: Delivery): void => {
      const { flight } = queue.state;
      if (flight === undefined) return;
      flying -= 1;
      const gone = delivery.kind === 'delivered' || (delivery.kind === 'answered' && delivery.status === 404);
      if (gone && owed.get(flight.key) === flight.digest) owed.delete(flight.key);
      queue.feed({ kind: 'result', ...flight, delivery }, noise);
      flying += queue.sent.length;
    };
    for (const action of actions) {
      if (action.kind === 'answer') settle(action.delivery);
      else if (action.kind === 'enqueue') {
        owed.set(action.key, action.digest);
        queue.enqueue(message(action.key, action.digest, { priority: action.priority }));
        flying += queue.sent.length;
      } else {
        if (action.kind === 'pass') queue.now += action.ms;
        queue.feed(action.kind === 'pass' ? { kind: 'wake' } : { kind: 'reachable' }, noise);
        flying += queue.sent.length;
      }
      t.true(flying === 0 || flying === 1);
      t.deepEqual(new Map(queue.state.items.map((item) => [item.key, item.digest])), owed);
    }
    const start = queue.now;
    for (let round = 0; round < 50 && owed.size > 0; round += 1) {
      if (queue.state.flight === undefined) flying += queue.wakeUp().sent.length;
      settle(delivered);
    }
    t.is(owed.size, 0);
    t.true(queue.now - start <= 16 * minute);
  },
);
