import { stat } from 'node:fs/promises';
import fsExtra from 'fs-extra';
import type { Logger } from '#pkg/process/log.ts';
import { watchDirectory, type DirectoryWatch } from './directory-watch.ts';
import type { TopicEvent } from './port.ts';
import type { SchemaCheck } from './schema-check.ts';
import type { TopicPlace } from './topic-place.ts';
import { TopicReader } from './topic-reader.ts';
import { TopicView } from './topic-view.ts';

/** How a subscription hears of changes; replaced by tests that lose or refuse them. */
export interface SubscriptionWatch {
  readonly watch: typeof watchDirectory;
  /** a look without any event: the kernel's event queue can overflow */
  readonly rescanMs: number;
  /** the same while there is no working watch */
  readonly unwatchedMs: number;
}

const realWatch: SubscriptionWatch = { watch: watchDirectory, rescanMs: 10_000, unwatchedMs: 1000 };

/** Another look after a change, for the change whose event was swallowed by the watcher's throttle. */
const settleMs = 250;

/** Tells `deliver` of a topic's state and all its changes until stopped. Never throws, whatever is in the directory. */
export class FileSubscription<T> {
  readonly #place: TopicPlace;
  readonly #log: Logger;
  readonly #deliver: (event: TopicEvent<T>) => void;
  readonly #reader: TopicReader<T>;
  readonly #view = new TopicView<T>();
  readonly #how: SubscriptionWatch;
  #watch: { readonly inode: bigint; readonly handle: DirectoryWatch } | undefined;
  #watchError: string | undefined;
  #timer: NodeJS.Timeout | undefined;
  #again = false;
  #looking = false;
  #last: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(
    place: TopicPlace,
    check: SchemaCheck,
    log: Logger,
    deliver: (event: TopicEvent<T>) => void,
    how: SubscriptionWatch = realWatch,
  ) {
    this.#how = how;
    this.#place = place;
    this.#log = log;
    this.#deliver = deliver;
    this.#reader = new TopicReader(place, check, log);
    this.#wake();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#last;
    await this.#unwatch();
  }

  /** Looks at the directory now, or once more when it is being looked at. */
  readonly #wake = (): void => {
    this.#again = true;
    if (this.#stopped || this.#looking) return;
    this.#looking = true;
    this.#last = this.#look();
  };

  async #look(): Promise<void> {
    clearTimeout(this.#timer);
    let settled = false;
    while (this.#again && !this.#stopped) {
      this.#again = false;
      await this.#ensureWatch();
      const snapshot = await this.#reader.read();
      settled = snapshot?.settled ?? true;
      if (snapshot === undefined) continue;
      for (const event of this.#view.advance(snapshot.values, snapshot.counter)) {
        if (!this.#stopped) this.#deliver(event);
      }
    }
    // in one go with the loop's last check, or a wake-up in between would be lost
    this.#looking = false;
    if (this.#stopped) return;
    const pause = !settled ? settleMs : this.#watch === undefined ? this.#how.unwatchedMs : this.#how.rescanMs;
    this.#timer = setTimeout(this.#wake, pause);
    this.#timer.unref();
  }

  /** Watches the directory that stands there now, made if missing: it may have been removed and made anew. */
  async #ensureWatch(): Promise<void> {
    try {
      await fsExtra.ensureDir(this.#place.directory);
      const { ino } = await stat(this.#place.directory, { bigint: true });
      if (this.#watch?.inode === ino) return;
      await this.#unwatch();
      const handle = this.#how.watch(
        this.#place.directory,
        this.#wake,
        // its successor may bear the same inode number
        () => void this.#unwatch().then(this.#wake),
        (error) => this.#onWatchError(error),
      );
      this.#watch = { inode: ino, handle };
    } catch (error) {
      this.#onWatchError(error);
    }
  }

  #onWatchError(error: unknown): void {
    // once, not at every attempt
    if (String(error) !== this.#watchError)
      this.#log.warn(
        { topic: this.#place.label, err: error },
        'a topic cannot be watched; it is looked at in short intervals',
      );
    this.#watchError = String(error);
    void this.#unwatch();
  }

  async #unwatch(): Promise<void> {
    const watch = this.#watch;
    this.#watch = undefined;
    await watch?.handle.close();
  }
}
