import { bootReason } from './boot-reason.ts';
import { goDown } from './power.ts';
import { become, stay, type HealthStep } from './rule.ts';
import type { HealthState } from './state.ts';
import { isGoingDown, isTesting } from './testing.ts';

/** A look at the persist partition: it takes writes, or not; a full one does (it is the matter of `disk.ts`). */
export const persistSeen = (state: HealthState, writable: boolean): HealthStep => {
  const { persist } = state;
  if (writable) {
    const next: HealthState = { ...state, persist: { ...persist, wasWritable: true, unwritableSince: undefined } };
    return persist.unwritableSince === undefined
      ? stay(next)
      : become(next, { kind: 'note', level: 'info', text: 'the persist partition takes writes again' });
  }
  if (persist.unwritableSince !== undefined) return stay(state);
  return become(
    { ...state, persist: { ...persist, unwritableSince: state.now } },
    { kind: 'note', level: 'error', text: 'the persist partition takes no writes' },
  );
};

/**
 * A persist partition that took writes in this boot and has taken none for long: a reset is the remedy, as the boot checks and
 * repairs it. Not where it never took any in this boot, for then the reset before did not help, nor when several boots in a
 * row have ended without a word, which is how such a reset ends: its reason cannot be stored.
 */
export const persistRule = (state: HealthState): HealthStep => {
  const { wasWritable, unwritableSince, resetsLeft } = state.persist;
  const limit = state.properties.persistSeconds;
  if (!wasWritable || unwritableSince === undefined || isGoingDown(state)) return stay(state);
  const over = state.now - unwritableSince - limit;
  if (over <= 0 || resetsLeft <= 0) return stay(state);
  return goDown(state, {
    what: 'reboot',
    bootReason: isTesting(state) ? bootReason.fallback : bootReason.fatal,
    text: `exceeded limit for a persist partition that takes no writes ${limit} by ${over} seconds`,
  });
};
