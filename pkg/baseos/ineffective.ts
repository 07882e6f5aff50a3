import { otherSlot, type SlotLabel } from '#pkg/boot/slot.ts';
import { startsOf } from '#pkg/boot/starts.ts';
import { currentSlot, freeSlot } from './lookup.ts';
import { remember } from './remember.ts';
import { writeTable } from './table.ts';
import type { AbState, Slot } from './state.ts';
import { andThen, logged, stay, type AbStep } from './step-type.ts';

/** Reboots into an armed slot that may end in the old one before it is disarmed. */
export const mostReboots = 2;

/** A slot as this process sees it: the table may say what the disk has dropped, or a boot loader has not done. */
export const slotAsRun = (state: Pick<AbState, 'current' | 'disarmed'>, slot: Slot): Slot => {
  if (slot.state !== 'updating') return slot;
  // its try was taken and not written: it is on trial all the same
  if (slot.label === state.current) return { ...slot, state: 'inprogress' };
  return state.disarmed ? { ...slot, state: startsOf(slot.starts).proved ? 'unused' : 'inprogress' } : slot;
};

/** At the start: the running slot is on trial though the table still gives it a try. The table is made to say so. */
export const takeTry = (state: AbState, current: Slot): AbStep =>
  current.state === 'updating'
    ? writeTable(
        state,
        'onTrial',
        { [current.label]: 'inprogress' },
        `${current.label} runs and its try is still there: the boot loader's write was lost`,
      )
    : stay(state);

const causeOf = (state: AbState, label: SlotLabel): string =>
  `the node was rebooted ${mostReboots} times to start ${label}, and its boot loader started ${state.current} each time; is another boot loader in use, or does the disk take no write?`;

/**
 * At the start of a boot: the other slot is armed, and yet this one runs. After so many reboots without effect it is
 * disarmed, and its version has failed with that as the cause. An image that was committed once is only disarmed.
 */
export const countReboot = (state: AbState, newBoot: boolean, at: string): AbStep => {
  const other = freeSlot(state);
  if (!newBoot || currentSlot(state).state !== 'active' || other.state !== 'updating') return stay(state);
  const reboots = (state.memory.unstarted?.reboots ?? 0) + 1;
  if (reboots < mostReboots) {
    return andThen(remember(state, { unstarted: { label: other.label, reboots } }), (next) =>
      logged(next, {
        decision: `${other.label} is armed and did not start`,
        why: `reboot ${reboots} of ${mostReboots}`,
        level: 'warn',
      }),
    );
  }
  const reason = causeOf(state, other.label);
  const isProved = startsOf(other.starts).proved;
  const failure = isProved ? null : { label: other.label, version: other.version, reason, time: at, generic: false };
  return andThen(remember(state, { unstarted: null, failure }), (next) =>
    writeTable(
      { ...next, disarmed: true },
      'ineffective',
      { [otherSlot(state.current)]: isProved ? 'unused' : 'inprogress' },
      reason,
    ),
  );
};
