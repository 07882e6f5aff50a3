import { setTimeout as sleep } from 'node:timers/promises';
import { fillSlot, slotsOf } from '../image/rig.ts';
import { copyDisk, slotStates } from './disk-copy.ts';
import type { Trial } from './life.ts';
import type { Equipment } from './board.ts';
import { secondVersion } from './update.ts';

/** A disk beside the one that is started from, and before it in the order of names. */
const besides = (path: string): Equipment => ({
  extra: [
    '-blockdev',
    JSON.stringify({ driver: 'raw', 'node-name': 'other', file: { driver: 'file', filename: path } }),
    '-device',
    'nvme,drive=other,serial=other',
  ],
});

/** Nobody but the hardware is left to end it; what starts then has its say about the reason. */
export const hangArmed: Trial = {
  title: 'an init that hangs in an armed slot is reset by the hardware watchdog, beside another disk of the layout',
  begins: 'off',
  run: async (t, site) => {
    const { path } = await site.image('3.0.2-kvm-amd64', 'init-hangs');
    await fillSlot(site.disk, 'IMGA', path);
    await slotsOf(site.disk).set({ IMGA: 'updating' });
    await site.equip(besides(site.asMade));
    const place = site.console.here();
    const { swList, lastBootReason } = await site.comesUp('IMGB', secondVersion);
    t.deepEqual(site.console.picks(place), ['IMGA', 'IMGB']);
    // EVE's number 16, which has no name in the public enum
    t.is(lastBootReason, 'UNKNOWN_16');
    t.like(swList[0], { partitionState: 'active', userStatus: 'UPDATED' });
    t.like(swList[1], { partitionLabel: 'IMGA', partitionState: 'inprogress', activated: false });
    t.deepEqual(await slotStates(site.disk), { IMGA: 'inprogress', IMGB: 'active' });
    // the other disk has the same partitions, and its own kernel would do
    t.true(site.console.says(/basalt: root file system: \/dev\/nvme1n1p3/, place));
    t.true(site.console.says(/"disk":"\/dev\/nvme1n1","slot":"IMGB","msg":"the disk is ready"/, place));
  },
};

/** Nothing tells which of the two the boot loader came from, so neither is guessed. */
export const twoDisks: Trial = {
  title: 'two disks that nothing tells apart are said, and none is started from',
  begins: 'committed',
  spoils: true,
  run: async (t, site) => {
    const twin = `${site.disk}.twin`;
    await copyDisk(site.disk, twin);
    await site.equip(besides(twin));
    const place = await site.powerOn();
    await site.says(/is on nvme0n1p3 and on nvme1n1p3, of disks that are not told apart/, place);
    await sleep(1000);
    t.false(site.console.says(/basalt: root file system/, place));
    await site.equip({});
  },
};
