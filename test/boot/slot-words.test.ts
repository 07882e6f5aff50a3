import test from 'ava';
import { wordsAfter } from '#pkg/boot/slot-words.ts';
import type { SettableState } from '#pkg/boot/port.ts';
import { startsOf } from '#pkg/boot/starts.ts';

const foreign = 0x4000;
/** Three starts counted, limit 4, and both marks. */
const all = foreign | 0x3304;

const marks = (state: SettableState, starts: number) => {
  const { proved, tried } = startsOf(wordsAfter({ boot: 0x102, starts }, state).starts);
  return { proved, tried };
};

for (const [state, boot, proved] of [
  ['active', 0x102, true],
  ['updating', 0x013, true],
  ['inprogress', 0x003, false],
  ['unused', 0x000, true],
  ['erased', 0x000, false],
] as const)
  test(`a slot that is set ${state} counts from nothing, ${proved ? 'and its image is proved' : 'with nothing proved'}`, (t) => {
    const after = wordsAfter({ boot: 0x1ff, starts: all }, state);
    t.is(after.boot, boot);
    t.is(after.starts & foreign, foreign);
    t.deepEqual(startsOf(after.starts), { limit: 4, count: 0, proved, tried: false });
  });

test('only a commit proves an image', (t) => {
  for (const state of ['updating', 'inprogress', 'unused', 'erased'] as const)
    t.deepEqual(marks(state, 0), { proved: false, tried: false }, state);
  t.deepEqual(marks('active', 0), { proved: true, tried: false });
});
