import test from 'ava';
import { bootWord, withBootWord } from '#pkg/boot/attributes.ts';
import { startsOf, startWord, withStartWord } from '#pkg/boot/starts.ts';
import { tornWords } from '#pkg/boot/torn-words.ts';

const proved = 0x1000;
const tried = 0x2000;
/** Bits that are nobody's of ours: they stay. */
const foreign = 0x15n;
const slot = (boot: number, starts = 0): bigint => withStartWord(withBootWord(foreign, boot), starts);

for (const [found, around] of [
  [0x023, [0x023, 0x033]],
  [0x013, [0x023]],
  [0x0f3, [0x0f3, 0x0e3]],
  [0x102, [0x112]],
  [0x001, [0x001, 0x011]],
  [0x011, [0x011, 0x021, 0x001]],
] as const)
  test(`of ${found.toString(16)} the four states and a try more or less are tried, with each count and each mark`, (t) => {
    const candidates = tornWords.candidates(slot(found, 0x0104));
    const boots = new Set(candidates.map(bootWord));
    t.deepEqual(boots, new Set([0x102, 0x013, 0x003, 0x000, ...around]));
    t.is(candidates.length, boots.size * 64);
    t.is(new Set(candidates).size, candidates.length);
    for (const candidate of candidates) {
      t.is(startsOf(startWord(candidate)).limit, 4, 'the limit stays');
      t.is(candidate & 0xffffffffn, foreign);
    }
    const marks = candidates.map(startWord).map(startsOf);
    t.is(new Set(marks.map(({ count }) => count)).size, 16);
    for (const both of [true, false])
      t.true(marks.some((mark) => mark.proved === both && mark.tried === !both && mark.count === 15));
  });

const other = slot(0x102, proved);
/** Whether the table with the first is restored, of two that differ in the second slot only. */
const prefers = (array: bigint, header: bigint): boolean => tornWords.preferArray([other, array], [other, header]);

test('a try is given back, whichever of the two has it', (t) => {
  t.true(prefers(slot(0x013), slot(0x003)));
  t.false(prefers(slot(0x003), slot(0x013)));
  t.true(prefers(slot(0x033), slot(0x023)));
  t.false(prefers(slot(0x023), slot(0x033)));
  t.false(prefers(slot(0x102), slot(0x0f2)), 'success is no sixteenth try');
});

test('what may not start any more in one of them does not start', (t) => {
  t.false(prefers(slot(0x013), slot(0x003, 0x100)));
  t.true(prefers(slot(0x003, 0x100), slot(0x013)));
  t.false(prefers(slot(0x013), slot(0x000)));
  t.true(prefers(slot(0x000), slot(0x102)));
});

test('a try of one slot counts as given back only where it is all that differs', (t) => {
  const array = [slot(0x102, 0x100), slot(0x013)];
  const header = [slot(0x102), slot(0x003)];
  t.false(tornWords.preferArray(array, header));
  t.true(tornWords.preferArray(header, array));
  t.false(tornWords.preferArray(array.toReversed(), header.toReversed()));
});

test('where as many may start, an image that is given up for writing stays given up', (t) => {
  t.true(prefers(slot(0x000), slot(0x000, proved)));
  t.false(prefers(slot(0x000, proved), slot(0x000)));
  t.true(prefers(slot(0x000), slot(0x003, proved)));
  const started = [slot(0x102, 0x100), slot(0x000)];
  t.true(tornWords.preferArray(started, [slot(0x102), slot(0x000, proved)]), 'whatever else has changed');
  t.false(tornWords.preferArray([slot(0x102), slot(0x000)], [slot(0x003), slot(0x000, proved)]), 'more may start');
  t.false(prefers(slot(0x000), slot(0x003)), 'nothing was proved of it');
  t.false(prefers(slot(0x000, proved), slot(0x003, proved | tried)), 'proved in both');
  t.false(prefers(slot(0x003), slot(0x000, proved)), 'in no state that an image is given up in');
});
