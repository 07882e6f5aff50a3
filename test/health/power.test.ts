import test from 'ava';
import { bootReason } from '#pkg/health/boot-reason.ts';
import type { HealthEffect } from '#pkg/health/effect.ts';
import type { PowerRequest } from '#pkg/health/state.ts';
import { Boot, committedBoot, testingBoot } from './boot.ts';

const reboot: PowerRequest = { what: 'reboot', text: 'NORMAL: asked', bootReason: bootReason.rebootCmd };
const shutdown: PowerRequest = { what: 'shutdown', text: 'NORMAL: asked', bootReason: bootReason.none };
const poweroff: PowerRequest = { what: 'poweroff', text: 'NORMAL: asked', bootReason: bootReason.poweroffCmd };

test('the reboot sequence waits, persists the reason, syncs, waits, syncs and resets, 60 s in all', (t) => {
  const boot = committedBoot();
  boot.send({ kind: 'command', request: reboot });
  t.is(boot.finishReboot(), 60);
  const kinds = boot.effects.map((e) => e.kind).filter((kind) => ['persistReboot', 'sync', 'power'].includes(kind));
  t.deepEqual(kinds, ['persistReboot', 'sync', 'sync', 'power']);
  t.true(boot.effects.some((e) => e.kind === 'power' && e.action === 'reset'));
  t.true(boot.status.AllDomainsHalted);
});

test('the time to the reboot is counted down in the published status', (t) => {
  const boot = committedBoot();
  boot.send({ kind: 'command', request: reboot });
  boot.finishReboot();
  const seen = boot.effects.filter((e) => e.kind === 'publishStatus').map((e) => e.status.RebootInSeconds);
  const counting = seen.slice(seen.indexOf(60));
  t.deepEqual(counting, [60, 55, 50, 45, 40, 35, 30, 25, 20, 15, 10, 5, 0]);
});

test('a delay that is no multiple of 5 s is kept to the second', (t) => {
  const boot = committedBoot({}, { rebootDelaySeconds: 6 });
  boot.send({ kind: 'command', request: reboot });
  t.is(boot.finishReboot(), 12);
  const waits = boot.effects.flatMap((effect) => (effect.kind === 'startPowerTimer' ? [effect.seconds] : []));
  t.deepEqual(waits, [5, 1, 5, 1]);
});

test('a delay of 1 s makes a sequence of two timers', (t) => {
  const boot = committedBoot({}, { rebootDelaySeconds: 1 });
  boot.send({ kind: 'command', request: reboot });
  t.is(boot.finishReboot(), 2);
});

test('running applications hold the reset back, polled every 5 s, for at most 300 s', (t) => {
  const boot = committedBoot({}, { rebootDelaySeconds: 5 });
  boot.send({ kind: 'domains', active: 2 }, { kind: 'command', request: reboot });
  t.is(boot.finishReboot(), 5 + 300 + 5);
  const soon = committedBoot({}, { rebootDelaySeconds: 5 });
  soon.send({ kind: 'domains', active: 1 }, { kind: 'command', request: reboot });
  soon.send({ kind: 'powerTimer', sequence: 1 });
  t.like(soon.state.power, { kind: 'halting', waited: 0 });
  t.false(soon.status.AllDomainsHalted);
  soon.send({ kind: 'domains', active: 0 });
  const stopped = soon.send({ kind: 'powerTimer', sequence: 1 });
  t.deepEqual(
    stopped.map(({ kind }) => kind),
    ['sync', 'startPowerTimer', 'publishStatus'],
    'the second wait begins once everything is on the disk',
  );
  t.is(soon.state.power.kind, 'halted');
  t.true(soon.status.AllDomainsHalted);
});

test('scenario 45: repeated reboot requests and updating events schedule exactly one reboot', (t) => {
  const boot = committedBoot();
  boot.slot('IMGB', false, 'updating', { version: '3.0.0-kvm-amd64' });
  const first = boot.scheduled;
  for (let i = 0; i < 5; i += 1) {
    t.deepEqual(boot.slot('IMGB', false, 'updating', { version: '3.0.0-kvm-amd64' }), []);
    const effects = boot.send({ kind: 'command', request: reboot });
    t.true(effects.some((e) => e.kind === 'refused'));
  }
  t.is(boot.scheduled, first);
  boot.finishReboot();
  boot.send({ kind: 'tick' }, { kind: 'command', request: reboot });
  t.like(boot.send({ kind: 'powerTimer', sequence: 1 }), [{ kind: 'refused', event: 'powerTimer' }]);
  t.is(boot.effects.filter((e) => e.kind === 'power').length, 1);
  t.is(boot.effects.filter((e) => e.kind === 'persistReboot').length, 1);
});

