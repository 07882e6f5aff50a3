import test from 'ava';
import { bootReason } from '#pkg/health/boot-reason.ts';
import { Boot, committedBoot, testingBoot } from './boot.ts';

test('scenario 17: controller packets dropped silently: fallback at the first tick with more than 300 s, which is 310 s', (t) => {
  const boot = testingBoot();
  boot.success();
  boot.pass(100);
  boot.fail();
  boot.pass(300);
  t.is(boot.scheduled, undefined);
  boot.pass(10);
  t.deepEqual(
    { what: boot.scheduled?.what, bootReason: boot.scheduled?.bootReason },
    { what: 'reboot', bootReason: bootReason.fallback },
  );
  t.is(boot.scheduled?.text, 'exceeded fallback outage for controller connectivity 300 by 10 seconds');
  boot.finishReboot();
  t.true(
    boot.effects.some((e) => e.kind === 'persistReboot' && e.bootReason === bootReason.fallback && e.image === 'IMGB'),
  );
});

test('scenario 18: link down from the start of the test: fallback at the 310 s tick as well', (t) => {
  const boot = testingBoot();
  boot.pass(300);
  t.is(boot.scheduled, undefined);
  boot.pass(10);
  t.is(boot.scheduled?.bootReason, bootReason.fallback);
});

test('a fallback for an outage says what the last exchange failed with, however long the test', (t) => {
  const boot = testingBoot();
  boot.success();
  boot.send({ kind: 'configGet', status: 2, why: 'config: no answer (ENETUNREACH)' });
  boot.pass(100);
  boot.send({ kind: 'configGet', status: 2, why: `config: ${'x'.repeat(500)}` });
  boot.pass(100);
  boot.send({ kind: 'configGet', status: 2, why: 'config: no answer in time (ETIMEDOUT)' });
  boot.pass(110);
  t.is(
    boot.scheduled?.text,
    'exceeded fallback outage for controller connectivity 300 by 10 seconds; last: config: no answer in time (ETIMEDOUT)',
  );
});

test('the reason of a reset for an outage is bounded, and forgotten with contact', (t) => {
  const boot = committedBoot();
  boot.properties({ resetSeconds: 600 });
  boot.send({ kind: 'configGet', status: 2, why: 'old' });
  boot.success();
  t.is(boot.state.reach.trouble, undefined);
  boot.send({ kind: 'configGet', status: 2, why: 'y'.repeat(5000) });
  boot.pass(620);
  t.is(boot.scheduled?.bootReason, bootReason.disconnect);
  t.regex(boot.scheduled?.text ?? '', /; last: y{200}$/);
});

test('a node that is never onboarded while testing falls back too', (t) => {
  const boot = new Boot();
  boot.slot('IMGB', true, 'inprogress');
  boot.pass(310);
  t.regex(boot.scheduled?.text ?? '', /^exceeded fallback outage for controller connectivity 300 by 10 seconds/);
});

test('an outage is over its limit by the first second', (t) => {
  const testing = testingBoot({ fallbackSeconds: 299 });
  testing.pass(300);
  t.regex(testing.scheduled?.text ?? '', /^exceeded fallback outage for controller connectivity 299 by 1 seconds/);
  const committed = committedBoot({ resetSeconds: 899 });
  committed.pass(900);
  t.regex(committed.scheduled?.text ?? '', /^exceeded outage for controller connectivity 899 by 1 seconds/);
});

test('an outage of the fallback length while not testing changes nothing', (t) => {
  const boot = committedBoot();
  boot.success();
  boot.fail();
  boot.pass(2000);
  t.is(boot.scheduled, undefined);
});

test('scenario 28: outage beyond timer.reboot.no.network while not testing: reboot Disconnect', (t) => {
  const boot = committedBoot({ resetSeconds: 900 });
  boot.success();
  boot.fail();
  boot.pass(900);
  t.is(boot.scheduled, undefined);
  boot.pass(10);
  t.is(boot.scheduled?.bootReason, bootReason.disconnect);
});

test('the reset rule holds while testing, too', (t) => {
  const boot = testingBoot({ resetSeconds: 120 });
  boot.pass(130);
  t.is(boot.scheduled?.bootReason, bootReason.disconnect);
});

test('an outage that is over both limits at the same tick fails the test, it is no mere reset', (t) => {
  const boot = testingBoot({ fallbackSeconds: 120, resetSeconds: 120 });
  boot.pass(120);
  t.is(boot.scheduled, undefined);
  boot.pass(10);
  t.is(boot.scheduled?.bootReason, bootReason.fallback);
});

test('the time without a controller counts from the onboarding: nobody could be reached before', (t) => {
  const boot = new Boot({ resetSeconds: 120 });
  boot.slot('IMGA', true, 'active');
  boot.pass(1200);
  t.is(boot.scheduled, undefined);
  boot.send({ kind: 'onboarded' });
  boot.pass(120);
  t.is(boot.scheduled, undefined);
  boot.pass(10);
  t.is(boot.scheduled?.bootReason, bootReason.disconnect);

  const testing = new Boot();
  testing.slot('IMGB', true, 'inprogress');
  testing.pass(300);
  testing.send({ kind: 'onboarded' });
  testing.pass(300);
  t.is(testing.scheduled, undefined, 'the test of an image that had to be onboarded neither');
  testing.pass(10);
  t.is(testing.scheduled?.bootReason, bootReason.fallback);
});

