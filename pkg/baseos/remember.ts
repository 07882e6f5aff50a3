import { configHolder } from './config-holder.ts';
import { freeSlot } from './lookup.ts';
import type { AbState, Armed, Memory, SlotMemory } from './state.ts';
import type { AbStep } from './step-type.ts';

/** Changes what survives a restart, and has it written before anything that follows. */
export const remember = (state: AbState, change: Partial<Memory>): AbStep => {
  const memory = { ...state.memory, ...change };
  return { state: { ...state, memory }, effects: [{ kind: 'saveMemory', memory }] };
};

/** Remembers what is being written into a slot from now on, and which image that is. */
export const rememberWrite = (state: AbState, slot: SlotMemory, at: string): AbStep => {
  const { label, version, sha256, sizeBytes } = slot;
  if (slot.content !== 'writing') return remember(state, { slot, ...withWritten(state, slot, at) });
  // the image is what was asked for, whatever version turns out to be inside
  const image = { version, sha256, sizeBytes, by: slot.request?.source ?? configHolder };
  const images = { ...state.memory.images, [label]: image };
  // what was done for the image before is no matter of the next one
  const triedAgain = state.memory.triedAgain === label ? null : state.memory.triedAgain;
  const armed = state.memory.armed?.label === label ? null : state.memory.armed;
  const kept = { ...(triedAgain === undefined ? {} : { triedAgain }), ...(armed === undefined ? {} : { armed }) };
  return remember(state, { slot, images, unstarted: null, ...kept });
};

/** The image in its slot is whole from now on. */
const withWritten = (state: AbState, slot: SlotMemory, at: string): Pick<Memory, 'images'> => {
  const { label, content, version, sha256, sizeBytes } = slot;
  const image = state.memory.images?.[label];
  if (image === undefined || (content !== 'staged' && content !== 'verified')) return {};
  return { images: { ...state.memory.images, [label]: { ...image, version, sha256, sizeBytes, writtenAt: at } } };
};

/** What we know we wrote into the free slot; null when it holds a previous image. */
export const writtenInto = (state: AbState, label: string): SlotMemory | null =>
  state.memory.slot?.label === label ? state.memory.slot : null;

/** What a local request has said about the free slot, which is armed; null when it was armed for the controller. */
export const armedByRequest = (state: AbState): Armed | null => {
  const { label, state: now } = freeSlot(state);
  const armed = state.memory.armed ?? null;
  return now === 'updating' && armed?.label === label ? armed : null;
};

/** The staged image, while the slot that holds it is untouched. */
export const stagedImage = (state: AbState): SlotMemory | null => {
  const { slot } = state.memory;
  return slot !== null && slot.content === 'staged' && state.slots[slot.label].state === 'unused' ? slot : null;
};
