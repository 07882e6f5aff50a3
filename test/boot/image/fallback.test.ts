import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'ava';
import { buildRootfs } from '#cmd/basalt/image/rootfs.ts';
import { sharedBase } from '../vm/images.ts';
import { fillSlot, folder, newMachine, patience, slotsOf } from './rig.ts';

test('an image whose kernel panics is tried once, and the next start takes the old one', async (t) => {
  t.timeout(3_600_000);
  const dir = await folder(t);
  // that an old image comes up is seen on whole machines (test/boot/vm); here it is enough that it is taken
  const old = join(dir, 'old.img');
  await writeFile(old, randomBytes(2 * 1024 * 1024));
  const bad = join(dir, 'bad.img');
  const base = await sharedBase(dir);
  await buildRootfs({ version: '2.0.0-kvm-amd64', variant: 'kernel-panic', out: bad, compress: false, base });
  const machine = await newMachine(t, { dir, firmware: 'bios', rootfs: old });
  const { disk } = machine.setup;
  await fillSlot(disk, 'IMGB', bad);
  await slotsOf(disk).set({ IMGB: 'updating' });
  await machine.start();
  await machine.waitFor(/Basalt: starting IMGB/, patience, 'start');
  await machine.waitFor(/Kernel panic/, patience, 'start');
  await machine.waitFor(/Basalt: starting IMGA/, patience, 'start');
  await machine.cutPower();
  t.deepEqual(await slotsOf(disk).states(), { IMGA: 'active', IMGB: 'inprogress' });
  t.is(machine.text().match(/Basalt: starting IMGB/g)?.length, 1);
});
