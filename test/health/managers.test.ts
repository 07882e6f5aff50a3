import { fc, testProp } from '@fast-check/ava';
import test from 'ava';
import { bootReason } from '#pkg/health/boot-reason.ts';
import type { HealthEvent } from '#pkg/health/event.ts';
import type { HealthProperties } from '#pkg/health/properties.ts';
import { isTesting } from '#pkg/health/testing.ts';
import { testingBoot, type Boot } from './boot.ts';

const version = '2.0.0-kvm-amd64';
const armedBy = (source: string, label = 'IMGB'): HealthEvent => ({ kind: 'armedBy', armed: { label, source } });
const manager = (source: string, connected = true): HealthEvent => ({ kind: 'manager', source, connected });

/** A trial that gnoi asked for, on a node without a controller. */
const trial = (properties: Partial<HealthProperties> = {}): Boot => {
  const boot = testingBoot(properties, { controllerConfigured: false });
  boot.send(armedBy('gnoi'));
  return boot;
};

test('N16: an image is committed by itself when the manager that had it armed is there at the end of the window', (t) => {
  const boot = trial();
  const noted = boot.send(manager('gnoi'));
  t.true(noted.some((effect) => effect.kind === 'note' && effect.text === 'manager reached: gnoi'));
  boot.pass(590);
  t.is(boot.commitsAsked, 0);
  boot.pass(10);
  t.is(boot.commitsAsked, 1);
});

test('N16: another manager does not count, unless any does; none counts where none is to, or a controller is', (t) => {
  const other = trial();
  other.send(manager('dmi'));
  other.pass(600);
  t.is(other.commitsAsked, 0);
  const any = trial({ managers: 'any' });
  any.send(manager('dmi'));
  any.pass(600);
  t.is(any.commitsAsked, 1);
  const none = trial({ managers: 'none' });
  none.send(manager('gnoi'));
  none.pass(600);
  t.is(none.commitsAsked, 0);
  t.true(none.status.WaitTestConfirm, 'the operator has the last word');
  const withController = testingBoot({ managers: 'any' });
  withController.send(armedBy('gnoi'), manager('gnoi'));
  withController.pass(310);
  t.regex(withController.scheduled?.text ?? '', /controller connectivity/);
});

test('N16: who armed the slot that does not run is not whose trial it is', (t) => {
  const boot = trial();
  boot.send(armedBy('gnoi', 'IMGA'), manager('gnoi'));
  boot.pass(600);
  t.is(boot.commitsAsked, 0);
  boot.send(armedBy('gnoi'));
  t.is(boot.commitsAsked, 1, 'told late, it counts at once');
  const nobody = trial();
  nobody.send({ kind: 'armedBy', armed: null }, manager('gnoi'));
  nobody.pass(600);
  t.is(nobody.commitsAsked, 0);
});

test('N16: a manager that was never there is waited for after the window, as long as the operator is', (t) => {
  const boot = trial({ confirmTimeoutSeconds: 3600 });
  const noted = boot.pass(600);
  t.true(noted.some((e) => e.kind === 'note' && e.text.includes('waiting for the operator or gnoi to confirm it')));
  t.true(boot.status.WaitTestConfirm);
  boot.pass(3000);
  t.is(boot.scheduled, undefined);
  boot.send(manager('gnoi'));
  t.is(boot.commitsAsked, 1, 'without another tick');
  const late = trial({ confirmTimeoutSeconds: 3600 });
  late.pass(600 + 3600);
  t.is(late.scheduled?.bootReason, bootReason.fallback);
  const any = trial({ managers: 'any' });
  t.true(any.pass(600).some((e) => e.kind === 'note' && e.text.includes('the operator or a manager to')));
  const ownerless = testingBoot({}, { controllerConfigured: false });
  t.true(ownerless.pass(600).some((e) => e.kind === 'note' && e.text.includes('the operator to')));
});

