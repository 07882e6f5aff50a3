import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { checkManifestDigest } from '#pkg/install/read-manifest.ts';
import { readImageFacts } from '#pkg/install/read-version.ts';
import { asBasaltError, BasaltError } from '#pkg/errors/error.ts';
import type { Context } from '../context.ts';
import { createExclusive, type Exclusive } from '#pkg/async/exclusive.ts';
import type { StoredImage } from './image-store.ts';
import { findUpload, insertUpload, listUploads, recordReceived, removeUpload, type Upload } from './upload-queries.ts';

export interface Announced {
  readonly name: string;
  readonly size: number;
  readonly sha256?: string | undefined;
  readonly version?: string | undefined;
}

/** What the uploader is told when it goes on at another place than where the upload is. */
export class WrongOffset extends BasaltError {
  readonly offset: number;

  constructor(offset: number) {
    super('REQUEST_CONFLICT', `the upload is at ${offset}; go on there`);
    this.offset = offset;
  }
}

/** An upload that nobody goes on with is kept for this long after its last byte. */
export const uploadMs = 24 * 60 * 60 * 1000;
/** Each holds its announced size of the disk until it is finished, removed or expired. */
const maxUploads = 32;

export interface Uploads {
  begin(announced: Announced): Promise<Upload>;
  find(id: string): Promise<Upload>;
  /** Appends what comes and gives the new offset. A part that is still being taken is ended by the next one. */
  append(id: string, from: number, source: Readable): Promise<number>;
  /** Checks the whole against what was announced; `enter` takes it in as an image. */
  finish<T>(id: string, enter: (upload: Upload, stored: StoredImage, facts: UploadFacts) => Promise<T>): Promise<T>;
  cancel(id: string): Promise<void>;
  /** Removes what has expired. */
  expire(): Promise<void>;
  /** At the start: removes what has expired, files that belong to no upload, and uploads whose file is gone. */
  tidy(): Promise<void>;
}

/** What an upload says of itself. */
export interface UploadFacts {
  readonly version: string | null;
  readonly product: string | null;
}

export interface UploadOptions {
  /** bytes of the largest image */
  readonly maxSize: number;
  /** as that of the image store: 0 when no other controller uses the folder */
  readonly staleMs: number;
}

interface Busy {
  readonly exclusive: Exclusive;
  source: Readable | undefined;
}