test('a shutdown stores no reason and does not reset', (t) => {
  const boot = committedBoot();
  boot.send({ kind: 'command', request: shutdown });
  t.is(boot.status.RebootInSeconds, 0, 'nor is one announced');
  t.like(boot.send({ kind: 'command', request: shutdown }), [{ kind: 'refused', event: 'shutdown' }]);
  boot.finishReboot();
  t.true(boot.status.DeviceShutdown);
  t.false(boot.status.DevicePoweroff);
  t.true(boot.status.AllDomainsHalted);
  t.is(boot.status.RebootInSeconds, 0);
  t.false(boot.effects.some((e) => e.kind === 'persistReboot' || e.kind === 'power'));
});

test('a node prepared for shutdown still reboots into an armed slot; the timers of the shutdown are void', (t) => {
  const boot = committedBoot();
  boot.send({ kind: 'command', request: shutdown });
  boot.slot('IMGB', false, 'updating', { version: '3.0.0-kvm-amd64' });
  t.is(boot.scheduled?.bootReason, bootReason.update);
  t.deepEqual(boot.send({ kind: 'powerTimer', sequence: 1 }), []);
  boot.finishReboot();
  t.is(boot.effects.filter((e) => e.kind === 'power').length, 1);
});

test('a power-off stores its reason and switches off', (t) => {
  const boot = committedBoot();
  boot.send({ kind: 'command', request: poweroff });
  boot.finishReboot();
  t.true(boot.effects.some((e) => e.kind === 'persistReboot' && e.bootReason === bootReason.poweroffCmd));
  t.true(boot.effects.some((e) => e.kind === 'power' && e.action === 'poweroff'));
});

test('scenario 43: a reboot command during the test is executed only after the commit', (t) => {
  const boot = testingBoot();
  boot.success();
  boot.send({ kind: 'command', request: reboot });
  t.is(boot.scheduled, undefined);
  boot.pass(600);
  t.is(boot.scheduled, undefined);
  boot.slot('IMGB', true, 'active', { testComplete: true });
  t.is(boot.scheduled?.bootReason, bootReason.rebootCmd);
});

test('a command that comes before the slots are known waits for them', (t) => {
  const boot = new Boot();
  boot.send({ kind: 'command', request: reboot });
  t.is(boot.scheduled, undefined);
  boot.slot('IMGA', true, 'active');
  t.is(boot.scheduled, reboot);
});

test('a shutdown command during the test waits as well', (t) => {
  const boot = testingBoot();
  boot.success();
  boot.send({ kind: 'command', request: shutdown });
  boot.pass(100);
  t.false(boot.status.DeviceShutdown);
  boot.slot('IMGB', true, 'active');
  t.true(boot.status.DeviceShutdown);
});

test('commands of several kinds wait together, and are done in the order of their coming', (t) => {
  const boot = testingBoot();
  boot.success();
  boot.send({ kind: 'command', request: reboot }, { kind: 'command', request: shutdown });
  boot.slot('IMGB', true, 'active');
  t.is(boot.scheduled, reboot, 'the shutdown came to a node that goes down');
  const other = testingBoot();
  other.success();
  other.send({ kind: 'command', request: shutdown }, { kind: 'command', request: poweroff });
  t.deepEqual(other.state.deferred, [shutdown, poweroff]);
  other.slot('IMGB', true, 'active');
  t.is(other.scheduled, poweroff);
  t.deepEqual(other.state.deferred, []);
});

test('of one kind the latest command waits, behind those that came before it', (t) => {
  const boot = testingBoot();
  const later = { ...reboot, text: 'NORMAL: asked again' };
  for (const request of [reboot, poweroff, later]) boot.send({ kind: 'command', request });
  t.deepEqual(boot.state.deferred, [poweroff, later]);
});

test('a node that goes down looks for no further reason, whatever its ticks could find', (t) => {
  const boot = testingBoot({
    fallbackSeconds: 60,
    resetSeconds: 120,
    temporaryLimitSeconds: 60,
    vaultCutoffSeconds: 60,
  });
  boot.success();
  boot.send(
    { kind: 'vault', inError: true, detail: 'locked' },
    { kind: 'persist', writable: true },
    { kind: 'persist', writable: false },
    { kind: 'disk', low: true },
  );
  boot.slot('IMGA', false, 'updating');
  const found = (): HealthEffect[] => boot.pass(1000).filter(({ kind }) => kind !== 'publishStatus');
  t.deepEqual(found(), []);
  boot.temporaryFail();
  t.deepEqual(found(), []);
  boot.fail();
  t.deepEqual(found(), []);
});

test('once a reboot is scheduled the window no longer completes', (t) => {
  const boot = testingBoot();
  boot.success();
  boot.pass(590);
  boot.slot('IMGA', false, 'updating');
  boot.pass(100);
  t.is(boot.commitsAsked, 0);
});
