import { beginAsked, delayTimer, powerAsked } from './asked-power.ts';
import { checked, checksRule } from './checks.ts';
import { command, runDeferred } from './commands.ts';
import { confirmNow, testProgress } from './confirm.ts';
import { diskRule, diskSeen } from './disk.ts';
import type { HealthEvent } from './event.ts';
import { acknowledge, testOver } from './handshake.ts';
import { fallbackRule, resetRule, temporaryRule } from './outage.ts';
import { lookAtManagers, managerRule, managerSeen } from './managers.ts';
import { persistRule, persistSeen } from './persist.ts';
import { powerTimer } from './power.ts';
import { configGet, reachTick } from './reachability.ts';
import { become, inOrder, stay, type HealthStep } from './rule.ts';
import { armedSlot, goBack, slotsComplete, slotSeen } from './slots.ts';
import type { HealthState } from './state.ts';
import { nodeAgentStatus } from './status.ts';
import { vaultRule, vaultSeen } from './vault.ts';
import { startWindow } from './window.ts';

/** Seconds between two ticks (`docs/rules/eve-baseos.md 3.2`). */
export const tickSeconds = 10;

const onboarded = (state: HealthState): HealthStep => {
  if (state.onboarded) return stay(state);
  return startWindow({ ...state, onboarded: true, reach: { ...state.reach, reachableAt: state.now } });
};

const tick = (state: HealthState): HealthStep =>
  inOrder(
    { ...state, now: state.now + tickSeconds },
    reachTick,
    lookAtManagers,
    temporaryRule,
    fallbackRule,
    managerRule,
    vaultRule,
    diskRule,
    persistRule,
    resetRule,
    checksRule,
    testProgress,
  );

const decide = (state: HealthState, event: HealthEvent): HealthStep => {
  switch (event.kind) {
    case 'started':
      return become(
        state,
        { kind: 'publishZbootConfig', label: 'IMGA', testComplete: state.slots.commitAsked.IMGA },
        { kind: 'publishZbootConfig', label: 'IMGB', testComplete: state.slots.commitAsked.IMGB },
        { kind: 'publishStatus', status: nodeAgentStatus(state) },
      );
    case 'tick':
      return tick(state);
    case 'properties':
      return confirmNow({ ...state, properties: event.properties });
    case 'onboarded':
      return onboarded(state);
    case 'configGet':
      return configGet(state, event.status, event.why);
    case 'slot':
      return inOrder(
        state,
        (before) => slotSeen(before, event.label, event.current, event.slot),
        acknowledge,
        testOver,
        armedSlot,
        goBack,
      );
    case 'slotsComplete':
      return slotsComplete(state);
    case 'vault':
      return vaultSeen(state, event.inError, event.detail);
    case 'disk':
      return diskSeen(state, event.low);
    case 'persist':
      return persistSeen(state, event.writable);
    case 'command':
      return command(state, event.request);
    case 'armedBy':
      return inOrder({ ...state, armed: event.armed ?? undefined }, lookAtManagers, confirmNow);
    case 'manager':
      return inOrder(state, (before) => managerSeen(before, event.source, event.connected), confirmNow);
    case 'checked':
      return inOrder(state, (before) => checked(before, event.round, event.verdicts), testProgress);
    case 'enginePower':
      return powerAsked(state, event.power);
    case 'domains':
      return stay({ ...state, activeDomains: Math.max(0, event.active) });
    case 'powerTimer':
      return powerTimer(state, event.sequence);
    case 'delayTimer':
      return delayTimer(state, event.turn);
  }
};

/**
 * Decides what the health agent does next: test window, commit, fallback, reset, reboot (`docs/rules/eve-baseos.md 3`).
 * Total and pure; the status that a state shows is published whenever it has changed, after the effects that changed it.
 */
export const step = (state: HealthState, event: HealthEvent): HealthStep => {
  const decided = inOrder(state, (before) => decide(before, event), runDeferred, beginAsked);
  const before = JSON.stringify(nodeAgentStatus(state));
  const status = nodeAgentStatus(decided.state);
  return JSON.stringify(status) === before
    ? decided
    : become(decided.state, ...decided.effects, { kind: 'publishStatus', status });
};
