import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import fsExtra from 'fs-extra';
import { syncDirectory, writeFileAtomic, writeFileDurable } from '#pkg/host/atomic-file.ts';
import type { Logger } from '#pkg/process/log.ts';
import { asBasaltError } from '#pkg/errors/error.ts';
import { errnoOf } from '#pkg/host/store-error.ts';
import { keyToFileName } from './key-name.ts';
import type { Publication } from './port.ts';
import { fileIdentity, readSmallFile } from './read-file.ts';
import {
  clearedMarker,
  formatMarker,
  nextMarker,
  noMarker,
  parseMarker,
  type RestartMarker,
} from './restart-marker.ts';
import type { SchemaCheck } from './schema-check.ts';
import type { TopicPlace } from './topic-place.ts';
import { TopicReader } from './topic-reader.ts';
import { formatTopicValue, parseTopicValue, valueLimit } from './topic-value.ts';

/** Values as files. One operation at a time and in the order of the calls; a refused value is logged, not thrown. */
export class FilePublication<T> implements Publication<T> {
  readonly #place: TopicPlace;
  readonly #check: SchemaCheck;
  readonly #log: Logger;
  readonly #current = new Map<string, T>();
  /** the files that hold `current`, to see whether they are still as they were */
  readonly #written = new Map<string, { readonly canonical: string; readonly identity: string | undefined }>();
  #queue: Promise<void> = Promise.resolve();
  #closed = false;

  private constructor(place: TopicPlace, check: SchemaCheck, log: Logger) {
    this.#place = place;
    this.#check = check;
    this.#log = log;
  }

  /** Opens a topic for publishing, with what the publisher before left as `current`. Fails with STORE_IO. */
  static async open<T>(place: TopicPlace, check: SchemaCheck, log: Logger): Promise<FilePublication<T>> {
    const publication = new FilePublication<T>(place, check, log);
    await publication.#makeDirectories();
    const left = await new TopicReader<T>(place, check, log).read();
    for (const [key, { value, canonical }] of left?.values ?? []) {
      publication.#current.set(key, value);
      const name = keyToFileName(key) ?? '';
      publication.#written.set(key, { canonical, identity: await fileIdentity(join(place.directory, name)) });
    }
    return publication;
  }

  get current(): ReadonlyMap<string, T> {
    return this.#current;
  }

  publish(key: string, value: T): Promise<void> {
    // made into text at once: the caller may change the value while this waits its turn
    const text = formatTopicValue(value);
    return this.#inTurn(() => this.#write(key, text));
  }

  unpublish(key: string): Promise<void> {
    return this.#inTurn(async () => {
      this.#forget(key);
      const name = keyToFileName(key);
      if (name !== undefined) await this.#remove([name]);
    });
  }

  retain(keep: readonly string[]): Promise<void> {
    return this.#inTurn(async () => {
      const kept = new Set(keep);
      for (const key of this.#current.keys()) if (!kept.has(key)) this.#forget(key);
      const keptNames = new Set(keep.map(keyToFileName));
      const names = await readdir(this.#place.directory);
      await this.#remove(names.filter((name) => name.endsWith('.json') && !keptNames.has(name)));
    });
  }

  signalRestarted(): Promise<void> {
    return this.#inTurn(() => this.#changeMarker(nextMarker));
  }

  clearRestarted(): Promise<void> {
    return this.#inTurn(() => this.#changeMarker(clearedMarker));
  }

  /** Waits for what was begun; whatever is asked later does nothing. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#queue;
  }

  async #write(key: string, text: string | undefined): Promise<void> {
    const name = keyToFileName(key);
    if (name === undefined) return this.#refuse(key, 'the key is too long for a file name, or not Unicode');
    if (text === undefined) return this.#refuse(key, 'the value cannot be JSON');
    if (Buffer.byteLength(text) > valueLimit) return this.#refuse(key, `the value is larger than ${valueLimit} bytes`);
    const result = parseTopicValue<T>(text, this.#check);
    if (!result.ok) return this.#refuse(key, result.reason);

    const path = join(this.#place.directory, name);
    const { canonical, value } = result.parsed;
    const before = this.#written.get(key);
    if (before?.canonical === canonical && before.identity === (await fileIdentity(path))) return;
    await this.#replace(path, text);
    this.#written.set(key, { canonical, identity: await fileIdentity(path) });
    this.#current.set(key, value);
  }

  #refuse(key: string, reason: string): void {
    this.#log.error({ topic: this.#place.label, key: key.slice(0, 100), reason }, 'a value is not published');
  }

  #forget(key: string): void {
    this.#current.delete(key);
    this.#written.delete(key);
  }

  async #changeMarker(change: (marker: RestartMarker) => RestartMarker): Promise<void> {
    const content = await readSmallFile(this.#place.marker, 64);
    const marker = (content.kind === 'text' ? parseMarker(content.text) : undefined) ?? noMarker;
    await this.#replace(this.#place.marker, formatMarker(change(marker)));
  }

  async #replace(path: string, text: string): Promise<void> {
    const write = this.#place.durable ? writeFileDurable : writeFileAtomic;
    // the group is those who may read topics; the publisher's alone unless the node was laid out for several users
    const options = { mode: 0o640, tempDir: this.#place.tempDir };
    try {
      await write(path, text, options);
    } catch (error) {
      // someone has emptied the root under us, or put a directory in the file's place
      const cause = errnoOf(asBasaltError(error).cause);
      if (cause === 'EISDIR') await fsExtra.remove(path);
      else if (cause !== 'ENOENT') throw error;
      await this.#makeDirectories();
      await write(path, text, options);
    }
  }

  async #remove(names: readonly string[]): Promise<void> {
    await Promise.all(names.map((name) => fsExtra.remove(join(this.#place.directory, name))));
    if (this.#place.durable && names.length > 0) await syncDirectory(this.#place.directory);
  }

  async #makeDirectories(): Promise<void> {
    await fsExtra.ensureDir(this.#place.directory);
    await fsExtra.ensureDir(this.#place.tempDir, { mode: 0o700 });
  }

  #inTurn(operation: () => Promise<void>): Promise<void> {
    if (this.#closed) return Promise.resolve();
    const result = this.#queue.then(operation).catch((error: unknown) => {
      throw asBasaltError(error, 'STORE_IO');
    });
    this.#queue = result.catch(() => undefined);
    return result;
  }
}
