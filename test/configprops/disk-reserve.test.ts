import test from 'ava';
import { diskReserveBytes, diskReserveInodes } from '#pkg/configprops/disk-reserve.ts';
import { defaultValues } from '#pkg/configprops/values.ts';

test('the reserve is a share of the disk, and no more than its bound', (t) => {
  t.is(diskReserveBytes(defaultValues, 1_000_001), 200_000);
  t.is(diskReserveBytes(defaultValues, 1e12), 2_147_483_648);
  const values = { ...defaultValues, 'storage.dom0.disk.minusage.percent': 80 };
  t.is(diskReserveBytes(values, 1_000_000), 800_000);
  t.is(diskReserveBytes({ ...values, 'storage.dom0.disk.maxusagebytes': 104_857_600 }, 1e12), 104_857_600);
});

test('inodes are kept by the same share, and no more than the OS could need', (t) => {
  t.is(diskReserveInodes(defaultValues, 4096), 819);
  t.is(diskReserveInodes(defaultValues, 1_000_000), 1000);
});
