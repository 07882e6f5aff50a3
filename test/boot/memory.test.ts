import test from 'ava';
import { MemoryBootControl } from '#pkg/boot/memory.ts';
import { BasaltError } from '#pkg/errors/error.ts';

test('a whole update goes through the states, the boot loader taking the try', async (t) => {
  const control = new MemoryBootControl();
  t.is(control.boot(), 'IMGA');
  t.is((await control.set({ IMGB: 'updating' })).IMGB.state, 'updating');
  t.is(control.boot(), 'IMGB');
  t.is((await control.read()).IMGB.state, 'inprogress');
  const after = await control.set({ IMGA: 'unused', IMGB: 'active' });
  t.deepEqual([after.IMGA.state, after.IMGB.state], ['unused', 'active']);
  t.deepEqual(control.changes, [{ IMGB: 'updating' }, { IMGA: 'unused', IMGB: 'active' }]);
});

test('an update that dies falls back', async (t) => {
  const control = new MemoryBootControl();
  await control.set({ IMGB: 'updating' });
  t.deepEqual([control.boot(), control.boot(), control.boot()], ['IMGB', 'IMGA', 'IMGA']);
});

test('reads and writes fail as often as asked, and a failed write changes nothing', async (t) => {
  const control = new MemoryBootControl();
  control.failWrites();
  control.failReads(2);
  await t.throwsAsync(control.set({ IMGB: 'updating' }), { instanceOf: BasaltError });
  await t.throwsAsync(control.read(), { instanceOf: BasaltError });
  await t.throwsAsync(control.read(), { instanceOf: BasaltError });
  t.is((await control.read()).IMGB.state, 'unused');
  t.deepEqual(control.changes, []);
});

test('any bits can be put on a slot', async (t) => {
  const control = new MemoryBootControl({ attributes: { IMGB: 0x1003 } });
  t.is((await control.read()).IMGB.state, 'UNKNOWN 0x1003');
  control.putAttributes('IMGA', 0);
  t.is(control.boot(), undefined);
});
