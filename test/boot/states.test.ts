import test from 'ava';
import { fc, testProp } from '@fast-check/ava';
import { bootBits, bootWord, withBootWord } from '#pkg/boot/attributes.ts';
import type { SettableState } from '#pkg/boot/port.ts';
import { attributesOf, stateOf } from '#pkg/boot/states.ts';
import { BasaltError } from '#pkg/errors/error.ts';

const table = [
  ['active', 0x102, { priority: 2, triesLeft: 0, successful: true }],
  ['updating', 0x013, { priority: 3, triesLeft: 1, successful: false }],
  ['inprogress', 0x003, { priority: 3, triesLeft: 0, successful: false }],
  ['unused', 0x000, { priority: 0, triesLeft: 0, successful: false }],
] as const;

for (const [state, word, bits] of table) {
  test(`0x${word.toString(16)} is ${state}`, (t) => {
    t.is(stateOf(word), state);
    t.deepEqual(bootBits(word), bits);
    t.is(attributesOf(state), word);
  });
}

test('every other pattern of 16 bits is UNKNOWN with its hexadecimal value', (t) => {
  const known = new Map<number, string>(table.map(([state, word]) => [word, state]));
  for (let word = 0; word < 0x10000; word += 1) {
    const expected = known.get(word) ?? `UNKNOWN 0x${word.toString(16)}`;
    if (stateOf(word) !== expected) t.fail(`${word} is ${stateOf(word)}`);
  }
  t.is(stateOf(0x1003), 'UNKNOWN 0x1003');
});

test('a slot that is about to be written is unused in the table', (t) => {
  t.is(attributesOf('erased'), 0);
});

test('what is no state cannot be set', (t) => {
  for (const state of ['UNKNOWN 0x1003', 'toString', '']) {
    const error = t.throws(() => attributesOf(state as SettableState), { instanceOf: BasaltError });
    t.is(error?.code, 'SLOT_WRONG_STATE');
  }
});

testProp(
  'new boot bits leave the low 48 bits of the attributes alone',
  [fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), fc.nat(0xffff)],
  (t, attributes, word) => {
    const changed = withBootWord(attributes, word);
    t.is(bootWord(changed), word);
    t.is(changed & 0xffff_ffff_ffffn, attributes & 0xffff_ffff_ffffn);
    t.is(changed >> 64n, 0n);
  },
);
