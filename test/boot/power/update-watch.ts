import { setTimeout as sleep } from 'node:timers/promises';
import type { Firmware } from '#cmd/basalt/vm/arguments.ts';
import { endingNow, type Ending } from './ending.ts';
import type { Lab } from './lab.ts';
import { phaseOf, reached, type Phase } from './phases.ts';
import { comeBack, startOnDisk } from './power-cycle.ts';
import type { Start } from './start-of.ts';
import { until, type Subject } from './subject.ts';

/** An update to v2 on one machine, through power cuts to its end. Begins tests anew that a cut has ended. */
export class UpdateWatch {
  /** tests that were begun anew through the retry counter */
  retries = 0;
  readonly #lab: Lab;
  readonly #subject: Subject;
  /** a cut has ended a test, and nobody has asked for another one yet */
  #lost = false;
  #console = 0;

  constructor(lab: Lab, subject: Subject) {
    this.#lab = lab;
    this.#subject = subject;
  }

  /** Waits for a phase of the update, or for its end. Errors: v2 failed although no cut has ended its test. */
  async until(aim: Phase | 'end'): Promise<'here' | 'committed'> {
    for (;;) {
      let seen: Ending | 'here' | undefined;
      await until(this.#subject.machine, `the update comes to its ${aim}`, async () => {
        seen = await endingNow(this.#subject);
        if (aim !== 'end' && reached(await this.#phase(), aim)) seen ??= 'here';
        return seen !== undefined;
      });
      if (seen !== 'failed') return seen ?? 'here';
      if (!this.#lost) throw new Error('v2 has FAILED although no cut has ended its test');
      await this.#askAgain();
    }
  }

  /** Takes the power away after a while and gives it back, with this firmware from then on. */
  async cut(milliseconds: number, firmware: Firmware): Promise<Start> {
    await sleep(milliseconds);
    await this.#subject.machine.cutPower();
    await this.#subject.use(firmware);
    return await this.powerOn();
  }

  /** Switches the machine on, and sees it come back. */
  async powerOn(): Promise<Start> {
    this.#console = this.#subject.machine.text().length;
    const start = await comeBack(this.#lab, this.#subject);
    this.#lost = start.kind === 'v1, v2 lost its test';
    if (this.#lost) await this.#reportsLoss();
    return start;
  }

  /** The end of the update, and that it took one start at the most to get there. The power is off afterwards. */
  async end(): Promise<void> {
    const { machine } = this.#subject;
    const before = this.#starts();
    await this.until('end');
    const more = this.#starts() - before;
    if (more > 1) throw new Error(`it took ${more} more starts to come to the end`);
    await machine.cutPower();
    const { kind, pick } = await startOnDisk(machine.setup.disk);
    if (kind !== 'v2 committed' || pick.before !== 0x102) throw new Error(`the machine would start ${kind}`);
  }

  #starts(): number {
    return this.#subject.machine.text().match(/Basalt: starting IMG/g)?.length ?? 0;
  }

  async #phase(): Promise<Phase | undefined> {
    return phaseOf(await this.#subject.detail(), this.#subject.machine.text().slice(this.#console));
  }

  async #askedAgain(): Promise<boolean> {
    return (await this.#subject.detail()).desired.retryCounter > 0;
  }

  /** The report has to say so; but a node that had been asked to try again may be about to. */
  async #reportsLoss(): Promise<void> {
    await until(this.#subject.machine, 'the test that a cut has ended is reported as FAILED', async () => {
      if ((await endingNow(this.#subject)) === 'failed') return true;
      return (await this.#askedAgain()) && reached(await this.#phase(), 'arm');
    });
  }

  async #askAgain(): Promise<void> {
    this.#lost = false;
    this.retries += 1;
    await this.#lab.installation.api.call('POST /nodes/:id/retry', { params: { id: this.#subject.serial } });
    const gone = async (): Promise<boolean> => (await endingNow(this.#subject)) !== 'failed';
    await until(this.#subject.machine, 'the version that had failed is tried again', gone);
  }
}
