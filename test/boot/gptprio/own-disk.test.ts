import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'ava';
import { executePlan } from '#pkg/blockdev/execute.ts';
import { MemoryDevice } from '#pkg/blockdev/memory.ts';
import { buildLayout, planFormat } from '#pkg/gpt/layout.ts';
import { entriesOf, rangeOf, setAttributes } from '#pkg/gpt/table.ts';
import { coreSector } from '#cmd/basalt/image/boot-code.ts';
import { scratch } from '../../gpt/tools.ts';
import { diskMaker } from './disks.ts';
import { isWhole } from './extent.ts';
import { makeCore, makeEsp, moduleDir } from './grub-core.ts';
import { bootDisk, judgedDisks, readSparse, verdictIn, writeSparse } from './judge.ts';
import { questions } from './judge-medium.ts';
import { runMachine, type Firmware } from './qemu.ts';

const mebibyte = 1024 * 1024;

const armed = 0x0013n << 48n;

/** A disk in EVE's layout with IMGB armed, and in its first partition what UEFI starts. */
const formatted = async (sectorSize: number, esp: Uint8Array): Promise<MemoryDevice> => {
  const sizes = { esp: esp.length, slot: mebibyte, config: mebibyte, persist: mebibyte };
  const table = setAttributes(buildLayout({ sectorSize, ...sizes }), new Map([[2, armed]]));
  const disk = new MemoryDevice({ size: table.geometry.diskSize, sectorSize });
  await executePlan(disk, planFormat(table));
  disk.image.write(rangeOf(table, entriesOf(table)[0]!).offset, esp);
  return disk;
};

/** Puts GRUB between the table and the first partition, and says in its first two sectors where the next one is. */
const installBios = async (disk: MemoryDevice, core: string): Promise<void> => {
  const bootSector = await readFile(join(await moduleDir('bios'), 'boot.img'));
  const rest = await readFile(core);
  bootSector.writeBigUInt64LE(BigInt(coreSector), 92);
  rest.writeBigUInt64LE(BigInt(coreSector + 1), 500);
  disk.image.write(0, bootSector.subarray(0, 440));
  disk.image.write(coreSector * 512, rest);
};

const setups: readonly (readonly [Firmware, number])[] = [
  ['bios', 512],
  ['uefi', 4096],
  ...(isWhole ? ([['uefi', 512]] as const) : []),
];

for (const [firmware, sectorSize] of setups) {
  test.serial(`without a disk named, ${firmware} takes the one it came from, ${sectorSize} byte sectors`, async (t) => {
    t.timeout(1_800_000);
    const folder = await scratch(t);
    const [path, otherPath, espPath] = ['own.img', 'other.img', 'esp.img'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    const core = await makeCore(firmware, questions({ one: '', two: '', three: '' }), folder);
    await makeEsp(core, 8 * mebibyte, sectorSize, espPath);
    const disk = await formatted(sectorSize, await readFile(espPath));
    if (firmware === 'bios') await installBios(disk, core);
    await writeSparse(path, disk.image);
    // another disk with slots of its own, which UEFI numbers first
    const other = (await (await diskMaker(sectorSize))([0x013, 0x013])).image;
    await writeSparse(otherPath, other);
    const devices = [...bootDisk(firmware, `file=${path}`, sectorSize), ...judgedDisks([otherPath], sectorSize)];
    const name = firmware === 'bios' ? 'hd0' : 'hd1';
    // a start of UEFI takes seconds: what GRUB is asked again in the same one, it reads from the disk again
    const serial = await runMachine(firmware, devices, 600);
    const after = await readSparse(path, disk.size);
    const picks = ['one', 'two', 'three'].map((time) => {
      const verdict = verdictIn(serial, time, name, after);
      return verdict.kind === 'pick' ? verdict.label : verdict.reason;
    });
    t.deepEqual(picks, ['IMGB', 'IMGA', 'IMGA']);
    const untouched = Buffer.compare(
      (await readSparse(otherPath, other.size)).read(0, other.size),
      other.read(0, other.size),
    );
    t.is(untouched, 0);
  });
}
