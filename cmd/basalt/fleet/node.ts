import { createAttestation, type Attestation } from '#cmd/zedagent/attestation.ts';
import { createInfoDelivery, type InfoDelivery } from '#cmd/zedagent/info-delivery.ts';
import { backOff, jittered } from '#cmd/zedagent/jitter.ts';
import type { PollReaction } from '#cmd/zedagent/judge-poll.ts';
import type { Logger } from '#pkg/agent/log.ts';
import { BasaltError } from '#pkg/errors/error.ts';
import type { ControllerLink, Outcome } from '#pkg/eve/port.ts';
import { contentTreeInfoOf } from '#pkg/swinfo/content-tree-info.ts';
import { configGetStatus } from '#pkg/topics/agents.ts';
import type { ContentTreeStatus } from '#pkg/topics/baseos.ts';
import type { Machine } from './machine/machine.ts';
import type { Stats } from './stats.ts';
import type { Clock, Scheduled, TimerWheel } from './timer-wheel.ts';

export interface NodeOptions {
  readonly machine: Machine;
  readonly link: ControllerLink;
  readonly serial: string;
  readonly clock: Clock;
  readonly wheel: TimerWheel;
  readonly stats: Stats;
  readonly random: () => number;
  /** between two polls, unless the config names `timer.config.interval` */
  readonly intervalSeconds: number;
  /** share of the interval that chance may take away, 0 to 1 */
  readonly jitter: number;
  /** how many times faster than the real clock the machine's own runs */
  readonly speed: number;
  /** the controller cannot be reached now, for reasons of the node's own */
  readonly isOffline: () => boolean;
  readonly log: Logger;
}

/** Changes that come together make one message, as at a real node. */
const coalesceMs = 100;

const noNetwork = (): Outcome<never> => ({
  kind: 'failed',
  status: undefined,
  error: new BasaltError('PEER_UNREACHABLE', 'this simulated node is cut off'),
});

/**
 * A simulated node at the controller: asks who it is, attests, polls and reports through the real link, and lets the time
 * of its machine pass. All its waits are in the wheel of the fleet.
 */
export class FleetNode {
  readonly machine: Machine;
  readonly #options: NodeOptions;
  /** until when the machine's time has passed, by the clock */
  #passedAt: number;
  /** answers that are waited for */
  #waiting = 0;
  #boot = 0;
  #bootEnd = new AbortController();
  #attestation: Attestation | undefined;
  #delivery: InfoDelivery | undefined;
  #told = '';
  #infoWaits = false;
  #wake: Scheduled | undefined;
  #wakeAt = Infinity;
  #nextPoll: Scheduled | undefined;
  #before: readonly PollReaction[] = [];
  #stopped = false;

  constructor(options: NodeOptions) {
    this.#options = options;
    this.machine = options.machine;
    this.#passedAt = options.clock.now();
  }

  stop(): void {
    this.#stopped = true;
    this.#bootEnd.abort();
  }

  /** Asks the controller who this node is until it says so (`spec/eve-api.md 6`), then goes on as after every boot. */
  async onboard(attempt = 0): Promise<void> {
    const { wheel, random } = this.#options;
    if (this.#stopped) return;
    const uuid = this.#isCutOff() ? undefined : await this.#identify();
    if (this.#stopped) return;
    if (uuid?.kind === 'ok') {
      return this.meet(() => this.machine.onboarded(uuid.value.uuid));
    }
    wheel.after(backOff(attempt, random()), () => void this.onboard(attempt + 1));
  }

  async #identify() {
    const { link, serial, stats } = this.#options;
    const certs = await link.certs();
    if (certs.kind !== 'ok') {
      stats.failed('certs', certs);
      return undefined;
    }
    const registered = await link.register(serial, '');
    if (registered.kind !== 'ok') stats.failed('register', registered);
    const uuid = await link.uuid();
    if (uuid.kind !== 'ok') stats.failed('uuid', uuid);
    return uuid;
  }

  /** A content's progress is told at once, past the comparison that device infos go through. */
  contentChanged(status: ContentTreeStatus): void {
    const content = { kind: 'contentTree', contentTree: contentTreeInfoOf(status) } as const;
    this.#delivery?.enqueue({ key: `contentTree ${status.ContentID}`, at: Date.now(), content });
  }

  contentGone(id: string): void {
    this.#delivery?.forget(`contentTree ${id}`);
  }

  #isCutOff(): boolean {
    return this.machine.isDeaf || this.#options.isOffline();
  }

