import test from 'ava';
import { bootReason } from '#pkg/health/boot-reason.ts';
import type { HealthEffect } from '#pkg/health/effect.ts';
import { committedBoot, testingBoot } from './boot.ts';

const timersIn = (effects: readonly HealthEffect[]) => effects.filter((effect) => effect.kind === 'startDelayTimer');
const notesIn = (effects: readonly HealthEffect[]) =>
  effects.flatMap((effect) => (effect.kind === 'note' ? [effect.text] : []));

test('N4: a delay has a timer while a second of it is left, and none when nothing is', (t) => {
  t.like(timersIn(committedBoot().ask({ delaySeconds: 61 })), [{ seconds: 1 }]);
  t.deepEqual(timersIn(committedBoot().ask({ delaySeconds: 60 })), []);
});

test('N4: what is accepted is noted before its timer begins, and whether it waits for a test', (t) => {
  const noted = committedBoot().ask({ delaySeconds: 300 });
  t.deepEqual(
    noted.map(({ kind }) => kind).filter((kind) => kind === 'note' || kind === 'startDelayTimer'),
    ['note', 'startDelayTimer'],
  );
  t.deepEqual(notesIn(noted), ['gnoi: why (reboot in 300 s)']);
  t.deepEqual(notesIn(testingBoot().ask({ delaySeconds: 300 })), [
    'gnoi: why (reboot in 300 s, not before the test of the running image is over)',
  ]);
});

test('N4: the timer of a request that another one has replaced means nothing to that', (t) => {
  const boot = committedBoot();
  const [first] = timersIn(boot.ask({ delaySeconds: 300 }));
  boot.ask({ id: 'p2', delaySeconds: 120 });
  boot.send({ kind: 'delayTimer', turn: first!.turn });
  t.is(boot.status.RebootInSeconds, 120);
});

test('N4: a request that another reboot has come before is called off by a word, also while that resets the machine', (t) => {
  const boot = committedBoot();
  boot.ask({ delaySeconds: 300 });
  boot.send({
    kind: 'command',
    request: { what: 'reboot', text: 'NORMAL: controller', bootReason: bootReason.rebootCmd },
  });
  boot.finishReboot();
  t.is(boot.state.power.kind, 'down');
  t.deepEqual(notesIn(boot.ask(null)), ['the reboot that gnoi asked for is called off']);
});

test('N4: nothing begins before its last second, nor is refused while another sequence runs', (t) => {
  const early = committedBoot();
  early.ask({ delaySeconds: 61 });
  t.is(early.state.power.kind, 'on');
  early.passDelay();
  t.is(early.state.power.kind, 'announced');
  const armed = committedBoot();
  armed.slot('IMGB', false, 'updating');
  const shutdown = committedBoot();
  const request = { what: 'shutdown', text: 'prepare', bootReason: bootReason.none } as const;
  shutdown.send({ kind: 'command', request });
  const asked = [...armed.ask({}), ...shutdown.ask({ action: 'shutdown' }), ...shutdown.pass(20)];
  t.false(asked.some(({ kind }) => kind === 'refused'));
});

test('N4: the seconds to a reset are told for what resets the machine, with a test only where that is waited for', (t) => {
  const shutdown = committedBoot();
  shutdown.ask({ action: 'shutdown', delaySeconds: 300 });
  t.is(shutdown.status.RebootInSeconds, 0);
  shutdown.passDelay();
  shutdown.finishReboot();
  t.like(shutdown.status, { ScheduledRebootID: 'p1', RebootInSeconds: 0 });
  const forced = testingBoot();
  forced.success();
  forced.ask({ delaySeconds: 100, force: true });
  t.is(forced.status.RebootInSeconds, 100);
});
