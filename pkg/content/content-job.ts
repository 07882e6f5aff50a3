import { asBasaltError, BasaltError } from '#pkg/errors/error.ts';
import { onceASecond } from '#pkg/install/once-a-second.ts';
import type { ContentTreeConfig, DatastoreConfig } from '#pkg/topics/baseos.ts';
import { download, newDownloadMemory, type DownloadContext, type DownloadMemory } from './download.ts';
import type { ContentEvent } from './port.ts';
import { retryDelay } from './retry-policy.ts';

export interface JobRequest {
  readonly config: ContentTreeConfig;
  readonly datastores: readonly DatastoreConfig[];
  readonly signal: AbortSignal;
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
 * and tried again after a part of `timer.download.retry` (`spec/eve-baseos.md 3.13, 4.8`). Ends when the content is
 * loaded, when trying again is pointless, or with ABORTED.
 */
export const runContentJob = async (request: JobRequest, context: JobContext): Promise<void> => {
  const { config, signal } = request;
  const { clock, emit, properties } = context;
  const memory = newDownloadMemory();
  let firstFailure: number | undefined;
  for (let retries = 0; ; retries += 1) {
    try {
      refuseInvalid(request);
      return await load(request, context, memory);
    } catch (thrown) {
      if (signal.aborted) throw thrown;
      const error = asBasaltError(thrown);
      const now = clock.now();
      firstFailure ??= now;
      const random = clock.random();
      const allBusyUntil = Math.min(...request.datastores.map(({ UUID: id }) => memory.busy.get(id)?.until ?? 0));
      const due = (): number =>
        allBusyUntil > now ? allBusyUntil : now + retryDelay(properties().retrySeconds, random);
      const pointless = error.blame === 'config' || (error.code === 'CONTENT_DIGEST_MISMATCH' && memory.mismatches > 0);
      emit({
        kind: 'failed',
        id: config.ContentID,
        error,
        retries,
        willRetryInSeconds: pointless ? undefined : (due() - now) / 1000,
        failingForSeconds: (now - firstFailure) / 1000,
      });
      if (pointless) return;
      for (let left = due() - clock.now(); left > 0; left = due() - clock.now()) {
        await clock.sleep(Math.min(left, lookAgain), signal);
      }
    }
  }
};

const refuseInvalid = ({ config, datastores }: JobRequest): void => {
  const { ContentID: id, ContentSha256: sha256 } = config;
  if (!/^[0-9a-f]{64}$/i.test(sha256)) {
    throw new BasaltError('CONFIG_INVALID', `Content tree ${id} has no sha256 of 64 hexadecimal digits.`, { id });
  }
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
  { config, datastores, signal }: JobRequest,
  context: JobContext,
  sha256: string,
  memory: DownloadMemory,
): Promise<void> => {
  const { store, emit, log } = context;
  const id = config.ContentID;
  const verifying = (): void => emit({ kind: 'verifying', id });
  const loaded = async (): Promise<void> => {
    const sizeBytes = (await store.sizeOf(sha256)) ?? 0;
    checkSize(config, sizeBytes);
    log.info({ id, sha256, sizeBytes }, 'content is loaded');
    emit({ kind: 'loaded', id, path: store.blobPath(sha256), sizeBytes });
  };
  if ((await store.sizeOf(sha256)) !== undefined) {
    verifying();
    if (await store.verify(sha256, signal)) return await loaded();
    log.warn({ id, sha256 }, 'stored content has another digest; fetching it again');
  }
  const progress = onceASecond(
    ([done, total]: [number, number]) => emit({ kind: 'progress', id, currentSize: done, totalSize: total }),
    () => context.clock.now(),
  );
  const transfer = (): Promise<void> =>
    download(
      {
        config,
        datastores,
        signal,
        memory,
        onBytes: (done, total) => progress.step([done, total]),
        onWhole: (bytes) => {
          progress.end([bytes, bytes]);
          verifying();
        },
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
