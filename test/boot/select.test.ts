import test from 'ava';
import { fc, testProp } from '@fast-check/ava';
import { bootWord } from '#pkg/boot/attributes.ts';
import { selectSlot } from '#pkg/boot/select.ts';
import { neverYields } from '#pkg/boot/starts.ts';
import { encodeEntry } from '#pkg/gpt/entry.ts';
import { buildLayout, typeGuids } from '#pkg/gpt/layout.ts';
import { entriesOf, setAttributes, type Table } from '#pkg/gpt/table.ts';

const layout = buildLayout();
/** Boot bits on a slot that never yields, so that its starts are not counted: `starts.test.ts` has that half of the rule. */
const shift = (word: number) => (BigInt(word) << 48n) | (BigInt(neverYields) << 32n);

const withWords = (imga: number, imgb: number): Table =>
  setAttributes(
    layout,
    new Map([
      [1, shift(imga)],
      [2, shift(imgb)],
    ]),
  );

/** The layout with one partition more, at any index. */
const withPartition = (table: Table, index: number, name: string, typeGuid: string, word: number): Table => {
  const entries = table.entries.slice();
  const partUuid = 'ad6871ee-31f9-4cf3-9e09-6f7a25c30060';
  encodeEntry(
    { typeGuid, partUuid, firstLba: 64n, lastLba: 127n, attributes: shift(word), name },
    entries.subarray(index * 128, (index + 1) * 128),
  );
  return { ...table, entries };
};

const outcome = (table: Table): string => {
  const selection = selectSlot(table);
  if (selection.kind === 'none') return 'none';
  const word = bootWord(entriesOf(selection.table).find(({ index }) => index === selection.entry.index)!.attributes);
  return `${selection.entry.name} 0x${word.toString(16)}${selection.changed ? ' written' : ''}`;
};

const cases: [string, number, number, string][] = [
  ['a new disk boots IMGA without a write', 0x102, 0x000, 'IMGA 0x102'],
  ['scenario 2: an armed IMGB is picked and becomes inprogress', 0x102, 0x013, 'IMGB 0x3 written'],
  ['an armed IMGA is picked and becomes inprogress', 0x013, 0x102, 'IMGA 0x3 written'],
  ['after one attempt the old slot boots again', 0x102, 0x003, 'IMGA 0x102'],
  ['a committed IMGB boots without a write', 0x000, 0x102, 'IMGB 0x102'],
  ['scenario 41: with both active the lower numbered slot boots', 0x102, 0x102, 'IMGA 0x102'],
  ['equal priorities with tries: the first one loses a try', 0x013, 0x013, 'IMGA 0x3 written'],
  ['priority 0 never boots', 0x100, 0x010, 'none'],
  ['tries without success count down one at a time', 0x000, 0x0f1, 'IMGB 0xe1 written'],
  ['tries are taken from a successful slot too, and success stays', 0x000, 0x112, 'IMGB 0x102 written'],
  ['priority without tries or success is not eligible', 0x00f, 0x101, 'IMGB 0x101'],
  ['reserved bits do not matter to the boot loader', 0x102, 0x9013, 'IMGB 0x9003 written'],
  ['scenario 24: a slot marked unused while written is never picked', 0x102, 0x000, 'IMGA 0x102'],
  ['scenario 14: an unknown state without a try is passed over', 0x102, 0x1003, 'IMGA 0x102'],
  ['nothing eligible boots nothing', 0x000, 0x003, 'none'],
];

for (const [title, imga, imgb, expected] of cases) {
  test(title, (t) => t.is(outcome(withWords(imga, imgb)), expected));
}

test('INSTALLER is selectable, by its type and not by its label', (t) => {
  const installer = withPartition(withWords(0x102, 0x000), 5, 'INSTALLER', typeGuids.slotType, 0x103);
  t.is(outcome(installer), 'INSTALLER 0x103');
  t.is(outcome(withPartition(withWords(0x102, 0), 5, 'IMGB', typeGuids.persistType, 0x103)), 'IMGA 0x102');
});

test('table order decides a tie, not the place on the disk', (t) => {
  const first = withPartition(withWords(0x102, 0x102), 0, 'INSTALLER', typeGuids.slotType, 0x102);
  t.is(outcome(first), 'INSTALLER 0x102');
});

const word = fc.oneof(fc.constantFrom(0x102, 0x013, 0x003, 0), fc.nat(0xffff), fc.nat(0x1ff));

testProp(
  'the rule agrees with a naive reading of it: sort the eligible by priority, keep the first of equals',
  [word, word, word],
  (t, imga, imgb, installer) => {
    const table = withPartition(withWords(imga, imgb), 5, 'INSTALLER', typeGuids.slotType, installer);
    const sorted = [
      { name: 'IMGA', value: imga },
      { name: 'IMGB', value: imgb },
      { name: 'INSTALLER', value: installer },
    ]
      .map(({ name, value }, order) => {
        const digits = value.toString(2).padStart(16, '0');
        const priority = Number.parseInt(digits.slice(12), 2);
        const tries = Number.parseInt(digits.slice(8, 12), 2);
        return { name, value, order, priority, tries, successful: digits[7] === '1' };
      })
      .filter(({ priority, tries, successful }) => priority !== 0 && (tries !== 0 || successful))
      .toSorted((one, two) => two.priority - one.priority || one.order - two.order);
    const [best] = sorted;
    if (!best) return t.is(outcome(table), 'none');
    const after = best.tries > 0 ? best.value - 16 : best.value;
    t.is(outcome(table), `${best.name} 0x${after.toString(16)}${best.tries > 0 ? ' written' : ''}`);
  },
);

testProp('repeated boots end in a slot that costs nothing or in none', [word, word], (t, imga, imgb) => {
  let table = withWords(imga, imgb);
  for (let boots = 0; boots < 64; boots += 1) {
    const selection = selectSlot(table);
    if (selection.kind === 'none' || !selection.changed) return t.pass();
    table = selection.table;
  }
  t.fail('tries never ended');
});
