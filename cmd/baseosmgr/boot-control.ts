import { resolve } from 'node:path';
import type { Logger } from '#pkg/process/log.ts';
import type { Flag } from '#pkg/process/options.ts';
import { GptBootControl } from '#pkg/boot/gpt-control.ts';
import { GrubEnvBootControl } from '#pkg/boot/grubenv-control.ts';
import { blockFile } from '#pkg/boot/grubenv-file.ts';
import type { BootControl } from '#pkg/boot/port.ts';
import { locateSlot } from '#pkg/boot/slot-partition.ts';
import type { Disk } from './disk.ts';

const kinds: readonly string[] = ['gpt', 'grubenv'];

/** How the boot loader of this node learns which slot to start. */
export const bootControlFlags = {
  'boot-control': {
    value: 'KIND',
    default: 'gpt',
    meaning: 'gpt: the boot loader reads the partition table; grubenv: a stock GRUB reads an environment block',
    check: (value) => (kinds.includes(value) ? undefined : `is ${kinds.join(' or ')}, not "${value}"`),
  },
  grubenv: { value: 'PATH', meaning: 'the environment block, on the mounted EFI partition (for grubenv)' },
} as const satisfies Readonly<Record<string, Flag>>;

export interface BootControlChoice {
  readonly disk: Disk;
  readonly 'boot-control': string;
  readonly grubenv: string | undefined;
  readonly log: Logger;
}

/** Ends the program with 2, as for any other wrong option, when the two options do not go together. */
export const requireBootControl = (choice: Pick<BootControlChoice, 'boot-control' | 'grubenv'>): void => {
  if ((choice['boot-control'] === 'grubenv') === (choice.grubenv !== undefined)) return;
  process.stderr.write('baseosmgr: --boot-control grubenv and --grubenv PATH belong together\nTry baseosmgr --help.\n');
  process.exit(2);
};

/** The boot control that was asked for. Beside the environment block lies the note of the good slot, `PATH.ok`. */
export const openBootControl = (choice: BootControlChoice): BootControl => {
  const { disk, log, grubenv } = choice;
  const table = new GptBootControl({
    open: disk.open,
    devicePath: disk.path,
    locate: (slot) => locateSlot(slot),
    onRepair: (report) => log.warn({ ...report }, 'a copy of the partition table was damaged'),
  });
  if (grubenv === undefined) return table;
  const path = resolve(grubenv);
  return new GrubEnvBootControl({
    table,
    environment: blockFile(path),
    good: blockFile(`${path}.ok`),
    onReport: (report) => log.warn({ ...report }, "GRUB's environment block did not say what the table says"),
  });
};
