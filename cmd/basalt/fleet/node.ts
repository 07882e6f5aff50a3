import { createAttestation, type Attestation } from '#pkg/link/attestation.ts';
import { hurrying } from '#pkg/link/watch-link.ts';
import { createFailureLog, expectsSilence } from '#pkg/link/failure-log.ts';
import { backOff } from '#pkg/nodeconfig/jitter.ts';
import type { Logger } from '#pkg/process/log.ts';
import type { InfoMessage } from '#pkg/eve/messages.ts';
import type { ControllerLink, Outcome } from '#pkg/eve/port.ts';
import type { ContentTreeStatus } from '#pkg/topics/baseos.ts';
import type { Machine } from './machine/machine.ts';
import { MachineTime } from './machine-time.ts';
import { noNetwork } from './no-network.ts';
import { Polling } from './polling.ts';
import { Reporting } from './reporting.ts';
import type { Stats } from './stats.ts';
import type { Clock, TimerWheel } from './timer-wheel.ts';

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

/**
 * A simulated node at the controller: asks who it is, attests, polls and reports through the real link, and lets the time
 * of its machine pass. All its waits are in the wheel of the fleet.
 */
export class FleetNode {
  readonly machine: Machine;
  readonly #options: NodeOptions;
  readonly #time: MachineTime;
  readonly #reporting: Reporting;
  readonly #polling: Polling;
  #boot = 0;
  #bootEnd = new AbortController();
  #attestation: Attestation | undefined;
  #stopped = false;

  constructor(options: NodeOptions) {
    const link = hurrying(options.link, () => this.#reporting);
    this.#options = { ...options, link };
    this.machine = options.machine;
    this.#time = new MachineTime({ ...options, passed: () => this.touch() });
    this.#reporting = new Reporting({ ...options, send: (message) => this.#send(message) });
    this.#polling = new Polling({
      ...options,
      link,
      time: this.#time,
      reporting: this.#reporting,
      isCutOff: () => this.#isCutOff(),
      attest: () => this.#attest(),
      tokenLost: () => this.#attestation?.tokenLost(),
      touch: () => this.touch(),
    });
  }

  stop(): void {
    this.#stopped = true;
    this.#bootEnd.abort();
  }

  /**
   * Asks the controller who this node is until it says so (`docs/rules/eve-api.md 6`), then goes on as after every
   * boot.
   */
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

  contentChanged(status: ContentTreeStatus): void {
    this.#reporting.contentChanged(status);
  }

  contentGone(id: string): void {
    this.#reporting.contentGone(id);
  }

  /** Something from outside happens to the machine now, like the end of a download. */
  meet(what: () => void): void {
    if (this.#stopped) return;
    this.#time.pass();
    what();
    this.touch();
  }

  /** After anything happened to the machine: a new boot is connected, news is reported, the next wake-up is set. */
  touch(): void {
    if (this.#stopped) return;
    const { machine } = this;
    if (machine.boots !== this.#boot || machine.run === undefined) this.#bootEnd.abort();
    if (machine.run !== undefined && machine.boots !== this.#boot && machine.deviceUuid !== '') this.#connect();
    this.#reporting.look();
    this.#time.setWake();
  }

  #isCutOff(): boolean {
    return this.machine.isDeaf || this.#options.isOffline();
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

  #connect(): void {
    const { link, stats, log } = this.#options;
    const { machine } = this;
    this.#boot = machine.boots;
    this.#bootEnd = new AbortController();
    const { signal } = this.#bootEnd;
    const attestation = createAttestation({
      attest: async () => {
        if (this.#isCutOff()) return noNetwork();
        const version = machine.run?.agents.version ?? '';
        const outcome = await this.#time.patiently(() => link.attest(machine.deviceUuid, version));
        if (outcome.kind !== 'ok') stats.failed('attest', outcome);
        return outcome;
      },
      changed: () => machine.changed(),
      wallMs: () => Date.now(),
      failures: createFailureLog(log, () => {
        const values = machine.run?.session.memory.values;
        return values !== undefined && expectsSilence(values);
      }),
      log,
    });
    this.#attestation = attestation;
    this.#reporting.begin(() => attestation.info, signal);
    void this.#polling.begin(signal);
  }

  async #attest(): Promise<boolean> {
    const accepted = (await this.#attestation?.attest()) ?? false;
    const { run } = this.machine;
    if (run) run.session.attested = this.#attestation?.answered ?? false;
    return accepted;
  }

  async #send(message: InfoMessage): Promise<Outcome<void>> {
    const { link, stats } = this.#options;
    if (this.#isCutOff()) return noNetwork();
    const outcome = await link.info(this.machine.deviceUuid, message);
    if (outcome.kind === 'ok') stats.infos += 1;
    else stats.failed('info', outcome);
    return outcome;
  }
}
