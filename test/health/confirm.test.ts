import test from 'ava';
import { bootReason } from '#pkg/health/boot-reason.ts';
import { testingBoot } from './boot.ts';

const version = '2.0.0-kvm-amd64';

test('with update.test.confirm=controller a passed window waits and counts the time left down', (t) => {
  const boot = testingBoot({ confirm: 'controller', confirmTimeoutSeconds: 120 });
  boot.success();
  boot.pass(600);
  t.is(boot.commitsAsked, 0);
  t.true(boot.status.WaitTestConfirm);
  t.true(boot.status.UpdateInprogress);
  t.is(boot.status.RemainingConfirmTime, 120e9);
  boot.pass(50);
  t.is(boot.status.RemainingConfirmTime, 70e9);
});

test('a second more than the ticks come to is waited for, by the test and by its confirmation', (t) => {
  const boot = testingBoot({ testSeconds: 601, confirm: 'controller', confirmTimeoutSeconds: 61 });
  boot.success();
  boot.pass(600);
  t.false(boot.status.WaitTestConfirm);
  boot.pass(10 + 60);
  t.true(boot.status.WaitTestConfirm);
  t.is(boot.scheduled, undefined);
  boot.pass(10);
  t.is(boot.scheduled?.bootReason, bootReason.fallback);
});

test('a confirmation that comes to a node which goes down commits nothing', (t) => {
  const boot = testingBoot({ confirm: 'controller' });
  boot.success();
  boot.pass(600);
  boot.slot('IMGA', false, 'updating');
  boot.properties({ confirmVersion: version });
  t.is(boot.commitsAsked, 0);
});

test('the confirmation of the running version commits at once', (t) => {
  const boot = testingBoot({ confirm: 'controller' });
  t.is(boot.status.RemainingConfirmTime, 0);
  boot.success();
  boot.pass(700);
  boot.properties({ confirmVersion: '1.9.0-kvm-amd64' });
  t.is(boot.commitsAsked, 0);
  boot.properties({ confirmVersion: version });
  t.is(boot.commitsAsked, 1);
  t.false(boot.status.WaitTestConfirm);
});

test('a confirmation before the window has passed does not shorten it, and needs no second wait', (t) => {
  const boot = testingBoot({ confirm: 'controller' });
  boot.success();
  boot.properties({ confirmVersion: version });
  boot.pass(590);
  t.is(boot.commitsAsked, 0);
  boot.pass(10);
  t.is(boot.commitsAsked, 1);
});

test('no confirmation in time: fallback with boot reason Fallback and a text that says so', (t) => {
  const boot = testingBoot({ confirm: 'controller', confirmTimeoutSeconds: 60 });
  boot.success();
  boot.pass(600 + 50);
  t.is(boot.scheduled, undefined);
  boot.pass(10);
  t.is(boot.scheduled?.bootReason, bootReason.fallback);
  t.is(boot.scheduled?.text, `the controller did not confirm EVE version ${version} within 60 seconds`);
  t.is(boot.commitsAsked, 0);
});

test('losing the controller during the wait falls back by the usual rule', (t) => {
  const boot = testingBoot({ confirm: 'controller' });
  boot.success();
  boot.pass(610);
  boot.fail();
  boot.pass(300);
  t.is(boot.scheduled, undefined);
  boot.pass(10);
  t.regex(boot.scheduled?.text ?? '', /controller connectivity/);
});

test('switching the confirmation off during the wait commits while the controller is reachable', (t) => {
  const boot = testingBoot({ confirm: 'controller' });
  boot.success();
  boot.pass(610);
  boot.fail();
  boot.properties({ confirm: 'none' });
  t.is(boot.commitsAsked, 0);
  boot.success();
  boot.pass(10);
  t.is(boot.commitsAsked, 1);
});

test('an air-gapped node never commits by itself and never falls back for want of a controller', (t) => {
  const boot = testingBoot({ resetSeconds: 120 }, { controllerConfigured: false });
  boot.pass(600);
  t.is(boot.commitsAsked, 0);
  t.is(boot.scheduled, undefined);
  t.true(boot.status.WaitTestConfirm);
  boot.slot('IMGB', true, 'active');
  t.false(boot.status.UpdateInprogress);
  boot.pass(10_000);
  t.is(boot.scheduled, undefined);
});

test('an air-gapped operator who does not commit in time gets the old image back', (t) => {
  const boot = testingBoot({ confirmTimeoutSeconds: 600 }, { controllerConfigured: false });
  boot.pass(600 + 590);
  t.is(boot.scheduled, undefined);
  boot.pass(10);
  t.is(boot.scheduled?.bootReason, bootReason.fallback);
  t.regex(boot.scheduled?.text ?? '', /operator did not confirm/);
});
