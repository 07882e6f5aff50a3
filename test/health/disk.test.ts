import test from 'ava';
import { bootReason } from '#pkg/health/boot-reason.ts';
import { committedBoot, testingBoot } from './boot.ts';

const low = { kind: 'disk', low: true } as const;
const fine = { kind: 'disk', low: false } as const;

test('a disk that is filled during the test fails it at the next tick, and says so', (t) => {
  const boot = testingBoot();
  boot.success();
  boot.send(fine);
  boot.pass(20);
  t.is(boot.scheduled, undefined);
  boot.send(low);
  t.deepEqual(boot.status.LocalMaintenanceModeReasons, [3]);
  t.is(boot.scheduled, undefined, 'a look between two ticks may still turn out better');
  boot.pass(10);
  t.like(boot.scheduled, { what: 'reboot', bootReason: bootReason.fallback });
  t.regex(boot.scheduled?.text ?? '', /persist partition was filled/);
  t.is(boot.commitsAsked, 0);
});

test('room that is there again before the tick saves the test', (t) => {
  const boot = testingBoot();
  boot.send(low, fine);
  boot.pass(30);
  t.is(boot.scheduled, undefined);
  t.is(boot.status.LocalMaintenanceModeReasons, null);
});

test('a disk that was low before the boot is not the fault of the image on trial, until there was room again', (t) => {
  const boot = testingBoot({ testSeconds: 3600 }, {}, true);
  boot.success();
  boot.send(low);
  boot.pass(100);
  t.is(boot.scheduled, undefined);
  t.deepEqual(boot.status.LocalMaintenanceModeReasons, [3]);
  boot.send(fine);
  boot.pass(10);
  boot.send(low);
  boot.pass(10);
  t.is(boot.scheduled?.bootReason, bootReason.fallback);
});

test('maintenance.mode disabled lets the test go on, and its end lets the rule hold again', (t) => {
  const boot = testingBoot({ maintenanceOff: true });
  boot.send(low);
  boot.pass(100);
  t.is(boot.scheduled, undefined);
  boot.properties({ maintenanceOff: false });
  boot.pass(10);
  t.is(boot.scheduled?.bootReason, bootReason.fallback);
});

test('a committed image goes on in maintenance mode, and a node that goes down already is left alone', (t) => {
  const boot = committedBoot();
  boot.send(low);
  boot.pass(100);
  t.is(boot.scheduled, undefined);
  t.deepEqual(boot.status.LocalMaintenanceModeReasons, [3]);

  const cutOff = testingBoot({ fallbackSeconds: 60 });
  cutOff.pass(70);
  const { scheduled } = cutOff;
  t.regex(scheduled?.text ?? '', /controller connectivity/);
  cutOff.send(low);
  cutOff.pass(10);
  t.is(cutOff.scheduled, scheduled);
});
