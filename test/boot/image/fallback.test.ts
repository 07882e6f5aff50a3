import { join } from 'node:path';
import test from 'ava';
import { buildRootfs } from '#grub/image/rootfs.ts';
import { fillSlot, folder, newMachine, patience, slotsOf } from './rig.ts';

test('an image whose kernel panics is tried once; the machine comes up in the old one by itself', async (t) => {
  t.timeout(1_800_000);
  const dir = await folder(t);
  const image = async (version: string, variant: 'good' | 'kernel-panic'): Promise<string> => {
    const out = join(dir, `${variant}.img`);
    await buildRootfs({ version, variant, out, compress: false });
    return out;
  };
  const machine = await newMachine(t, { dir, firmware: 'bios', rootfs: await image('1.0.0-kvm-amd64', 'good') });
  const { disk } = machine.setup;
  await fillSlot(disk, 'IMGB', await image('2.0.0-kvm-amd64', 'kernel-panic'));
  await slotsOf(disk).set({ IMGB: 'updating' });
  await machine.start();
  await machine.waitFor(/Basalt: starting IMGB/, patience, 'start');
  await machine.waitFor(/Kernel panic/, patience, 'start');
  await machine.waitFor(/basalt: IMGA with 1\.0\.0-kvm-amd64 is up/, patience, 'start');
  await machine.cutPower();
  t.deepEqual(await slotsOf(disk).states(), { IMGA: 'active', IMGB: 'inprogress' });
  t.is(machine.text().match(/Basalt: starting IMGB/g)?.length, 1);
});
