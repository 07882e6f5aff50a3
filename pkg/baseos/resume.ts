import { currentSlot, freeSlot } from './lookup.ts';
import { hasFailed } from './failure.ts';
import { requestInHand } from './holder.ts';
import { changed, outcome, withAllAsked, type Change } from './operations.ts';
import { powerDone } from './power.ts';
import type { EngineOperation } from '#pkg/topics/engine.ts';
import type { AbState, Memory, NoSlotsState } from './state.ts';

const isBegun = ({ State }: EngineOperation): boolean => State === 'running' || State === 'waiting';

/**
 * What became of operations that were being carried out when the process before ended: those whose effect is there have
 * done it. Others are carried out again when their request still lies in its topic, which it does not over a reboot.
 */
export const resumeOperations = (state: AbState, memory: Memory, newBoot: boolean, at: string): AbState => {
  const operations = state.operations.map((operation) =>
    changed(operation, became(state, memory, newBoot, operation), at),
  );
  const resumed: AbState = { ...state, operations };
  return newBoot && memory.power ? powerDone(resumed, memory.power, at) : resumed;
};

const became = (state: AbState, memory: Memory, newBoot: boolean, operation: EngineOperation): Change => {
  if (isUnscheduled(operation, memory)) return newBoot ? wentDown : calledOff;
  if (!isBegun(operation) || memory.power?.id === operation.ID) return {};
  return found(state, memory, operation) ?? (newBoot ? cutOff(operation) : {});
};

/** It was to go down and is not any more, and there was no time to say so. */
const isUnscheduled = ({ Op, ID, State }: EngineOperation, memory: Memory): boolean =>
  Op === 'power' && (State === 'waiting' || State === 'rebooting') && memory.power?.id !== ID;
const wentDown = outcome('done', '', 'the node has gone down since');
const calledOff = outcome('aborted', 'ABORTED', 'it was called off');

const cutOff = ({ Op }: EngineOperation): Change =>
  outcome('aborted', 'ABORTED', `the node went down before ${Op} was done`);

/** Undefined: nothing of it is to be seen. `memory`: as it was before it was judged by this boot. */
const found = (state: AbState, memory: Memory, { Op, ID }: EngineOperation): Change | undefined => {
  const [current, other] = [currentSlot(state), freeSlot(state)];
  switch (Op) {
    case 'stage':
      return memory.slot?.content === 'staged' && memory.slot.request?.id === ID
        ? outcome('staged', '', `version ${memory.slot.version} is staged in ${memory.slot.label}`)
        : undefined;
    case 'arm':
    case 'revert': {
      const armed = memory.armed?.id === ID ? memory.armed : undefined;
      const isThere = armed?.label === current.label || (armed?.label === other.label && other.state !== 'unused');
      return isThere ? outcome('armed', '', `${armed?.label} is armed`) : undefined;
    }
    case 'commit':
      return current.state === 'active' ? outcome('done', '', `${current.label} is active`) : undefined;
    case 'disarm':
      return other.state === 'updating' ? undefined : outcome('done', '', `${other.label} is ${other.state}`);
    case 'forget':
      return hasFailed(state) ? undefined : outcome('done', '', `${other.label} is ${other.state}`);
    default:
      return undefined;
  }
};

/** All requests that lie in their topic have been told: what is begun and has none is not carried out any more. */
export const requestsKnown = <S extends AbState | NoSlotsState>(state: S, at: string): S => {
  const inHand = state.kind === 'ab' ? requestInHand(state)?.ID : undefined;
  const scheduled = state.kind === 'ab' ? state.memory.power?.id : undefined;
  const operations = state.operations.map((operation) => {
    const isLost = isBegun(operation) && operation.ID !== scheduled && !state.asked.includes(operation.ID);
    return isLost && operation.ID !== inHand
      ? changed(operation, outcome('aborted', 'ABORTED', 'its request was taken back while baseosmgr did not run'), at)
      : operation;
  });
  return withAllAsked({ ...state, operations });
};
