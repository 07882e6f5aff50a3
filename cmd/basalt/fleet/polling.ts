import type { ControllerLink } from '#pkg/eve/port.ts';
import { withFreshCerts } from '#pkg/link/fresh-certs.ts';
import type { Asking } from '#pkg/nodeconfig/effect.ts';
import type { ConfigNews } from '#pkg/nodeconfig/event.ts';
import type { Machine } from './machine/machine.ts';
import type { MachineTime } from './machine-time.ts';
import { noNetwork } from './no-network.ts';
import type { Reporting } from './reporting.ts';
import type { Stats } from './stats.ts';
import type { Clock, Scheduled, TimerWheel } from './timer-wheel.ts';

export interface PollingOptions {
  readonly machine: Machine;
  readonly link: ControllerLink;
  readonly serial: string;
  readonly clock: Clock;
  readonly wheel: TimerWheel;
  readonly stats: Stats;
  readonly random: () => number;
  readonly time: MachineTime;
  readonly reporting: Reporting;
  /** between two polls, unless the config names `timer.config.interval` */
  readonly intervalSeconds: number;
  /** share of the interval that chance may take away, 0 to 1 */
  readonly jitter: number;
  readonly isCutOff: () => boolean;
  readonly attest: () => Promise<boolean>;
  /** a config was refused for want of a token */
  readonly tokenLost: () => void;
  /** something happened to the machine */
  readonly touch: () => void;
}

/** The polls of a simulated node: when they come, and what the rules for configs ask of the controller. */
export class Polling {
  readonly #options: PollingOptions;
  #nextPoll: Scheduled | undefined;

  constructor(options: PollingOptions) {
    this.#options = options;
  }

  /** Attests and polls from now on until the boot ends. */
  async begin(signal: AbortSignal): Promise<void> {
    this.#nextPoll?.cancel();
    await this.#options.attest();
    if (!signal.aborted) await this.#poll(signal, this.#options.clock.now());
  }

  async #poll(signal: AbortSignal, dueAt: number): Promise<void> {
    const { machine, link, stats, clock, wheel, time, reporting, touch, jitter, random, isCutOff } = this.#options;
    if (isCutOff()) stats.offline += 1;
    const { boots } = machine;
    for (let asking = machine.hear({ kind: 'pollDue' }); asking !== undefined;) {
      const news = await this.#ask(asking, dueAt);
      if (signal.aborted) return;
      time.pass();
      // its time may have come while the answer was on its way
      if (signal.aborted || machine.boots !== boots) return touch();
      asking = machine.hear(news);
      if (machine.run?.resend === true) reporting.resend();
      touch();
      if (signal.aborted) return;
    }
    const { run } = machine;
    if (run === undefined) return;
    if (run.fetchCerts && !isCutOff()) {
      run.fetchCerts = false;
      await link.certs();
      if (signal.aborted) return;
    }
    const wait = run.session.pollSoon ? 0 : this.#intervalMs() * (1 - jitter * random());
    run.session.pollSoon = false;
    const next = clock.now() + wait;
    this.#nextPoll = wheel.after(wait, () => {
      if (!signal.aborted) void this.#poll(signal, next);
    });
  }

  #intervalMs(): number {
    const { machine, intervalSeconds } = this.#options;
    return 1000 * (machine.run?.session.pollSeconds(intervalSeconds) ?? intervalSeconds);
  }

  async #ask(asking: Asking, dueAt: number): Promise<ConfigNews> {
    const { link, serial, isCutOff, attest, tokenLost } = this.#options;
    switch (asking.kind) {
      case 'askConfig':
        return await this.#askConfig(asking.hash, dueAt);
      case 'fetchCerts':
        return { kind: 'certsAnswer', outcome: isCutOff() ? noNetwork() : await link.certs() };
      case 'attest':
        if (asking.tokenLost) tokenLost();
        return { kind: 'attestAnswer', accepted: await attest() };
      case 'askUuid': {
        const outcome = isCutOff() ? noNetwork() : await withFreshCerts(link, () => link.uuid());
        return { kind: 'uuidAnswer', outcome };
      }
      case 'register':
        return { kind: 'registerAnswer', outcome: isCutOff() ? noNetwork() : await link.register(serial, '') };
    }
  }

  async #askConfig(hash: string, dueAt: number): Promise<ConfigNews> {
    const { machine, link, stats, clock, time } = this.#options;
    const cutOff = this.#options.isCutOff();
    const begun = clock.now();
    const outcome = cutOff ? noNetwork() : await time.patiently(() => link.config(machine.deviceUuid, hash));
    if (!cutOff) stats.poll(outcome, clock.now() - begun, clock.now() - dueAt, this.#intervalMs());
    return { kind: 'configAnswer', outcome, treesBefore: machine.run?.session.treesBefore };
  }
}
