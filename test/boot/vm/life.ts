import test, { type ExecutionContext } from 'ava';
import type { Firmware } from '#grub/vm/arguments.ts';
import { Site } from './site.ts';
import { committedDisk, firstVersion, secondVersion, wholeUpdate } from './update.ts';

/** One thing that is tried on a machine that runs the committed second version. */
export interface Trial {
  readonly title: string;
  /** what it leaves is of no use to the next one, which then begins with the disk as it was committed */
  readonly spoils?: boolean;
  readonly run: (t: ExecutionContext, site: Site) => Promise<void>;
}

export interface Life {
  readonly firmware: Firmware;
  /** false: a board without a hardware watchdog */
  readonly watchdog: boolean;
  readonly trials: readonly Trial[];
}

/** The committed disk again, with a controller that wants what runs there. */
const renew = async (site: Site): Promise<void> => {
  site.gate.open();
  await site.meetNode();
  await site.restoreDisk(committedDisk);
  await site.want(secondVersion);
  await site.comesUp('IMGB', secondVersion);
};

/**
 * The life of one machine: an update, then one trial after the other, in the same life where that can be. Each test tells
 * the end of the console when it fails, and the next one begins with the committed disk.
 */
export const live = ({ firmware, watchdog, trials }: Life): void => {
  let site: Site | undefined;
  let isCommitted = false;
  let isGood = false;
  const name = `${firmware}${watchdog ? '' : ', no hardware watchdog'}`;

  const play = (title: string, run: (t: ExecutionContext) => Promise<void>): void => {
    test.serial(`${title}: ${name}`, async (t) => {
      t.timeout(3_600_000);
      t.teardown(() => {
        if (!t.passed) t.log(site?.console.last(80) ?? 'no machine');
      });
      const started = performance.now();
      await run(t);
      t.log(`${((performance.now() - started) / 1000).toFixed(0)} s`);
    });
  };

  // left by a run with BASALT_KEEP=1: repeats a trial without the update before it
  const kept = process.env['BASALT_VM_SITE'];
  play('a pushed update is written, tried, committed and reported', async (t) => {
    site = await Site.open({ firmware, watchdog, firstVersion }, kept);
    if (kept === undefined) await wholeUpdate(t, site);
    else await renew(site);
    isGood = true;
    isCommitted = true;
    t.pass();
  });
  for (const { title, spoils = false, run } of trials)
    play(title, async (t) => {
      if (site === undefined || !isCommitted) throw new Error('there is no machine: the update before has failed');
      if (!isGood) await renew(site);
      isGood = false;
      await run(t, site);
      isGood = !spoils && t.passed;
    });

  test.after.always('the machine and its controller end', async () => {
    await site?.close();
  });
};
