import type { ExecutionContext } from 'ava';
import { armed, goodUpdate, runs } from '#cmd/basalt/story/evidence.ts';
import { storyProperties } from '#cmd/basalt/story/versions.ts';
import { digestOf, diskGuidOf, placeOf, slotStates, tableHealth } from './disk-copy.ts';
import { room } from './board.ts';
import type { Site } from './site.ts';

export const firstVersion = '1.0.0-kvm-amd64';
export const secondVersion = '2.0.0-kvm-amd64';
/** The name of the disk on which the second version is committed. */
export const committedDisk = 'committed';

/** Nothing that an update does touches the place where GRUB lies, nor the node's identity. */
const untouched = ['EFI System', 'CONFIG'];

const digests = async (disk: string): Promise<string[]> =>
  await Promise.all(untouched.map(async (name) => await digestOf(disk, name)));

/** The first start of a disk, on a board that has lost its clock: running agents that report ONLINE. */
const firstStart = async (t: ExecutionContext, site: Site): Promise<void> => {
  const start = await site.powerOn();
  await site.meetNode();
  await site.see(runs(firstVersion, 0), 0);
  t.is((await site.reported()).lastBootReason, 'FIRST');
  await site.until('ONLINE', async () => (await site.reported()).state === 'ONLINE');
  t.true(site.console.says(/basalt: watchdog armed/, start), 'a hang of init would be ended');
  t.true(site.console.says(/Kernel command line: .* basalt\.disk=ad6871ee-31f9-4cf3-9e09-6f7a25c30050 /, start));
  // UEFI's firmware here takes the 90 of the lost year for 2090
  const lost =
    site.options.firmware === 'bios'
      ? /the clock is at 1990-01-01T.*, before the time in \/etc\/basalt\/build-time/
      : /the clock is at 2090-01-01T.*, decades after this image was made/;
  t.true(site.console.says(lost, start));
  await site.says(/the device key is kept in \/config too/, start);
  // no disk but this one has the GUID that the next start goes by
  await site.says(/the partition table fits the disk now/, start);
  t.false(site.console.says(/could not be settled/, start));
};

/** All of a disk that is larger than what was written to it is in use, and it is told from any other. */
const isSettled = async (t: ExecutionContext, { asMade, options }: Site, disk: string): Promise<void> => {
  t.not(await diskGuidOf(disk), await diskGuidOf(asMade));
  const grown = (await placeOf(disk, 'P3')).size - (await placeOf(asMade, 'P3')).size;
  t.is(grown, options.recorded === true ? 0 : room);
  t.deepEqual(await tableHealth(disk), { primary: 'good', backup: 'good', agree: true });
};

/**
 * The whole update on a machine: first contact, push, write, reset, trial, commit. Judged by what the controller received,
 * by what the boot loader picked, and by the disk, which is kept. The machine runs on.
 */
export const wholeUpdate = async (t: ExecutionContext, site: Site): Promise<void> => {
  const start = site.console.here();
  await firstStart(t, site);
  const second = site.image(secondVersion);
  const before = await digests(site.disk);
  await site.set(storyProperties);
  await second;
  let at = await site.push(secondVersion);
  // the report between arming and reset races the reset, with a second for each; the pick of the boot loader is the proof
  const race = armed(secondVersion, 0).what;
  for (const evidence of goodUpdate(firstVersion, secondVersion))
    if (evidence.what !== race) at = await site.see(evidence, at);

  const { swList, lastBootReason } = await site.reported();
  t.is(lastBootReason, 'UPDATE');
  t.like(swList[0], { shortVersion: secondVersion, partitionLabel: 'IMGB', partitionState: 'active' });
  t.like(swList[0], { userStatus: 'UPDATED', activated: true, swErr: null });
  t.like(swList[1], { shortVersion: firstVersion, partitionLabel: 'IMGA', partitionState: 'unused' });
  t.like(swList[1], { activated: false, swErr: null });
  t.deepEqual(site.console.picks(start), ['IMGA', 'IMGB'], 'one reboot, into the new slot');
  // what a power cut just after the commit was told would leave
  const disk = await site.keepDisk(committedDisk);
  t.deepEqual(await slotStates(disk), { IMGA: 'unused', IMGB: 'active' });
  await isSettled(t, site, disk);
  t.deepEqual(
    await digests(disk),
    before,
    'the boot loader and the identity are as they were, the copy of the key among it',
  );
};
