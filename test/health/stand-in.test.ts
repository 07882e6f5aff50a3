import test from 'ava';
import { bootReason } from '#pkg/health/boot-reason.ts';
import { Boot } from './boot.ts';

test('a slot that stands in is not tested: no controller it cannot reach takes it down, and its agents show their health', (t) => {
  const boot = new Boot({}, { watchdogSeconds: 500 });
  boot.slot('IMGA', false, 'active');
  boot.slot('IMGB', true, 'inprogress', { standsIn: true });
  boot.send({ kind: 'onboarded' });
  t.false(boot.status.UpdateInprogress);
  boot.pass(490);
  t.false(boot.status.AgentsUp);
  t.false(boot.status.DeviceReboot, 'an outage of more than 300 s would end a test');
  boot.pass(10);
  t.true(boot.status.AgentsUp);
});

test('the same slot on trial is tested', (t) => {
  const boot = new Boot();
  boot.slot('IMGB', true, 'inprogress');
  boot.send({ kind: 'onboarded' });
  t.true(boot.status.UpdateInprogress);
  boot.pass(310);
  t.true(boot.status.DeviceReboot);
});

test('the sign of health is published when it comes, and never taken back', (t) => {
  const boot = new Boot({}, { watchdogSeconds: 30 });
  boot.slot('IMGA', true, 'active');
  const seen = boot.pass(100).flatMap((effect) => (effect.kind === 'publishStatus' ? [effect.status.AgentsUp] : []));
  t.deepEqual([...new Set(seen)], [true]);
});

test('a reboot into a slot that is disarmed meanwhile is called off, and its timer has no effect', (t) => {
  const boot = new Boot();
  boot.slot('IMGA', true, 'active');
  boot.slot('IMGB', false, 'updating');
  t.is(boot.state.power.kind, 'announced');
  const { sequence } = boot.state.power;
  boot.slot('IMGB', false, 'unused');
  t.is(boot.state.power.kind, 'on');
  t.deepEqual(
    boot.send({ kind: 'powerTimer', sequence }).filter(({ kind }) => kind === 'power' || kind === 'persistReboot'),
    [],
  );
  boot.slot('IMGB', false, 'updating');
  t.true(boot.status.DeviceReboot, 'armed again, it reboots');
  t.deepEqual(boot.send({ kind: 'powerTimer', sequence }), [], 'in its own time');
});

test('a slot that is armed from before is rebooted into once a config asks for it, and not before', (t) => {
  const boot = new Boot();
  boot.slot('IMGA', true, 'active');
  boot.slot('IMGB', false, 'updating', { awaitsConfig: true });
  boot.pass(600);
  t.is(boot.state.power.kind, 'on');
  boot.slot('IMGB', false, 'updating');
  t.is(boot.state.power.kind, 'announced');
  // an agent that starts anew and does not know yet takes nothing back
  boot.slot('IMGB', false, 'updating', { awaitsConfig: true });
  t.is(boot.state.power.kind, 'announced');
});

test('a reboot for another reason is not called off by a slot that is disarmed', (t) => {
  const boot = new Boot();
  boot.slot('IMGA', true, 'active');
  boot.send({ kind: 'command', request: { what: 'reboot', text: 'asked', bootReason: bootReason.rebootCmd } });
  boot.slot('IMGB', false, 'unused');
  t.true(boot.status.DeviceReboot);
});
