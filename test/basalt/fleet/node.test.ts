import { setImmediate as turn } from 'node:timers/promises';
import test, { type ExecutionContext } from 'ava';
import { hostOf } from '#cmd/basalt/fleet/host.ts';
import { Machine } from '#cmd/basalt/fleet/machine/machine.ts';
import { FleetNode } from '#cmd/basalt/fleet/node.ts';
import { Stats } from '#cmd/basalt/fleet/stats.ts';
import { TimerWheel, type Clock } from '#cmd/basalt/fleet/timer-wheel.ts';
import { createLogger } from '#pkg/process/log.ts';
import { BasaltError } from '#pkg/errors/error.ts';
import type { ConfigReply } from '#pkg/eve/messages.ts';
import type { ControllerLink, Outcome } from '#pkg/eve/port.ts';

const done = { kind: 'ok', status: 200, value: undefined } as const;

/** A node at a controller in memory, with a clock that only moves when told. */
const startNode = (
  t: ExecutionContext,
  {
    speed = 1,
    answerMs = 0,
    intervalSeconds = 60,
    offline = (): boolean => false,
    config = (): Outcome<ConfigReply> => ({ kind: 'notModified' }),
    info = (): Outcome<void> => done,
  } = {},
) => {
  let now = 0;
  let timers: { at: number; run: () => void }[] = [];
  const clock: Clock = {
    now: () => now,
    after: (milliseconds, run) => {
      const timer = { at: now + milliseconds, run };
      timers.push(timer);
      return () => (timers = timers.filter((other) => other !== timer));
    },
  };
  const asked: { what: string; at: number }[] = [];
  const say = (what: string): void => void asked.push({ what, at: now });
  const link: ControllerLink = {
    certs: async () => (say('certs'), { ...done, value: { changed: true } }),
    register: async () => (say('register'), done),
    uuid: async () => (say('uuid'), { ...done, value: { uuid: 'u', manufacturer: '', productName: '' } }),
    attest: async () => (say('attest'), done),
    config: async () => {
      say('config');
      if (answerMs > 0) await new Promise<void>((resolve) => clock.after(answerMs, resolve));
      return config();
    },
    openCheckpoint: () => t.fail(),
    info: async (_uuid, message) => (say(message.content.kind), info()),
    close: async () => undefined,
  };
  const machine = new Machine({ version: '1', host: hostOf('n'), fateOf: () => 'good', rate: 1, epoch: 0 });
  const stats = new Stats(clock.now);
  const node = new FleetNode({
    machine,
    link,
    serial: 'n',
    clock,
    stats,
    speed,
    isOffline: offline,
    intervalSeconds,
    jitter: 0.5,
    wheel: new TimerWheel(clock),
    random: () => 0.5,
    log: createLogger('test', { level: 'silent' }),
  });
  t.teardown(() => node.stop());
  const advance = async (seconds: number): Promise<void> => {
    for (const end = now + seconds * 1000; now < end;) {
      now += 50;
      const due = timers.filter(({ at }) => at <= now);
      timers = timers.filter(({ at }) => at > now);
      for (const { run } of due) run();
      await turn();
    }
  };
  return { node, machine, stats, advance, asked, when: (what: string) => asked.filter((a) => a.what === what) };
};

test('a node asks who it is, attests, reports and polls at its interval less what chance takes', async (t) => {
  const { node, advance, asked, when } = startNode(t);
  await node.onboard();
  await advance(1);
  t.deepEqual(
    asked.map(({ what }) => what).filter((what) => !['device', 'hardware'].includes(what)),
    ['certs', 'register', 'uuid', 'attest', 'config'],
  );
  t.is(when('hardware').length, 1);
  await advance(200);
  const times = when('config').map(({ at }) => at);
  t.is(times.length, 5);
  // three quarters of a minute, and what the wheel rounds
  t.true(times.slice(1).every((at, index) => Math.abs(at - times[index]! - 45_000) <= 100));
});

test('a node that is cut off sends nothing, and goes on when it is not', async (t) => {
  let off = true;
  const { node, advance, asked, stats } = startNode(t, { offline: () => off });
  await node.onboard();
  await advance(60);
  t.deepEqual(asked, []);
  off = false;
  await advance(120);
  off = true;
  const before = asked.length;
  t.true(asked.some(({ what }) => what === 'config'));
  await advance(200);
  t.is(asked.length, before);
  t.true(stats.offline >= 4);
  t.is(stats.errors, 0);
});

test('the clock of a node runs fast, but not while it waits for an answer', async (t) => {
  const { node, machine, advance, when } = startNode(t, { speed: 10, answerMs: 20_000 });
  await node.onboard();
  await advance(1);
  const began = machine.agenda.now;
  await advance(18);
  // a node that waits is not asked for its time: the end of the answer brings it up to date
  await advance(2);
  t.is(when('config').length, 1);
  const waited = machine.agenda.now - began;
  t.true(waited < 30_000, String(waited));
  await advance(50);
  t.is(when('config').length, 2);
  t.true(machine.agenda.now - began > 400_000);
});

const silence: Outcome<never> = { kind: 'failed', status: undefined, error: new BasaltError('PEER_UNREACHABLE', 'no') };

test('polls that fail come after a minute, two, four, as those of a real node do', async (t) => {
  const { node, advance, when } = startNode(t, { intervalSeconds: 3600, config: () => silence });
  await node.onboard();
  await advance(500);
  const times = when('config').map(({ at }) => at);
  const waits = times.slice(1).map((at, index) => Math.round((at - times[index]!) / 1000));
  t.deepEqual(waits, [45, 90, 180]);
});

test('what the controller refused goes soon once it takes something else', async (t) => {
  let takes = false;
  const refusal: Outcome<void> = { kind: 'upgrading', error: new BasaltError('PEER_STATUS', 'later') };
  const { node, advance, when } = startNode(t, {
    config: () => (takes ? { kind: 'notModified' } : silence),
    info: () => (takes ? done : refusal),
  });
  await node.onboard();
  await advance(480);
  const before = when('device').length;
  t.true(before > 1);
  takes = true;
  // by itself it would wait for eight minutes
  await advance(100);
  t.true(when('device').length > before);
});
