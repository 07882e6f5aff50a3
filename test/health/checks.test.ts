import { fc, testProp } from '@fast-check/ava';
import test from 'ava';
import { bootReason } from '#pkg/health/boot-reason.ts';
import type { HealthEffect } from '#pkg/health/effect.ts';
import type { HealthProperties } from '#pkg/health/properties.ts';
import type { CheckVerdict } from '#pkg/health/state.ts';
import { isTesting } from '#pkg/health/testing.ts';
import { committedBoot, testingBoot, type Boot } from './boot.ts';

const good = (name: string): CheckVerdict => ({ name, passed: true, text: 'fine' });
const bad = (name: string, text = 'no carrier'): CheckVerdict => ({ name, passed: false, text });
type Run = Extract<HealthEffect, { kind: 'runChecks' }>;
const runs = (boot: Boot): readonly Run[] => boot.effects.filter((effect) => effect.kind === 'runChecks');

/** A trial whose controller answers. */
const trial = (checks: readonly CheckVerdict[] | undefined, properties: Partial<HealthProperties> = {}): Boot => {
  const boot = testingBoot(properties);
  boot.checks = checks;
  boot.success();
  return boot;
};
/** A trial on a node without a controller. */
const alone = (checks: readonly CheckVerdict[], properties: Partial<HealthProperties> = {}): Boot => {
  const boot = testingBoot(properties, { controllerConfigured: false });
  boot.checks = checks;
  return boot;
};

test('N16: checks run at the first tick of the window and once more at its end; then the image is committed', (t) => {
  const boot = trial([good('disk'), good('radio')], { checkSeconds: 7 });
  t.is(runs(boot).length, 0);
  boot.pass(10);
  t.deepEqual(runs(boot), [{ kind: 'runChecks', round: 1, limitSeconds: 7 }]);
  boot.pass(580);
  t.is(runs(boot).length, 1);
  t.is(boot.commitsAsked, 0);
  boot.pass(10);
  t.is(runs(boot).length, 2);
  t.is(boot.commitsAsked, 1);
  t.deepEqual(boot.status.Checks, [
    { Name: 'disk', Passed: true, Text: 'fine' },
    { Name: 'radio', Passed: true, Text: 'fine' },
  ]);
});

test('N16: a node without checks is asked once whether it has any, and shows none', (t) => {
  const boot = trial([]);
  boot.pass(600);
  t.is(runs(boot).length, 1);
  t.is(boot.commitsAsked, 1);
  t.false('Checks' in boot.status);
  const committed = committedBoot();
  committed.pass(700);
  t.is(runs(committed).length, 0, 'no trial, no checks');
});

test('N16: those that failed are tried again every 30 s while the window runs, and may pass yet', (t) => {
  const boot = trial([good('disk'), bad('radio')]);
  boot.pass(10);
  boot.pass(20);
  t.is(runs(boot).length, 1);
  boot.pass(10);
  t.deepEqual(runs(boot).at(-1), { kind: 'runChecks', round: 2, limitSeconds: 60, only: ['radio'] });
  t.deepEqual(
    boot.status.Checks?.map(({ Passed }) => Passed),
    [true, false],
  );
  boot.checks = [good('disk'), good('radio')];
  boot.pass(30);
  t.is(runs(boot).length, 3);
  t.deepEqual(
    boot.status.Checks?.map(({ Name, Passed }) => `${Name} ${Passed}`),
    ['disk true', 'radio true'],
  );
  boot.pass(300);
  t.is(runs(boot).length, 3, 'nothing has failed');
  boot.pass(300);
  t.is(boot.commitsAsked, 1);
});

test('N16: a check that fails at the end of the window fails the test, with its name and its last line', (t) => {
  const boot = trial([good('disk')]);
  boot.pass(590);
  boot.checks = [good('disk'), bad('radio')];
  boot.pass(10);
  t.is(boot.commitsAsked, 0);
  t.like(boot.scheduled, { bootReason: bootReason.fallback, text: 'check radio failed: no carrier' });
  const many = trial(['a', 'b', 'c', 'd', 'e'].map((name) => bad(name, 'x')));
  many.pass(600);
  t.is(many.scheduled?.text, 'check a failed: x; check b failed: x; check c failed: x; and 2 more');
});

test('N16: checks are judged before reach is: an image that fails them goes whether anybody is there or not', (t) => {
  const boot = trial([bad('radio')]);
  boot.pass(590);
  boot.fail();
  boot.pass(10);
  t.is(boot.scheduled?.text, 'check radio failed: no carrier');
  const operator = alone([bad('radio')]);
  operator.pass(600);
  t.false(operator.status.WaitTestConfirm);
  t.is(operator.scheduled?.text, 'check radio failed: no carrier');
});

test('N16: the end of the window waits for a round that runs, whose verdicts are then old, and for the last one', (t) => {
  const boot = trial(undefined);
  boot.pass(600);
  t.is(runs(boot).length, 1);
  t.is(boot.commitsAsked, 0);
  boot.send({ kind: 'checked', round: 1, verdicts: [good('slow')] });
  t.is(runs(boot).length, 2);
  t.is(boot.commitsAsked, 0);
  t.deepEqual(boot.send({ kind: 'checked', round: 1, verdicts: [bad('slow')] }), [], 'told twice');
  boot.send({ kind: 'checked', round: 2, verdicts: [good('slow')] });
  t.is(boot.commitsAsked, 1, 'without another tick');
  t.deepEqual(boot.send({ kind: 'checked', round: 2, verdicts: [bad('slow')] }), [], 'nobody waits for it');
  const again = trial([bad('radio')]);
  again.pass(570);
  again.checks = undefined;
  again.pass(40);
  const { round } = again.state.checks;
  t.deepEqual(runs(again).at(-1)?.only, ['radio']);
  again.send({ kind: 'checked', round, verdicts: [good('radio')] });
  t.is(again.commitsAsked, 0);
  t.is(runs(again).at(-1)?.only, undefined, 'all of them at the end');
});

