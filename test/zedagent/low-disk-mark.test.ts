import test from 'ava';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openLowDiskMark } from '#cmd/zedagent/low-disk-mark.ts';
import { tempDir } from './node.ts';

test('what the disk was is known to the next boot, both ways', async (t) => {
  const dir = await tempDir(t);
  const first = await openLowDiskMark(dir);
  t.false(first.before);
  await first.set(true);
  await first.set(true);
  t.false(first.before, 'it is about the boot before');
  const second = await openLowDiskMark(dir);
  t.true(second.before);
  await second.set(false);
  t.false((await openLowDiskMark(dir)).before);
});

test('a mark that cannot be made is tried again when it is asked for again', async (t) => {
  const dir = await tempDir(t);
  const mark = await openLowDiskMark(dir);
  await writeFile(join(dir, 'status'), 'a file in the way');
  await t.throwsAsync(mark.set(true), { code: 'EEXIST' });
  await rm(join(dir, 'status'));
  await mark.set(true);
  t.true((await openLowDiskMark(dir)).before);
});
