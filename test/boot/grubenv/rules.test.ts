import test from 'ava';
import { blockWith } from '#pkg/boot/grubenv.ts';
import { readGood, readRecords, recordedStarts, recordsOf, type Records } from '#pkg/boot/grubenv-records.ts';
import { doneByGrub, doubtfulSlots, planChange } from '#pkg/boot/grubenv-rules.ts';
import { recordsWith } from './support/cases.ts';
import { uuids } from './support/node.ts';

const proved = 0x1000;
const tried = 0x2000;
const other = '00000000-0000-4000-8000-000000000000';
const environment = (records: Records) => ({ store: 'environment', records });
const table = { store: 'table' };

test('what gets a try reaches the environment after the table', (t) => {
  const after = recordsWith(0x102, 0x013);
  t.deepEqual(planChange(recordsWith(0x102, 0x000), after), [table, environment(after)]);
});

test('what is taken from a slot reaches the environment before the table', (t) => {
  const after = recordsWith(0x102, 0x003);
  t.deepEqual(planChange(recordsWith(0x102, 0x013), after), [environment(after), table]);
  const counted = recordsWith(0x102, 0x000, [proved, 0]);
  t.deepEqual(planChange(recordsWith(0x102, 0x000, [proved | 0x300, 0]), counted), [environment(counted), table]);
  const moved = { ...after, IMGB: { ...after.IMGB, partUuid: other } };
  t.deepEqual(planChange(after, moved), [environment(moved), table]);
});

test('a commit notes the good slot first of all', (t) => {
  const after = recordsWith(0x000, 0x102);
  t.deepEqual(planChange(recordsWith(0x102, 0x003), after), [
    { store: 'good', records: after },
    environment(after),
    table,
  ]);
});

test('records that stay as they are leave the table to be written, which knows more', (t) => {
  const records = recordsWith(0x102, 0x013);
  t.deepEqual(planChange(records, records), [table]);
});

test('a slot that is armed while the other is given up is out of the choice until the table says so', (t) => {
  const after = recordsWith(0x000, 0x013);
  const good = { store: 'good', records: after };
  t.deepEqual(planChange(recordsWith(0x102, 0x000), after), [good, table, environment(after)]);
  const middle = recordsWith(0x102, 0x000);
  t.deepEqual(planChange(recordsWith(0x102, 0x003), after), [good, environment(middle), table, environment(after)]);
  const more = recordsWith(0x000, 0x023);
  t.deepEqual(planChange(recordsWith(0x102, 0x013), more), [
    { store: 'good', records: more },
    environment(middle),
    table,
    environment(more),
  ]);
});

test('the only slot that can start keeps its place until the last write; where none can, none gets it before', (t) => {
  const after = recordsWith(0x000, 0x023);
  t.deepEqual(planChange(recordsWith(0x000, 0x013), after), [table, environment(after)]);
  const armed = recordsWith(0x000, 0x013);
  t.deepEqual(planChange(recordsWith(0x000, 0x003), armed), [
    environment(recordsWith(0x000, 0x000)),
    table,
    environment(armed),
  ]);
});

for (const [inTable, inEnvironment, why] of [
  [[0x003, 0], [0x003, proved | tried], 'a turn of a slot that has nothing proved'],
  [[0x000, proved], [0x002, proved | tried], 'a turn of a slot in a state that no turn leaves'],
  [[0x000, proved], [0x003, proved], 'another state without a turn'],
  [[0x012, proved], [0x003, proved | tried], 'a turn before the slot was armed otherwise'],
  [[0x000, proved | tried], [0x003, proved | tried], 'a turn that the table knows of'],
] as const)
  test(`nothing is learned from ${why}`, (t) => {
    const before = recordsWith(0x102, inTable[0], [0, inTable[1]]);
    t.deepEqual(doneByGrub(before, recordsWith(0x102, inEnvironment[0], [0, inEnvironment[1]])), {});
  });

