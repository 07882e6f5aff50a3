import { otherSlot, slotLabels } from '#pkg/boot/slot.ts';
import type { SlotLabel } from '#pkg/boot/slot.ts';
import type { EngineOperation } from '#pkg/topics/engine.ts';
import { followBootTrial } from './armed.ts';
import { recoverBothActive } from './commit.ts';
import { usualCompressors } from './image-facts.ts';
import { countReboot, slotAsRun, takeTry } from './ineffective.ts';
import { followOperations } from './follow-operations.ts';
import { remember } from './remember.ts';
import { fromRecords, isOpen } from './operations.ts';
import { publications } from './publish.ts';
import { resumeOperations } from './resume.ts';
import { keepStored } from './stored.ts';
import { isUnconfirmed } from './unconfirmed.ts';
import {
  emptyMemory,
  type AbState,
  type InitialInput,
  type Memory,
  type NoSlotsState,
  type Slot,
  type SlotMemory,
} from './state.ts';
import { logged, stay, andThen, type Step } from './step-type.ts';

/**
 * The first state of a process, from the table, the slots and the files (`docs/rules/eve-baseos.md 2.1`), with what has
 * to be put right first: a torn commit, a write that was cut off, memories that the boot has overtaken.
 */
export const initialState = (input: InitialInput): Step => {
  if (input.current === undefined) {
    return withoutSlots('the system was booted from memory: there is no slot to update', input.operations);
  }
  const state = stateOf(input, input.current);
  const memory = validMemory(input, input.current);
  const same = JSON.stringify(memory) === JSON.stringify(input.memory);
  const begun = logged<AbState>(state, {
    decision: `started in ${state.current}`,
    why: slotLabels.map((label) => `${label} ${state.slots[label].state} "${state.slots[label].version}"`).join(', '),
  });
  const remembered = andThen(begun, (next) => (same ? stay({ ...next, memory }) : remember(next, memory)));
  const recovered = andThen(remembered, (known) => {
    const next = { ...known, unconfirmed: isUnconfirmed(known) };
    const rules = [
      recoverBothActive,
      (given: AbState) => takeTry(given, { ...input.slots[given.current], version: '' }),
      (given: AbState) => countReboot(given, input.newBoot, input.at),
      followBootTrial,
    ];
    // one write of the table at a time: what is left after it is seen at its end, or at the next start
    return rules.reduce((step, rule) => (step.state.activity.kind === 'idle' ? andThen(step, rule) : step), stay(next));
  });
  const resumed = followOperations(resumeOperations(recovered.state, input.memory, input.newBoot, input.at), input.at);
  // first: what is kept must not be collected by whatever comes to need room
  const effects = [keepStored(resumed), ...recovered.effects, ...publications(undefined, resumed)];
  return { state: resumed, effects };
};

/** The first state of a node without slots; `reason` is told to everyone who asks for an update. */
export const withoutSlots = (reason: string, operations: readonly EngineOperation[] = []): Step => {
  const state: NoSlotsState = { kind: 'noSlots', reason, requests: [], ...fromRecords(operations) };
  const { effects } = logged(state, { decision: 'no slots', why: reason, level: 'warn' });
  return { state, effects: [...effects, ...publications(undefined, state)] };
};

const stateOf = (input: InitialInput, current: SlotLabel): AbState => ({
  kind: 'ab',
  current,
  machine: input.machine ?? '',
  readable: input.readable ?? usualCompressors,
  product: input.product ?? '',
  slots: { IMGA: slotOf(input, current, 'IMGA'), IMGB: slotOf(input, current, 'IMGB') },
  testCompleteAsked: { IMGA: false, IMGB: false },
  testComplete: { IMGA: false, IMGB: false },
  memory: emptyMemory,
  counters: input.counters,
  fallbackPending: false,
  nodeAgent: undefined,
  drain: { status: 0, requestedAt: '' },
  contents: [],
  requests: [],
  activity: { kind: 'idle' },
  early: undefined,
  startLimit: undefined,
  attempted: '',
  disarmed: false,
  unconfirmed: false,
  wanted: undefined,
  nextGeneration: 1,
  ...fromRecords(input.operations),
});

/** What can be read from a slot that was being written means nothing. */
const slotOf = (input: InitialInput, current: SlotLabel, label: SlotLabel): Slot => {
  const slot = input.slots[label];
  const { slot: written } = input.memory;
  const cutOff =
    label !== current && written?.label === label && written.content === 'writing' && slot.state === 'unused';
  return slotAsRun({ current, disarmed: false }, { ...slot, version: cutOff ? '' : input.versions[label] });
};

/** What was staged for an operation that is closed has been given up, though there was no time to say so here. */
const stillStaged = (slot: SlotMemory, { operations }: InitialInput): SlotMemory => {
  const its = operations.find(({ ID }) => ID === slot.request?.id);
  const isGivenUp = slot.content === 'staged' && its !== undefined && !isOpen(its);
  return isGivenUp ? { ...slot, content: 'verified' } : slot;
};

/**
 * A slot that we run from is not "written and never booted" any more. A write that was announced but whose slot is not
 * `unused` never touched a byte. A failure lasts as long as its slot is `inprogress`.
 */
const validMemory = (input: InitialInput, current: SlotLabel): Memory => {
  const other = otherSlot(current);
  const { slot, failure, unstarted, images, triedAgain, armed, power, stored } = input.memory;
  const begun = slot?.content === 'writing' && input.slots[other].state === 'unused';
  const keepSlot = slot !== null && slot.label === other && (slot.content !== 'writing' || begun);
  const testing = input.slots[current].state === 'inprogress' || input.slots[current].state === 'updating';
  const failedThere = input.slots[other].state === 'inprogress';
  const overwritten = keepSlot && slot.by === 'request';
  const keepFailure = failure !== null && failure.label === other && (failedThere || overwritten);
  // the one that runs goes by it too, until its trial is over
  const keepArmed = armed?.label === current ? testing : input.slots[other].state === 'updating';
  const keepUnstarted = unstarted?.label === other && input.slots[other].state === 'updating';
  return {
    slot: keepSlot ? stillStaged(slot, input) : null,
    failure: keepFailure && !testing ? failure : null,
    unstarted: keepUnstarted ? unstarted : null,
    ...(images === undefined ? {} : { images }),
    ...(stored === undefined ? {} : { stored }),
    ...(triedAgain === undefined ? {} : { triedAgain }),
    ...(armed === undefined ? {} : { armed: keepArmed ? armed : null }),
    ...(power === undefined ? {} : { power: input.newBoot ? null : power }),
  };
};