test('N16: a manager that is lost during the window fails the test when its outage is too long, as a controller does', (t) => {
  const boot = trial();
  boot.send(manager('gnoi'));
  boot.pass(100);
  boot.send(manager('gnoi', false));
  boot.pass(300);
  t.is(boot.scheduled, undefined);
  boot.pass(10);
  t.is(boot.scheduled?.bootReason, bootReason.fallback);
  t.is(boot.scheduled?.text, 'exceeded fallback outage for manager connectivity 300 by 10 seconds');
});

test('N16: a manager that is lost at the end of the window is waited for; back, it commits at the next tick', (t) => {
  const boot = trial();
  boot.send(manager('gnoi'));
  boot.pass(500);
  boot.send(manager('gnoi', false));
  boot.pass(200);
  t.false(boot.status.WaitTestConfirm);
  t.is(boot.scheduled, undefined);
  boot.send(manager('gnoi'));
  boot.pass(10);
  t.is(boot.commitsAsked, 1);
});

test('N16: one of several managers is enough where any counts, and its outage begins with the last', (t) => {
  const boot = trial({ managers: 'any' });
  boot.send(manager('usp'), manager('dmi'));
  boot.pass(100);
  boot.send(manager('usp', false));
  boot.pass(400);
  t.is(boot.scheduled, undefined);
  boot.send(manager('dmi', false));
  boot.pass(310);
  t.is(boot.scheduled?.bootReason, bootReason.fallback);
});

test('N16: a lost manager resets nothing outside a test, and nothing where managers no longer count', (t) => {
  const boot = trial();
  boot.send(manager('gnoi'));
  boot.slot('IMGB', true, 'active');
  boot.send(manager('gnoi', false));
  boot.pass(10_000);
  t.is(boot.scheduled, undefined);
  const changed = trial();
  changed.send(manager('gnoi'));
  changed.send(manager('gnoi', false));
  changed.properties({ managers: 'none' });
  changed.pass(500);
  t.is(changed.scheduled, undefined);
});

test('N16: with update.test.confirm a manager alone does not commit', (t) => {
  const boot = trial({ confirm: 'controller' });
  boot.send(manager('gnoi'));
  boot.pass(600);
  t.is(boot.commitsAsked, 0);
  t.true(boot.status.WaitTestConfirm);
  boot.properties({ confirmVersion: version });
  t.is(boot.commitsAsked, 1);
});

test('N16: a node that goes down commits nothing for its manager, and gives no second reason', (t) => {
  const boot = trial();
  boot.pass(600);
  boot.ask({ force: true });
  boot.send(manager('gnoi'));
  t.is(boot.commitsAsked, 0);
  const lost = trial();
  lost.send(manager('gnoi'), manager('gnoi', false));
  lost.pass(300);
  lost.ask({ force: true });
  t.deepEqual(
    lost.pass(10).filter(({ kind }) => kind === 'refused'),
    [],
  );
});

testProp(
  'N16: whatever managers do, a test ends within bounded time, and never committed without one that counts',
  [
    fc.constantFrom('owner' as const, 'any' as const, 'none' as const),
    fc.array(
      fc.record({
        source: fc.constantFrom('gnoi', 'dmi'),
        connected: fc.boolean(),
        ticks: fc.integer({ min: 1, max: 40 }),
      }),
      { minLength: 1, maxLength: 12 },
    ),
  ],
  (t, managers, pattern) => {
    const boot = trial({ managers, confirmTimeoutSeconds: 600 });
    const limit = (600 + 310 + 600 + 100) / 10;
    const there = new Set<string>();
    for (let tick = 0, turn = 0; tick < limit && boot.scheduled === undefined; turn += 1) {
      const { source, connected, ticks } = pattern[turn % pattern.length] ?? { source: '', connected: true, ticks: 1 };
      boot.send(manager(source, connected));
      if (connected) there.add(source);
      else there.delete(source);
      for (let i = 0; i < ticks && tick < limit && boot.commitsAsked === 0; i += 1, tick += 1) boot.pass(10);
      if (boot.commitsAsked > 0) break;
    }
    t.true(boot.scheduled !== undefined || boot.commitsAsked > 0 || !isTesting(boot.state));
    if (boot.commitsAsked > 0) t.true(managers === 'any' ? there.size > 0 : managers === 'owner' && there.has('gnoi'));
  },
  { numRuns: 100 },
);