test('starts that GRUB counted of another partition are none of this one', (t) => {
  const before = recordsWith(0x102, 0x000, [0x100, 0]);
  const seen = recordsWith(0x102, 0x000, [0x300, 0]);
  t.deepEqual(doneByGrub(before, seen), { IMGA: { count: 3 } });
  t.deepEqual(doneByGrub(before, { ...seen, IMGA: { ...seen.IMGA, partUuid: other } }), {});
});

test('a slot that may not start is in doubt while a file that GRUB reads may say otherwise', (t) => {
  const inTable = recordsWith(0x102, 0x003);
  const saying = (word: number, starts = 0): Records => recordsWith(0x102, word, [0, starts]);
  t.deepEqual(doubtfulSlots(inTable, 'unreadable', 'IMGA'), ['IMGB']);
  t.deepEqual(doubtfulSlots(inTable, saying(0x003), 'unreadable'), ['IMGB']);
  t.deepEqual(doubtfulSlots(inTable, undefined, 'IMGB'), ['IMGB'], 'it is noted as good');
  t.deepEqual(doubtfulSlots(inTable, undefined, 'IMGA'), []);
  t.deepEqual(doubtfulSlots(inTable, saying(0x013), 'IMGA'), ['IMGB']);
  t.deepEqual(doubtfulSlots(inTable, saying(0x003), 'IMGA'), []);
  t.deepEqual(doubtfulSlots(inTable, saying(0x003, proved), 'IMGA'), ['IMGB'], 'it might stand in');
  t.deepEqual(doubtfulSlots(recordsWith(0x102, 0x003, [0, proved]), saying(0x003, proved), 'IMGA'), []);
  t.deepEqual(doubtfulSlots(recordsWith(0x102, 0x013), 'unreadable', 'unreadable'), [], 'both may start');
});

test('a record holds what the boot loader goes by: a limit in one number, and a turn of what is proved', (t) => {
  t.is(recordedStarts(0x000f), 0x000f, 'never');
  t.is(recordedStarts(0x0005), 0x0000, 'the default');
  t.is(recordedStarts(tried), 0);
  t.is(recordedStarts(proved), proved);
  t.is(recordedStarts(proved | tried | 0x0300), proved | tried | 0x0300);
});

test('records are of the bits that the boot loader goes by, and of nothing else in the table', (t) => {
  const slot = (label: 'IMGA' | 'IMGB', attributes: number, starts: number) =>
    ({ label, attributes, starts, partUuid: uuids[label] }) as Parameters<typeof recordsOf>[0]['IMGA'];
  t.deepEqual(
    recordsOf({ IMGA: slot('IMGA', 0xff02, 0x4000 | proved), IMGB: slot('IMGB', 0x0e13, 0) }),
    recordsWith(0x102, 0x013, [proved, 0]),
  );
});

test('damage to the two files is told as what it is', (t) => {
  const damageOf = (variables: Record<string, string>) => readRecords(blockWith(variables));
  t.deepEqual(damageOf({}), { damage: 'nothing of ours is in it' });
  for (const name of ['basalt_IMGA', 'basalt_IMGB', 'basalt_check'])
    t.deepEqual(damageOf({ [name]: 'x' }), { damage: 'the records and their repetition differ' }, name);
  const note = (text: string, check = text) => readGood(blockWith({ basalt_good: text, basalt_good_check: check }));
  t.deepEqual(note(`IMGA:${uuids.IMGA}`), { value: { label: 'IMGA', partUuid: uuids.IMGA } });
  t.deepEqual(note(`IMGA:${uuids.IMGA}`, `IMGB:${uuids.IMGB}`), { damage: 'the note and its repetition differ' });
  for (const text of [`xIMGA:${uuids.IMGA}`, `IMGA:${uuids.IMGA} x`, `IMGC:${uuids.IMGA}`, 'IMGA:0'])
    t.deepEqual(note(text), { damage: `"${text}" is no note of a good slot` });
  t.deepEqual(readGood(blockWith({})), { damage: '"" is no note of a good slot' });
});
