import type { ExecutionContext } from 'ava';
import { firmwares, type Firmware } from '#cmd/basalt/vm/arguments.ts';
import type { Lab } from './lab.ts';
import { spread, type Phase } from './phases.ts';
import type { Start } from './start-of.ts';
import { newDisk, openSubject, wantUpdate } from './subject.ts';
import { UpdateWatch } from './update-watch.ts';

/** One power cut and what came of it. */
export interface Cut {
  /** of the machine whose power was cut, and of the one that was started then */
  readonly from: Firmware;
  readonly to: Firmware;
  /** the phase that was waited for, and how long after it was seen the power went */
  readonly aim: Phase;
  readonly milliseconds: number;
  readonly start: Start;
}

export interface LifeOptions {
  /** a cut for each; the life is over when v2 is committed, whatever is left */
  readonly plan: readonly Phase[];
  readonly random: () => number;
  readonly say: (line: string) => void;
}

/** A life that has come to its end: v2, committed. */
export interface Life {
  readonly cuts: readonly Cut[];
  /** tests that a cut had ended, and that were begun anew through the retry counter */
  readonly retries: number;
}

/**
 * Has a new machine live through an update with a power cut for each phase of a plan, on BIOS and UEFI by turns: a disk starts
 * on both. After each cut the node comes back and reports, and a test that the cut has ended is FAILED until it is asked
 * for again. After the last one the update comes to the one end that it has, v2 committed, with one more start at the most.
 * Errors: it does not.
 */
export const liveThroughCuts = async (t: ExecutionContext, lab: Lab, options: LifeOptions): Promise<Life> => {
  const { plan, random, say } = options;
  const any = (): Firmware => firmwares[random() < 0.5 ? 0 : 1];
  let from = any();
  const subject = await openSubject(t, lab, { ...(await newDisk(t, lab)), firmware: from });
  const update = new UpdateWatch(lab, subject);
  const cuts: Cut[] = [];
  await subject.machine.start();
  await subject.follow();
  await wantUpdate(lab, subject);
  for (const aim of plan) {
    if ((await update.until(aim)) === 'committed') break;
    const milliseconds = Math.round(random() * spread[aim]);
    const to = any();
    const start = await update.cut(milliseconds, to);
    cuts.push({ from, to, aim, milliseconds, start });
    say(`cut ${milliseconds} ms after ${aim} was seen (${from}), then ${to} started ${start.kind}`);
    from = to;
  }
  await update.end();
  await subject.close();
  return { cuts, retries: update.retries };
};
