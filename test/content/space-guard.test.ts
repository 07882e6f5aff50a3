import test from 'ava';
import { createSpaceGuard, defaultReserve } from '#pkg/content/space-guard.ts';
import { diskFiles } from '#pkg/content/store-files.ts';
import { diskReserveBytes } from '#pkg/configprops/disk-reserve.ts';
import { defaultValues } from '#pkg/configprops/values.ts';

const GiB = 1024 ** 3;

test('the store leaves what the properties reserve for the OS, and notices at once when they change', async (t) => {
  let values = defaultValues;
  let freeBytes = 5 * GiB;
  const files = { ...diskFiles, freeBytes: async () => freeBytes };
  const guard = createSpaceGuard(files, '/', async () => defaultReserve + diskReserveBytes(values, 100 * GiB));
  t.is(await guard.room(), 3 * GiB - defaultReserve);
  values = { ...values, 'storage.dom0.disk.maxusagebytes': 1 * GiB };
  t.is(await guard.room(), 4 * GiB - defaultReserve);
  await guard.inspect();
  freeBytes = 1 * GiB + defaultReserve - 1;
  const error = await t.throwsAsync(guard.inspect(), { code: 'STORE_NO_SPACE' });
  t.regex(error.message, new RegExp(String(1 * GiB + defaultReserve)));
  t.is(await guard.room(), -1);
});

test('a reserve that cannot be told is an error of the store, not room', async (t) => {
  const guard = createSpaceGuard(diskFiles, '/', async () => {
    throw new Error('no such disk');
  });
  await t.throwsAsync(guard.room(), { code: 'STORE_IO' });
});
