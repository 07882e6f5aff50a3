import test from 'ava';
import { byText } from '#pkg/swinfo/by-text.ts';

test('texts are in the order of their code units, and equal ones in none', (t) => {
  t.deepEqual(['b', 'a', 'B', '', 'ab'].toSorted(byText), ['', 'B', 'a', 'ab', 'b']);
  t.is(byText('a', 'a'), 0);
});
