import { asBasaltError, BasaltError } from '#pkg/errors/error.ts';
import type { ContentTreeConfig, DatastoreConfig } from '#pkg/topics/baseos.ts';
import { afterFailure } from './attempt-policy.ts';
import type { BlobStore } from './blob-store.ts';
import type { Clock } from './clock.ts';
import { shownUrl, sourceUrl } from './datastore-url.ts';
import { fetchOnce } from './fetch-once.ts';
import type { ContentLog } from './content-log.ts';
import type { MirrorPiece } from './mirrors.ts';
import { dropPartial, openPartial, type PartialFile } from './partial-file.ts';
import type { DownloadProperties } from './port.ts';
import { attemptsPerDownload, pauseAfter } from './retry-policy.ts';
import type { SpaceGuard } from './space-guard.ts';
import { sourceOf } from './source.ts';

export interface DownloadRequest {
  readonly config: ContentTreeConfig;
  readonly datastores: readonly DatastoreConfig[];
  readonly signal: AbortSignal;
  readonly onBytes: (done: number, total: number) => void;
  /** all bytes are there, so many */
  readonly onWhole: (bytes: number) => void;
  /** digest mismatches so far; counted over the retries of one content */
  readonly mismatches: { count: number };
}

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
  const { config, mismatches, signal } = request;
  const sha256 = config.ContentSha256.toLowerCase();
  let order = request.datastores;
  for (;;) {
    const partial = await openPartial(store, sha256);
    try {
      const from = await fetchFromAny(partial, order, request, context);
      request.onWhole(partial.length);
      const digest = (await partial.hash(signal)).copy().digest('hex');
      if (digest === sha256) {
        await store.adopt(partial.file, sha256, sha256);
        await dropPartial(store, sha256);
        return;
      }
      mismatches.count += 1;
      log.warn(
        { sha256, digest, datastore: from.UUID, mismatches: mismatches.count },
        'downloaded content has another digest',
      );
      await dropPartial(store, sha256);
      if (mismatches.count > properties().maxDigestRetries)
        throw mismatch(sha256, digest, mismatches.count, shownUrl(sourceUrl(from, config.RelativeURL)));
      order = [...order.filter((datastore) => datastore !== from), from];
    } catch (error) {
      // a disk that filled up hurts the whole node: what was fetched of this goes
      if (error instanceof BasaltError && error.code === 'STORE_NO_SPACE') await dropPartial(store, sha256);
      throw error;
    } finally {
      await partial.close();
    }
    await clock.sleep(pauseAfter(Math.min(mismatches.count, attemptsPerDownload)), signal);
  }
};

/** Makes the partial file whole from the first datastore that can; returns which. Errors: what the last one said. */
const fetchFromAny = async (
  partial: PartialFile,
  datastores: readonly DatastoreConfig[],
  request: DownloadRequest,
  context: DownloadContext,
): Promise<DatastoreConfig> => {
  let said: BasaltError | undefined;
  for (const datastore of datastores) {
    const error = await fetchFrom(partial, datastore, request, context);
    if (error === undefined) return datastore;
    context.log.warn(
      { sha256: request.config.ContentSha256, datastore: datastore.UUID, code: error.code },
      error.message,
    );
    if (afterFailure(error) === 'give-up') throw error;
    // what a server said is worth more than that another datastore cannot be asked at all
    if (said === undefined || error.blame !== 'config' || said.blame === 'config') said = error;
  }
  throw said ?? new BasaltError('CONFIG_DATASTORE_MISSING', 'The content has no datastore to be fetched from.');
};

const fetchFrom = async (
  partial: PartialFile,
  datastore: DatastoreConfig,
  { config, signal, onBytes }: DownloadRequest,
  { store, space, clock, properties, log, mirrorOf }: DownloadContext,
): Promise<BasaltError | undefined> => {
  let where: URL | undefined;
  for (let attempt = 1; ; attempt += 1) {
    try {
      const { dialTimeoutSeconds, stalledSeconds, allowInsecureAuth } = properties();
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
      const error = signal.aborted ? aborted(signal) : located(asBasaltError(thrown), where);
      if (attempt === attemptsPerDownload || afterFailure(error) !== 'try-again') return error;
      const pause = pauseAfter(attempt);
      log.info({ datastore: datastore.UUID, attempt, pause, code: error.code }, error.message);
      await clock.sleep(pause, signal);
    }
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