export const createUploads = (context: Context, { maxSize, staleMs }: UploadOptions): Uploads => {
  const { db, uploads: store, log } = context;
  const busy = new Map<string, Busy>();
  // the images are not trusted: one decompressor at a time
  const reading = createExclusive();

  /** One request of an upload at a time; the next one ends a part that is still coming in on an older connection. */
  const alone = async <T>(id: string, task: (mine: Busy) => Promise<T>): Promise<T> => {
    const mine = busy.get(id) ?? { exclusive: createExclusive(), source: undefined };
    busy.set(id, mine);
    mine.source?.destroy(new Error('another request goes on with this upload'));
    return mine.exclusive(() => task(mine));
  };

  const find = async (id: string): Promise<Upload> => {
    const upload = await findUpload(db, id);
    if (upload && upload.expires_at > context.now()) return upload;
    throw new BasaltError('UPLOAD_UNKNOWN', `there is no upload ${id}; it was finished, removed or has expired`);
  };

  const drop = async (id: string): Promise<void> => {
    await removeUpload(db, id);
    await store.remove(id);
    busy.delete(id);
  };

  const expire = async (): Promise<void> => {
    const now = context.now();
    for (const { id, expires_at: end } of await listUploads(db)) {
      if (end > now) continue;
      await alone(id, async () => {
        // another controller may have had more of it meanwhile
        const upload = await findUpload(db, id);
        if (upload === undefined || upload.expires_at <= now) await drop(id);
      });
    }
  };

  const factsOf = async ({ size, version: said, name }: Upload, path: string): Promise<UploadFacts> => {
    const read = await reading(() => readImageFacts({ path, offset: 0, sizeBytes: size })).catch((error: unknown) => {
      const { code } = asBasaltError(error);
      if (said === null || code === 'IMAGE_MANIFEST_INVALID') throw error;
      // an operator may know better what this is; the node looks for itself before it boots it
      log.warn({ err: error, image: name }, 'the version of an uploaded image cannot be read');
      return { version: said, manifest: undefined };
    });
    const { version, manifest } = read;
    if (said !== null && said !== version) {
      const message = `the image says version ${version} in its /etc/eve-release, and ${said} was announced; upload it as ${version}`;
      throw new BasaltError('IMAGE_VERSION_MISMATCH', message);
    }
    if (manifest !== undefined) await reading(() => checkManifestDigest({ path, offset: 0 }, manifest));
    return { version, product: manifest?.product ?? null };
  };

  return {
    find,
    expire,
    async tidy() {
      const known = await listUploads(db);
      // what others may be at is left alone until it has expired
      if (staleMs === 0) for (const { id } of known) if (!(await store.has(id))) await removeUpload(db, id);
      await store.sweep(new Set(known.map(({ id }) => id)), staleMs);
      await expire();
    },
    async begin({ name, size, sha256, version }) {
      if (size > maxSize) {
        throw new BasaltError('REQUEST_TOO_LARGE', `the image is larger than the limit of ${maxSize} bytes`);
      }
      await expire();
      // over all controllers, so that no two promise the same space
      return context.images.exclusive(async () => {
        const others = await listUploads(db);
        if (others.length >= maxUploads) {
          throw new BasaltError('REQUEST_CONFLICT', `${maxUploads} uploads are open; finish or remove one`);
        }
        const promised = others.reduce((sum, other) => sum + other.size - other.received, 0);
        const free = await store.free(promised);
        if (size > free) {
          const message = `no space for ${size} bytes: ${Math.max(0, free)} are free and not promised to other uploads; delete images`;
          throw new BasaltError('STORE_NO_SPACE', message);
        }
        const upload: Upload = {
          id: randomUUID(),
          name,
          size,
          sha256: sha256?.toLowerCase() ?? null,
          version: version ?? null,
          received: 0,
          expires_at: context.now() + uploadMs,
        };
        await store.create(upload.id);
        await insertUpload(db, upload);
        return upload;
      });
    },
    append: async (id, from, source) => {
      await find(id);
      return alone(id, async (mine) => {
        const { received, size } = await find(id);
        if (received !== from) throw new WrongOffset(received);
        mine.source = source;
        let at = from;
        const synced = async (length: number): Promise<void> => {
          const isOurs = await recordReceived(db, id, at, length, context.now() + uploadMs);
          // another controller goes on with it
          if (!isOurs) throw new WrongOffset((await find(id)).received);
          at = length;
        };
        try {
          await store.append(id, source, { from, limit: size, synced });
        } finally {
          mine.source = undefined;
        }
        return at;
      });
    },
    finish: async (id, enter) => {
      await find(id);
      return alone(id, async () => {
        const upload = await find(id);
        if (upload.received !== upload.size) throw new WrongOffset(upload.received);
        await using whole = await store.whole(id, upload.size);
        const { path, sha256 } = whole;
        if (upload.sha256 !== null && upload.sha256 !== sha256) {
          await drop(id);
          const message = `the bytes received have sha256 ${sha256}, not ${upload.sha256}; upload them again`;
          throw new BasaltError('CONTENT_DIGEST_MISMATCH', message);
        }
        const facts = await factsOf(upload, path);
        const stored = { sha256, size: upload.size };
        const entered = await context.images.adopt(path, stored, () => enter(upload, stored, facts));
        await drop(id);
        return entered;
      });
    },
    async cancel(id) {
      await find(id);
      await alone(id, () => drop(id));
    },
  };
};
