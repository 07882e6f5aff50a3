import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { firmwares, type Firmware } from '#cmd/basalt/vm/arguments.ts';
import { damageEsp } from '../vm/break-disk.ts';
import { digestOf } from '../vm/disk-copy.ts';
import { fillSlot, folder, newMachine, patience, slotsOf, slowProcessor } from './rig.ts';

const mebibyte = 1024 * 1024;

/** What no boot loader can read; large enough to reach over every place where one looks. */
const noise = (): Buffer => randomBytes(2 * mebibyte);

/** A machine, switched off, with noise in IMGA: nothing but its firmware and its boot loader ever runs. */
const noisy = async (t: ExecutionContext, firmware: Firmware, extra: readonly string[] = slowProcessor) => {
  t.timeout(1_800_000);
  const dir = await folder(t);
  const rootfs = join(dir, 'noise.img');
  await writeFile(rootfs, noise());
  const machine = await newMachine(t, { dir, firmware, rootfs, extra, persistSize: 16 * mebibyte });
  return { machine, slots: slotsOf(machine.setup.disk) };
};

for (const firmware of firmwares) {
  test(`a slot full of noise is tried once, from an ESP that is read-only and damaged and stays so, and the next start takes the other one: ${firmware}`, async (t) => {
    const { machine, slots } = await noisy(t, firmware, []);
    const { disk } = machine.setup;
    const before = await damageEsp(disk);
    await fillSlot(disk, 'IMGB', noise());
    await slots.set({ IMGB: 'updating' });
    await machine.start();
    await machine.waitFor(/Basalt: starting IMGB/, patience, 'start');
    await machine.waitFor(/Basalt: IMGB does not hold a system that can be started/, patience, 'start');
    await machine.waitFor(/Basalt: starting IMGA/, patience, 'start');
    await machine.waitFor(/Basalt: IMGA does not hold a system that can be started/, patience, 'start');
    await machine.cutPower();
    t.deepEqual(await slots.states(), { IMGA: 'active', IMGB: 'inprogress' });
    t.is(machine.text().match(/Basalt: starting IMGB/g)?.length, 1);
    t.is(await digestOf(disk, 'EFI System'), before);
  });
}

// what follows is the module's own rule, which `boot/gptprio` tries on UEFI too, and lines of the same script

test('a machine that loses its power while a slot on trial starts takes the other one then', async (t) => {
  const { machine, slots } = await noisy(t, 'bios', []);
  await slots.set({ IMGB: 'updating' });
  await machine.start();
  await machine.waitFor(/Basalt: starting IMGB/, patience, 'start');
  await machine.cyclePower();
  await machine.waitFor(/Basalt: starting IMGA/, patience);
  await machine.cutPower();
  t.deepEqual(await slots.states(), { IMGA: 'active', IMGB: 'inprogress' });
});

test('a committed slot that cannot be started yields once to the one before it, and then the machine rests', async (t) => {
  const { machine, slots } = await noisy(t, 'bios');
  // both were committed, one after the other
  await slots.set({ IMGA: 'unused', IMGB: 'active' });
  await slots.set({ IMGA: 'active', IMGB: 'unused' });
  await machine.start();
  await machine.waitFor(/no slot comes up. Starting IMGA once more in 30 seconds/, patience, 'start');
  await machine.cutPower();
  const started = [...machine.text().matchAll(/Basalt: starting (IMG[AB]) \(([a-z-]+)\)/g)].map(
    ([, a, b]) => `${a} ${b}`,
  );
  t.deepEqual(started, [...Array.from({ length: 5 }, () => 'IMGA committed'), 'IMGB stand-in']);
  t.deepEqual(await slots.states(), { IMGA: 'active', IMGB: 'inprogress' });
});

test('without a slot to start, the machine says why and tries again', async (t) => {
  const { machine, slots } = await noisy(t, 'bios');
  await slots.set({ IMGA: 'unused' });
  await machine.start();
  await machine.waitFor(/neither slot \(IMGA, IMGB\) is marked as good, and none has a try left/, patience, 'start');
  await machine.waitFor(/Trying again in 30 seconds/, patience, 'start');
  await machine.waitFor(/this machine has no system to start/, patience);
  t.deepEqual(await slots.states(), { IMGA: 'unused', IMGB: 'unused' });
});
