import { asBasaltError, BasaltError } from '#pkg/errors/error.ts';
import { onceASecond } from '#pkg/install/once-a-second.ts';
import type { ContentTreeConfig, DatastoreConfig } from '#pkg/topics/baseos.ts';
import { download, newDownloadMemory, type DownloadContext, type DownloadMemory } from './download.ts';
import type { ContentEvent } from './port.ts';
import type { RetryBell } from './retry-bell.ts';
import { attemptsPerDownload, nextTryAt } from './retry-policy.ts';
import type { Clock } from './clock.ts';

export interface JobRequest {
  readonly config: ContentTreeConfig;
  readonly datastores: readonly DatastoreConfig[];
  readonly signal: AbortSignal;
  /** rung when somebody wants the next try at once */
  readonly bell: RetryBell;
}

export interface JobContext extends DownloadContext {
  readonly emit: (event: ContentEvent) => void;
  /** one task per blob at a time: who comes second finds what the first has fetched */
  readonly perBlob: <T>(sha256: string, task: () => Promise<T>, signal: AbortSignal) => Promise<T>;
  /** bounds how many transfers run at a time, and so their memory */
  readonly transferSlot: <T>(task: () => Promise<T>, signal: AbortSignal) => Promise<T>;
  /** Gives up blobs that nothing refers to; true when that freed something. */
  readonly reclaim: (signal: AbortSignal) => Promise<boolean>;
}

/** How often a changed `timer.download.retry` is noticed while waiting for it. Milliseconds. */
const lookAgain = 10_000;

/**
 * Brings one content tree to loaded, however often that fails: each failure is reported with what is going to happen,
 * and tried again when `nextTryAt` says or somebody rings (`docs/rules/eve-baseos.md 3.13, 4.8`). Ends when the content
 * is loaded, or with ABORTED.
 */
export const runContentJob = async (request: JobRequest, context: JobContext): Promise<void> => {
  const { config, datastores, signal, bell } = request;
  const { clock, emit, properties } = context;
  let memory = newDownloadMemory();
  let firstFailure: number | undefined;
  for (let retries = 0; ; retries += 1) {
    try {
      refuseInvalid(request);
      return await load(request, context, memory);
    } catch (thrown) {
      if (signal.aborted) throw thrown;
      const error = asBasaltError(thrown);
      const failedAt = clock.now();
      firstFailure ??= failedAt;
      const gaveUp = error.blame === 'config' || (error.code === 'CONTENT_DIGEST_MISMATCH' && memory.mismatches > 0);
      const plan = { failedAt, gaveUp, allBusyUntil: allBusyUntil(datastores, memory), random: clock.random() };
      const due = (): number => nextTryAt(plan, properties());
      emit({
        kind: 'failed',
        id: config.ContentID,
        error,
        retries,
        willRetryInSeconds: (due() - failedAt) / 1000,
        gaveUp,
        failingForSeconds: (failedAt - firstFailure) / 1000,
      });
      // who asks for another try gets all of one
      if (await sleepUntil(due, clock, bell, signal)) memory = newDownloadMemory();
    }
  }
};

/** Sleeps until a time that may change meanwhile; true when the bell ended it. */
const sleepUntil = async (due: () => number, clock: Clock, bell: RetryBell, signal: AbortSignal): Promise<boolean> => {
  for (let left = due() - clock.now(); left > 0; left = due() - clock.now()) {
    if (await bell.sleep(Math.min(left, lookAgain), signal)) return true;
  }
  return false;
};

const allBusyUntil = (datastores: readonly DatastoreConfig[], { busy }: DownloadMemory): number | undefined => {
  const times = datastores.map(({ UUID: id }) => busy.get(id)?.until ?? 0);
  return times.length === 0 ? undefined : Math.min(...times);
};

const refuseInvalid = ({ config }: JobRequest): void => {
  const { ContentID: id, ContentSha256: sha256 } = config;
  if (!/^[0-9a-f]{64}$/i.test(sha256)) {
    throw new BasaltError('CONFIG_INVALID', `Content tree ${id} has no sha256 of 64 hexadecimal digits.`, { id });
  }
};

/** What is stored and verified needs no datastore. */
const refuseWithoutDatastore = ({ ContentID: id }: ContentTreeConfig, datastores: readonly DatastoreConfig[]): void => {
  if (datastores.length === 0) {
    throw new BasaltError('CONFIG_DATASTORE_MISSING', `Content tree ${id} names no datastore that is configured.`, {
      id,
    });
  }
};

const load = (request: JobRequest, context: JobContext, memory: DownloadMemory): Promise<void> => {
  const { config, signal } = request;
  const sha256 = config.ContentSha256.toLowerCase();
  return context.perBlob(sha256, () => loadAlone(request, context, sha256, memory), signal);
};

const loadAlone = async (
  { config, datastores, signal, bell }: JobRequest,
  context: JobContext,
  sha256: string,
  memory: DownloadMemory,
): Promise<void> => {
  const { store, emit, log } = context;
  const id = config.ContentID;
  const checked = onceASecond(
    (percent: number) => emit({ kind: 'verifying', id, percent }),
    () => context.clock.now(),
  );
  const verified =
    (total: number) =>
    (done: number): void =>
      checked.step(total === 0 ? 100 : Math.floor((done / total) * 100));
  const loaded = async (): Promise<void> => {
    const sizeBytes = (await store.sizeOf(sha256)) ?? 0;
    checkSize(config, sizeBytes);
    log.info({ id, sha256, sizeBytes }, 'content is loaded');
    emit({ kind: 'loaded', id, path: store.blobPath(sha256), sizeBytes });
  };
  const stored = await store.sizeOf(sha256);
  if (stored !== undefined) {
    checked.end(0);
    if (await store.verify(sha256, signal, verified(stored))) return await loaded();
    log.warn({ id, sha256 }, 'stored content has another digest; fetching it again');
  }
  refuseWithoutDatastore(config, datastores);
  const progress = onceASecond(
    ([done, total]: [number, number]) => emit({ kind: 'progress', id, currentSize: done, totalSize: total }),
    () => context.clock.now(),
  );
  let whole = 0;
  const transfer = (): Promise<void> =>
    download(
      {
        config,
        datastores,
        signal,
        memory,
        bell,
        onBytes: (done, total) => progress.step([done, total]),
        onWhole: (bytes) => {
          progress.end([bytes, bytes]);
          whole = bytes;
          checked.end(0);
        },
        onVerified: (done) => verified(whole)(done),
        onPause: (error, attempt, seconds) =>
          emit({ kind: 'pausing', id, error, attempt, attempts: attemptsPerDownload, seconds }),
      },
      context,
    );
  progress.end([0, config.MaxDownloadSize]);
  log.info({ id, sha256, datastores: datastores.length }, 'fetching content');
  await context.transferSlot(async () => {
    try {
      await transfer();
    } catch (error) {
      const full = error instanceof BasaltError && error.code === 'STORE_NO_SPACE';
      if (!full || !(await context.reclaim(signal))) throw error;
      await transfer();
    }
  }, signal);
  await loaded();
};

/** A blob that was stored for another request has the right digest, but may not have the size that this one names. */
const checkSize = ({ MaxDownloadSize: expected }: ContentTreeConfig, actual: number): void => {
  if (expected === 0 || expected === actual) return;
  throw new BasaltError('CONTENT_SIZE_MISMATCH', `The content has ${actual} bytes where ${expected} are configured.`, {
    expected,
    actual,
  });
};
