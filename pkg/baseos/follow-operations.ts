import { currentSlot, freeSlot } from './lookup.ts';
import { changed, isOpen, outcome, type Change } from './operations.ts';
import { armedByRequest } from './remember.ts';
import { requestInHand } from './holder.ts';
import { standsIn } from './sign-of-health.ts';
import type { EngineOperation } from '#pkg/topics/engine.ts';
import type { AbState, Slot } from './state.ts';

/**
 * Has the record of every open operation say what the slots say: it is derived from them and never kept beside them, so
 * that whichever image booted, and whatever came between, an operation ends as it did.
 */
export const followOperations = (state: AbState, at: string): AbState => {
  const operations = state.operations.map((operation) =>
    isOpen(operation) && requestInHand(state)?.ID !== operation.ID
      ? changed(operation, became(state, operation), at)
      : operation,
  );
  return operations.every((operation, index) => operation === state.operations[index])
    ? state
    : { ...state, operations };
};

const unchanged: Change = {};

const became = (state: AbState, operation: EngineOperation): Change => {
  switch (operation.State) {
    case 'staged':
      return staged(state, operation);
    case 'armed':
    case 'rebooting':
    case 'trial':
      return operation.Op === 'power' ? unchanged : started(state, operation);
    default:
      return unchanged;
  }
};

const slotOf = (state: AbState, operation: EngineOperation): Slot | undefined =>
  [currentSlot(state), freeSlot(state)].find(({ label }) => label === operation.PartitionLabel);

/** A staged image waits in its slot, until it is started, written over or found spoilt. */
const staged = (state: AbState, operation: EngineOperation): Change => {
  const slot = slotOf(state, operation);
  const written = state.memory.slot;
  const its = written?.label === operation.PartitionLabel && written.request?.id === operation.ID;
  if (slot?.label === state.current || slot?.state === 'inprogress')
    return outcome('done', '', `version ${operation.ToVersion} was started`);
  if (!its) return outcome('superseded', 'ENGINE_SUPERSEDED', 'the slot was written anew');
  if (written.content === 'staged') return unchanged;
  return written.content === 'mismatch'
    ? outcome('failed', 'SLOT_READBACK_MISMATCH', 'the slot does not hold any more what was staged')
    : outcome('aborted', 'ABORTED', 'what was staged was given up');
};

const words = ({ label, version }: Slot): string => `version ${version || '(unreadable)'} in ${label}`;

/** An image that was armed: it waits for its reboot, runs on trial, was committed, or its slot says that it failed. */
const started = (state: AbState, operation: EngineOperation): Change => {
  const slot = slotOf(state, operation);
  if (slot === undefined) return outcome('failed', 'SLOT_NOT_FOUND', 'its slot is not there any more');
  if (slot.label === state.current) return running(state, slot);
  switch (slot.state) {
    case 'updating':
      return waiting(state, slot);
    case 'inprogress':
      return fellBack(state, slot);
    case 'active':
      // the way back, which is taken at the reboot that was announced
      return currentSlot(state).state === 'inprogress'
        ? unchanged
        : outcome('done', '', `${words(slot)} was committed`);
    default:
      return outcome('aborted', 'ABORTED', `${words(slot)} is not armed any more, and was not started`);
  }
};

const running = (state: AbState, slot: Slot): Change => {
  if (slot.state === 'active') return outcome('done', '', `${words(slot)} is committed`);
  return standsIn(state) ? unchanged : outcome('trial', '', `${words(slot)} runs on trial`);
};

const waiting = (state: AbState, slot: Slot): Change =>
  armedByRequest(state)?.reboot === 'later'
    ? outcome('armed', '', `${words(slot)} starts at the next reboot`)
    : outcome('rebooting', '', `the node reboots into ${words(slot)}`);

/** Closed when the reason is known: until then it may yet be tried once more. */
const fellBack = (state: AbState, slot: Slot): Change => {
  const { failure } = state.memory;
  return failure?.label === slot.label
    ? outcome('fellBack', 'IMAGE_TEST_FAILED', `${words(slot)} failed: ${failure.reason}`)
    : unchanged;
};
