import { asBasaltError, BasaltError } from '#pkg/errors/error.ts';
import type { ContentTreeConfig, DatastoreConfig } from '#pkg/topics/baseos.ts';
import { afterFailure } from './attempt-policy.ts';
import type { BlobStore } from './blob-store.ts';
import type { Clock } from './clock.ts';
import { shownUrl, sourceUrl } from './datastore-url.ts';
import { fetchOnce } from './fetch-once.ts';
import type { ContentLog } from './content-log.ts';
import type { MirrorPiece } from './mirrors.ts';
import { openPartial, type PartialFile } from './partial-file.ts';
import type { DownloadProperties } from './port.ts';
import type { RetryBell } from './retry-bell.ts';
import { jittered } from './retry-after.ts';
import { attemptsPerDownload, longestPause, pauseAfter, worthAnAttempt } from './retry-policy.ts';
import type { SpaceGuard } from './space-guard.ts';
import { sourceOf } from './source.ts';

export interface DownloadRequest {
  readonly config: ContentTreeConfig;
  readonly datastores: readonly DatastoreConfig[];
  readonly signal: AbortSignal;
  readonly onBytes: (done: number, total: number) => void;
  /** all bytes are there, so many */
  readonly onWhole: (bytes: number) => void;
  readonly memory: DownloadMemory;
  readonly bell: RetryBell;
  /** an attempt failed, and the next one comes after so many seconds */
  readonly onPause: (error: BasaltError, attempt: number, seconds: number) => void;
  /** so many bytes of what is there have been checked */
  readonly onVerified: (done: number) => void;
}

/** What is remembered of one content over the retries of its download. */
export interface DownloadMemory {
  /** digest mismatches that count */
  mismatches: number;
  /** what was put together from several replies had another digest, and was fetched afresh once for that */
  startedOver: boolean;
  /** datastores that asked not to be asked before a time of the clock, and what they said */
  readonly busy: Map<string, { readonly until: number; readonly error: BasaltError }>;
}

export const newDownloadMemory = (): DownloadMemory => ({ mismatches: 0, startedOver: false, busy: new Map() });

export interface DownloadContext {
  readonly store: BlobStore;
  readonly space: SpaceGuard;
  readonly clock: Clock;
  readonly properties: () => DownloadProperties;
  readonly log: ContentLog;
  readonly mirrorOf: (sha256: string) => MirrorPiece;
}

/**
 * Fetches one blob into the store: datastores in order, several attempts with each, verified by its sha256 over every
 * byte, fetched afresh when that does not match. Errors: the last one of each kind; CONTENT_DIGEST_MISMATCH after
 * `blob.download.max.retries` fresh downloads.
 */
export const download = async (request: DownloadRequest, context: DownloadContext): Promise<void> => {
  const { store, clock, properties, log } = context;
  const { config, memory, signal } = request;
  const sha256 = config.ContentSha256.toLowerCase();
  let order = request.datastores;
  for (;;) {
    const partial = await openPartial(store, sha256);
    try {
      const from = await fetchFromAny(partial, order, request, context);
      request.onWhole(partial.length);
      const digest = (await partial.hash(signal, request.onVerified)).sha256();
      if (digest === sha256) {
        await store.adopt(partial.file, sha256, sha256);
        return;
      }
      const again = partial.mixed && !memory.startedOver;
      if (again) memory.startedOver = true;
      else memory.mismatches += 1;
      log.warn(
        { sha256, digest, datastore: from.UUID, mismatches: memory.mismatches },
        again
          ? 'what was fetched in several parts has another digest; fetching all of it once more'
          : 'downloaded content has another digest',
      );
      await store.removePartial(sha256);
      if (memory.mismatches > properties().maxDigestRetries)
        throw mismatch(sha256, digest, memory.mismatches, shownUrl(sourceUrl(from, config.RelativeURL)));
      order = [...order.filter((datastore) => datastore !== from), from];
    } catch (error) {
      // a disk that filled up hurts the whole node: what was fetched of this goes
      if (error instanceof BasaltError && error.code === 'STORE_NO_SPACE') await store.removePartial(sha256);
      throw error;
    } finally {
      await partial.close();
    }
    await clock.sleep(pauseAfter(Math.max(1, Math.min(memory.mismatches, attemptsPerDownload))), signal);
  }
};