test('onboarding that is told again is no contact', (t) => {
  const boot = testingBoot();
  boot.pass(300);
  boot.send({ kind: 'onboarded' });
  boot.pass(10);
  t.is(boot.scheduled?.bootReason, bootReason.fallback);
});

test('a contact that comes and goes between two ticks counts', (t) => {
  const boot = testingBoot();
  boot.pass(300);
  boot.success();
  boot.fail();
  boot.pass(300);
  t.is(boot.scheduled, undefined);
  boot.pass(10);
  t.is(boot.scheduled?.bootReason, bootReason.fallback);
});

test('a repeated Fail is no change and refreshes nothing', (t) => {
  const boot = testingBoot();
  boot.success();
  boot.pass(10);
  boot.fail();
  for (let i = 0; i < 30; i += 1) {
    boot.fail();
    boot.pass(10);
  }
  t.is(boot.scheduled, undefined);
  boot.pass(10);
  t.is(boot.scheduled?.bootReason, bootReason.fallback);
});

test('Success keeps counting on every tick until a poll says otherwise', (t) => {
  const boot = testingBoot({ testSeconds: 3600 });
  boot.success();
  boot.pass(2000);
  t.is(boot.scheduled, undefined);
  t.is(boot.state.reach.reachableAt, boot.state.now);
});

test('TemporaryFail counts as reachable on change and on every tick', (t) => {
  const boot = testingBoot();
  boot.fail();
  boot.pass(200);
  boot.temporaryFail();
  t.is(boot.state.reach.reachableAt, boot.state.now);
  boot.pass(500);
  t.is(boot.scheduled, undefined);
});

test('scenario 23: vault in error beyond the cut-off while testing: reboot VaultFailure that names the PCRs', (t) => {
  const boot = testingBoot();
  boot.send({ kind: 'vault', inError: true, detail: 'mismatching PCRs 13' });
  boot.pass(200);
  boot.success();
  boot.pass(300);
  t.is(boot.scheduled, undefined);
  boot.pass(10);
  t.is(boot.scheduled?.bootReason, bootReason.vaultFailure);
  t.regex(boot.scheduled?.text ?? '', /mismatching PCRs 13/);
});

test('the time of a locked vault runs from its first report and the first contact, not from later ones', (t) => {
  const boot = testingBoot();
  boot.success();
  boot.send({ kind: 'vault', inError: true, detail: 'locked' });
  boot.pass(200);
  boot.fail();
  boot.success();
  boot.send({ kind: 'vault', inError: true, detail: 'locked still' });
  boot.pass(110);
  t.is(boot.scheduled?.bootReason, bootReason.vaultFailure);
});

test('a vault that is over its cut-off at the tick at which the window ends is no passed test', (t) => {
  const boot = testingBoot();
  boot.success();
  boot.pass(290);
  boot.send({ kind: 'vault', inError: true, detail: 'locked' });
  boot.pass(300);
  t.is(boot.remaining, 10);
  t.is(boot.scheduled, undefined);
  boot.pass(10);
  t.is(boot.scheduled?.bootReason, bootReason.vaultFailure);
  t.is(boot.commitsAsked, 0);
});

test('scenario 23: the same while not testing: maintenance mode until the vault is well, no reboot', (t) => {
  const boot = committedBoot();
  boot.success();
  boot.send({ kind: 'vault', inError: true, detail: 'locked' });
  boot.pass(310);
  t.is(boot.scheduled, undefined);
  t.deepEqual(boot.status.LocalMaintenanceModeReasons, [2]);
  t.true(boot.status.LocalMaintenanceMode);
  boot.send({ kind: 'vault', inError: true, detail: 'locked still' });
  t.true(boot.status.LocalMaintenanceMode);
  boot.send({ kind: 'vault', inError: false, detail: '' });
  t.false(boot.status.LocalMaintenanceMode);
});

test('the vault clock does not run before the first config of the boot', (t) => {
  const boot = testingBoot({ fallbackSeconds: 4000 });
  boot.send({ kind: 'vault', inError: true, detail: 'locked' });
  boot.pass(2000);
  t.is(boot.scheduled, undefined);
});

test('maintenance reasons are kept one by one and the mode ends with the last', (t) => {
  const boot = committedBoot();
  boot.success();
  boot.send({ kind: 'disk', low: true }, { kind: 'vault', inError: true, detail: 'locked' });
  t.deepEqual(boot.status.LocalMaintenanceModeReasons, [3]);
  t.deepEqual(boot.send({ kind: 'disk', low: true }), [], 'a second look says nothing new');
  boot.pass(310);
  t.deepEqual(boot.status.LocalMaintenanceModeReasons, [2, 3]);
  boot.send({ kind: 'vault', inError: false, detail: '' });
  t.deepEqual(boot.status.LocalMaintenanceModeReasons, [3]);
  boot.send({ kind: 'disk', low: false });
  t.is(boot.status.LocalMaintenanceModeReasons, null);
  t.false(boot.status.LocalMaintenanceMode);
});
