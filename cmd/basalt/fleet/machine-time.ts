import type { Machine } from './machine/machine.ts';
import type { Clock, Scheduled, TimerWheel } from './timer-wheel.ts';

export interface MachineTimeOptions {
  readonly machine: Machine;
  readonly clock: Clock;
  readonly wheel: TimerWheel;
  /** how many times faster than the real clock the machine's own runs */
  readonly speed: number;
  /** time has passed for the machine, by itself or with an answer */
  readonly passed: () => void;
}

/** Lets the time of a machine pass with the real clock, and wakes it when something is due on its agenda. */
export class MachineTime {
  readonly #options: MachineTimeOptions;
  /** until when the machine's time has passed, by the clock */
  #passedAt: number;
  /** answers that are waited for */
  #waiting = 0;
  #wake: Scheduled | undefined;
  #wakeAt = Infinity;

  constructor(options: MachineTimeOptions) {
    this.#options = options;
    this.#passedAt = options.clock.now();
  }

  /** Lets the machine's time catch up with the clock. */
  pass(): void {
    const now = this.#options.clock.now();
    const { machine } = this.#options;
    machine.advance(machine.agenda.now + (now - this.#passedAt) * this.#pace);
    this.#passedAt = now;
  }

  /**
   * Waits for an answer of the controller by the real clock, whatever the speed: an answer that takes a second must not be
   * an outage of a minute to the machine.
   */
  async patiently<T>(answer: () => Promise<T>): Promise<T> {
    this.#waits(1);
    try {
      return await answer();
    } finally {
      this.#waits(-1);
    }
  }

  /** To be called after anything happened to the machine. */
  setWake(): void {
    const { clock, wheel, machine, passed } = this.#options;
    const { nextAt } = machine.agenda;
    if (nextAt === this.#wakeAt) return;
    this.#wake?.cancel();
    this.#wakeAt = nextAt;
    if (nextAt === Infinity) return;
    const at = this.#passedAt + (nextAt - machine.agenda.now) / this.#pace;
    this.#wake = wheel.after(at - clock.now(), () => {
      this.#wakeAt = Infinity;
      this.pass();
      passed();
    });
  }

  #waits(more: number): void {
    this.pass();
    this.#waiting += more;
    // what is planned comes at another time now
    this.#wakeAt = Number.NaN;
    this.#options.passed();
  }

  /** How fast the machine's time passes. */
  get #pace(): number {
    return this.#waiting > 0 ? 1 : this.#options.speed;
  }
}
