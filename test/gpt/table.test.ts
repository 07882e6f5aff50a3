import test from 'ava';
import type { BasaltError } from '#pkg/errors/error.ts';
import { buildLayout } from '#pkg/gpt/layout.ts';
import { entriesOf, rangeOf, setAttributes } from '#pkg/gpt/table.ts';

const mebibyte = 1024 * 1024;
const table = buildLayout({ esp: mebibyte, slot: mebibyte, config: mebibyte, persist: mebibyte });
const [esp, imga, imgb, , persist] = entriesOf(table);
const { firstUsableLba, lastUsableLba } = table.header;

test('a partition may take the first usable sector, the last one, and one alone', (t) => {
  const first = BigInt(firstUsableLba);
  t.deepEqual(rangeOf(table, { ...imga!, firstLba: first, lastLba: first }), { offset: 34 * 512, size: 512 });
  t.is(rangeOf(table, { ...persist!, lastLba: BigInt(lastUsableLba) }).size, 2 * mebibyte - 33 * 512);
});

const outside: readonly [string, bigint, bigint][] = [
  ['before the usable area', BigInt(firstUsableLba) - 1n, BigInt(firstUsableLba)],
  ['behind the usable area', persist!.firstLba, BigInt(lastUsableLba) + 1n],
  ['with its end before its start', imga!.firstLba, imga!.firstLba - 1n],
];
for (const [where, firstLba, lastLba] of outside)
  test(`a partition ${where} has no range, and the error says so`, (t) => {
    const error = t.throws<BasaltError>(() => rangeOf(table, { ...imga!, firstLba, lastLba }));
    t.like(error, { code: 'GPT_INVALID', values: { firstLba, lastLba } });
    t.regex(error.message, /^partition 2 \(IMGA\) spans LBA/);
  });

test('partitions that share one sector have no range, and the error says which they are', (t) => {
  const error = t.throws<BasaltError>(() => rangeOf(table, { ...imgb!, firstLba: imga!.lastLba }));
  t.like(error, { code: 'GPT_INVALID', values: { first: 3, second: 2 } });
  t.regex(error.message, /^partitions 3 \(IMGB\) and 2 \(IMGA\) overlap/);
  t.throws(() => rangeOf(table, { ...esp!, lastLba: imga!.firstLba }));
});

test('attributes are set for any entry that the table has, and for no other', (t) => {
  for (const index of [0, 127]) {
    const { entries } = setAttributes(table, new Map([[index, 5n]]));
    t.is(new DataView(entries.slice().buffer).getBigUint64(index * 128 + 48, true), 5n);
  }
  for (const index of [-1, 128, 1.5]) {
    const error = t.throws<BasaltError>(() => setAttributes(table, new Map([[index, 5n]])));
    t.like(error, { code: 'GPT_INVALID', values: { index } });
    t.regex(error.message, new RegExp(`^partition ${index + 1} is not in a table of 128`));
  }
});
