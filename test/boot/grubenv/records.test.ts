import { fc, testProp } from '@fast-check/ava';
import test from 'ava';
import { blockWith } from '#pkg/boot/grubenv.ts';
import {
  goodOf,
  goodVariables,
  readGood,
  readRecord,
  readRecords,
  recordVariables,
  writeRecord,
} from '#pkg/boot/grubenv-records.ts';
import { takenTries } from '#pkg/boot/grubenv-rules.ts';
import { recordsWith } from './support/cases.ts';
import { uuids } from './support/node.ts';

const word = fc.integer({ min: 0, max: 0x1ff });
const other = '00000000-0000-4000-8000-000000000000';

test('a record is priority, tries, success and partition, in words that GRUB script can take apart', (t) => {
  t.is(writeRecord({ word: 0x102, partUuid: uuids.IMGA }), `2:0:ok:${uuids.IMGA}`);
  t.is(writeRecord({ word: 0x0f3, partUuid: uuids.IMGB }), `3:15:no:${uuids.IMGB}`);
});

testProp('what is written is read', [word, word], (t, imga, imgb) => {
  const records = recordsWith(imga, imgb);
  t.deepEqual(readRecords(blockWith(recordVariables(records))), { value: records });
  t.deepEqual(readGood(blockWith(goodVariables(goodOf(records)))), { value: goodOf(records) });
});

test('the widest records leave their block room in its first sector', (t) => {
  const block = blockWith(recordVariables(recordsWith(0x1ff, 0x1ff)))!;
  t.true(Buffer.from(block).lastIndexOf('\n') < 400);
});

test('no other text is a record', (t) => {
  for (const text of ['16:0:ok', '3:16:ok', '03:0:ok', '3:0:OK', '3:0', '3:0:ok:x', '-1:0:ok', '3:0:ok ']) {
    t.is(readRecord(`${text}:${uuids.IMGA}`), undefined, text);
  }
  t.is(readRecord(`3:0:ok:${uuids.IMGA}\n`), undefined);
  t.is(readRecord(`3:0:ok:${uuids.IMGA.toUpperCase()}`), undefined);
});

testProp(
  'a changed byte in our lines is noticed, or changes nothing',
  [word, word, fc.nat(330), fc.integer({ min: 1, max: 255 })],
  (t, imga, imgb, at, change) => {
    const records = recordsWith(imga, imgb);
    const block = blockWith(recordVariables(records))!;
    block[at] = block[at]! ^ change;
    const found = readRecords(block);
    if ('value' in found) t.deepEqual(found.value, records);
    else t.not(found.damage, '');
  },
);

test('the good slot is the one that needs no try, and the first of two', (t) => {
  t.is(goodOf(recordsWith(0x102, 0x013))?.label, 'IMGA');
  t.is(goodOf(recordsWith(0x003, 0x102))?.label, 'IMGB');
  t.is(goodOf(recordsWith(0x102, 0x102))?.label, 'IMGA');
  t.is(goodOf(recordsWith(0x013, 0x003)), undefined);
  t.is(goodOf(recordsWith(0x100, 0x000)), undefined);
});

for (const [table, environment, taken, why] of [
  [0x013, 0x013, {}, 'armed, not started yet'],
  [0x013, 0x003, { IMGB: 0 }, 'GRUB took the try'],
  [0x033, 0x013, { IMGB: 1 }, 'GRUB took two of three'],
  [0x013, 0x000, {}, 'arming was cut before it reached the environment'],
  [0x003, 0x013, {}, 'the environment is older than the table'],
  [0x013, 0x102, {}, 'the environment is of another time'],
  [0x013, 0x002, {}, 'the environment is of another time, with another priority'],
  [0x003, 0x102, {}, 'a commit was cut before it reached the table'],
  [0x102, 0x003, {}, 'the environment missed a commit'],
  [0x000, 0x003, {}, 'the environment missed that the slot was given up'],
  [0x113, 0x103, { IMGB: 0 }, 'a try of a slot that has proved itself'],
] as const) {
  test(`table ${table.toString(16)}, environment ${environment.toString(16)}: ${why}`, (t) => {
    t.deepEqual(takenTries(recordsWith(0x102, table), recordsWith(0x102, environment)), taken);
  });
}

test('an environment that cannot be read, or is of another partition, costs one try', (t) => {
  t.deepEqual(takenTries(recordsWith(0x102, 0x013), undefined), { IMGB: 0 });
  t.deepEqual(takenTries(recordsWith(0x102, 0x033), undefined), { IMGB: 2 });
  t.deepEqual(takenTries(recordsWith(0x102, 0x003), undefined), {});
  const records = recordsWith(0x102, 0x013);
  t.deepEqual(takenTries(records, { ...records, IMGB: { word: 0x013, partUuid: other } }), { IMGB: 0 });
});

testProp('the table only ever loses tries by it', [word, word, word, word], (t, a, b, c, d) => {
  const taken = takenTries(recordsWith(a, b), recordsWith(c, d));
  for (const [label, tries] of Object.entries(taken)) {
    t.true(tries < (((label === 'IMGA' ? a : b) >> 4) & 0xf) && tries >= 0);
  }
  t.deepEqual(takenTries(recordsWith(a, b), recordsWith(a, b)), {});
});
