import { createInfoDelivery, type InfoDelivery } from '#pkg/link/info-delivery.ts';
import { jittered } from '#pkg/nodeconfig/jitter.ts';
import type { Logger } from '#pkg/process/log.ts';
import type { AttestationInfo, InfoMessage } from '#pkg/eve/messages.ts';
import type { Outcome } from '#pkg/eve/port.ts';
import { contentTreeInfoOf, goneContentTreeOf } from '#pkg/swinfo/content-tree-info.ts';
import type { ContentTreeStatus } from '#pkg/topics/baseos.ts';
import type { Machine } from './machine/machine.ts';
import type { Clock, TimerWheel } from './timer-wheel.ts';

export interface ReportingOptions {
  readonly machine: Machine;
  readonly clock: Clock;
  readonly wheel: TimerWheel;
  readonly random: () => number;
  readonly send: (message: InfoMessage) => Promise<Outcome<void>>;
  readonly log: Logger;
}

/** Changes that come together make one message, as at a real node. */
const coalesceMs = 100;

/** What a simulated node tells its controller of itself, through the real queue. */
export class Reporting {
  readonly #options: ReportingOptions;
  #delivery: InfoDelivery | undefined;
  #attestation: (() => AttestationInfo) | undefined;
  #told = '';
  #infoWaits = false;

  constructor(options: ReportingOptions) {
    this.#options = options;
  }

  /** A boot has begun: all is told, and the device again and again until the boot ends. */
  begin(attestation: () => AttestationInfo, signal: AbortSignal): void {
    const { machine, clock, wheel, random, send, log } = this.#options;
    this.#attestation = attestation;
    this.#delivery = createInfoDelivery({
      send,
      random,
      clock: {
        now: () => clock.now(),
        after: (milliseconds, run) => {
          const waiting = wheel.after(milliseconds, run);
          return () => waiting.cancel();
        },
      },
      signal,
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
  }

  /** The device may have something new to say of itself. */
  look(): void {
    const { machine, wheel } = this.#options;
    if (!machine.dirty || this.#infoWaits || this.#delivery === undefined) return;
    this.#infoWaits = true;
    wheel.after(coalesceMs, () => {
      this.#infoWaits = false;
      if (machine.dirty) this.#sendDevice(false);
    });
  }

  /** A content's progress is told at once, past the comparison that device infos go through. */
  contentChanged(status: ContentTreeStatus): void {
    const content = { kind: 'contentTree', contentTree: contentTreeInfoOf(status) } as const;
    this.#delivery?.enqueue({ key: `contentTree ${status.ContentID}`, at: Date.now(), content });
  }

  contentGone(id: string): void {
    const content = { kind: 'contentTree', contentTree: goneContentTreeOf(id) } as const;
    this.#delivery?.enqueue({ key: `contentTree ${id}`, at: Date.now(), content });
  }

  /** The controller has answered something: what waits for it may go. */
  reachable(): void {
    this.#delivery?.reachable();
  }

  /** The controller wants to be told everything again. */
  resend(): void {
    const { run } = this.#options.machine;
    if (!run) return;
    run.resend = false;
    this.#sendDevice(true);
    this.#sendHardware();
    for (const status of run.contents.statuses) this.contentChanged(status);
  }

  #sendDevice(always: boolean): void {
    const { machine } = this.#options;
    if (this.#attestation === undefined) return;
    const device = machine.device(this.#attestation());
    machine.dirty = false;
    if (device === undefined) return;
    const text = JSON.stringify(device);
    if (!always && text === this.#told) return;
    this.#told = text;
    this.#delivery?.enqueue({ key: 'device', at: Date.now(), content: { kind: 'device', device } });
  }

  #sendHardware(): void {
    const { run } = this.#options.machine;
    if (!run) return;
    const { version, label } = run.agents;
    const content = { kind: 'hardware', eveRelease: version, partition: label } as const;
    this.#delivery?.enqueue({ key: 'hardware', at: Date.now(), content });
  }
}
