import test from 'ava';
import { agrees, confirmTime, provenLater } from '#pkg/clock/confirm-time.ts';
import { clockFloor, knownTime } from '#pkg/clock/floor.ts';

const at = (text: string): Date => new Date(text);
const built = at('2026-06-01T00:00:00Z');
const hour = 3_600_000;

test('the floor of the clock is the newest of what is known', (t) => {
  const later = at('2026-11-01T00:00:00Z');
  t.deepEqual(clockFloor(built, [undefined]), built);
  t.deepEqual(clockFloor(built, [later]), later);
  t.deepEqual(clockFloor(built, [at('2020-01-01T00:00:00Z')]), built);
  t.deepEqual(clockFloor(undefined, [later]), later);
  t.is(clockFloor(undefined, [undefined]), undefined);
});

test('a stored time that can be none does not count', (t) => {
  t.deepEqual(clockFloor(built, [new Date(Number.NaN)]), built);
  t.deepEqual(clockFloor(built, [at('2099-01-01T00:00:00Z')]), built);
  // thirty years of 365 days and a quarter after it was built; ninety after 1970 where nobody says when that was
  t.deepEqual(clockFloor(built, [at('2056-05-31T12:00:00Z')]), at('2056-05-31T12:00:00Z'));
  t.deepEqual(clockFloor(built, [at('2056-05-31T12:00:00.001Z')]), built);
  t.deepEqual(clockFloor(undefined, [at('2060-01-01T12:00:00Z')]), at('2060-01-01T12:00:00Z'));
  t.is(clockFloor(undefined, [at('2060-01-01T12:00:00.001Z')]), undefined);
  t.deepEqual(clockFloor(undefined, [new Date(1)]), new Date(1), 'only 1970 itself is no time');
  // an image whose files carry no time
  t.is(clockFloor(new Date(0), []), undefined);
});

test('the known time is the clock, and the floor only where the clock is behind it', (t) => {
  t.deepEqual(knownTime(new Date(0), built), built);
  t.deepEqual(knownTime(at('2027-01-01T00:00:00Z'), built), at('2027-01-01T00:00:00Z'));
  t.deepEqual(knownTime(new Date(0), undefined), new Date(0));
  const clock = new Date(built);
  t.is(knownTime(clock, built), clock, 'the clock itself where both say the same');
});

const notAfter = at('2026-12-31T00:00:00Z');
const peer = (aheadMs: number) => ({ at: new Date(built.getTime() + aheadMs), notAfter });

test('a clock that agrees with the controller within an hour is trusted', (t) => {
  for (const ahead of [0, hour, -hour]) t.deepEqual(confirmTime(built, peer(ahead), false), built);
});

test('a clock behind the controller learns its time, one ahead of it learns nothing', (t) => {
  t.deepEqual(confirmTime(built, peer(hour + 1), false), peer(hour + 1).at);
  t.deepEqual(confirmTime(new Date(0), peer(0), false), built);
  t.is(confirmTime(built, peer(-hour - 1), false), undefined);
});

test('a controller whose clock is far ahead cannot push the time behind the end of its own certificate', (t) => {
  t.deepEqual(confirmTime(built, { at: notAfter, notAfter }, false), notAfter);
  t.is(confirmTime(built, { at: new Date(notAfter.getTime() + 1), notAfter }, false), undefined);
  t.is(confirmTime(built, { at: new Date(Number.NaN), notAfter }, false), undefined);
});

test('a clock that NTP keeps counts, whatever a controller says', (t) => {
  for (const ahead of [0, hour + 1, 100 * hour, -hour - 1]) t.is(confirmTime(built, peer(ahead), true), built);
});

test('what was said proves that it is later only where the clock is more than an hour behind, within its certificate', (t) => {
  t.deepEqual(provenLater(built, peer(hour + 1)), peer(hour + 1).at);
  for (const ahead of [-hour - 1, 0, hour]) t.is(provenLater(built, peer(ahead)), undefined);
  t.is(provenLater(built, { at: new Date(notAfter.getTime() + 1), notAfter }), undefined);
  t.is(provenLater(built, { at: new Date(Number.NaN), notAfter }), undefined);
  t.true(agrees(built, peer(hour)));
  t.false(agrees(built, peer(hour + 1)));
  t.true(agrees(notAfter, { at: notAfter, notAfter }), 'the last moment of its certificate');
  t.false(agrees(notAfter, { at: new Date(notAfter.getTime() + 1), notAfter }), 'its certificate has ended');
});
