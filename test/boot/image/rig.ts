import { open, mkdtemp, rm, stat } from 'node:fs/promises';
import { createReadStream } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ExecutionContext } from 'ava';
import { buildDisk } from '#cmd/basalt/image/disk.ts';
import { usableAccelerator } from '#cmd/basalt/vm/accelerator.ts';
import type { Firmware, Forward } from '#cmd/basalt/vm/arguments.ts';
import { openMachine, type Machine } from '#cmd/basalt/vm/machine.ts';
import { openFileDevice } from '#pkg/blockdev/file.ts';
import { GptBootControl } from '#pkg/boot/gpt-control.ts';
import type { SettableState, Slots } from '#pkg/boot/port.ts';
import type { SlotLabel } from '#pkg/boot/slot.ts';

/** Seconds for what takes ten on a machine that is translated and has nothing else to do. */
export const patience = Number(process.env['BASALT_VM_PATIENCE'] ?? 600);

/** Nobody waits half a minute here for a console to be read. */
export const hurried =
  'panic=1 basalt.boot_limit=60 basalt.supervisor.reboot-delay=1 basalt.supervisor.watchdog-delay=1';

/** A folder of this test alone. */
export const folder = async (t: ExecutionContext): Promise<string> => {
  const dir = await mkdtemp(join(tmpdir(), 'basalt-machine-'));
  t.teardown(async () => await rm(dir, { recursive: true, force: true, maxRetries: 5 }));
  return dir;
};

/** The slots of a disk image, as the agents see and set them. */
export const slotsOf = (disk: string) => {
  const control = new GptBootControl({ open: async () => await openFileDevice(disk), devicePath: disk });
  return {
    read: async (): Promise<Slots> => await control.read(),
    set: async (states: Partial<Record<SlotLabel, SettableState>>): Promise<void> => {
      await control.set(states);
    },
    states: async (): Promise<Record<SlotLabel, string>> => {
      const { IMGA, IMGB } = await control.read();
      return { IMGA: IMGA.state, IMGB: IMGB.state };
    },
  };
};

/** Writes a file, or bytes, at the start of a slot: what is armed afterwards was not installed by an agent. */
export const fillSlot = async (disk: string, label: SlotLabel, content: string | Uint8Array): Promise<void> => {
  const slot = (await slotsOf(disk).read())[label];
  await using file = await open(disk, 'r+');
  if (typeof content !== 'string') {
    await file.write(content, 0, content.length, slot.offset);
    return;
  }
  if ((await stat(content)).size > slot.sizeBytes) throw new Error(`${content} is larger than slot ${label}`);
  let position = slot.offset;
  for await (const chunk of createReadStream(content, { highWaterMark: 1024 * 1024 }) as AsyncIterable<Buffer>)
    position += (await file.write(chunk, 0, chunk.length, position)).bytesWritten;
};

export interface NewMachine {
  readonly dir: string;
  readonly firmware: Firmware;
  readonly rootfs: string;
  readonly identity?: readonly string[];
  readonly forwards?: readonly Forward[];
  /** one that is there already; built unless told */
  readonly disk?: string;
  /** more arguments of QEMU */
  readonly extra?: readonly string[];
  readonly persistSize?: number;
}

/**
 * A processor that takes a microsecond for each instruction, by the machine's own clocks: half a minute for which a boot
 * loader sleeps, which it does by looking at the clock all the time, is over in a moment.
 */
export const slowProcessor = ['-icount', 'shift=10'] as const;

/** A machine with a disk of its own, switched off; it ends with the test. */
export const newMachine = async (t: ExecutionContext, wanted: NewMachine): Promise<Machine> => {
  const { firmware, rootfs, identity = [], forwards = [], extra = [] } = wanted;
  const disk = wanted.disk ?? join(wanted.dir, `${firmware}.img`);
  const { persistSize = 512 * 1024 * 1024 } = wanted;
  if (wanted.disk === undefined)
    await buildDisk({ out: disk, rootfs, identity, persistSize, kernelArguments: hurried });
  // the others count instructions
  const accelerator = extra.includes('-icount') ? 'tcg' : await usableAccelerator();
  const machine = await openMachine({ disk, firmware, forwards, extra, accelerator, processors: 1 });
  t.teardown(async () => {
    await machine.close();
    if (!t.passed) t.log(machine.text().split('\n').slice(-60).join('\n'));
  });
  return machine;
};
