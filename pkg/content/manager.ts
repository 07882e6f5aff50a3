import { Subject } from 'rxjs';
import { asBasaltError } from '#pkg/errors/error.ts';
import { createKeyedLock } from '#pkg/install/keyed-lock.ts';
import type { ContentTreeConfig, DatastoreConfig, DatastoreWay } from '#pkg/topics/baseos.ts';
import { openBlobStore } from './blob-store.ts';
import { createCleaner } from './cleaner.ts';
import { systemClock, type Clock } from './clock.ts';
import { runContentJob, type JobContext } from './content-job.ts';
import type { ContentLog } from './content-log.ts';
import { createGarbage } from './garbage.ts';
import { createKept } from './kept.ts';
import { createMirrors } from './mirrors.ts';
import type { ContentEvent, DownloadProperties, LocalContentManager } from './port.ts';
import { createRequestedContent } from './requested-content.ts';
import { createRetryBell, type RetryBell } from './retry-bell.ts';
import { createSemaphore } from './semaphore.ts';
import { createSpaceGuard, defaultReserve, type Reserve } from './space-guard.ts';
import { diskFiles, type StoreFiles } from './store-files.ts';

export interface ContentManagerOptions {
  /** `<persist>/content` */
  readonly storeDir: string;
  readonly properties: () => DownloadProperties;
  readonly log: ContentLog;
  readonly clock?: Clock;
  readonly files?: StoreFiles;
  /** the node's proxy, and names that it knows by itself, for what is fetched by URL */
  readonly way?: () => DatastoreWay;
  /** bytes of the disk that stay free */
  readonly reserveBytes?: Reserve;
  /** how long blobs of an earlier process wait to be wanted again */
  readonly startupGraceSeconds?: number;
}

/** Two, so that a slow datastore does not hold up everything, and memory stays bounded. */
const transfersAtATime = 2;
const hour = 3600;

interface Entry {
  readonly config: ContentTreeConfig;
  readonly fingerprint: string;
  readonly abort: AbortController;
  readonly bell: RetryBell;
  readonly done: Promise<void>;
}

/** Opens the content store and looks after it; see `ContentManager` for what it promises. Errors: STORE_IO. */
export const createContentManager = async (options: ContentManagerOptions): Promise<LocalContentManager> => {
  const { storeDir, properties, log, clock = systemClock, files = diskFiles, way = () => ({}) } = options;
  const store = await openBlobStore(storeDir, files);
  const space = createSpaceGuard(files, storeDir, options.reserveBytes ?? defaultReserve);
  const events = new Subject<ContentEvent>();
  const entries = new Map<string, Entry>();
  const holds = new Map<string, number>();
  const kept = createKept((sha256) => release(sha256));
  const closing = new AbortController();

  const isReferenced = (sha256: string): boolean =>
    kept.has(sha256) ||
    (holds.get(sha256) ?? 0) > 0 ||
    [...entries.values()].some(({ config }) => shaOf(config) === sha256);
  const perBlob = createKeyedLock();
  const garbage = createGarbage({
    store,
    clock,
    isReferenced,
    perBlob,
    deferMs: () => properties().deferDeleteSeconds * 1000,
    graceMs: (options.startupGraceSeconds ?? hour) * 1000,
  });
  const cleaner = createCleaner(garbage, clock, log);
  const release = (sha256: string): void => {
    if (isReferenced(sha256)) return;
    garbage.released(sha256);
    cleaner.run();
  };
  /** Those who wait for the same blob see it grow too. */
  const emit = (event: ContentEvent): void => {
    if (event.kind !== 'progress') return events.next(event);
    const sha256 = shaOf(entries.get(event.id)?.config);
    for (const [id, { config }] of entries) if (shaOf(config) === sha256) events.next({ ...event, id });
  };
  const mirrors = createMirrors(log);
  const context: JobContext = {
    mirrorOf: mirrors.of,
    store,
    space,
    clock,
    properties,
    log,
    emit,
    perBlob,
    transferSlot: createSemaphore(transfersAtATime),
    reclaim: async (signal) => (await garbage.collectAll(signal)) > 0,
  };

  const start = (
    config: ContentTreeConfig,
    datastores: readonly DatastoreConfig[],
    after: Promise<void>,
  ): Promise<void> => {
    const abort = new AbortController();
    const bell = createRetryBell(clock);
    const own: JobContext = { ...context, emit: (event) => (abort.signal.aborted ? undefined : emit(event)) };
    const run = async (): Promise<void> => {
      await after;
      try {
        if (!abort.signal.aborted) await runContentJob({ config, datastores, signal: abort.signal, bell }, own);
      } catch (error) {
        if (!abort.signal.aborted) log.warn({ id: config.ContentID }, asBasaltError(error).message);
      }
    };
    // the entry has to be there before the job emits its first event
    const done = Promise.resolve().then(run);
    entries.set(config.ContentID, { config, fingerprint: JSON.stringify([config, datastores]), abort, bell, done });
    return done;
  };
  const stop = (id: string): Entry | undefined => {
    const entry = entries.get(id);
    entry?.abort.abort();
    entries.delete(id);
    return entry;
  };
  const hold = (sha256: string): Disposable => {
    let held = true;
    holds.set(sha256, (holds.get(sha256) ?? 0) + 1);
    return {
      [Symbol.dispose]: () => {
        if (!held) return;
        held = false;
        const left = (holds.get(sha256) ?? 1) - 1;
        if (left > 0) holds.set(sha256, left);
        else holds.delete(sha256);
        release(sha256);
      },
    };
  };
  const requested = createRequestedContent({ context: { ...context, way }, hold, closing: closing.signal });
  return {
    events: events.asObservable(),
    hold,
    mirror: mirrors.add,
    want: (config, datastores) => {
      const before = entries.get(config.ContentID);
      if (closing.signal.aborted || before?.fingerprint === JSON.stringify([config, datastores])) return;
      stop(config.ContentID);
      void start(config, datastores, before?.done ?? Promise.resolve());
      if (before !== undefined) release(shaOf(before.config));
    },
    retry: (id) => entries.get(id)?.bell.ring(),
    drop: (id) => {
      const entry = stop(id);
      if (entry === undefined) return;
      void entry.done.finally(() => {
        release(shaOf(entry.config));
        events.next({ kind: 'removed', id });
      });
    },
    ...requested,
    keep: kept.only,
    close: async () => {
      closing.abort();
      const open = [...entries.keys()].map(async (id) => await stop(id)?.done);
      await Promise.all(open);
      await cleaner.stop();
      events.complete();
    },
  };
};

const shaOf = (config: ContentTreeConfig | undefined): string => config?.ContentSha256.toLowerCase() ?? '';
