import type { PollReaction } from '#pkg/nodeconfig/judge-poll.ts';
import type { ControllerLink } from '#pkg/eve/port.ts';
import { configGetStatus } from '#pkg/topics/agents.ts';
import type { Machine } from './machine/machine.ts';
import type { MachineTime } from './machine-time.ts';
import { noNetwork } from './no-network.ts';
import type { Reporting } from './reporting.ts';
import type { Stats } from './stats.ts';
import type { Clock, Scheduled, TimerWheel } from './timer-wheel.ts';

export interface PollingOptions {
  readonly machine: Machine;
  readonly link: ControllerLink;
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
  /** something happened to the machine */
  readonly touch: () => void;
}

/** The polls of a simulated node: when they come, and what is asked of the controller after one that went wrong. */
export class Polling {
  readonly #options: PollingOptions;
  #nextPoll: Scheduled | undefined;
  #before: readonly PollReaction[] = [];

  constructor(options: PollingOptions) {
    this.#options = options;
  }

  /** Attests and polls from now on until the boot ends. */
  async begin(signal: AbortSignal): Promise<void> {
    this.#before = [];
    this.#nextPoll?.cancel();
    await this.#options.attest();
    if (!signal.aborted) await this.#poll(signal, this.#options.clock.now());
  }

  async #poll(signal: AbortSignal, dueAt: number): Promise<void> {
    const { machine, link, stats, clock, wheel, time, reporting, touch, jitter, random } = this.#options;
    const cutOff = this.#options.isCutOff();
    if (cutOff) stats.offline += 1;
    const begun = clock.now();
    const hash = machine.run?.session.hash ?? '';
    const { boots } = machine;
    const outcome = cutOff ? noNetwork() : await time.patiently(() => link.config(machine.deviceUuid, hash));
    const intervalMs = this.#intervalMs();
    if (!cutOff) stats.poll(outcome, clock.now() - begun, clock.now() - dueAt, intervalMs);
    if (signal.aborted) return;
    time.pass();
    // its time may have come while the answer was on its way
    if (signal.aborted || machine.boots !== boots) return touch();
    const reactions = machine.polled(outcome);
    if (machine.run?.session.status === configGetStatus.success) reporting.reachable();
    if (machine.run?.resend === true) reporting.resend();
    touch();
    const again = await this.#react(reactions);
    if (signal.aborted) return;
    touch();
    const wait = again ? 0 : this.#intervalMs() * (1 - jitter * random());
    const next = clock.now() + wait;
    this.#nextPoll = wheel.after(wait, () => {
      if (!signal.aborted) void this.#poll(signal, next);
    });
  }

  #intervalMs(): number {
    const { run } = this.#options.machine;
    const named = run?.session.memory.itemStatus['timer.config.interval'] !== undefined;
    return 1000 * (named && run ? run.session.memory.values['timer.config.interval'] : this.#options.intervalSeconds);
  }

  /** Answers whether to poll again at once: a repair that did not help at the last poll will not help now. */
  async #react(reactions: readonly PollReaction[]): Promise<boolean> {
    const before = this.#before;
    this.#before = reactions;
    let again = false;
    for (const reaction of reactions) if (await this.#repair(reaction)) again ||= !before.includes(reaction);
    return again;
  }

  async #repair(reaction: PollReaction): Promise<boolean> {
    const { machine, link, attest, isCutOff } = this.#options;
    if (reaction === 'attest') return attest();
    if (isCutOff()) return false;
    if (reaction === 'fetchCerts') {
      const certs = await link.certs();
      return certs.kind === 'ok' && certs.value.changed;
    }
    if (reaction !== 'askUuid') return false;
    const answer = await link.uuid();
    if (answer.kind !== 'ok' || answer.value.uuid === machine.deviceUuid) return false;
    machine.onboarded(answer.value.uuid);
    return attest();
  }
}
