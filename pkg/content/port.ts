import type { Observable } from 'rxjs';
import type { BasaltError } from '../errors/error.ts';
import type { ContentTreeConfig, DatastoreConfig } from '../topics/baseos.ts';
import type { Digest } from '../topics/engine.ts';
import type { ByteSource } from './byte-source.ts';
import type { FetchCredentials } from './credentials.ts';

/** What the config properties say about downloads; read at every use, so a change applies at once. */
export interface DownloadProperties {
  /** `timer.download.retry`, `timer.download.stalled`, `timer.dial.timeout` in seconds; `blob.download.max.retries` */
  readonly retrySeconds: number;
  /** `timer.download.giveup.retry` in seconds */
  readonly giveUpRetrySeconds: number;
  readonly stalledSeconds: number;
  readonly dialTimeoutSeconds: number;
  readonly maxDigestRetries: number;
  /** `timer.defer.content.delete` in seconds */
  readonly deferDeleteSeconds: number;
  /** `datastore.http.security.allowinsecureauth` */
  readonly allowInsecureAuth: boolean;
  /** `datastore.http.security.allowprivateredirect` */
  readonly allowPrivateRedirect: boolean;
}

/** Progress and outcome of one content tree, as the owner of `ContentTreeStatus` publishes it. */
export type ContentEvent =
  | { readonly kind: 'progress'; readonly id: string; readonly currentSize: number; readonly totalSize: number }
  /** how much of what is there has been checked, in percent */
  | { readonly kind: 'verifying'; readonly id: string; readonly percent: number }
  | { readonly kind: 'loaded'; readonly id: string; readonly path: string; readonly sizeBytes: number }
  /** an attempt failed and the next one follows soon, without this counting as a failure */
  | {
      readonly kind: 'pausing';
      readonly id: string;
      readonly error: BasaltError;
      readonly attempt: number;
      readonly attempts: number;
      readonly seconds: number;
    }
  /** `retries` counts those done; `gaveUp`: a retry is not likely to help, and comes late for that */
  | {
      readonly kind: 'failed';
      readonly id: string;
      readonly error: BasaltError;
      readonly retries: number;
      readonly willRetryInSeconds: number;
      readonly gaveUp: boolean;
      /** since it first failed; with the above it decides the severity (retry-policy.ts) */
      readonly failingForSeconds?: number;
    }
  | { readonly kind: 'removed'; readonly id: string };

/** Takes the pieces of a download as they are written to the store; not yet verified, and written again after a failure. */
export interface ContentSink {
  /** The first `length` bytes; the memory is aligned, has zeros up to the next multiple of 4096, and is in use until this returns. */
  write(from: Uint8Array, length: number, position: number): Promise<void>;
}

/** Downloads, verifies and keeps content; one entry per content id, blobs shared by sha256. */
export interface ContentManager {
  /** Starts or changes what is wanted under `config.ContentID`; idempotent. */
  want(config: ContentTreeConfig, datastores: readonly DatastoreConfig[]): void;
  /** Ends the pause in which a failed download waits, however long it would last; what is loaded or on its way goes on. */
  retry(id: string): void;
  /** No longer wanted: the transfer stops; the blob goes once nothing wants or holds it. */
  drop(id: string): void;
  /** Keeps a blob from garbage collection while a writer reads it. */
  hold(sha256: string): Disposable;
  /**
   * Gives the sink every piece of a blob that is downloaded from now on, until disposed or until the sink fails; a failure
   * is logged and does not touch the download, which only waits for a slow sink. One sink per blob: a new one takes over.
   */
  mirror(sha256: string, sink: ContentSink): Disposable;
  readonly events: Observable<ContentEvent>;
  close(): Promise<void>;
}

/** Content that is in the store now and stays there until it is disposed. */
export interface ImportedFile extends Disposable {
  /** hex, lower case */
  readonly sha256: string;
  readonly sizeBytes: number;
  /** of the blob in the store */
  readonly path: string;
}

/** What has to be true of content that somebody brings, and who follows it. */
export interface TakeOptions {
  /** its length; undefined when that is not known */
  readonly exactBytes?: number | undefined;
  /** of the slot that it is for */
  readonly mostBytes?: number | undefined;
  readonly digest?: Digest | undefined;
  readonly signal?: AbortSignal | undefined;
  /** `total` is 0 while it is not known */
  readonly onBytes?: ((done: number, total: number) => void) | undefined;
  /** gets each piece while it is written to the store; a failure of it is logged, and no more */
  readonly sink?: ContentSink | undefined;
}

/** What is fetched by URL, for somebody on the node and not for the controller (docs/engine.md). */
export interface FetchOptions extends TakeOptions {
  readonly url: string;
  readonly credentials: FetchCredentials;
  /** of connections that bring little or nothing; the first one counts */
  readonly attempts: number;
  readonly deadlineSeconds: number;
}

/** A content manager that also takes files which no controller announced, as `basalt slot stage` does. */
export interface LocalContentManager extends ContentManager {
  /**
   * Copies what a source brings into the store, checked and hashed while it is copied. Errors: STORE_IO, STORE_NO_SPACE,
   * CONTENT_*, IMAGE_TOO_LARGE_FOR_SLOT, ABORTED, those of the source.
   */
  take(source: ByteSource, options?: TakeOptions): Promise<ImportedFile>;
  /** The same of a local file, so that later changes to it do not matter. */
  importFile(path: string, options?: TakeOptions): Promise<ImportedFile>;
  /** Fetches a URL into the store. Errors: those of `take`, PEER_*, CONFIG_*; none quotes a credential or a query. */
  fetch(options: FetchOptions): Promise<ImportedFile>;
  /** A blob that is in the store, its bytes hashed unless that was done before. Errors: IMAGE_UNKNOWN, STORE_IO, ABORTED. */
  stored(sha256: string, options?: Pick<TakeOptions, 'signal' | 'onBytes'>): Promise<ImportedFile>;
  /** From now on these blobs stay, whatever else refers to them, and no others for that reason. */
  keep(sha256s: readonly string[]): void;
}
