import type { SettableState } from '#pkg/boot/port.ts';
import { slotLabels, type SlotLabel } from '#pkg/boot/slot.ts';
import { startsOf } from '#pkg/boot/starts.ts';
import { currentSlot, freeSlot } from './lookup.ts';
import { writeTable } from './table.ts';
import type { AbState } from './state.ts';
import { stay, type AbStep } from './step-type.ts';

/** The running slot was started in place of the committed one, which did not come up; it was committed once itself. */
export const standsIn = (state: AbState): boolean =>
  currentSlot(state).state === 'inprogress' && startsOf(currentSlot(state).starts).tried;

/** The agents have been up for a watchdog period, or have worked so well that they take the node down on purpose. */
const isHealthy = ({ nodeAgent: agent }: AbState): boolean =>
  agent !== undefined && (agent.AgentsUp || agent.DeviceReboot || agent.DevicePoweroff || agent.DeviceShutdown);

/** What the slots are to be once the running image has shown that it works; nothing when they are so already. */
const changesOf = (state: AbState): Partial<Record<SlotLabel, SettableState>> => {
  const current = currentSlot(state);
  const other = freeSlot(state);
  // it needs no test, it had one; the slot that did not come up is kept like one that failed its test
  if (standsIn(state))
    return { [current.label]: 'active', ...(other.state === 'active' ? { [other.label]: 'inprogress' } : {}) };
  if (current.state !== 'active') return {};
  const { count, proved, tried } = startsOf(current.starts);
  const stoodIn = startsOf(other.starts).tried && other.state === 'inprogress';
  return {
    ...(count > 0 || !proved || tried ? { [current.label]: 'active' } : {}),
    ...(stoodIn ? { [other.label]: 'unused' } : {}),
  };
};

/**
 * A sign of health of the running image ends the count of its starts, and with it goes the limit of starts that the
 * controller wants. At most one write for each: a slot that says so already is not written, and a write that failed is not
 * repeated in this boot, for an agent that died of it would itself be the fault that it counts.
 */
export const followSignOfHealth = (state: AbState): AbStep => {
  if (!isHealthy(state)) return stay(state);
  const changes = changesOf(state);
  const wanted = state.startLimit;
  const isMissing = slotLabels.some((label) => startsOf(state.slots[label].starts).limit !== wanted);
  const limit = isMissing ? wanted : undefined;
  const attempt = JSON.stringify({ changes, limit });
  if ((Object.keys(changes).length === 0 && limit === undefined) || state.attempted === attempt) return stay(state);
  const why = standsIn(state)
    ? `${state.current} came up where the committed slot did not`
    : `${state.current} has shown a sign of health`;
  return writeTable({ ...state, attempted: attempt }, 'healthy', changes, why, undefined, limit);
};
