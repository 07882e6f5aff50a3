import type { SlotLabel } from '../boot/slot.ts';
import { become, stay, type HealthStep } from './rule.ts';
import type { HealthState } from './state.ts';
import { isTesting } from './testing.ts';

const ask = (state: HealthState, label: SlotLabel, value: boolean): HealthState => ({
  ...state,
  slots: { ...state.slots, commitAsked: { ...state.slots.commitAsked, [label]: value } },
});

/** Step 1 of the commit handshake (`docs/rules/eve-baseos.md 3.6`): skipped with an error when it cannot be asked. */
export const askCommit = (state: HealthState): HealthStep => {
  const { current } = state.slots;
  if (current === undefined)
    return become(state, { kind: 'note', level: 'error', text: 'test passed, but the current slot is unknown' });
  return become(
    { ...ask(state, current, true), test: { kind: 'committing' } },
    {
      kind: 'note',
      level: 'info',
      text: `test of ${state.node.runningVersion} complete, asking for the commit of ${current}`,
    },
    { kind: 'publishZbootConfig', label: current, testComplete: true },
  );
};

/** Step 3: baseosmgr shows `TestComplete`, so the request is taken back; also when the slot is `active` already. */
export const acknowledge = (state: HealthState): HealthStep => {
  const { current, seen, commitAsked } = state.slots;
  if (current === undefined || seen[current]?.testComplete !== true || !commitAsked[current]) return stay(state);
  const next = ask(state, current, false);
  return become(state.test.kind === 'committing' ? { ...next, test: { kind: 'acknowledged' } } : next, {
    kind: 'publishZbootConfig',
    label: current,
    testComplete: false,
  });
};

/**
 * Step 5: the current slot is `active` while testing, so the test is over, whoever committed it. Derived from the state
 * alone: the steps before may have been coalesced away.
 */
export const testOver = (state: HealthState): HealthStep => {
  const { current, seen } = state.slots;
  if (!isTesting(state) || current === undefined || seen[current]?.state !== 'active') return stay(state);
  return become(
    { ...state, test: { kind: 'none' } },
    { kind: 'note', level: 'info', text: `${state.node.runningVersion} is committed in ${current}` },
  );
};
