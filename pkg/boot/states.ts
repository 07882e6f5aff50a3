import { BasaltError } from '#pkg/errors/error.ts';
import type { SettableState } from './port.ts';
import type { SlotState } from './slot.ts';

/** The 16 attribute bits of each state, matched exactly (`docs/rules/eve-baseos.md 1.3`). */
const words = { active: 0x102, updating: 0x013, inprogress: 0x003, unused: 0x000 } as const;
const settable: Readonly<Record<SettableState, number>> = {
  active: words.active,
  updating: words.updating,
  inprogress: words.inprogress,
  unused: words.unused,
  erased: words.unused,
};

/** State of a slot with these 16 bits; one bit more or less than a known state makes it `UNKNOWN 0x<hex>`. */
export const stateOf = (attributes16: number): SlotState => {
  for (const state of ['active', 'updating', 'inprogress', 'unused'] as const) {
    if (words[state] === attributes16) return state;
  }
  return `UNKNOWN 0x${attributes16.toString(16)}`;
};

/** The 16 bits that software writes for a state. Errors: SLOT_WRONG_STATE for what is no state. */
export const attributesOf = (state: SettableState): number => {
  if (!Object.hasOwn(settable, state)) {
    const known = Object.keys(settable).join(', ');
    throw new BasaltError('SLOT_WRONG_STATE', `a slot cannot be set to "${state}", only to ${known}`, { state });
  }
  return settable[state];
};
