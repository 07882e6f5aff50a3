import type { Event } from '#pkg/baseos/event.ts';
import type { MeasuredImage } from '#pkg/baseos/state.ts';
import type { ImportedFile, LocalContentManager } from '#pkg/content/port.ts';
import { asBasaltError, BasaltError } from '#pkg/errors/error.ts';
import { onceASecond } from '#pkg/install/once-a-second.ts';
import { checkManifestDigest } from '#pkg/install/read-manifest.ts';
import { readImageFacts } from '#pkg/install/read-version.ts';
import type { EngineStage } from '#pkg/topics/engine.ts';

type ContentProgress = Extract<Event, { kind: 'contentProgress' }>;
type Told = Pick<ContentProgress, 'phase' | 'bytesDone' | 'bytesTotal'>;

export interface StageContent {
  /** Gets the content of a request and measures it; it stays until `release` or the next. Errors: those of its kind of content. */
  get(request: EngineStage, onProgress: (told: Told) => void, signal: AbortSignal): Promise<MeasuredImage>;
  /** Nobody needs it any more. */
  release(): void;
}

/** The content of stage requests, one at a time. */
export const createStageContent = (content: Pick<LocalContentManager, 'importFile'>): StageContent => {
  let held: ImportedFile | undefined;
  const release = (): void => {
    held?.[Symbol.dispose]();
    held = undefined;
  };

  return {
    release,
    get: async (request, onProgress, signal) => {
      release();
      const { step } = onceASecond(onProgress);
      if (!('File' in request.Content)) throw new BasaltError('REQUEST_INVALID', 'Only files can be staged.');
      const { File: path } = request.Content;
      held = await content.importFile(path, {
        signal,
        onBytes: (bytesDone, bytesTotal) => step({ phase: 'fetching', bytesDone, bytesTotal }),
      });
      const { path: stored, sizeBytes, sha256 } = held;
      onProgress({ phase: 'checking', bytesDone: 0, bytesTotal: sizeBytes });
      const facts = await readImageFacts({ path: stored, offset: 0, sizeBytes }, signal).catch((error: unknown) => {
        const { code, message } = asBasaltError(error, 'IMAGE_UNREADABLE');
        throw new BasaltError(code, `${path}: ${message}`);
      });
      const { version, compressor, manifest } = facts;
      // nobody else has said which bytes they are to be
      if (manifest !== undefined)
        await checkManifestDigest(stored, manifest, signal, (bytesDone) =>
          step({ phase: 'checking', bytesDone, bytesTotal: sizeBytes }),
        );
      return { path: stored, sizeBytes, sha256, version, compressor, product: manifest?.product };
    },
  };
};
