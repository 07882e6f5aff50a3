import { pickWord } from '#pkg/boot/select.ts';
import { otherSlot, slotLabels, type SlotLabel } from '#pkg/boot/slot.ts';
import type { Machine } from './machine.ts';

/** What has been asked for since a version failed that allows another attempt with it. */
interface Failed {
  readonly label: SlotLabel;
  readonly version: string;
  allowed: boolean;
}

/**
 * Watches a machine and collects every breach of what must always hold: something bootable on the disk, nothing armed
 * that was not whole and of the right version, no failed version booted again unasked.
 */
export class Watch {
  readonly breaches: string[] = [];
  readonly #machine: Machine;
  #failed: Failed | undefined;
  /** set by `allow` for the next write of the table */
  #asked = false;
  /** the counters of the controller that have led to an attempt; a new value is a request that waits for its turn */
  #retried = 0;
  #fellBack = 0;

  constructor(machine: Machine) {
    this.#machine = machine;
    machine.onTable = ({ changes, why }) => {
      for (const label of slotLabels) {
        if (changes[label] === 'updating') this.#armed(label, why);
        if (changes[label] === 'unused' && this.#failed?.label === label && this.#asked) this.#failed = undefined;
      }
    };
    machine.onBoot = (label) => this.#booted(label);
  }

  /** The operator or controller has asked for something that may lead to another attempt. */
  allow(): void {
    this.#asked = true;
    if (this.#failed) this.#failed.allowed = true;
  }

  #armed(label: SlotLabel, why: string): void {
    const { content } = this.#machine.disk.slots[label];
    const { run } = this.#machine;
    if (!content) this.breaches.push(`${why} armed ${label}, which holds nothing whole`);
    else if (run && label === run.label) this.breaches.push(`${why} armed the running slot`);
    else if (content.inside !== content.version)
      this.breaches.push(`${why} armed ${content.version} with ${content.inside} inside`);
    const counted = this.#counted(why);
    if (content && this.#failed?.version === content.version && !this.#failed.allowed && !counted) {
      this.breaches.push(`${why} armed ${content.version} again, which had failed and was not asked for`);
    }
  }

  /** The attempt is one that a counter asked for, and that counter has not been served before. */
  #counted(why: string): boolean {
    const { controller, persist, retrySent } = this.#machine;
    const { fallbackCounter } = controller;
    // stored before the slot is armed
    const retry = persist.counters.configRetry;
    if (why === 'retry' && retry !== retrySent)
      this.breaches.push(`retry ${retry} although ${retrySent} was sent last`);
    const fresh =
      (why === 'retry' && retry !== this.#retried) || (why === 'forceFallback' && fallbackCounter !== this.#fellBack);
    if (why === 'retry') this.#retried = retry;
    if (why === 'forceFallback') this.#fellBack = fallbackCounter;
    return fresh;
  }

  #booted(label: SlotLabel): void {
    const { disk } = this.#machine;
    const other = otherSlot(label);
    const content = disk.slots[other].content;
    if (disk.state(other) === 'inprogress' && content && this.#failed?.version !== content.version) {
      this.#failed = { label: other, version: content.version, allowed: false };
    } else if (disk.state(other) === 'inprogress' && this.#failed) {
      this.#failed.allowed = false;
    }
    this.#asked = false;
  }

  /** To be called after everything that happens. */
  check(): void {
    const { disk, run, bricked } = this.#machine;
    if (bricked) this.breaches.push('nothing was bootable at a boot');
    if (pickWord(slotLabels.map((label) => disk.slots[label].word)) === undefined) {
      const testing = run && disk.state(run.label) === 'inprogress';
      this.breaches.push(`no slot is bootable${testing ? ' while one is tested' : ''}`);
    }
    const committed = slotLabels.filter((label) => disk.state(label) === 'active');
    if (committed.length === 0) this.breaches.push('no slot is committed');
    for (const label of committed) {
      if (!disk.slots[label].content) this.breaches.push(`${label} is committed and holds nothing whole`);
    }
  }
}