test('N16: a round at a time: what failed is not tried again while it is being tried, nor instead of the last round', (t) => {
  const boot = trial([bad('radio')]);
  boot.pass(10);
  boot.checks = undefined;
  boot.pass(200);
  t.is(runs(boot).length, 2);
  const exact = trial([bad('radio')], { testSeconds: 610 });
  exact.pass(600);
  exact.checks = [good('radio')];
  exact.pass(10);
  t.is(runs(exact).at(-1)?.only, undefined);
  t.is(runs(exact).length, 1 + 19 + 1);
  t.is(exact.commitsAsked, 1);
  const shortened = trial([good('disk'), bad('radio')]);
  shortened.pass(30);
  shortened.checks = [good('radio')];
  shortened.pass(10);
  shortened.checks = [bad('disk'), good('radio')];
  shortened.properties({ testSeconds: 30 });
  shortened.pass(10);
  t.is(shortened.scheduled?.text, 'check disk failed: no carrier', 'a part of them is not all, however late');
  const shortest = trial([bad('radio')], { testSeconds: 10 });
  shortest.pass(10);
  t.is(shortest.scheduled?.text, 'check radio failed: no carrier');
});

test('N16: a round that never ends fails the test, in an hour', (t) => {
  const boot = trial(undefined);
  boot.pass(10 + 3600);
  t.is(boot.scheduled, undefined);
  boot.pass(10);
  t.is(boot.scheduled?.bootReason, bootReason.fallback);
  t.regex(boot.scheduled?.text ?? '', /did not end within 3600 seconds/);
});

test('N16: a window that begins anew ends with a round of its own', (t) => {
  const boot = trial([good('disk')]);
  boot.pass(590);
  boot.fail();
  boot.pass(10);
  t.is(runs(boot).length, 2);
  boot.temporaryFail();
  boot.success();
  boot.pass(590);
  t.is(boot.commitsAsked, 0);
  boot.pass(10);
  t.is(runs(boot).length, 3);
  t.is(boot.commitsAsked, 1);
});

test('N16: a node that goes down begins no round, and takes no verdict for a reason', (t) => {
  const boot = trial(undefined);
  boot.pass(10);
  boot.ask({ force: true });
  boot.pass(600);
  boot.send({ kind: 'checked', round: 1, verdicts: [bad('radio')] });
  boot.pass(100);
  t.is(runs(boot).length, 1);
  t.is(boot.scheduled?.id, 'p1');
  const early = trial([]);
  early.ask({ force: true });
  early.pass(100);
  t.is(runs(early).length, 0);
});

test('N16: passed checks commit an image that nobody can vouch for, where they may', (t) => {
  const boot = alone([good('radio')], { checks: 'sufficient' });
  boot.pass(600);
  t.is(boot.commitsAsked, 1);
  const required = alone([good('radio')]);
  required.pass(600);
  t.is(required.commitsAsked, 0);
  t.true(required.status.WaitTestConfirm, 'the operator has the last word');
  required.properties({ checks: 'sufficient' });
  t.is(required.commitsAsked, 1, 'he may say so yet');
  const none = alone([], { checks: 'sufficient' });
  none.pass(600);
  t.is(none.commitsAsked, 0, 'no checks vouch for nothing');
  const confirmed = alone([good('radio')], { checks: 'sufficient', confirm: 'controller' });
  confirmed.pass(600);
  t.is(confirmed.commitsAsked, 0);
  const lost = alone([good('radio')], { checks: 'sufficient', managers: 'any' });
  lost.send({ kind: 'manager', source: 'gnoi', connected: true });
  lost.pass(500);
  lost.send({ kind: 'manager', source: 'gnoi', connected: false });
  lost.pass(200);
  t.is(lost.commitsAsked, 0, 'a manager that was lost is waited for');
  lost.pass(200);
  t.regex(lost.scheduled?.text ?? '', /manager connectivity/);
  const controlled = testingBoot({ checks: 'sufficient' });
  controlled.checks = [good('radio')];
  controlled.pass(310);
  t.regex(controlled.scheduled?.text ?? '', /controller connectivity/, 'a controller has to be reached all the same');
});

testProp(
  'N16: whatever checks find, however long they take, a test ends, and only with all of them passed in a commit',
  [
    fc.array(fc.record({ fails: fc.boolean(), ticks: fc.integer({ min: 0, max: 40 }) }), {
      minLength: 1,
      maxLength: 10,
    }),
  ],
  (t, pattern) => {
    const boot = trial(undefined);
    let last = true;
    let turn = 0;
    for (let tick = 0; tick < 1200 && boot.scheduled === undefined && boot.commitsAsked === 0; turn += 1) {
      const { fails, ticks } = pattern[turn % pattern.length] ?? { fails: false, ticks: 1 };
      boot.pass((ticks + 1) * 10);
      tick += ticks + 1;
      const { round, runs: isRunning } = boot.state.checks;
      if (!isRunning) continue;
      last = !fails;
      boot.send({ kind: 'checked', round, verdicts: [fails ? bad('radio') : good('radio')] });
    }
    t.true(boot.scheduled !== undefined || boot.commitsAsked > 0 || !isTesting(boot.state));
    if (boot.commitsAsked > 0) t.true(last);
    else t.regex(boot.scheduled?.text ?? '', /^check radio failed/);
  },
  { numRuns: 100 },
);
