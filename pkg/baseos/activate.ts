import type { ErrorCode } from '#pkg/errors/codes.ts';
import type { ContentTreeStatus } from '#pkg/topics/baseos.ts';
import type { AbState, Image } from './state.ts';
import { currentSlot, freeSlot } from './lookup.ts';

/** What stands in the way of writing the free slot. */
export interface Obstacle {
  readonly code: ErrorCode;
  readonly message: string;
}

/**
 * The free slot may be written: it is in a state we know and the slot we run from would boot again by itself, so that
 * the node always has one (`docs/rules/eve-baseos.md 2.6`). An `active` free slot is what a running test falls back to.
 */
export const slotObstacle = (state: AbState): Obstacle | undefined => {
  const current = currentSlot(state);
  const other = freeSlot(state);
  if (other.state !== 'unused' && other.state !== 'inprogress' && other.state !== 'updating') {
    return {
      code: 'SLOT_WRONG_STATE',
      message: `wrong partition state ${other.state} for ${other.label}: it must be unused, inprogress or updating`,
    };
  }
  if (current.state !== 'active') {
    return {
      code: 'SLOT_WRONG_STATE',
      message: `wrong partition state ${current.state} for the running ${current.label}: it must be active before ${other.label} may be written`,
    };
  }
  return undefined;
};

/** The image fits into the free slot; checked before the first byte. A size of 0 is unknown and always passes. */
export const sizeObstacle = (state: AbState, sizeBytes: number): Obstacle | undefined => {
  const slot = freeSlot(state);
  return sizeBytes <= slot.sizeBytes
    ? undefined
    : {
        code: 'IMAGE_TOO_LARGE_FOR_SLOT',
        message: `image size ${sizeBytes} bytes greater than partition size ${slot.sizeBytes} bytes of ${slot.label}`,
      };
};

/** Every precondition of an activation in order: slot state, the size announced, the size measured. */
export const activationObstacle = (state: AbState, content: ContentTreeStatus): Obstacle | undefined =>
  slotObstacle(state) ?? sizeObstacle(state, content.MaxDownloadSize) ?? sizeObstacle(state, content.TotalSize);

/** The image to write for a loaded content tree. */
export const imageOf = (content: ContentTreeStatus, version: string): Image => ({
  path: content.FileLocation,
  sizeBytes: content.TotalSize,
  sha256: content.ContentSha256.toLowerCase(),
  version,
});
