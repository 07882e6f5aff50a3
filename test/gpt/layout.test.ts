import test from 'ava';
import { BasaltError } from '#pkg/errors/error.ts';
import { executePlan } from '#pkg/blockdev/execute.ts';
import { MemoryDevice } from '#pkg/blockdev/memory.ts';
import { buildLayout, planFormat, protectiveMbr } from '#pkg/gpt/layout.ts';
import { entriesOf, rangeOf } from '#pkg/gpt/table.ts';

const mebibyte = 1024 * 1024;

for (const sectorSize of [512, 4096]) {
  test(`partitions start at a MiB and follow each other, ${sectorSize} byte sectors`, (t) => {
    const table = buildLayout({ sectorSize, esp: 1, slot: 300 * mebibyte + 1, persist: 7 * mebibyte });
    const ranges = entriesOf(table).map((entry) => ({ name: entry.name, ...rangeOf(table, entry) }));
    t.deepEqual(ranges, [
      { name: 'EFI System', offset: mebibyte, size: mebibyte },
      { name: 'IMGA', offset: 2 * mebibyte, size: 301 * mebibyte },
      { name: 'IMGB', offset: 303 * mebibyte, size: 301 * mebibyte },
      { name: 'CONFIG', offset: 604 * mebibyte, size: 5 * mebibyte },
      { name: 'P3', offset: 609 * mebibyte, size: 7 * mebibyte },
    ]);
    t.is(table.geometry.diskSize, 617 * mebibyte);
  });
}

test('a size that is not a positive number of bytes is refused by name', (t) => {
  for (const slot of [0, -1, 1.5, Number.NaN, 2 ** 60]) {
    const error = t.throws(() => buildLayout({ slot }), { instanceOf: BasaltError });
    t.regex(error?.message ?? '', /IMGA/);
  }
  t.throws(() => buildLayout({ sectorSize: 520 }), { instanceOf: BasaltError });
});

test('the protective MBR covers the disk, and no more than its field can say', (t) => {
  const small = new DataView(protectiveMbr(mebibyte, 512).buffer);
  t.is(small.getUint32(458, true), 2047);
  const huge = new DataView(protectiveMbr(2 ** 43, 512).buffer);
  t.is(huge.getUint32(458, true), 0xffffffff);
});

test('what lies in IMGB of a new disk is no file system', async (t) => {
  const table = buildLayout({ esp: mebibyte, slot: mebibyte, config: mebibyte, persist: mebibyte });
  const [, , imgb] = entriesOf(table).map((entry) => rangeOf(table, entry).offset);
  const disk = new MemoryDevice({ size: table.geometry.diskSize });
  await executePlan(disk, [{ kind: 'write', offset: imgb!, data: Buffer.alloc(1024, 'hsqs') }, { kind: 'flush' }]);
  await executePlan(disk, planFormat(table));
  t.true((await disk.read(imgb!, 512)).every((byte) => byte === 0));
});
