import { randomBytes } from 'node:crypto';
import { open } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ExecutionContext } from 'ava';
import { runs } from '#cmd/basalt/story/evidence.ts';
import { storyProperties } from '#cmd/basalt/story/versions.ts';
import { runToolOk } from '#pkg/host/tool.ts';
import { fillSlot, slotsOf } from '../image/rig.ts';
import { row } from '../../e2e/evidence.ts';
import { change, damageEsp, flip } from './break-disk.ts';
import { digestOf, placeOf, slotStates, tableHealth } from './disk-copy.ts';
import type { Trial } from './life.ts';
import type { Site } from './site.ts';
import { firstVersion, secondVersion } from './update.ts';

const sector = 512;
const whole = { primary: 'good', backup: 'good', agree: true };

const sizeOf = async (disk: string): Promise<number> => {
  await using file = await open(disk, 'r');
  return (await file.stat()).size;
};

/** The second version came up in IMGB and tells the controller that all is well. */
const isWell = async (t: ExecutionContext, site: Site): Promise<void> => {
  const { swList } = await site.comesUp('IMGB', secondVersion);
  t.like(swList[0], { shortVersion: secondVersion, partitionState: 'active', userStatus: 'UPDATED' });
};

/** Each copy of the table in turn, each in another place. */
export const damagedTable: Trial = {
  title: 'a damaged copy of the partition table is repaired, and the agents go on',
  begins: 'off',
  run: async (t, site) => {
    const size = await sizeOf(site.disk);
    for (const [what, offset, broken] of [
      ['the array of the primary copy', 2 * sector + 128 + 56, 'primary'],
      ['the header of the backup copy', size - sector + 16, 'backup'],
    ] as const) {
      await site.cutPower();
      await change(site.disk, offset, flip);
      t.like(await tableHealth(site.disk), { [broken]: 'bad' }, what);
      await isWell(t, site);
      t.deepEqual(await tableHealth(site.disk), whole, `${what} is repaired`);
      t.is((await slotStates(site.disk)).IMGB, 'active');
    }
  },
};

/** An ESP that nobody may write to, and that was not left in order, is read all the same and stays as it is. */
export const damagedEsp: Trial = {
  title:
    'an ESP that is read-only, marked unclean and has lost a copy of its FAT is started from, and never written to',
  begins: 'off',
  run: async (t, site) => {
    await site.cutPower();
    const before = await damageEsp(site.disk);
    await isWell(t, site);
    await site.cutPower();
    t.is(await digestOf(site.disk, 'EFI System'), before);
    t.regex(await runToolOk('sgdisk', ['-A', '1:show', site.disk]), /:60:1/, 'it is read-only still');
    // what comes after this begins on such an ESP, and with the power off
    await isWell(t, site);
  },
};

/** The boot loader tries it, as its state says; what it finds there it cannot start. */
export const noiseArmed: Trial = {
  title: 'an armed slot full of noise costs one start, and is nothing that the report calls a version',
  begins: 'off',
  run: async (t, site) => {
    await site.cutPower();
    await fillSlot(site.disk, 'IMGA', randomBytes(4 * 1024 * 1024));
    await slotsOf(site.disk).set({ IMGA: 'updating' });
    const place = site.console.here();
    const { swList, lastBootReason } = await site.comesUp('IMGB', secondVersion);
    t.deepEqual(site.console.picks(place), ['IMGA', 'IMGB']);
    t.true(site.console.says(/Basalt: IMGA does not hold a system that can be started/, place));
    t.is(lastBootReason, 'UNKNOWN');
    t.like(swList[0], { partitionState: 'active', userStatus: 'UPDATED' });
    t.like(swList[1], { partitionLabel: 'IMGA', partitionState: 'inprogress', shortVersion: '', activated: false });
    t.deepEqual(await slotStates(site.disk), { IMGA: 'inprogress', IMGB: 'active' });
  },
};

/** Nothing of its file system is left: it is not made anew, and the node is the same one without it. */
export const persistLost: Trial = {
  title: 'a /persist that is destroyed is left as it is; the node goes on without, as the same node',
  begins: 'off',
  spoils: true,
  run: async (t, site) => {
    await site.cutPower();
    const { offset, size } = await placeOf(site.disk, 'P3');
    await runToolOk('fallocate', ['-p', '-o', String(offset), '-l', String(size), site.disk]);
    const before = await digestOf(site.disk, 'P3');
    const place = site.console.here();
    await isWell(t, site);
    const { lastBootReason, lastRebootReason } = await site.reported();
    t.is(lastBootReason, 'UNKNOWN');
    t.regex(lastRebootReason, /\/persist does not last: .*cannot be repaired/, 'the controller is told');
    t.true(site.console.says(/PERSIST DOES NOT LAST: .*cannot be repaired/, place));
    t.true(site.console.says(/had no device key; the copy in \/config is used/, place));
    await site.cutPower();
    t.is(await digestOf(site.disk, 'P3'), before, 'nothing was written to it');
    const { nodes } = await site.installation.api.call('GET /nodes');
    t.is(nodes.length, 1, 'the node is the same one');
  },
};

/** A commit of another tool that lost power between its two writes. */
export const tornCommit: Trial = {
  title: 'scenario 41: both slots active at boot: the running one stays, and updates go on',
  spoils: true,
  run: async (t, site) => {
    await site.set(storyProperties);
    await site.restoreDisk('committed');
    await slotsOf(site.disk).set({ IMGA: 'active' });
    t.deepEqual(await slotStates(site.disk), { IMGA: 'active', IMGB: 'active' });
    const rows = site.watch.rows.length;
    const place = site.console.here();
    await site.want(secondVersion);
    await site.powerOn();
    // the first of two slots with the same priority
    const recovered = await site.see(
      row('runs alone', firstVersion, 0, (found) => found.index === 0 && found.partitionState === 'active'),
      rows,
    );
    // the controller wants what the demoted slot held: it is installed anew
    await site.see(runs(secondVersion, 0), recovered);
    t.deepEqual(site.console.picks(place), ['IMGA', 'IMGB']);
    await sleep(1000);
    t.deepEqual(await slotStates(site.disk), { IMGA: 'unused', IMGB: 'active' });
  },
};

/** Its file system is gone, and nobody but the boot loader is left to notice. */
export const deadCommitted: Trial = {
  title: 'a committed slot that cannot be started yields to the image before it, which is kept; the other has FAILED',
  begins: 'committed',
  spoils: true,
  run: async (t, site) => {
    await site.cutPower();
    await fillSlot(site.disk, 'IMGB', randomBytes(4 * 1024 * 1024));
    const place = site.console.here();
    const { swList, lastBootReason } = await site.comesUp('IMGA', firstVersion);
    const picks = site.console.picks(place);
    t.is(picks.pop(), 'IMGA', 'once');
    t.true(picks.length > 0 && picks.length <= 5 && picks.every((label) => label === 'IMGB'), picks.join(' '));
    t.is(lastBootReason, 'FALLBACK');
    t.like(swList[0], { shortVersion: firstVersion, partitionLabel: 'IMGA' });
    await site.until('the image before is committed anew', async () => {
      const { IMGA, IMGB } = await slotStates(site.disk);
      return IMGA === 'active' && IMGB === 'inprogress';
    });
    await site.until('the report says what failed', async () => {
      const [, other] = (await site.reported()).swList;
      return other?.userStatus === 'FAILED' && /without a sign of health/.test(other.swErr?.description ?? '');
    });
    t.deepEqual(site.console.picks(place).slice(picks.length), ['IMGA'], 'and nothing is started after that');
  },
};
