import test from 'ava';
import { testProp, fc } from '@fast-check/ava';
import { entryIn, resolveInImage, type Entry } from '#pkg/install/resolve-in-image.ts';

const names = ['a', 'b', 'c', '..', '.', ''];
const path = fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 5 }).map((parts) => parts.join('/'));

testProp(
  'a way through links ends, and never names a folder above the root',
  [path, fc.array(fc.oneof(path, fc.constant('none'), fc.constant('file')), { minLength: 1, maxLength: 12 })],
  async (t, start, answers) => {
    let asked = 0;
    const lookUp = async (at: string): Promise<Entry> => {
      t.false(
        at.split('/').some((part) => ['', '.', '..'].includes(part)),
        at,
      );
      const answer = answers[asked % answers.length]!;
      asked += 1;
      if (answer === 'none') return { kind: 'none' };
      return answer === 'file' ? { kind: 'other' } : { kind: 'link', target: answer };
    };
    const outcome = await resolveInImage(start, lookUp).catch((error: Error) => error.message);
    t.true(asked < 100);
    if (outcome !== undefined && !outcome.includes('links')) t.false(outcome.split('/').includes('..'));
  },
);

test('a listing is read for exactly the path that was asked for', (t) => {
  const listing = [
    'drwxr-xr-x 0/0                      48 2026-12-01 07:38 squashfs-root',
    'lrwxrwxrwx 0/0                       7 2026-12-01 07:38 squashfs-root/etc -> usr/etc -> x',
    '-rw-r--r-- 1000/1000                 7 2026-12-01 07:38 squashfs-root/etc2 -> y',
    'nonsense squashfs-root/z',
  ].join('\n');
  t.deepEqual(entryIn(listing, 'etc'), { kind: 'link', target: 'usr/etc -> x' });
  t.deepEqual(entryIn(listing, 'etc2 -> y'), { kind: 'other' });
  for (const none of ['etc2', 'z', 'usr', '']) t.deepEqual(entryIn(listing, none), { kind: 'none' }, none);
});
