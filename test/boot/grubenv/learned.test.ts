import test from 'ava';
import { learnedWords } from '#pkg/boot/learned.ts';

const proved = 0x1000;
const tried = 0x2000;

test('tries that are left are taken over, and never raised', (t) => {
  t.deepEqual(learnedWords({ boot: 0xfe33, starts: 0 }, { tries: 1 }), { boot: 0xfe13, starts: 0 });
  t.deepEqual(learnedWords({ boot: 0x013, starts: 0 }, { tries: 3 }), { boot: 0x013, starts: 0 });
  t.deepEqual(learnedWords({ boot: 0x033, starts: 0x105 }, {}), { boot: 0x033, starts: 0x105 });
});

test('starts that were counted are taken over, with all else as it was', (t) => {
  t.deepEqual(learnedWords({ boot: 0x102, starts: proved | 0x104 }, { count: 3 }), {
    boot: 0x102,
    starts: proved | 0x304,
  });
});

test('a slot that stood in is on its one turn, if its image was proved', (t) => {
  t.deepEqual(learnedWords({ boot: 0xfe00, starts: proved }, { tried: true }), {
    boot: 0xfe03,
    starts: proved | tried,
  });
  t.deepEqual(learnedWords({ boot: 0x000, starts: 0 }, { tried: true }), { boot: 0x000, starts: 0 });
  t.deepEqual(learnedWords({ boot: 0x003, starts: proved | tried }, { tried: false }), { boot: 0x003, starts: proved });
});
