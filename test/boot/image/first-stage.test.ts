import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'ava';
import { runToolOk } from '#cmd/node/tool.ts';
import { buildRootfs } from '#grub/image/rootfs.ts';
import { placeOf } from '../vm/disk-copy.ts';
import { folder, newMachine, patience, slotsOf } from './rig.ts';

/** What a first stage like EVE's own leaves to the configuration in the slot: `root`, and nothing that ours exports. */
const firstStage = `serial --unit=0 --speed=115200
terminal_output serial
gptprio.next -d slot
set root="$slot"
configfile ($root)/EFI/BOOT/grub.cfg
`;

test('a first stage that says no more than root starts a slot, too', async (t) => {
  t.timeout(3_600_000);
  const dir = await folder(t);
  const rootfs = join(dir, 'rootfs.img');
  await buildRootfs({ version: '1.0.0-kvm-amd64', out: rootfs, compress: false });
  const machine = await newMachine(t, { dir, firmware: 'bios', rootfs });
  const { disk } = machine.setup;
  const { offset } = await placeOf(disk, 'EFI System');
  await writeFile(join(dir, 'grub.cfg'), firstStage);
  await runToolOk('mcopy', ['-o', '-i', `${disk}@@${offset}`, join(dir, 'grub.cfg'), '::EFI/BOOT/grub.cfg']);
  const { partUuid } = (await slotsOf(disk).read()).IMGA;
  await machine.start();
  await machine.waitFor(new RegExp(`Kernel command line: .* root=PARTUUID=${partUuid} `), patience, 'start');
  t.notRegex(machine.text(), /basalt\.disk=/);
  await machine.waitFor(/basalt: IMGA with 1\.0\.0-kvm-amd64 is up/, patience, 'start');
});
