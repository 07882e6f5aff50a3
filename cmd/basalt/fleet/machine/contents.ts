import { startedStatus, statusesAfter } from '#pkg/content/content-status.ts';
import type { ContentEvent } from '#pkg/content/port.ts';
import { BasaltError } from '#pkg/errors/error.ts';
import type { ContentTreeConfig, ContentTreeStatus, DatastoreConfig } from '#pkg/topics/baseos.ts';
import type { Agenda } from './agenda.ts';
import type { Fate } from './fate.ts';

/** A download that somebody outside carries out; `ended` is to be called once, with what went wrong if anything did. */
export interface Transfer {
  readonly tree: ContentTreeConfig;
  readonly datastores: readonly DatastoreConfig[];
  readonly ended: (error: BasaltError | undefined) => void;
}

/** What happens to contents, for the node they are on. */
export interface ContentBoard {
  readonly agenda: Agenda;
  /** bytes a second; undefined: transfers are real ones, and `fetch` begins them */
  readonly rate: number | undefined;
  readonly fetch: (transfer: Transfer) => void;
  /** version by content id, for what has been downloaded */
  readonly store: Map<string, string>;
  /** version that the config asks for under a content id */
  readonly versionOf: (id: string) => string | undefined;
  readonly fateOf: (version: string) => Fate;
  /** `timer.download.retry` in seconds */
  readonly retrySeconds: () => number;
  readonly at: () => string;
  readonly tell: (status: ContentTreeStatus) => void;
  readonly gone: (id: string) => void;
}

interface Wanted {
  readonly tree: ContentTreeConfig;
  readonly datastores: readonly DatastoreConfig[];
  status: ContentTreeStatus;
  retries: number;
  /** it failed, and its retry has not begun */
  waiting: boolean;
}

/** Downloads take at least this long, so that each is seen. */
const leastMs = 1000;

/** The content side of one boot: downloads that take their time, or fail when the update is meant to fail so. */
export class Contents {
  readonly #board: ContentBoard;
  readonly #wanted = new Map<string, Wanted>();

  constructor(board: ContentBoard) {
    this.#board = board;
  }

  get statuses(): readonly ContentTreeStatus[] {
    return [...this.#wanted.values()].map(({ status }) => status);
  }

  get ids(): readonly string[] {
    return [...this.#wanted.keys()];
  }

  want(tree: ContentTreeConfig, datastores: readonly DatastoreConfig[]): void {
    if (this.#wanted.has(tree.ContentID)) return;
    const wanted: Wanted = { tree, datastores, status: startedStatus(tree), retries: 0, waiting: false };
    this.#wanted.set(tree.ContentID, wanted);
    this.#board.tell(wanted.status);
    if (this.#board.store.has(tree.ContentID)) this.#loaded(wanted);
    else this.#begin(wanted);
  }

  retry(id: string): void {
    const wanted = this.#wanted.get(id);
    if (wanted !== undefined) this.#again(wanted);
  }

  drop(id: string): void {
    if (this.#wanted.delete(id)) this.#board.gone(id);
  }

  #begin(wanted: Wanted): void {
    const { agenda, rate, fetch } = this.#board;
    const { tree } = wanted;
    const version = this.#board.versionOf(tree.ContentID);
    const fails = version !== undefined && this.#board.fateOf(version) === 'download';
    if (rate === undefined && !fails) {
      const { datastores } = wanted;
      const ended = (error: BasaltError | undefined): void =>
        this.#while(wanted, () => (error === undefined ? this.#loaded(wanted) : this.#failed(wanted, error)));
      return fetch({ tree, datastores, ended });
    }
    const milliseconds = Math.max(leastMs, rate === undefined ? 0 : (tree.MaxDownloadSize / rate) * 1000);
    agenda.after(milliseconds / 2, () => this.#while(wanted, () => this.#halfway(wanted, fails)));
    if (!fails) agenda.after(milliseconds, () => this.#while(wanted, () => this.#loaded(wanted)));
  }

  /** Only while the content is still wanted; what comes later is of no interest. */
  #while(wanted: Wanted, then: () => void): void {
    if (this.#wanted.get(wanted.tree.ContentID) === wanted) then();
  }

  #halfway(wanted: Wanted, fails: boolean): void {
    const { ContentID: id, MaxDownloadSize: totalSize } = wanted.tree;
    if (!fails) return this.#after(wanted, { kind: 'progress', id, currentSize: Math.floor(totalSize / 2), totalSize });
    this.#failed(wanted, new BasaltError('PEER_UNREACHABLE', 'the datastore cannot be reached (simulated)'));
  }

  #failed(wanted: Wanted, error: BasaltError): void {
    const seconds = this.#board.retrySeconds();
    const { ContentID: id } = wanted.tree;
    this.#after(wanted, {
      kind: 'failed',
      id,
      error,
      retries: wanted.retries,
      willRetryInSeconds: seconds,
      gaveUp: false,
    });
    wanted.retries += 1;
    wanted.waiting = true;
    const { retries } = wanted;
    this.#board.agenda.after(seconds * 1000, () =>
      this.#while(wanted, () => (wanted.retries === retries ? this.#again(wanted) : undefined)),
    );
  }

  #again(wanted: Wanted): void {
    if (!wanted.waiting) return;
    wanted.waiting = false;
    this.#begin(wanted);
  }

  #loaded(wanted: Wanted): void {
    const { ContentID: id, MaxDownloadSize: sizeBytes } = wanted.tree;
    const version = this.#board.versionOf(id) ?? this.#board.store.get(id);
    if (version !== undefined) this.#board.store.set(id, version);
    this.#after(wanted, { kind: 'verifying', id, percent: 0 });
    // the store's path of a content is its id: the install looks up by it what it would find inside
    this.#after(wanted, { kind: 'loaded', id, path: id, sizeBytes });
  }

  #after(wanted: Wanted, event: Exclude<ContentEvent, { kind: 'removed' }>): void {
    for (const status of statusesAfter(wanted.status, event, this.#board.at())) {
      wanted.status = status;
      this.#board.tell(status);
    }
  }
}
