/** A task that waits in the wheel; cancelled, it is only skipped when its turn comes. */
export interface Scheduled {
  cancel(): void;
}

export interface Clock {
  /** milliseconds of a monotonic clock */
  now(): number;
  /** calls back once, after so many milliseconds; answers how to take that back */
  after(milliseconds: number, run: () => void): () => void;
}

/** The clock of this process. */
export const systemClock: Clock = {
  now: () => performance.now(),
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};

interface Task {
  run: (() => void) | undefined;
}

/**
 * Every wait of every node, in one timer of the platform: tasks due within the same `grain` milliseconds run together, never
 * early and at most a grain late.
 */
export class TimerWheel {
  readonly #clock: Clock;
  readonly #grain: number;
  readonly #slots = new Map<number, Task[]>();
  #armedFor = Infinity;
  #disarm: () => void = () => {};

  constructor(clock: Clock, grain = 50) {
    this.#clock = clock;
    this.#grain = grain;
  }

  after(milliseconds: number, run: () => void): Scheduled {
    const slot = Math.ceil((this.#clock.now() + Math.max(0, milliseconds)) / this.#grain);
    const task: Task = { run };
    const waiting = this.#slots.get(slot);
    if (waiting) waiting.push(task);
    else this.#slots.set(slot, [task]);
    if (slot < this.#armedFor) this.#arm(slot);
    return {
      cancel: () => {
        task.run = undefined;
      },
    };
  }

  /** Nothing that waits will run. */
  close(): void {
    this.#disarm();
    this.#slots.clear();
    this.#armedFor = Infinity;
  }

  #arm(slot: number): void {
    this.#disarm();
    this.#armedFor = slot;
    if (slot === Infinity) return;
    const wait = slot * this.#grain - this.#clock.now();
    // timers of the platform end at 2^31 ms; a shorter wait only looks once more
    this.#disarm = this.#clock.after(Math.min(2 ** 31 - 1, Math.max(0, wait)), () => this.#turn());
  }

  #turn(): void {
    this.#armedFor = -Infinity;
    const now = Math.floor(this.#clock.now() / this.#grain);
    const due = [...this.#slots.keys()].filter((slot) => slot <= now).toSorted((a, b) => a - b);
    for (const slot of due) {
      const tasks = this.#slots.get(slot) ?? [];
      this.#slots.delete(slot);
      for (const task of tasks) task.run?.();
    }
    let next = Infinity;
    for (const slot of this.#slots.keys()) next = Math.min(next, slot);
    this.#armedFor = Infinity;
    this.#arm(next);
  }
}
