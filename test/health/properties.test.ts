import { testProp, fc } from '@fast-check/ava';
import type { HealthEffect } from '#pkg/health/effect.ts';
import { isRebootToUpdate } from '#pkg/health/testing.ts';
import type { HealthEvent } from '#pkg/health/event.ts';
import { defaultHealthProperties } from '#pkg/health/properties.ts';
import { isTesting } from '#pkg/health/testing.ts';
import { testingBoot } from './boot.ts';

const slotState = fc.constantFrom('active', 'inprogress', 'updating', 'unused', 'UNKNOWN 1003');
const label = fc.constantFrom('IMGA' as const, 'IMGB' as const);

const anyEvent: fc.Arbitrary<HealthEvent> = fc.oneof(
  { weight: 12, arbitrary: fc.constant<HealthEvent>({ kind: 'tick' }) },
  { weight: 1, arbitrary: fc.constant<HealthEvent>({ kind: 'started' }) },
  { weight: 1, arbitrary: fc.constant<HealthEvent>({ kind: 'onboarded' }) },
  { weight: 1, arbitrary: fc.constant<HealthEvent>({ kind: 'slotsComplete' }) },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('configGet' as const), status: fc.integer({ min: 1, max: 4 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('slot' as const),
      label,
      current: fc.boolean(),
      slot: fc.record({ state: slotState, version: fc.string(), testComplete: fc.boolean(), standsIn: fc.boolean() }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('vault' as const), inError: fc.boolean(), detail: fc.string() }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('disk' as const), low: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('persist' as const), writable: fc.boolean() }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('command' as const),
      request: fc.record({
        what: fc.constantFrom('reboot' as const, 'shutdown' as const, 'poweroff' as const),
        text: fc.string(),
        bootReason: fc.constantFrom(2 as const, 14 as const),
      }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('domains' as const), active: fc.integer({ min: -1, max: 3 }) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('powerTimer' as const), sequence: fc.integer({ min: 0, max: 3 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('manager' as const),
      source: fc.constantFrom('gnoi', 'dmi'),
      connected: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('armedBy' as const),
      armed: fc.option(fc.record({ label, source: fc.constantFrom('gnoi', 'dmi') })),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('properties' as const),
      properties: fc.record({
        testSeconds: fc.integer({ min: 30, max: 120 }),
        fallbackSeconds: fc.integer({ min: 60, max: 300 }),
        resetSeconds: fc.integer({ min: 120, max: 900 }),
        vaultCutoffSeconds: fc.integer({ min: 60, max: 120 }),
        temporaryLimitSeconds: fc.integer({ min: 60, max: 300 }),
        confirm: fc.constantFrom('none' as const, 'controller' as const),
        confirmVersion: fc.constantFrom('', '2.0.0-kvm-amd64'),
        confirmTimeoutSeconds: fc.integer({ min: 60, max: 120 }),
        managers: fc.constantFrom('owner' as const, 'any' as const, 'none' as const),
        checks: fc.constantFrom('required' as const, 'sufficient' as const),
        checkSeconds: fc.constant(60),
        persistSeconds: fc.constantFrom(60, 300),
        retryAfterPowerCut: fc.boolean(),
        maintenanceOff: fc.boolean(),
      }),
    }),
  },
);

const asksCommit = (effects: readonly HealthEffect[]) =>
  effects.some((effect) => effect.kind === 'publishZbootConfig' && effect.testComplete);

testProp(
  'any sequence of events: step is total, a commit needs a success of this boot, the machine goes down at most once',
  [fc.array(anyEvent, { maxLength: 120 })],
  (t, events) => {
    const boot = testingBoot({ testSeconds: 60, temporaryLimitSeconds: 120 }, { rebootDelaySeconds: 1 });
    let met = false;
    let downs = 0;
    for (const event of events) {
      const goingDown = boot.status.DeviceReboot || boot.status.DevicePoweroff;
      met ||= event.kind === 'configGet' && event.status === 1;
      const before = boot.state;
      const effects = boot.send(event);
      if (asksCommit(effects) && event.kind !== 'started') {
        t.true(met);
        t.is(before.reach.status, 1);
        t.false(goingDown);
      }
      // a scheduled reboot is never cancelled, but for one that was only announced, into a slot that is disarmed then
      const calledOff = event.kind === 'slot' && isRebootToUpdate(before);
      if (goingDown && !calledOff) t.true(boot.status.DeviceReboot || boot.status.DevicePoweroff);
      downs += effects.filter((effect) => effect.kind === 'power').length;
      t.notThrows(() => structuredClone(boot.state));
    }
    t.true(downs <= 1);
  },
  { numRuns: 300 },
);

testProp(
  'without TemporaryFail the remaining time never grows, and it is published with every change',
  [fc.array(fc.constantFrom(1, 2, 4), { minLength: 1, maxLength: 80 })],
  (t, statuses) => {
    const boot = testingBoot();
    let last = boot.remaining;
    for (const status of statuses) {
      boot.send({ kind: 'configGet', status });
      t.true(boot.remaining <= last);
      last = boot.remaining;
      boot.send({ kind: 'tick' });
      t.true(boot.remaining <= last);
      last = boot.remaining;
      const published = boot.effects.filter((effect) => effect.kind === 'publishStatus').at(-1);
      t.deepEqual(published?.status, boot.status);
    }
  },
  { numRuns: 100 },
);

testProp(
  'whatever the controller does, a test ends within bounded time: commit asked for, or a reboot scheduled',
  [
    fc.array(fc.record({ status: fc.integer({ min: 1, max: 4 }), ticks: fc.integer({ min: 1, max: 40 }) }), {
      minLength: 1,
      maxLength: 12,
    }),
  ],
  (t, pattern) => {
    const boot = testingBoot({ ...defaultHealthProperties, confirm: 'controller', confirmTimeoutSeconds: 600 });
    // 3600 s of restarts, a window, an outage, a wait for the confirmation
    const limit = (3600 + 600 + 310 + 600 + 100) / 10;
    for (let tick = 0, turn = 0; tick < limit && boot.scheduled === undefined; turn += 1) {
      const { status, ticks } = pattern[turn % pattern.length] ?? { status: 2, ticks: 1 };
      boot.send({ kind: 'configGet', status });
      for (let i = 0; i < ticks && tick < limit; i += 1, tick += 1) boot.send({ kind: 'tick' });
    }
    t.true(boot.scheduled !== undefined || !isTesting(boot.state));
  },
  { numRuns: 60 },
);
