import test from 'ava';
import { bootReason } from '#pkg/health/boot-reason.ts';
import { Boot, testingBoot } from './boot.ts';

test('scenario 3: B under test with a reachable controller asks for the commit at the 600 s tick, then the test is over', (t) => {
  const boot = testingBoot();
  boot.success();
  t.true(boot.status.UpdateInprogress);
  boot.pass(590);
  t.is(boot.remaining, 10);
  t.is(boot.commitsAsked, 0);
  const effects = boot.pass(10);
  t.true(effects.some((e) => e.kind === 'publishZbootConfig' && e.label === 'IMGB' && e.testComplete));
  t.is(boot.remaining, 0);
  boot.slot('IMGB', true, 'active', { testComplete: true });
  t.false(boot.status.UpdateInprogress);
  t.is(boot.scheduled, undefined);
});

test('scenario 25: 503 during the test causes no fallback and keeps the remaining time at full length', (t) => {
  const boot = testingBoot();
  boot.success();
  boot.pass(300);
  boot.temporaryFail();
  t.is(boot.remaining, 600);
  boot.pass(1000);
  t.is(boot.remaining, 600);
  t.is(boot.scheduled, undefined);
  boot.success();
  boot.pass(590);
  t.is(boot.commitsAsked, 0);
  boot.pass(10);
  t.is(boot.commitsAsked, 1);
});

test('a controller that answers without ever serving ends in fallback after timer.update.temporary.limit', (t) => {
  const boot = testingBoot({ temporaryLimitSeconds: 1200 });
  boot.success();
  boot.temporaryFail();
  boot.pass(1200);
  t.is(boot.scheduled, undefined);
  boot.pass(10);
  t.is(boot.scheduled?.bootReason, bootReason.fallback);
  t.regex(boot.scheduled?.text ?? '', /1200 by 10 seconds/);
});

test('timer.update.temporary.limit counts from the start of the window, to the second', (t) => {
  const boot = new Boot({ temporaryLimitSeconds: 1199 });
  boot.pass(500);
  boot.send({ kind: 'onboarded' });
  boot.slot('IMGB', true, 'inprogress');
  boot.temporaryFail();
  boot.pass(1190);
  t.is(boot.scheduled, undefined);
  boot.pass(10);
  t.regex(boot.scheduled?.text ?? '', /1199 by 1 seconds/);
});

test('a controller that flaps between 503 and success cannot keep the node in testing for ever', (t) => {
  const boot = testingBoot();
  for (let round = 0; round < 30 && boot.scheduled === undefined; round += 1) {
    boot.success();
    boot.pass(290);
    boot.temporaryFail();
    boot.pass(10);
  }
  t.is(boot.scheduled?.bootReason, bootReason.fallback);
});

test('scenario 26: an outage of 290 s inside the window does not restart it, commit at the original time', (t) => {
  const boot = testingBoot();
  boot.success();
  boot.pass(100);
  boot.fail();
  boot.pass(290);
  t.is(boot.scheduled, undefined);
  boot.success();
  boot.pass(200);
  t.is(boot.commitsAsked, 0);
  boot.pass(10);
  t.is(boot.commitsAsked, 1);
});

test('scenario 27: with the fallback limit at 3600 and a controller never reached there is no commit, then fallback', (t) => {
  const boot = testingBoot({ fallbackSeconds: 3600 });
  boot.pass(3600);
  t.is(boot.commitsAsked, 0);
  t.is(boot.scheduled, undefined);
  boot.pass(10);
  t.is(boot.scheduled?.bootReason, bootReason.fallback);
  t.is(boot.commitsAsked, 0);
});

test('an outage at the instant of expiry holds the commit back until the controller is there again', (t) => {
  const boot = testingBoot();
  boot.success();
  boot.pass(500);
  boot.fail();
  boot.pass(150);
  t.is(boot.commitsAsked, 0);
  t.is(boot.remaining, 0);
  t.false(boot.status.WaitTestConfirm, 'and asks nobody to confirm what has not passed');
  boot.success();
  boot.pass(10);
  t.is(boot.commitsAsked, 1);
});

test('a checkpointed config (ReadSaved) is no contact: it neither keeps the test alive nor allows the commit', (t) => {
  const boot = testingBoot();
  boot.send({ kind: 'configGet', status: 4 });
  boot.pass(300);
  t.is(boot.scheduled, undefined);
  boot.pass(10);
  t.is(boot.scheduled?.bootReason, bootReason.fallback);
});

test('the window starts at onboarding, not at the first contact', (t) => {
  const boot = new Boot();
  boot.slot('IMGB', true, 'inprogress');
  boot.pass(100);
  t.is(boot.remaining, 0);
  boot.send({ kind: 'onboarded' });
  t.is(boot.remaining, 600);
  boot.pass(100);
  boot.success();
  t.is(boot.remaining, 500);
});

test('a changed test length applies to the running window at the next tick', (t) => {
  const boot = testingBoot();
  boot.success();
  boot.pass(60);
  boot.properties({ testSeconds: 60 });
  boot.pass(10);
  t.is(boot.commitsAsked, 1);
});

test('a boot of a committed image runs no window', (t) => {
  const boot = new Boot();
  boot.send({ kind: 'onboarded' });
  boot.slot('IMGA', true, 'active');
  boot.success();
  boot.pass(1000);
  t.is(boot.commitsAsked, 0);
  t.false(boot.status.UpdateInprogress);
});

test('a node that runs from memory has nothing to test', (t) => {
  const boot = new Boot();
  boot.send({ kind: 'onboarded' }, { kind: 'slotsComplete' });
  boot.success();
  boot.pass(700);
  t.is(boot.status.CurPart, '');
  t.is(boot.commitsAsked, 0);
  t.is(boot.scheduled, undefined);
  boot.send({
    kind: 'command',
    request: { what: 'reboot', text: 'NORMAL: asked', bootReason: bootReason.rebootCmd },
  });
  t.truthy(boot.scheduled, 'and no test that a command had to wait for');
});

test('that both slots are known ends no test', (t) => {
  const boot = testingBoot();
  boot.send({ kind: 'slotsComplete' });
  t.true(boot.status.UpdateInprogress);
});

test('a running slot in a state that no update leaves is not under test', (t) => {
  const boot = new Boot();
  boot.send({ kind: 'onboarded' });
  boot.slot('IMGA', true, 'unused');
  t.false(boot.status.UpdateInprogress);
});