  /** Something from outside happens to the machine now, like the end of a download. */
  meet(what: () => void): void {
    if (this.#stopped) return;
    this.#pass();
    what();
    this.touch();
  }

  /** Lets the machine's time catch up with the clock. */
  #pass(): void {
    const now = this.#options.clock.now();
    const { agenda } = this.machine;
    this.machine.advance(agenda.now + (now - this.#passedAt) * this.#pace);
    this.#passedAt = now;
  }

  /**
   * Waits for an answer of the controller by the real clock, whatever the speed: an answer that takes a second must not be
   * an outage of a minute to the machine.
   */
  async #patiently<T>(answer: () => Promise<T>): Promise<T> {
    this.#waits(1);
    try {
      return await answer();
    } finally {
      this.#waits(-1);
    }
  }

  #waits(more: number): void {
    this.#pass();
    this.#waiting += more;
    // what is planned comes at another time now
    this.#wakeAt = Number.NaN;
    this.touch();
  }

  /** How fast the machine's time passes. */
  get #pace(): number {
    return this.#waiting > 0 ? 1 : this.#options.speed;
  }

  /** After anything happened to the machine: a new boot is connected, news is reported, the next wake-up is set. */
  touch(): void {
    if (this.#stopped) return;
    const { machine } = this;
    if (machine.boots !== this.#boot || machine.run === undefined) this.#bootEnd.abort();
    if (machine.run !== undefined && machine.boots !== this.#boot && machine.deviceUuid !== '') this.#connect();
    if (machine.dirty && !this.#infoWaits && this.#delivery !== undefined) {
      this.#infoWaits = true;
      this.#options.wheel.after(coalesceMs, () => {
        this.#infoWaits = false;
        if (machine.dirty) this.#sendDevice(false);
      });
    }
    this.#setWake();
  }

  #setWake(): void {
    const { nextAt } = this.machine.agenda;
    if (nextAt === this.#wakeAt) return;
    this.#wake?.cancel();
    this.#wakeAt = nextAt;
    if (nextAt === Infinity) return;
    const { clock, wheel } = this.#options;
    const at = this.#passedAt + (nextAt - this.machine.agenda.now) / this.#pace;
    this.#wake = wheel.after(at - clock.now(), () => {
      this.#wakeAt = Infinity;
      this.#pass();
      this.touch();
    });
  }

  #connect(): void {
    const { link, random, stats, wheel, log } = this.#options;
    const { machine } = this;
    this.#boot = machine.boots;
    this.#bootEnd = new AbortController();
    this.#before = [];
    this.#nextPoll?.cancel();
    const { signal } = this.#bootEnd;
    this.#delivery = createInfoDelivery({
      send: async (message) => {
        if (this.#isCutOff()) return noNetwork();
        const outcome = await link.info(machine.deviceUuid, message);
        if (outcome.kind === 'ok') stats.infos += 1;
        else stats.failed('info', outcome);
        return outcome;
      },
      random,
      signal,
      log,
    });
    this.#attestation = createAttestation({
      attest: async () => {
        if (this.#isCutOff()) return noNetwork();
        const version = machine.run?.agents.version ?? '';
        const outcome = await this.#patiently(() => link.attest(machine.deviceUuid, version));
        if (outcome.kind !== 'ok') stats.failed('attest', outcome);
        return outcome;
      },
      changed: () => machine.changed(),
      wallMs: () => Date.now(),
      log,
    });
    this.#sendDevice(true);
    this.#sendHardware();
    const repeat = (): void => {
      if (signal.aborted) return;
      const seconds = machine.run?.session.memory.values['timer.deviceinfo.interval'] ?? 600;
      wheel.after(jittered(seconds, 0.8, 1.2, random()), () => {
        if (signal.aborted) return;
        this.#sendDevice(true);
        repeat();
      });
    };
    repeat();
    void this.#firstPoll(signal);
  }

  async #firstPoll(signal: AbortSignal): Promise<void> {
    await this.#attest();
    if (!signal.aborted) await this.#poll(signal, this.#options.clock.now());
  }

  async #attest(): Promise<boolean> {
    const accepted = (await this.#attestation?.attest()) ?? false;
    const { run } = this.machine;
    if (run) run.session.attested = this.#attestation?.answered ?? false;
    return accepted;
  }

  async #poll(signal: AbortSignal, dueAt: number): Promise<void> {
    const { link, stats, clock, wheel, intervalSeconds, jitter, random } = this.#options;
    const { machine } = this;
    const cutOff = this.#isCutOff();
    if (cutOff) stats.offline += 1;
    const begun = clock.now();
    const hash = machine.run?.session.hash ?? '';
    const outcome = cutOff ? noNetwork() : await this.#patiently(() => link.config(machine.deviceUuid, hash));
    const intervalMs = this.#intervalMs(intervalSeconds);
    if (!cutOff) stats.poll(outcome, clock.now() - begun, clock.now() - dueAt, intervalMs);
    if (signal.aborted) return;
    this.#pass();
    // its time may have come while the answer was on its way
    if (signal.aborted || machine.boots !== this.#boot) return this.touch();
    const reactions = machine.polled(outcome);
    if (machine.run?.session.status === configGetStatus.success) this.#delivery?.reachable();
    if (machine.run?.resend === true) this.#resend();
    this.touch();
    const again = await this.#react(reactions);
    if (signal.aborted) return;
    this.touch();
    const wait = again ? 0 : this.#intervalMs(intervalSeconds) * (1 - jitter * random());
    const next = clock.now() + wait;
    this.#nextPoll = wheel.after(wait, () => {
      if (!signal.aborted) void this.#poll(signal, next);
    });
  }

  #intervalMs(fallback: number): number {
    const { run } = this.machine;
    const named = run?.session.memory.itemStatus['timer.config.interval'] !== undefined;
    return 1000 * (named && run ? run.session.memory.values['timer.config.interval'] : fallback);
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
    const { link } = this.#options;
    if (reaction === 'attest') return this.#attest();
    if (this.#isCutOff()) return false;
    if (reaction === 'fetchCerts') {
      const certs = await link.certs();
      return certs.kind === 'ok' && certs.value.changed;
    }
    if (reaction !== 'askUuid') return false;
    const answer = await link.uuid();
    if (answer.kind !== 'ok' || answer.value.uuid === this.machine.deviceUuid) return false;
    this.machine.onboarded(answer.value.uuid);
    return this.#attest();
  }

  #sendDevice(always: boolean): void {
    const { machine } = this;
    if (this.#attestation === undefined) return;
    const device = machine.device(this.#attestation.info);
    machine.dirty = false;
    if (device === undefined) return;
    const text = JSON.stringify(device);
    if (!always && text === this.#told) return;
    this.#told = text;
    this.#delivery?.enqueue({ key: 'device', at: Date.now(), content: { kind: 'device', device } });
  }

  #sendHardware(): void {
    const { run } = this.machine;
    if (!run) return;
    const { version, label } = run.agents;
    const content = { kind: 'hardware', eveRelease: version, partition: label } as const;
    this.#delivery?.enqueue({ key: 'hardware', at: Date.now(), content });
  }

  #resend(): void {
    const { run } = this.machine;
    if (!run) return;
    run.resend = false;
    this.#sendDevice(true);
    this.#sendHardware();
    for (const status of run.contents.statuses) this.contentChanged(status);
  }
}
