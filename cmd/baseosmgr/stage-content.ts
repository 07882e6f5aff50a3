import { join } from 'node:path';
import type { Event } from '#pkg/baseos/event.ts';
import { contentName, announcedBytes } from '#pkg/baseos/content-rule.ts';
import type { MeasuredImage } from '#pkg/baseos/state.ts';
import type { SlotInfo } from '#pkg/boot/port.ts';
import { openByteFile, type ByteSource } from '#pkg/content/byte-source.ts';
import type { ImportedFile, LocalContentManager, TakeOptions } from '#pkg/content/port.ts';
import { folderOf } from '#pkg/engine/sources.ts';
import type { StreamServer } from '#pkg/engine/stream-server.ts';
import { asBasaltError, BasaltError } from '#pkg/errors/error.ts';
import { onceASecond } from '#pkg/install/once-a-second.ts';
import type { Installer } from '#pkg/install/port.ts';
import { checkManifestDigest } from '#pkg/install/read-manifest.ts';
import type { ImagePlace } from '#pkg/install/image-place.ts';
import { readImageFacts } from '#pkg/install/read-version.ts';
import type { EngineFetch, EngineStage } from '#pkg/topics/engine.ts';
import { checkSlot } from './check-slot.ts';
import type { EarlyWrites } from './early-writes.ts';
import { readCredentials } from './read-credentials.ts';
import { writeThrough } from './write-through.ts';

/** How far it has come. */
export type ContentProgress = Omit<Extract<Event, { kind: 'contentProgress' }>, 'kind' | 'at' | 'generation'>;

export interface StageContentOptions {
  readonly runDir: string;
  readonly content: Pick<LocalContentManager, 'take' | 'importFile' | 'fetch' | 'stored'>;
  readonly installer: Pick<Installer, 'writeEarly'>;
  readonly streams: Pick<StreamServer, 'expect'>;
  readonly early: Pick<EarlyWrites, 'adopt' | 'dropAdopted'>;
}

export interface Wanted {
  readonly request: EngineStage;
  readonly mostBytes: number;
  /** that is written while the content comes; null when none may be */
  readonly slot: SlotInfo | null;
}

export interface StageContent {
  /** Gets the content of a request and measures it; it stays until `release` or the next. Errors: those of its kind of content. */
  get(wanted: Wanted, onProgress: (told: ContentProgress) => void, signal: AbortSignal): Promise<MeasuredImage>;
  /** Nobody needs it any more. */
  release(): Promise<void>;
}

/** Attempts and seconds of a fetch for which the requester names none. */
export const usualFetch = { attempts: 5, deadlineSeconds: 3600 };

/** The content of stage requests, one at a time. */
export const createStageContent = ({
  runDir,
  content,
  installer,
  early,
  streams,
}: StageContentOptions): StageContent => {
  let held: ImportedFile | undefined;
  const release = async (): Promise<void> => {
    await early.dropAdopted();
    held?.[Symbol.dispose]();
    held = undefined;
  };

  const fetch = async ({ request, slot }: Wanted, asked: EngineFetch, take: TakeOptions): Promise<ImportedFile> => {
    const folder = join(runDir, folderOf(request.Source), 'credentials');
    const credentials = await readCredentials(folder, asked.Credentials);
    const fetched = {
      ...take,
      url: asked.URL,
      credentials,
      attempts: asked.Attempts || usualFetch.attempts,
      deadlineSeconds: asked.DeadlineSeconds || usualFetch.deadlineSeconds,
    };
    if (slot === null) return await content.fetch(fetched);
    const sink = await installer.writeEarly(slot);
    try {
      const file = await content.fetch({ ...fetched, sink });
      await early.adopt(slot.label, file.sha256, sink);
      return file;
    } catch (error) {
      await sink.end();
      throw error;
    }
  };

  const bring = (wanted: Wanted, take: TakeOptions): Promise<ImportedFile> => {
    const { Content: from } = wanted.request;
    if ('File' in from) return content.importFile(from.File, take);
    if ('Stored' in from) return content.stored(from.Stored, take);
    if ('Fetch' in from) return fetch(wanted, from.Fetch, take);
    throw new BasaltError('INTERNAL', 'A stream is not got from the store.');
  };

  /** What an image says of itself; nobody else has said which bytes a manifest is to be of. */
  const measure = async (
    name: string,
    image: ImagePlace,
    onProgress: (told: ContentProgress) => void,
    signal: AbortSignal,
  ) => {
    const { sizeBytes: bytesTotal } = image;
    const { step } = onceASecond(onProgress);
    onProgress({ phase: 'checking', bytesDone: 0, bytesTotal });
    const facts = await readImageFacts(image, signal).catch((error: unknown) => {
      const { code, message } = asBasaltError(error, 'IMAGE_UNREADABLE');
      throw new BasaltError(code, `${name}: ${message}`);
    });
    const { version, compressor, manifest } = facts;
    if (manifest !== undefined)
      await checkManifestDigest(image, manifest, signal, (bytesDone) =>
        step({ phase: 'checking', bytesDone, bytesTotal }),
      );
    return { version, compressor, product: manifest?.product };
  };

  const intoSlot = async (
    source: ByteSource,
    slot: SlotInfo,
    take: TakeOptions & { readonly signal: AbortSignal },
    onProgress: (told: ContentProgress) => void,
  ): Promise<MeasuredImage> => {
    const { sha256, sizeBytes } = await writeThrough(source, slot, installer, take);
    const { step } = onceASecond(onProgress);
    await checkSlot(slot, sizeBytes, sha256, take.signal, (bytesDone) =>
      step({ phase: 'checking', bytesDone, bytesTotal: sizeBytes }),
    );
    const image = { path: slot.devicePath, offset: slot.offset, sizeBytes };
    const facts = await measure(source.name, image, onProgress, take.signal);
    return { path: '', sizeBytes, sha256, ...facts, inSlot: true };
  };

  return {
    release,
    get: async (wanted, onProgress, signal) => {
      await release();
      const { request, mostBytes, slot } = wanted;
      const { Content: from, Digest: digest } = request;
      const { step } = onceASecond(onProgress);
      const take = {
        mostBytes,
        exactBytes: announcedBytes(from) || undefined,
        digest,
        signal,
        onBytes: (bytesDone: number, bytesTotal: number) => step({ phase: 'fetching', bytesDone, bytesTotal }),
      };
      const fromSource = async (source: ByteSource): Promise<MeasuredImage> => {
        if (slot !== null) return await intoSlot(source, slot, take, onProgress);
        held = await content.take(source, take);
        return await measured(held);
      };
      const measured = async ({ path, sizeBytes, sha256 }: ImportedFile): Promise<MeasuredImage> => {
        const facts = await measure(contentName(from), { path, offset: 0, sizeBytes }, onProgress, signal);
        return { path, sizeBytes, sha256, ...facts };
      };
      if ('Stream' in from) {
        const source = await streams.expect(folderOf(request.Source), request.ID, from.Stream.SizeBytes, signal);
        try {
          const image = await fromSource(source);
          source.done(image.sha256, image.sizeBytes);
          return image;
        } catch (error) {
          source.refuse(error);
          throw error;
        }
      }
      if (slot !== null && 'File' in from) {
        await using source = await openByteFile(from.File);
        return await fromSource(source);
      }
      held = await bring(wanted, take);
      return await measured(held);
    },
  };
};
