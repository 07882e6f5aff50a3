import { slotLabels } from '#pkg/boot/slot.ts';
import type { Slots } from '#pkg/boot/port.ts';
import { slotAsRun } from './ineffective.ts';
import { freeSlot } from './lookup.ts';
import { withResult } from './result.ts';
import type { AbState, Activity, TableReason } from './state.ts';
import { stay, type AbStep } from './step-type.ts';

type TableActivity = Extract<Activity, { kind: 'table' }>;

/** The state with the slots as just read; what we know of their versions stays. */
export const withSlots = (state: AbState, slots: Slots): AbState => {
  const merged = { ...state.slots };
  for (const label of slotLabels)
    merged[label] = slotAsRun(state, { ...slots[label], version: state.slots[label].version });
  return { ...state, slots: merged };
};

/** Writes after which the free slot may be had by those who were put off. */
const freeing: ReadonlySet<TableReason> = new Set<TableReason>(['commit', 'recover', 'disarm']);

/** The table has been written: acknowledge it, answer whoever asked, and look again at what it concerns. */
export const tableWritten = (state: AbState, activity: TableActivity, at: string): AbStep => {
  const idle: AbState = { ...state, activity: { kind: 'idle' } };
  const acknowledged = activity.why === 'commit' ? acknowledge(idle) : idle;
  const looked = dueAfter(acknowledged, freeing.has(activity.why));
  if (activity.owner.kind !== 'request') return stay(looked);
  const { request } = activity.owner;
  const slot = activity.why === 'commit' ? looked.slots[looked.current] : freeSlot(looked);
  const message = `${slot.label} (version ${slot.version}) is ${slot.state}`;
  // what is armed goes on: `followOperations` follows it from here
  const isArmed = (request.Op === 'arm' || request.Op === 'revert') && slot.state === 'updating';
  return stay(withResult(looked, request, isArmed ? 'armed' : 'done', '', message, at));
};

const acknowledge = (state: AbState): AbState => ({
  ...state,
  testComplete: { ...state.testComplete, [state.current]: state.testCompleteAsked[state.current] },
});

/**
 * After a commit, also one that was torn and is made good, and when a request lets go of the slot that it armed, every request is looked at again (the deferred ones above all),
 * else those for the free slot's version.
 */
const dueAfter = (state: AbState, all: boolean): AbState => {
  const { version } = freeSlot(state);
  return {
    ...state,
    requests: state.requests.map((request) =>
      all || request.config?.BaseOsVersion === version ? { ...request, due: true } : request,
    ),
  };
};
