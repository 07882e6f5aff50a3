import test from 'ava';
import { codes, type ErrorCode } from '#pkg/errors/codes.ts';
import { asBasaltError, BasaltError } from '#pkg/errors/error.ts';

test('an error carries its code, whom to blame, its values and what caused it', (t) => {
  const cause = new Error('EIO');
  const error = new BasaltError('SLOT_WRITE_FAILED', 'IMGB could not be written', { slot: 'IMGB' }, cause);
  t.true(error instanceof Error);
  t.is(error.name, 'BasaltError');
  t.is(error.message, 'IMGB could not be written');
  t.deepEqual([error.code, error.blame], ['SLOT_WRITE_FAILED', 'device']);
  t.deepEqual(error.values, { slot: 'IMGB' });
  t.is(error.cause, cause);
  const plain = new BasaltError('ABORTED', 'given up');
  t.deepEqual(plain.values, {});
  t.false('cause' in plain, 'none is not an unknown one');
});

test('the class of a code says who has to act: its first word, or what it is about', (t) => {
  const byBlame = Object.groupBy(Object.keys(codes) as ErrorCode[], (code) => codes[code]);
  t.deepEqual(Object.keys(byBlame).toSorted(), ['artifact', 'config', 'device', 'internal', 'peer']);
  for (const [code, blame] of Object.entries(codes)) {
    t.regex(code, /^[A-Z]+(?:_[A-Z]+)*$/);
    const start = code.split('_')[0] ?? '';
    if (['CONFIG', 'ENGINE', 'REQUEST'].includes(start) || code.endsWith('_UNKNOWN')) t.is(blame, 'config', code);
    if (['GPT', 'SLOT'].includes(start)) t.is(blame, 'device', code);
    if (start === 'CONTENT') t.is(blame, 'artifact', code);
    if (start === 'PEER') t.is(blame, 'peer', code);
  }
});

test('whatever was thrown becomes an error with a code, and one that has its code keeps it', (t) => {
  const own = new BasaltError('GPT_INVALID', 'no table');
  t.is(asBasaltError(own, 'STORE_IO'), own);
  const thrown = new TypeError('x is not a function');
  const wrapped = asBasaltError(thrown);
  t.like(wrapped, { code: 'INTERNAL', blame: 'internal', message: 'x is not a function' });
  t.is(wrapped.cause, thrown);
  t.is(asBasaltError(thrown, 'STORE_IO').code, 'STORE_IO');
  const text = asBasaltError('out of luck', 'STORE_IO');
  t.like(text, { message: 'out of luck', cause: 'out of luck' });
});
