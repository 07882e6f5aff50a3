import { fc, testProp } from '@fast-check/ava';
import test from 'ava';
import { blockWith } from '#pkg/boot/grubenv.ts';
import {
  goodOf,
  goodVariables,
  readGood,
  readRecord,
  readRecords,
  recordedStarts,
  recordVariables,
  writeRecord,
} from '#pkg/boot/grubenv-records.ts';
import { doneByGrub } from '#pkg/boot/grubenv-rules.ts';
import { learnedWords } from '#pkg/boot/learned.ts';
import { pickWord } from '#pkg/boot/select.ts';
import { startsOf } from '#pkg/boot/starts.ts';
import { recordsWith } from './support/cases.ts';
import { uuids } from './support/node.ts';

const word = fc.integer({ min: 0, max: 0x1ff });
const starts = fc.integer({ min: 0, max: 0xffff }).map(recordedStarts);
const proved = 0x1000;
const tried = 0x2000;
const other = '00000000-0000-4000-8000-000000000000';

test('a record is priority, tries, success and partition, in words that GRUB script can take apart', (t) => {
  t.is(writeRecord({ word: 0x102, starts: 0, partUuid: uuids.IMGA }), `2:0:ok:0:5:new:${uuids.IMGA}`);
  t.is(writeRecord({ word: 0x0f3, starts: 0x1403, partUuid: uuids.IMGB }), `3:15:no:4:3:proved:${uuids.IMGB}`);
  t.is(writeRecord({ word: 0x003, starts: 0x300f, partUuid: uuids.IMGB }), `3:0:no:0:0:tried:${uuids.IMGB}`);
});

testProp('what is written is read', [word, word, starts, starts], (t, imga, imgb, startsA, startsB) => {
  const records = recordsWith(imga, imgb, [startsA, startsB]);
  t.deepEqual(readRecords(blockWith(recordVariables(records))), { value: records });
  t.deepEqual(readGood(blockWith(goodVariables(goodOf(records)))), { value: goodOf(records) });
});

test('the widest records leave their block room in its first sector', (t) => {
  const block = blockWith(recordVariables(recordsWith(0x1ff, 0x1ff, [0x1f0e, 0x1f0e])))!;
  t.true(Buffer.from(block).lastIndexOf('\n') < 420);
});

test('no other text is a record', (t) => {
  for (const text of ['16:0:ok', '3:16:ok', '03:0:ok', '3:0:OK', '3:0', '3:0:ok:x', '-1:0:ok', '3:0:ok ']) {
    t.is(readRecord(`${text}:0:5:new:${uuids.IMGA}`), undefined, text);
  }
  t.is(readRecord(`3:0:ok:0:5:new:${uuids.IMGA}\n`), undefined);
  t.is(readRecord(`3:0:ok:0:5:new:${uuids.IMGA.toUpperCase()}`), undefined);
  for (const text of ['', '0:5', '16:5:new', '0:15:new', '0:5:old', '0:5:new:new'])
    t.is(readRecord(`3:0:ok:${text}:${uuids.IMGA}`), undefined, text);
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
  [0x013, 0x003, { IMGB: { tries: 0 } }, 'GRUB took the try'],
  [0x033, 0x013, { IMGB: { tries: 1 } }, 'GRUB took two of three'],
  [0x013, 0x000, {}, 'arming was cut before it reached the environment'],
  [0x003, 0x013, {}, 'the environment is older than the table'],
  [0x013, 0x102, {}, 'the environment is of another time'],
  [0x013, 0x002, {}, 'the environment is of another time, with another priority'],
  [0x003, 0x102, {}, 'a commit was cut before it reached the table'],
  [0x102, 0x003, {}, 'the environment missed a commit'],
  [0x000, 0x003, {}, 'the environment missed that the slot was given up'],
  [0x113, 0x103, { IMGB: { tries: 0 } }, 'a try of a slot that has proved itself'],
] as const) {
  test(`table ${table.toString(16)}, environment ${environment.toString(16)}: ${why}`, (t) => {
    t.deepEqual(doneByGrub(recordsWith(0x102, table), recordsWith(0x102, environment)), taken);
  });
}

test('an environment that cannot be read, or is of another partition, costs one try', (t) => {
  t.deepEqual(doneByGrub(recordsWith(0x102, 0x013), undefined), { IMGB: { tries: 0 } });
  t.deepEqual(doneByGrub(recordsWith(0x102, 0x033), undefined), { IMGB: { tries: 2 } });
  t.deepEqual(doneByGrub(recordsWith(0x102, 0x003), undefined), {});
  const records = recordsWith(0x102, 0x013);
  t.deepEqual(doneByGrub(records, { ...records, IMGB: { word: 0x013, starts: 0, partUuid: other } }), {
    IMGB: { tries: 0 },
  });
});

for (const [table, environment, taken, why] of [
  [[0x102, 0x100], [0x102, 0x300], { count: 3 }, 'GRUB counted two more starts'],
  [[0x102, 0xf00], [0x102, 0x500], { count: 5 }, 'GRUB has begun the count anew'],
  [[0x102, 0x100], [0x013, 0x300], {}, 'a count of another arming'],
  [[0x000, proved], [0x003, proved | tried], { tried: true }, 'GRUB started it in place of the other'],
  [[0x000, 0], [0x003, proved | tried], {}, 'nothing is proved of it, whatever GRUB says'],
  [[0x013, proved], [0x003, proved | tried], { tries: 0 }, 'it was armed meanwhile'],
  [[0x003, proved | tried], [0x003, proved], { tried: false }, 'GRUB gives it one more turn'],
  [[0x003, proved | tried], [0x000, proved], {}, 'the environment is older than its turn'],
  [[0x000, proved], [0x000, 0], {}, 'the mark is the table alone to take'],
] as const) {
  test(`${why}: ${JSON.stringify(taken)}`, (t) => {
    const [a, b] = [
      recordsWith(0x102, table[0], [0, table[1]]),
      recordsWith(0x102, environment[0], [0, environment[1]]),
    ];
    t.deepEqual(doneByGrub(a, b), Object.keys(taken).length === 0 ? {} : { IMGB: taken });
  });
}

testProp(
  'by what GRUB did, nothing becomes bootable and nothing is proved',
  [word, word, starts, starts],
  (t, inTable, inEnvironment, one, two) => {
    const done = doneByGrub(recordsWith(0x102, inTable, [0, one]), recordsWith(0x102, inEnvironment, [0, two]));
    const after = learnedWords({ boot: inTable, starts: one }, done.IMGB ?? {});
    if (pickWord([inTable]) === undefined) t.is(pickWord([after.boot]), undefined);
    t.is(startsOf(after.starts).proved, startsOf(one).proved);
    t.is(startsOf(after.starts).limit, startsOf(one).limit);
  },
);

testProp('the table only ever loses tries by it', [word, word, word, word], (t, a, b, c, d) => {
  const taken = doneByGrub(recordsWith(a, b), recordsWith(c, d));
  for (const [label, { tries }] of Object.entries(taken)) {
    if (tries === undefined) continue;
    t.true(tries < (((label === 'IMGA' ? a : b) >> 4) & 0xf) && tries >= 0);
  }
  t.deepEqual(doneByGrub(recordsWith(a, b), recordsWith(a, b)), {});
});
