import { contentOf, currentSlot, withRequest } from './lookup.ts';
import { armedByRequest, remember, writtenInto } from './remember.ts';
import { failedVersion, forgetRetained, hasFailed, retainedFailure, wantsFailedImage } from './failure.ts';
import { detachSlot } from './slot-info.ts';
import { writeTable } from './table.ts';
import type { AbState, BaseOsRequest, Slot } from './state.ts';
import { logged, stay, andThen, type AbStep } from './step-type.ts';

/**
 * The slot that a withdrawn request leaves armed or failed, and that may be made `unused`
 * (`docs/rules/eve-baseos.md 2.8`).
 */
const slotToClear = (state: AbState, request: BaseOsRequest): Slot | undefined => {
  const label = request.status.PartitionLabel;
  const slot = label === 'IMGA' || label === 'IMGB' ? state.slots[label] : undefined;
  if (slot === undefined || slot.label === state.current || slot.state === 'unused') return undefined;
  // an operator armed it: it is his to take back
  if (armedByRequest(state) !== null) return undefined;
  // a failed slot that cannot be read any more is known by the version that was written into it
  const held = slot.version || failedVersion(state);
  if (held !== request.status.BaseOsVersion && slot.state !== 'updating') return undefined;
  if (isKept(state, slot, held)) return undefined;
  // while a test runs the other slot is what we fall back to
  return currentSlot(state).state === 'active' && !slot.state.startsWith('UNKNOWN') ? slot : undefined;
};

/**
 * A request that is not withdrawn wants what the slot holds: the same image under another name, so its failure is remembered for that one,
 * or it is armed for it.
 */
const isKept = (state: AbState, slot: Slot, held: string): boolean =>
  state.requests.some((other) => {
    if (other.config?.BaseOsVersion !== held) return false;
    return slot.state === 'updating' ? other.config.Activate : wantsFailedImage(state, other);
  });

/** Sets the free slot `unused`, and remembers that what it holds is not a previous good image. */
export const clearSlot = (state: AbState, slot: Slot, why: 'withdraw' | 'forget', reason: string): AbStep => {
  const content = hasFailed(state) ? 'failed' : (writtenInto(state, slot.label)?.content ?? 'verified');
  const written = { by: 'config' as const, sha256: '', sizeBytes: 0, ...writtenInto(state, slot.label) };
  return andThen(
    remember(state, {
      slot: {
        ...written,
        label: slot.label,
        version: slot.version,
        content: content === 'staged' ? 'verified' : content,
      },
    }),
    (next) => writeTable(next, why, { [slot.label]: 'unused' }, reason),
  );
};

/**
 * Finishes one request whose config is gone: its slot first, then its status, which stays as long as its content does.
 * This is how an operator clears a remembered failure through the controller.
 */
export const followConfigDelete = (state: AbState, request: BaseOsRequest): AbStep => {
  if (request.config !== undefined) return stay(state);
  if (request.status.PartitionLabel !== '' && state.activity.kind !== 'idle') return stay(state);
  const isWantedStill = state.requests.some((other) => wantsFailedImage(state, other));
  if (retainedFailure(state)?.version === request.status.BaseOsVersion && !isWantedStill) {
    return andThen(forgetRetained(state), (next) => followConfigDelete(next, request));
  }
  const slot = slotToClear(state, request);
  if (slot !== undefined) {
    return clearSlot(state, slot, 'withdraw', `the config of version ${request.status.BaseOsVersion} was removed`);
  }
  if (contentOf(state, request.status.ContentTreeUUID) !== undefined) {
    return stay(withRequest(state, request.key, (old) => ({ ...old, status: detachSlot(old.status) })));
  }
  return logged(
    { ...state, requests: state.requests.filter((other) => other.key !== request.key) },
    {
      decision: `status of version ${request.status.BaseOsVersion} removed`,
      why: 'its config and its content are gone',
    },
  );
};
