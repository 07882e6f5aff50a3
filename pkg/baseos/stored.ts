import type { EngineDrop, EngineStage } from '#pkg/topics/engine.ts';
import type { Obstacle } from './activate.ts';
import { answer } from './answer.ts';
import { meantSha256 } from './content-rule.ts';
import type { Effect } from './effect.ts';
import { remember } from './remember.ts';
import type { AbState, MeasuredImage, StoredImage } from './state.ts';
import { andThen, type AbStep } from './step-type.ts';

/** Images that the store keeps for one source; all that there can be fit into `EngineStatus.Stored`. */
export const mostStored = 8;

export const storedImages = (state: AbState): readonly StoredImage[] => state.memory.stored ?? [];

const isOf =
  (source: string, sha256: string) =>
  (image: StoredImage): boolean =>
    image.source === source && image.sha256 === sha256;

/** Tells the store which blobs to keep, whatever else refers to them. */
export const keepStored = (state: AbState): Effect => ({
  kind: 'keepContent',
  sha256s: [...new Set(storedImages(state).map(({ sha256 }) => sha256))],
});

const rememberStored = (state: AbState, stored: readonly StoredImage[]): AbStep =>
  andThen(remember(state, { stored }), (next) => ({ state: next, effects: [keepStored(next)] }));

/** The store has no room for one more of this source, or not what the source means to have there. */
export const storedObstacle = (state: AbState, request: EngineStage): Obstacle | undefined => {
  const { Source: source, Content: content, Keep: keep } = request;
  const sha256 = meantSha256(request);
  const own = storedImages(state).filter((image) => image.source === source);
  const known = own.some((image) => image.sha256 === sha256);
  if ('Stored' in content && !known)
    return { code: 'IMAGE_UNKNOWN', message: `the store keeps no image ${sha256.slice(0, 12)} for ${source}` };
  if (keep !== 'store' || known || own.length < mostStored) return undefined;
  const message = `the store keeps ${own.length} images for ${source}, as many as it may: drop one first`;
  return { code: 'REQUEST_TOO_MANY', message };
};

/** Has the store keep an image for its source, over restarts; once for each content. */
export const storeImage = (state: AbState, request: EngineStage, image: MeasuredImage, at: string): AbStep => {
  const { Source: source, Name: name = '' } = request;
  const { sha256, version, sizeBytes } = image;
  const others = storedImages(state).filter((one) => !isOf(source, sha256)(one));
  return rememberStored(state, [...others, { source, sha256, version, sizeBytes, name, time: at }]);
};

/** Gives up what the store keeps for the requester. */
export const drop = (state: AbState, request: EngineDrop, at: string): AbStep => {
  const sha256 = request.Sha256.toLowerCase();
  const left = storedImages(state).filter((image) => !isOf(request.Source, sha256)(image));
  const gone = left.length < storedImages(state).length;
  const what = `image ${sha256.slice(0, 12)} for ${request.Source}`;
  if (!gone) return answer(state, request, '', `the store keeps no ${what}`, at);
  return andThen(rememberStored(state, left), (next) =>
    answer(next, request, '', `the store no longer keeps ${what}`, at),
  );
};
