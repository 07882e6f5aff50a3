import test, { type ExecutionContext } from 'ava';
import type { Firmware } from '#cmd/basalt/vm/arguments.ts';
import type { Recording } from '../power/recorded-life.ts';
import { Site } from './site.ts';
import { committedDisk, firstVersion, secondVersion, wholeUpdate } from './update.ts';

/** One thing that is tried on a machine with the committed second version. */
export interface Trial {
  readonly title: string;
  /** how it finds the machine: running (unless told), off with whatever the trial before left, or off with the committed disk */
  readonly begins?: 'off' | 'committed';
  /** what it leaves is of no use to the next one, which then begins with the disk as it was committed */
  readonly spoils?: boolean;
  readonly run: (t: ExecutionContext, site: Site) => Promise<void>;
}

export interface Life {
  readonly firmware: Firmware;
  /** false: a board without a hardware watchdog */
  readonly watchdog: boolean;
  readonly trials: readonly Trial[];
  /** judges the record of the update, which is made only for this */
  readonly judge?: { readonly title: string; run(t: ExecutionContext, recording: Recording): Promise<void> };
}

/** The committed disk again, with a controller that wants what is in force there. The power is off. */
const restore = async (site: Site): Promise<void> => {
  site.gate.open();
  await site.meetNode();
  await site.restoreDisk(committedDisk);
  await site.want(secondVersion);
};

/** How a trial finds the machine, by what the one before has left. A start that nobody looks at is not made. */
const ready = async (site: Site, begins: Trial['begins'], isGood: boolean): Promise<void> => {
  if (!isGood || begins === 'committed') await restore(site);
  if (begins === undefined && site.isOff()) await site.comesUp('IMGB', secondVersion);
  if (begins !== undefined) await site.cutPower();
};

/**
 * The life of one machine: an update, then one trial after the other, in the same life where that can be. Each test tells
 * the end of the console when it fails, and the next one begins with the committed disk.
 */
export const live = ({ firmware, watchdog, trials, judge }: Life): void => {
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
    site = await Site.open({ firmware, watchdog, firstVersion, recorded: judge !== undefined }, kept);
    if (kept === undefined) await wholeUpdate(t, site);
    else await restore(site);
    isGood = true;
    isCommitted = true;
    t.pass();
  });
  for (const { title, begins, spoils = false, run } of trials)
    play(title, async (t) => {
      if (site === undefined || !isCommitted) throw new Error('there is no machine: the update before has failed');
      await ready(site, begins, isGood);
      isGood = false;
      await run(t, site);
      isGood = !spoils && t.passed;
    });

  if (judge !== undefined)
    play(judge.title, async (t) => {
      if (site === undefined || !isCommitted) throw new Error('there is no record: the update before has failed');
      await site.cutPower();
      const contents = { IMGA: await site.image(firstVersion), IMGB: await site.image(secondVersion) };
      await judge.run(t, { firmware, basePath: site.asMade, logPath: site.log, contents });
    });

  test.after.always('the machine and its controller end', async () => {
    await site?.close();
  });
};
