import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rename, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { defaultCacheDir } from '#grub/gptprio/build.ts';
import { makeCore, makeEsp, moduleDir, serialOnly } from './grub-core.ts';
import type { Firmware } from './qemu.ts';

/** The BIOS numbers no more disks, and the boot medium is one. UEFI has no such limit; more only make its start long. */
export const mostDisks: Record<Firmware, number> = { bios: 14, uefi: 32 };

/** GRUB's name of the nth disk to judge: on BIOS the boot medium is hd0, on UEFI it comes last by its place on the bus. */
export const diskName = (firmware: Firmware, at: number): string => `hd${firmware === 'bios' ? at + 1 : at}`;

/** Asks for a disk, or with none for GRUB's own, and keeps the answer in variables that end in `name`. */
const question = (name: string, disk: string): string => `
set device${name}=none
set label${name}=none
set uuid${name}=none
set reason${name}=none
set start${name}=none
set said${name}=none
if gptprio.next -d device${name} -l label${name} -u uuid${name} -r reason${name} -s start${name} ${disk}; then
  set said${name}=pick
fi
`;

/** A line of its own for a label, which may be long. */
const answer = (name: string): string => `
  echo "@${name} $said${name} $device${name} $uuid${name} $reason${name} $start${name}"
  echo "@${name} label $label${name}"
`;

/**
 * Asks for each disk by its name, then tells all answers over the serial line three times: GRUB drops a character when
 * the line does not take it in time, which happens on a busy machine.
 */
export const questions = (disks: Readonly<Record<string, string>>): string => `${serialOnly}
${Object.entries(disks)
  .map(([name, disk]) => question(name, disk))
  .join('')}
for round in 1 2 3; do
${Object.keys(disks).map(answer).join('')}
  echo "@end"
done
halt
`;

const script = (firmware: Firmware): string =>
  questions(
    Object.fromEntries(
      Array.from({ length: mostDisks[firmware] }, (_, at) => [diskName(firmware, at), diskName(firmware, at)]),
    ),
  );

/** The boot sector as it is looks for the rest of GRUB in the sector behind it. */
export const makeBiosDisk = async (core: string, path: string): Promise<void> => {
  const bootSector = await readFile(join(await moduleDir('bios'), 'boot.img'));
  await writeFile(path, Buffer.concat([bootSector, await readFile(core)]));
  await truncate(path, 1024 * 1024);
};

/** A disk that starts GRUB with our module and has it judge all other disks; made once and kept beside the modules. */
export const judgeMedium = async (firmware: Firmware): Promise<string> => {
  const cache = defaultCacheDir();
  const text = script(firmware);
  const hash = createHash('sha256')
    .update(text)
    .update(basename(dirname(await moduleDir(firmware))));
  for (const name of ['judge-medium.ts', 'grub-core.ts']) hash.update(await readFile(join(import.meta.dirname, name)));
  const kept = join(cache, `judge-${firmware}-${hash.digest('hex').slice(0, 16)}.img`);
  if (await stat(kept).catch(() => undefined)) return kept;
  const work = await mkdtemp(join(cache, 'unfinished-'));
  try {
    const core = await makeCore(firmware, text, work);
    const made = join(work, 'medium.img');
    if (firmware === 'bios') await makeBiosDisk(core, made);
    else await makeEsp(core, 4 * 1024 * 1024, 512, made);
    await rename(made, kept);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return kept;
};