/** Makes the partial file whole from the first datastore that can; returns which. Errors: what the last one said. */
const fetchFromAny = async (
  partial: PartialFile,
  datastores: readonly DatastoreConfig[],
  request: DownloadRequest,
  context: DownloadContext,
): Promise<DatastoreConfig> => {
  const { clock, log } = context;
  const { busy } = request.memory;
  let said: BasaltError | undefined;
  for (const datastore of datastores) {
    const notYet = busy.get(datastore.UUID);
    const isBusy = notYet !== undefined && notYet.until > clock.now();
    const error = isBusy ? notYet.error : await fetchFrom(partial, datastore, request, context);
    if (error === undefined) return datastore;
    log.warn(
      { sha256: request.config.ContentSha256, datastore: datastore.UUID, code: error.code },
      isBusy ? `not asked again yet: ${error.message}` : error.message,
    );
    if (afterFailure(error) === 'give-up') throw error;
    // what a server said is worth more than that another datastore cannot be asked at all
    if (said === undefined || error.blame !== 'config' || said.blame === 'config') said = error;
  }
  throw said ?? new BasaltError('CONFIG_DATASTORE_MISSING', 'The content has no datastore to be fetched from.');
};

/** Several attempts with one datastore; an attempt that brought much counts for none. Returns why it was given up. */
const fetchFrom = async (
  partial: PartialFile,
  datastore: DatastoreConfig,
  request: DownloadRequest,
  context: DownloadContext,
): Promise<BasaltError | undefined> => {
  const { signal, memory } = request;
  const { clock, log } = context;
  let best = partial.length;
  for (let attempt = 1; ; attempt += 1) {
    const error = await attemptOnce(partial, datastore, request, context);
    if (error === undefined) return undefined;
    const wait = jittered(Number(error.values.retryAfterSeconds ?? 0), clock.random());
    if (wait > longestPause) memory.busy.set(datastore.UUID, { until: clock.now() + wait, error });
    if (partial.length >= best + worthAnAttempt) attempt = 1;
    best = Math.max(best, partial.length);
    if (wait > longestPause || attempt === attemptsPerDownload || afterFailure(error) !== 'try-again') return error;
    const pause = Math.max(pauseAfter(attempt), Math.ceil(wait));
    log.info(
      { datastore: datastore.UUID, attempt, attempts: attemptsPerDownload, pause, code: error.code },
      `attempt ${attempt} of ${attemptsPerDownload} failed, the next is in ${pause / 1000} s: ${error.message}`,
    );
    request.onPause(error, attempt, pause / 1000);
    if (await request.bell.sleep(pause, signal)) attempt = 0;
  }
};

const attemptOnce = async (
  partial: PartialFile,
  datastore: DatastoreConfig,
  { config, signal, onBytes }: DownloadRequest,
  { store, space, clock, properties, log, mirrorOf }: DownloadContext,
): Promise<BasaltError | undefined> => {
  let where: URL | undefined;
  try {
    const { dialTimeoutSeconds, stalledSeconds, allowInsecureAuth, allowPrivateRedirect } = properties();
    const source = sourceOf(config, datastore, allowInsecureAuth);
    where = source.url;
    if (source.login !== undefined && source.login.hostKeys === undefined)
      log.warn(
        { datastore: datastore.UUID },
        'the password goes to whatever server answers: no host key is configured',
      );
    const exactBytes = config.MaxDownloadSize === 0 ? undefined : config.MaxDownloadSize;
    const size = { exactBytes, roomBytes: partial.length + (await space.room()) };
    await fetchOnce(partial, source, {
      dialTimeoutSeconds,
      stalledSeconds,
      allowPrivateRedirect,
      clock,
      signal,
      size,
      onBytes,
      inspect: () => space.inspect(),
      memoryFor: store.memory,
      mirror: mirrorOf(config.ContentSha256.toLowerCase()),
    });
    return undefined;
  } catch (thrown) {
    return signal.aborted ? aborted(signal) : located(asBasaltError(thrown), where);
  }
};

/** What a peer did is told with where it did it, or the operator of several datastores would have to guess. */
const located = (error: BasaltError, url: URL | undefined): BasaltError => {
  const blamesOther = error.blame === 'peer' || error.blame === 'artifact';
  if (url === undefined || !blamesOther || error.message.includes(url.host)) return error;
  return new BasaltError(error.code, `${shownUrl(url)}: ${error.message}`, error.values, error);
};

const aborted = (signal: AbortSignal): BasaltError =>
  new BasaltError('ABORTED', 'The content is no longer wanted.', {}, signal.reason);

const mismatch = (expected: string, actual: string, count: number, from: string): BasaltError =>
  new BasaltError(
    'CONTENT_DIGEST_MISMATCH',
    `The content was downloaded ${count} times and never had the sha256 ${expected} (the last, from ${from}, had ${actual}); correct the file there or the sha256.`,
    { expected, actual, count },
  );
