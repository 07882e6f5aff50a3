import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { buildRootfs } from '#grub/image/rootfs.ts';
import type { SlotVariant } from '#grub/image/variants.ts';
import type { Machine } from '#grub/vm/machine.ts';
import { fillSlot, folder, newMachine, patience, slotsOf } from './rig.ts';

/** A machine, switched off, with a good image in IMGA, and a bad one in IMGB that the next start tries. */
const armed = async (t: ExecutionContext, variant: SlotVariant): Promise<Machine> => {
  t.timeout(3_600_000);
  const dir = await folder(t);
  const image = async (version: string, kind: SlotVariant): Promise<string> => {
    const out = join(dir, `${kind}.img`);
    await buildRootfs({ version, variant: kind, out, compress: false });
    return out;
  };
  const machine = await newMachine(t, { dir, firmware: 'bios', rootfs: await image('1.0.0-kvm-amd64', 'good') });
  const { disk } = machine.setup;
  await fillSlot(disk, 'IMGB', await image('2.0.0-kvm-amd64', variant));
  await slotsOf(disk).set({ IMGB: 'updating' });
  return machine;
};

/** It came up in the old image by itself, and tried the other one once. */
const isBack = async (t: ExecutionContext, machine: Machine): Promise<void> => {
  await machine.waitFor(/basalt: IMGA with 1\.0\.0-kvm-amd64 is up/, patience, 'start');
  await machine.cutPower();
  t.deepEqual(await slotsOf(machine.setup.disk).states(), { IMGA: 'active', IMGB: 'inprogress' });
  t.is(machine.text().match(/Basalt: starting IMGB/g)?.length, 1);
};

test('an image whose kernel panics is tried once; the machine comes up in the old one by itself', async (t) => {
  const machine = await armed(t, 'kernel-panic');
  await machine.start();
  await machine.waitFor(/Basalt: starting IMGB/, patience, 'start');
  await machine.waitFor(/Kernel panic/, patience, 'start');
  await isBack(t, machine);
});
