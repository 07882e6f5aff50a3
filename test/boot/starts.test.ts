import test from 'ava';
import { fc, testProp } from '@fast-check/ava';
import { bootBits } from '#pkg/boot/attributes.ts';
import { decideStart, decideWithoutWrite, pickWord, type SlotWords } from '#pkg/boot/select.ts';
import {
  defaultStartLimit,
  mostStarts,
  neverYields,
  startLimit,
  startsOf,
  startWord,
  storedLimit,
  withStarts,
  withStartWord,
} from '#pkg/boot/starts.ts';

const proved = 0x1000;
const tried = 0x2000;

/** Boots so often, without any sign of health; answers the slots by their letters, lower case for a slow start. */
const boots = (slots: readonly SlotWords[], count: number): { line: string; slots: readonly SlotWords[] } => {
  let line = '';
  let now = slots;
  for (let boot = 0; boot < count; boot += 1) {
    const decision = decideStart(now);
    if (!decision) return { line: `${line}-`, slots: now };
    const letter = decision.at === 0 ? 'A' : 'B';
    line += decision.start === 'rescue' ? letter.toLowerCase() : letter;
    now = decision.after;
  }
  return { line, slots: now };
};

const active = (starts = 0): SlotWords => ({ boot: 0x102, starts });
const unused = (starts = 0): SlotWords => ({ boot: 0, starts });

test('five starts of the committed slot, one of the proved one, and then slow ones', (t) => {
  t.is(boots([active(), unused(proved)], 12).line, 'AAAAABaaaaaa');
  t.is(boots([unused(proved), active()], 12).line, 'BBBBBAbbbbbb');
});

test('slow starts go on to the end of the count, and then the other slot has one more turn', (t) => {
  t.is(boots([active(), unused(proved)], 30).line, `AAAAAB${'a'.repeat(11)}B${'a'.repeat(11)}B`);
});

test('without a proved image in the other slot the committed one goes on, slowly', (t) => {
  t.is(boots([active(), unused()], 30).line, `AAAAA${'a'.repeat(25)}`);
  t.is(boots([active(), { boot: 0x003, starts: 0 }], 8).line, 'AAAAAaaa', 'one that failed its test');
});

test('a proved image that has a try of its own does not stand in', (t) => {
  t.is(boots([active(0x500), { boot: 0x011, starts: proved }], 1).line, 'a');
});

test('an image on trial keeps its one try, whatever is counted', (t) => {
  t.is(boots([active(), { boot: 0x013, starts: 0 }], 8).line, 'BAAAAAaa');
  t.is(
    boots([active(0x500), { boot: 0x013, starts: proved }], 3).line,
    'BBa',
    'it was committed before, and may stand in',
  );
});

test('a limit of its own, and none', (t) => {
  t.is(boots([active(2), unused(proved)], 5).line, 'AABaa');
  t.is(boots([active(neverYields), unused(proved)], 40).line, 'A'.repeat(40));
});

test('a slot that stands in is inprogress meanwhile, with the mark that says so', (t) => {
  const { slots } = boots([active(0x500), unused(proved)], 1);
  t.deepEqual(slots, [active(0x500), { boot: 0x003, starts: proved | tried }]);
});

test('a limit as a property has it and as it is stored', (t) => {
  t.is(storedLimit(0), neverYields);
  t.is(storedLimit(defaultStartLimit), 0);
  t.is(storedLimit(3), 3);
  t.deepEqual([14, 15, 16, 1000].map(storedLimit), [14, 14, 14, 14], 'as many as there is room for, and not for ever');
  t.is(startLimit(startsOf(neverYields)), undefined);
  t.is(startLimit(startsOf(0)), defaultStartLimit);
  t.is(startLimit(startsOf(3)), 3);
});

const word = fc.record({
  boot: fc.oneof(fc.constantFrom(0x102, 0x013, 0x003, 0), fc.nat(0x1ff)),
  starts: fc.oneof(fc.constantFrom(0, proved, proved | tried, 0x500), fc.nat(0xffff)),
});

testProp(
  'the start bits touch no other bit of the attributes, nor bits that nobody uses',
  [
    fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
    fc.record({
      limit: fc.nat(15),
      count: fc.nat(15),
      proved: fc.boolean(),
      tried: fc.boolean(),
    }),
  ],
  (t, attributes, starts) => {
    const before = startWord(attributes);
    const after = withStartWord(attributes, withStarts(before, starts));
    t.deepEqual(startsOf(startWord(after)), starts);
    t.is(after & ~0xffff_0000_0000n, attributes & ~0xffff_0000_0000n);
    t.is(startWord(after) & 0xc0f0, before & 0xc0f0);
  },
);

testProp(
  'nothing is started that is neither eligible nor proved, and there is always something to start',
  [word, word],
  (t, a, b) => {
    let slots: readonly SlotWords[] = [a, b];
    for (let boot = 0; boot < 60; boot += 1) {
      const decision = decideStart(slots);
      const eligible = pickWord(slots.map((slot) => slot.boot));
      t.is(decision === undefined, eligible === undefined);
      if (!decision || eligible === undefined) return;
      const before = slots[decision.at]!;
      if (decision.start === 'stand-in') {
        t.true(startsOf(before.starts).proved && !startsOf(before.starts).tried);
        t.is(bootBits(decision.after[decision.at]!.boot).successful, false);
      } else t.is(decision.at, eligible);
      t.is(decision.start === 'trial', bootBits(before.boot).triesLeft > 0 && decision.start !== 'stand-in');
      slots = decision.after;
    }
  },
);

testProp(
  'between two turns of a slot that stands in, the count of the other goes to its end: no ping-pong',
  [fc.integer({ min: 1, max: 10 }), fc.nat(mostStarts)],
  (t, limit, count) => {
    const { line } = boots([active(limit | (Math.min(count, limit) << 8)), unused(proved)], 80);
    const turns = [...line.matchAll(/B/g)].map(({ index }) => index);
    t.true(turns.length >= 2);
    for (const [at, turn] of turns.entries()) if (at > 0) t.is(turn - turns[at - 1]!, mostStarts - limit + 2);
    t.regex(line.slice(turns[0] ?? 0), /^(?:Ba+)+B?$/);
  },
);

testProp(
  'without a write only a slot is started that would lose no try, and nothing is to be written',
  [word, word],
  (t, a, b) => {
    const decision = decideWithoutWrite([a, b]);
    const safe = [a, b].map(({ boot }) => (bootBits(boot).triesLeft === 0 ? boot : 0));
    t.is(decision?.at, pickWord(safe));
    if (decision) t.deepEqual(decision.after, [a, b]);
  },
);
