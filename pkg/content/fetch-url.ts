import { asBasaltError, BasaltError } from '#pkg/errors/error.ts';
import type { DatastoreWay } from '#pkg/topics/baseos.ts';
import { afterFailure } from './attempt-policy.ts';
import { shownUrl } from './datastore-url.ts';
import { createDigests } from './digests.ts';
import type { DownloadContext } from './download.ts';
import { fetchOnce, type Validator } from './fetch-once.ts';
import { fetchSource } from './fetch-source.ts';
import { mirrorAll, mirrorTo } from './mirrors.ts';
import { openPartial, type PartialFile } from './partial-file.ts';
import type { FetchOptions } from './port.ts';
import { jittered } from './retry-after.ts';
import { pauseAfter, worthAnAttempt } from './retry-policy.ts';
import { scratchName } from './scratch-name.ts';
import type { Source } from './source.ts';

export interface FetchUrlRequest {
  readonly options: FetchOptions;
  readonly signal: AbortSignal;
  /** called before the blob appears in the store, so that it can be kept from collection */
  readonly keep: (sha256: string) => void;
}

export interface FetchUrlContext extends DownloadContext {
  /** the node's proxy, and names that it knows by itself */
  readonly way: () => DatastoreWay;
}

/** The longest pause between two attempts when the server does not ask for one. Milliseconds. */
const longestOwnPause = 60_000;

/**
 * Fetches a URL into the store, by attempts and a deadline; returns its sha256. A transfer that broke goes on, if what is
 * there is known to belong to the rest: by the digest that it must have in the end, or by how the server names its file. What
 * was put together of several replies and has another digest is fetched afresh once. Errors: CONFIG_*, PEER_* (PEER_STALLED
 * when the time is over), CONTENT_*, IMAGE_TOO_LARGE_FOR_SLOT, STORE_*, ABORTED.
 */
export const fetchUrl = async (request: FetchUrlRequest, context: FetchUrlContext): Promise<string> => {
  const { options, keep } = request;
  const { store, clock, properties, way, log } = context;
  const { url, credentials, digest, deadlineSeconds } = options;
  const source = fetchSource({ url, credentials, way: way(), allowInsecure: properties().allowInsecureAuth });
  const where = shownUrl(source.url);
  const name = digest?.Algorithm === 'sha256' ? digest.Value.toLowerCase() : scratchName();
  const late = new AbortController();
  const alarm = clock.alarm(deadlineSeconds * 1000, () => late.abort());
  const signal = AbortSignal.any([request.signal, late.signal]);
  const last: { error?: BasaltError } = {};
  const partial = await openPartial(store, name, () => createDigests(digest?.Algorithm));
  try {
    log.info({ url: where, attempts: options.attempts, deadlineSeconds }, 'fetching content for a request');
    for (let afresh = 0; ; afresh += 1) {
      await attempts(partial, source, { ...request, signal }, context, last);
      const digests = await partial.hash(signal);
      try {
        digests.check(digest, where);
      } catch (error) {
        if (!partial.mixed || afresh > 0) throw error;
        log.warn({ url: where }, 'what was fetched in several parts has another digest; fetching all of it once more');
        await partial.cutTo(0);
        continue;
      }
      const sha256 = digests.sha256();
      keep(sha256);
      await store.adopt(partial.file, name, sha256);
      return sha256;
    }
  } catch (error) {
    if (!isWorthKeeping(error, name, digest?.Value)) await store.removePartial(name);
    if (late.signal.aborted && !request.signal.aborted) throw tooLate(where, deadlineSeconds, last.error);
    throw error;
  } finally {
    alarm.stop();
    await partial.close();
  }
};

/** What was fetched of a known content is gone on from by the next request; but not on a full disk, and not of a wrong one. */
const isWorthKeeping = (error: unknown, name: string, digest: string | undefined): boolean => {
  const { code } = asBasaltError(error);
  return name === digest?.toLowerCase() && code !== 'STORE_NO_SPACE' && code !== 'CONTENT_DIGEST_MISMATCH';
};

const tooLate = (where: string, seconds: number, last: BasaltError | undefined): BasaltError => {
  const why = last === undefined ? '' : `; the last attempt failed: ${last.message}`;
  const message = `${where} was not fetched within ${seconds} s${why}`;
  return new BasaltError('PEER_STALLED', message.endsWith('.') ? message : `${message}.`, { seconds });
};

/** Makes the partial file whole. An attempt that brought much counts for none, for the deadline is there, too. */
const attempts = async (
  partial: PartialFile,
  source: Source,
  request: FetchUrlRequest,
  context: FetchUrlContext,
  last: { error?: BasaltError },
): Promise<void> => {
  const { options, signal } = request;
  const { clock, log } = context;
  const validator: Validator | undefined = options.digest === undefined ? { value: undefined } : undefined;
  let best = partial.length;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await once(partial, source, request, context, validator);
    } catch (thrown) {
      const error = asBasaltError(thrown);
      if (signal.aborted) throw error;
      last.error = error;
      if (partial.length >= best + worthAnAttempt) attempt = 1;
      best = Math.max(best, partial.length);
      const isTransient = error.code === 'PEER_STALLED' || afterFailure(error) === 'try-again';
      if (!isTransient || attempt >= options.attempts) throw error;
      const asked = jittered(Number(error.values.retryAfterSeconds ?? 0), clock.random());
      const pause = Math.max(Math.min(pauseAfter(attempt), longestOwnPause), Math.ceil(asked));
      const text = `attempt ${attempt} of ${options.attempts} failed, the next is in ${pause / 1000} s: ${error.message}`;
      log.info({ url: shownUrl(source.url), code: error.code }, text);
      await clock.sleep(pause, signal);
    }
  }
};

const once = async (
  partial: PartialFile,
  source: Source,
  { options, signal }: FetchUrlRequest,
  { store, space, clock, properties, log, mirrorOf }: FetchUrlContext,
  validator: Validator | undefined,
): Promise<void> => {
  const { dialTimeoutSeconds, stalledSeconds, allowPrivateRedirect } = properties();
  const { exactBytes, mostBytes: slotBytes, digest, sink, onBytes } = options;
  const roomBytes = partial.length + (await space.room());
  const known = digest?.Algorithm === 'sha256' ? [mirrorOf(digest.Value.toLowerCase())] : [];
  if (source.login !== undefined && source.login.hostKeys === undefined)
    log.warn({ url: shownUrl(source.url) }, 'the login goes to whatever server answers: no host key is given');
  await fetchOnce(partial, source, {
    dialTimeoutSeconds,
    stalledSeconds,
    allowPrivateRedirect,
    clock,
    signal,
    size: { exactBytes, slotBytes, roomBytes },
    onBytes: (done, total) => onBytes?.(done, total),
    inspect: () => space.inspect(),
    memoryFor: store.memory,
    mirror: mirrorAll([...known, ...(sink === undefined ? [] : [mirrorTo(sink, log)])]),
    ...(validator === undefined ? {} : { validator }),
  });
};
