import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from '#pkg/process/log.ts';
import { errnoOf } from '#pkg/host/store-error.ts';
import { fileNameToKey } from './key-name.ts';
import { fileIdentity, readSmallFile } from './read-file.ts';
import { markerName, noMarker, parseMarker } from './restart-marker.ts';
import type { SchemaCheck } from './schema-check.ts';
import type { TopicPlace } from './topic-place.ts';
import { parseTopicValue, valueLimit, type TopicValue } from './topic-value.ts';

/** The present state of a topic's directory. */
export interface Snapshot<T> {
  readonly values: ReadonlyMap<string, TopicValue<T>>;
  readonly counter: number;
  /** false while a file is so fresh that it could have changed again without its times showing it */
  readonly settled: boolean;
}

interface KnownFile<T> {
  readonly identity: string | undefined;
  /** monotonic ms when this identity was first seen */
  readonly since: number;
  readonly settled: boolean;
  readonly text: string | undefined;
  /** the last value that was fit, which stays while the file is not */
  readonly good: TopicValue<T> | undefined;
}

/** File times may be this coarse, so a file read sooner after it was first seen is read again. */
const settleMs = 200;
/** Warnings kept per reader to say each only once. */
const warningLimit = 256;

/** Reads a topic's directory over and over, opening only files that may have changed. */
export class TopicReader<T> {
  readonly #place: TopicPlace;
  readonly #check: SchemaCheck;
  readonly #log: Logger;
  readonly #files = new Map<string, KnownFile<T>>();
  readonly #warned = new Set<string>();
  #counter = 0;

  constructor(place: TopicPlace, check: SchemaCheck, log: Logger) {
    this.#place = place;
    this.#check = check;
    this.#log = log;
  }

  /** The values as they are now; undefined when the directory could not be listed, which says nothing about them. */
  async read(): Promise<Snapshot<T> | undefined> {
    // the marker first: whatever was written before it is then in the values that follow
    const counter = await this.#readCounter();
    const names = await this.#list();
    if (names === undefined) return undefined;
    const keys = new Map(names.flatMap((name) => this.#keyOf(name)));
    for (const known of this.#files.keys()) {
      if (!keys.has(known)) this.#files.delete(known);
    }
    await Promise.all([...keys].map(([key, name]) => this.#examine(key, name)));

    const values = new Map<string, TopicValue<T>>();
    let settled = true;
    for (const [key, file] of this.#files) {
      if (file.good !== undefined) values.set(key, file.good);
      settled &&= file.settled;
    }
    return { values, counter, settled };
  }

  async #examine(key: string, name: string): Promise<void> {
    const path = join(this.#place.directory, name);
    const known = this.#files.get(key);
    const identity = await fileIdentity(path);
    if (known?.settled === true && known.identity === identity) return;
    const same = known !== undefined && known.identity === identity;
    const now = performance.now();
    const since = same ? known.since : now;
    const settled = same && now - since >= settleMs;
    const content = await readSmallFile(path, valueLimit);
    const good = known?.good;

    if (content.kind === 'gone') {
      this.#files.delete(key);
    } else if (content.kind === 'text') {
      const next = content.text === known?.text ? good : this.#parse(name, content.text, good);
      this.#files.set(key, { identity, since, settled, text: content.text, good: next });
    } else {
      this.#warn(
        name,
        content.kind === 'unfit' ? content.reason : `unreadable: ${errnoOf(content.error)}`,
        identity ?? '',
      );
      this.#files.set(key, { identity, since, settled: content.kind === 'unfit' && settled, text: undefined, good });
    }
  }

  #parse(name: string, text: string, good: TopicValue<T> | undefined): TopicValue<T> | undefined {
    const result = parseTopicValue<T>(text, this.#check);
    if (result.ok) return result.parsed;
    this.#warn(name, result.reason, createHash('sha256').update(text).digest('base64'));
    return good;
  }

  async #readCounter(): Promise<number> {
    const content = await readSmallFile(this.#place.marker, 64);
    if (content.kind === 'gone') return (this.#counter = noMarker.counter);
    const marker = content.kind === 'text' ? parseMarker(content.text) : undefined;
    if (marker === undefined) this.#warn(markerName, 'not a restart marker', JSON.stringify(content));
    return (this.#counter = marker?.counter ?? this.#counter);
  }

  async #list(): Promise<string[] | undefined> {
    try {
      return await readdir(this.#place.directory);
    } catch (error) {
      if (errnoOf(error) === 'ENOENT') return [];
      this.#log.warn({ topic: this.#place.label, err: error }, 'a topic directory cannot be listed');
      return undefined;
    }
  }

  #keyOf(name: string): [string, string][] {
    if (name === markerName) return [];
    const key = fileNameToKey(name);
    if (key === undefined) this.#warn(name, 'its name is not that of a key', '');
    return key === undefined ? [] : [[key, name]];
  }

  /** Says once per distinct content what is wrong with a file. */
  #warn(file: string, reason: string, content: string): void {
    const warning = `${file}\0${reason}\0${content}`;
    if (this.#warned.has(warning)) return;
    if (this.#warned.size >= warningLimit) this.#warned.clear();
    this.#warned.add(warning);
    this.#log.warn({ topic: this.#place.label, file, reason }, 'a topic file is ignored');
  }
}
