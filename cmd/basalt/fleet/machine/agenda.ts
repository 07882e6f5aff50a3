interface Entry {
  readonly at: number;
  readonly run: () => void;
}

/** What a node has still to do, by its own clock in milliseconds. A node has few entries at a time: a list will do. */
export class Agenda {
  now = 0;
  #entries: Entry[] = [];

  after(milliseconds: number, run: () => void): void {
    this.#entries.push({ at: this.now + milliseconds, run });
  }

  /** When the next entry is due, Infinity when there is none. */
  get nextAt(): number {
    return this.#entries.reduce((least, { at }) => Math.min(least, at), Infinity);
  }

  /** Power is lost: nothing of it will happen. */
  clear(): void {
    this.#entries = [];
  }

  /** Lets time pass; everything due meanwhile runs at its own time, what it adds included. */
  advance(to: number): void {
    for (;;) {
      const at = this.nextAt;
      if (at > to) break;
      const index = this.#entries.findIndex((entry) => entry.at === at);
      const [entry] = this.#entries.splice(index, 1);
      this.now = Math.max(this.now, at);
      entry?.run();
    }
    this.now = Math.max(this.now, to);
  }
}
