import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'ava';
import { executePlan } from '#pkg/blockdev/execute.ts';
import { MemoryDevice } from '#pkg/blockdev/memory.ts';
import { buildLayout, planFormat } from '#pkg/gpt/layout.ts';
import { makeCore, makeEsp, serialOnly } from '../gptprio/grub-core.ts';
import { bootDisk, judgedDisks, writeSparse } from '../gptprio/judge.ts';
import { diskName, makeBiosDisk } from '../gptprio/judge-medium.ts';
import { runMachine } from '../gptprio/qemu.ts';
import { scratch } from '../../gpt/tools.ts';

const mebibyte = 1024 * 1024;
const diskGuid = '9b1f2c9e-5d0e-4d4c-9d5b-0b8c8d6f0a11';
const imga = 'ad6871ee-31f9-4cf3-9e09-6f7a25c30052';
const grub = join(import.meta.dirname, '../../../grub');

/** A disk whose GUID is its own, with IMGA active. */
const ownDisk = async (): Promise<MemoryDevice> => {
  const layout = buildLayout({ esp: mebibyte, slot: mebibyte, config: mebibyte, persist: mebibyte });
  const table = { ...layout, header: { ...layout.header, diskGuid } };
  const device = new MemoryDevice({ size: table.geometry.diskSize, sectorSize: 512 });
  await executePlan(device, planFormat(table));
  return device;
};

/** The command of our first stage that picks the slot, for a disk that GRUB did not come from. */
const pickOf = async (disk: string): Promise<string> => {
  const line = /^if (gptprio\.next .*); then$/m.exec(await readFile(join(grub, 'esp.cfg'), 'utf8'))?.[1];
  if (line === undefined) throw new Error('esp.cfg picks no slot');
  return `${line} ${disk}`;
};

/**
 * Runs the configuration of the slot after a first stage that says `root` and no more, as EVE's own does, and after ours.
 * Each line is told three times, as GRUB drops a character when the serial line does not take it in time.
 */
const script = (disk: string, pick: string, slot: string): string => `${serialOnly}
function linux { echo "@$stage $@"; }
function initrd { true; }
for round in 1 2 3; do
  unset dev
  unset partuuid
  unset diskguid
  unset start
  set stage=eve
  set root=${disk},gpt2
${slot}
  set stage=basalt
  ${pick}
${slot}
done
echo "@end"
halt
`;

for (const firmware of ['bios', 'uefi'] as const) {
  test.serial(
    `a slot is started by our first stage, which names the disk, and by one that says no more than root: ${firmware}`,
    async (t) => {
      t.timeout(1_800_000);
      const folder = await scratch(t);
      const [medium, path] = [join(folder, 'medium.img'), join(folder, 'disk.img')];
      await writeSparse(path, (await ownDisk()).image);
      const disk = diskName(firmware, 0);
      const text = script(disk, await pickOf(disk), await readFile(join(grub, 'slot.cfg'), 'utf8'));
      const core = await makeCore(firmware, text, folder, ['test', 'true', 'probe']);
      if (firmware === 'bios') await makeBiosDisk(core, medium);
      else await makeEsp(core, 8 * mebibyte, 512, medium);
      const devices = [...bootDisk(firmware, `readonly=on,file=${medium}`), ...judgedDisks([path], 512)];
      const serial = await runMachine(firmware, devices, 900);
      // GRUB breaks lines where its screen ends
      const said = (words: string): boolean => serial.replace(/\s/g, '').includes(words.replace(/\s/g, ''));
      t.true(said('@end'), serial);
      const kernel = `(${disk},gpt2)/boot/vmlinuz root=PARTUUID=${imga}`;
      t.true(said(`@eve ${kernel} rootfstype=squashfs `), serial);
      t.true(said(`@basalt ${kernel} basalt.disk=${diskGuid} basalt.start=committed rootfstype=squashfs `), serial);
    },
  );
}
