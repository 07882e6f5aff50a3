import { otherSlot, type SlotLabel } from '../boot/slot.ts';
import { bootReason } from './boot-reason.ts';
import { goDown } from './power.ts';
import { become, stay, type HealthStep } from './rule.ts';
import type { HealthState, SlotView } from './state.ts';
import { isGoingDown, isRebootToUpdate, isTesting } from './testing.ts';
import { startWindow } from './window.ts';

/**
 * Takes in one `ZbootStatus`. The first sight of the current slot says whether this boot is a test
 * (`docs/rules/eve-baseos.md 3.1`).
 */
export const slotSeen = (state: HealthState, label: SlotLabel, current: boolean, slot: SlotView): HealthStep => {
  const slots = {
    ...state.slots,
    current: current ? label : state.slots.current,
    seen: { ...state.slots.seen, [label]: slot },
  };
  if (!current || state.test.kind !== 'unknown') return stay({ ...state, slots });
  const onTrial = slot.state === 'inprogress' && !slot.standsIn;
  return startWindow({ ...state, slots, test: { kind: onTrial ? 'waiting' : 'none' } });
};

/** All slots have been published. None is current: the node runs from memory, there is nothing to test. */
export const slotsComplete = (state: HealthState): HealthStep =>
  state.test.kind === 'unknown' ? stay({ ...state, test: { kind: 'none' } }) : stay(state);

/** No reboot is wanted for the other slot (any more): while nothing has been stopped yet, the node stays up. */
const disarmed = (state: HealthState, why: string): HealthStep => {
  if (!isRebootToUpdate(state)) return stay(state);
  const power = { kind: 'on', sequence: state.power.sequence + 1 } as const;
  return become({ ...state, power }, { kind: 'note', level: 'info', text: `no reboot: ${why}` });
};

/** Install, retry and force fallback all arm the other slot: reboot into it (`docs/rules/eve-baseos.md 3.7`). */
export const armedSlot = (state: HealthState): HealthStep => {
  const { current, seen } = state.slots;
  if (current === undefined) return stay(state);
  const label = otherSlot(current);
  const other = seen[label];
  if (other?.state !== 'updating') return disarmed(state, `${label} is not armed any more`);
  if (other.rebootLater === true) return disarmed(state, `${label} is started by whatever reboot comes`);
  // baseosmgr disarms it if no config wants it any more, and says so if one does
  if (isGoingDown(state) || other.awaitsConfig === true) return stay(state);
  return goDown(state, {
    what: 'reboot',
    bootReason: bootReason.update,
    text: `NORMAL: baseos-update(${label}) to EVE version ${other.version} reboot`,
  });
};

/** Somebody has asked to go back while the running image is on trial: its slot has no try left, so any reboot does it. */
export const goBack = (state: HealthState): HealthStep => {
  const { current, seen } = state.slots;
  const source = current === undefined ? undefined : seen[current]?.goBack;
  if (source === undefined || !isTesting(state) || isGoingDown(state)) return stay(state);
  return goDown(state, {
    what: 'reboot',
    bootReason: bootReason.fallback,
    text: `the trial of ${state.node.runningVersion} was ended by ${source}`,
  });
};
