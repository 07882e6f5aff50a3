import test from 'ava';
import { bootReason } from '#pkg/health/boot-reason.ts';
import { Boot, testingBoot } from './boot.ts';

const passed = (): Boot => {
  const boot = testingBoot();
  boot.success();
  boot.pass(600);
  return boot;
};

test('the start publishes TestComplete=false for both slots', (t) => {
  const asked = new Boot().effects.filter((e) => e.kind === 'publishZbootConfig');
  t.deepEqual(
    asked.map((e) => [e.label, e.testComplete]),
    [
      ['IMGA', false],
      ['IMGB', false],
    ],
  );
});

test('handshake step 1 asks once, step 3 takes it back, step 5 ends the test', (t) => {
  const boot = passed();
  t.is(boot.state.test.kind, 'committing');
  boot.pass(100);
  t.is(boot.commitsAsked, 1);
  const third = boot.slot('IMGB', true, 'inprogress', { testComplete: true });
  t.true(third.some((e) => e.kind === 'publishZbootConfig' && e.label === 'IMGB' && !e.testComplete));
  t.is(boot.state.test.kind, 'acknowledged');
  t.true(boot.status.UpdateInprogress);
  boot.slot('IMGB', true, 'active', { testComplete: true });
  t.is(boot.state.test.kind, 'none');
});

test('coalesced steps 2: TestComplete and active in one publication end the test and take the request back', (t) => {
  const boot = passed();
  const effects = boot.slot('IMGB', true, 'active', { testComplete: true });
  t.like(effects, [
    { kind: 'publishZbootConfig', label: 'IMGB', testComplete: false },
    { kind: 'note' },
    { kind: 'publishStatus' },
  ]);
  t.is(boot.state.test.kind, 'none');
  t.false(boot.state.slots.commitAsked.IMGB);
});

test('coalesced further: the slot is active and TestComplete already cleared again', (t) => {
  const boot = passed();
  boot.slot('IMGB', true, 'active', { testComplete: false });
  t.is(boot.state.test.kind, 'none');
  t.deepEqual(
    boot.slot('IMGB', true, 'active', { testComplete: true }),
    [{ kind: 'publishZbootConfig', label: 'IMGB', testComplete: false }],
    'a late acknowledgement takes the request back, and nothing more',
  );
  t.deepEqual(boot.slot('IMGB', true, 'active', { testComplete: true }), [], 'once');
});

test('TestComplete of the other slot takes nothing back', (t) => {
  const boot = passed();
  boot.slot('IMGA', false, 'active', { testComplete: true });
  t.is(boot.state.test.kind, 'committing');
  t.true(boot.state.slots.commitAsked.IMGB);
});

test('scenario 44: a TestComplete that nobody asked for changes nothing', (t) => {
  const boot = testingBoot();
  boot.success();
  boot.pass(10);
  const effects = boot.slot('IMGB', true, 'inprogress', { testComplete: true });
  t.deepEqual(effects, []);
  t.is(boot.state.test.kind, 'window');
});

test('a commit done by somebody else while testing ends the test', (t) => {
  const boot = testingBoot();
  boot.pass(20);
  boot.slot('IMGB', true, 'active');
  t.is(boot.state.test.kind, 'none');
  boot.pass(1000);
  t.is(boot.scheduled, undefined);
});

test('an armed other slot reboots into it with its version in the reason', (t) => {
  const boot = new Boot();
  boot.send({ kind: 'onboarded' });
  boot.slot('IMGA', true, 'active', { version: '1.0.0-kvm-amd64' });
  boot.slot('IMGB', false, 'updating', { version: '2.0.0-kvm-amd64' });
  t.is(boot.scheduled?.bootReason, bootReason.update);
  t.is(boot.scheduled?.text, 'NORMAL: baseos-update(IMGB) to EVE version 2.0.0-kvm-amd64 reboot');
  t.is(boot.status.RebootInSeconds, 60);
  t.true(boot.status.DeviceReboot);
});

test('an armed other slot reboots also while the current one is under test', (t) => {
  const boot = testingBoot();
  boot.slot('IMGA', false, 'updating');
  t.is(boot.scheduled?.bootReason, bootReason.update);
});

test('the order of the two slots does not matter', (t) => {
  const boot = new Boot();
  boot.slot('IMGB', false, 'updating', { version: '2.0.0-kvm-amd64' });
  t.is(boot.scheduled, undefined);
  boot.slot('IMGA', true, 'active');
  t.is(boot.scheduled?.bootReason, bootReason.update);
});
