import type { ExecutionContext } from 'ava';
import { armed, goodUpdate, runs } from '#cmd/basalt/story/evidence.ts';
import { storyProperties } from '#cmd/basalt/story/versions.ts';
import { digestOf, slotStates, tableHealth } from './disk-copy.ts';
import type { Site } from './site.ts';

export const firstVersion = '1.0.0-kvm-amd64';
export const secondVersion = '2.0.0-kvm-amd64';
/** The name of the disk on which the second version is committed. */
export const committedDisk = 'committed';

/** Nothing that an update does touches the place where GRUB lies, nor the node's identity. */
const untouched = ['EFI System', 'CONFIG'];

const digests = async (disk: string): Promise<string[]> =>
  await Promise.all(untouched.map(async (name) => await digestOf(disk, name)));

/**
 * The whole update on a machine: first contact, push, write, reset, trial, commit. Judged by what the controller received,
 * by what the boot loader picked, and by the disk. Leaves the machine running the second version.
 */
export const wholeUpdate = async (t: ExecutionContext, site: Site): Promise<void> => {
  const start = await site.powerOn();
  const second = site.image(secondVersion);
  await site.meetNode();
  await site.see(runs(firstVersion, 0), 0);
  t.is((await site.reported()).lastBootReason, 'FIRST');
  t.true(site.console.says(/basalt: watchdog armed/, start), 'a hang of init would be ended');
  await site.says(/the device key is kept in \/config too/, start);
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
  await site.keepDisk(committedDisk);
  t.deepEqual(await slotStates(site.disk), { IMGA: 'unused', IMGB: 'active' });
  t.deepEqual(await tableHealth(site.disk), { primary: 'good', backup: 'good', agree: true });
  t.deepEqual(
    await digests(site.disk),
    before,
    'the boot loader and the identity are as they were, the copy of the key among it',
  );
  await site.comesUp('IMGB', secondVersion);
};
