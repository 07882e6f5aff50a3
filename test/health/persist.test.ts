import { fc, testProp } from '@fast-check/ava';
import test from 'ava';
import { bootReason } from '#pkg/health/boot-reason.ts';
import { Boot, committedBoot, testingBoot } from './boot.ts';

const writable = { kind: 'persist', writable: true } as const;
const unwritable = { kind: 'persist', writable: false } as const;

test('a persist partition that took writes and takes none for minutes has the node reset itself, and says so', (t) => {
  const boot = committedBoot();
  boot.success();
  boot.send(writable, unwritable);
  boot.pass(300);
  t.is(boot.scheduled, undefined);
  boot.pass(10);
  t.like(boot.scheduled, { what: 'reboot', bootReason: bootReason.fatal });
  t.regex(boot.scheduled?.text ?? '', /takes no writes 300 by 10 seconds/);
});

test('one write in between begins the time anew', (t) => {
  const boot = committedBoot();
  boot.send(writable, unwritable);
  boot.pass(300);
  boot.send(writable, unwritable);
  boot.pass(300);
  t.is(boot.scheduled, undefined);
  boot.pass(10);
  t.truthy(boot.scheduled);
});

test('one that never took a write in this boot is left alone: the reset before did not help', (t) => {
  const boot = committedBoot();
  boot.send(unwritable);
  boot.pass(10_000);
  t.is(boot.scheduled, undefined);
});

test('after so many silent ends in a row nothing is reset any more', (t) => {
  const boot = new Boot({}, {}, false, 0);
  boot.send(writable, unwritable);
  boot.pass(10_000);
  t.is(boot.scheduled, undefined);
});

test('the last reset that is left is tried, by the first second over the limit', (t) => {
  const boot = new Boot({ persistSeconds: 299 }, {}, false, 1);
  boot.send(writable, unwritable);
  boot.pass(300);
  t.regex(boot.scheduled?.text ?? '', /takes no writes 299 by 1 seconds/);
});

test('on trial it is a fallback, and the property sets the time', (t) => {
  const boot = testingBoot({ persistSeconds: 60, testSeconds: 3600 });
  boot.success();
  boot.send(writable, unwritable);
  boot.pass(70);
  t.is(boot.scheduled?.bootReason, bootReason.fallback);
});

testProp(
  'however the disk comes and goes: never a reset before the time is over, always one after it',
  [fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 1, max: 40 })), { maxLength: 20 })],
  (t, looks) => {
    const boot = committedBoot();
    let seen = false;
    let badFor: number | undefined;
    t.is(boot.scheduled, undefined);
    for (const [good, ticks] of looks) {
      boot.send(good ? writable : unwritable);
      seen ||= good;
      badFor = good ? undefined : (badFor ?? 0);
      for (let tick = 0; tick < ticks; tick += 1) {
        boot.success();
        boot.pass(10);
        if (badFor !== undefined) badFor += 10;
        if (boot.scheduled !== undefined) {
          t.true(seen && badFor !== undefined && badFor > 300);
          return;
        }
        t.false(seen && badFor !== undefined && badFor > 300);
      }
    }
  },
);
