import { configGetStatus } from '../topics/agents.ts';
import { bootReason } from './boot-reason.ts';
import { checksAtEnd, checksPassed } from './checks.ts';
import { askCommit } from './handshake.ts';
import { awaitedManager, managerLost, managerReached } from './managers.ts';
import { goDown } from './power.ts';
import { become, stay, type HealthStep } from './rule.ts';
import type { HealthState } from './state.ts';
import { isAirgapped, isGoingDown } from './testing.ts';
import { remainingTestSeconds } from './window.ts';

type Verdict = 'commit' | 'controller' | 'operator' | 'keepTesting';

/**
 * What a passed window means. Commit needs a reachable controller now, which is a success of this boot as well
 * (`docs/rules/eve-baseos.md 3.5`, ours), and its confirmation when `update.test.confirm` asks for it. On a node without
 * one a manager counts instead (N16), one that is lost is waited for as the controller is, and where none was met the
 * operator has the last word (`basalt slot commit`), or a manager that is met yet, unless the operator's checks may have it.
 */
const verdict = (state: HealthState): Verdict => {
  const { reach, properties } = state;
  const isConfirmed = properties.confirm === 'none' || properties.confirmVersion === state.node.runningVersion;
  if (!isAirgapped(state)) {
    if (reach.status !== configGetStatus.success) return 'keepTesting';
    return isConfirmed ? 'commit' : 'controller';
  }
  if (managerLost(state)) return 'keepTesting';
  const isVouched = managerReached(state) !== undefined || (properties.checks === 'sufficient' && checksPassed(state));
  return isVouched && isConfirmed ? 'commit' : 'operator';
};

const awaitConfirmation = (state: HealthState, by: 'controller' | 'operator'): HealthStep =>
  become(
    { ...state, test: { kind: 'confirm', by, since: state.now } },
    {
      kind: 'note',
      level: 'info',
      text: `test of ${state.node.runningVersion} passed; waiting for the ${by}${by === 'operator' ? awaitedManager(state) : ''} to confirm it, at most ${state.properties.confirmTimeoutSeconds} s`,
    },
  );

const confirmExpired = (state: HealthState, by: 'controller' | 'operator'): HealthStep =>
  goDown(state, {
    what: 'reboot',
    bootReason: bootReason.fallback,
    text: `the ${by} did not confirm EVE version ${state.node.runningVersion} within ${state.properties.confirmTimeoutSeconds} seconds`,
  });

/**
 * Step 5 of the tick: is the window over, has the confirmation come, has it come too late
 * (`docs/rules/eve-baseos.md 3.4, 3.5`).
 */
export const testProgress = (state: HealthState): HealthStep => {
  if (isGoingDown(state)) return stay(state);
  if (state.test.kind === 'window') {
    if (remainingTestSeconds(state) > 0) return stay(state);
    const checking = checksAtEnd(state);
    if (checking !== undefined) return checking;
    const now = verdict(state);
    if (now === 'commit') return askCommit(state);
    return now === 'keepTesting' ? stay(state) : awaitConfirmation(state, now);
  }
  if (state.test.kind === 'confirm') {
    if (verdict(state) === 'commit') return askCommit(state);
    return remainingConfirmSeconds(state) > 0 ? stay(state) : confirmExpired(state, state.test.by);
  }
  return stay(state);
};

/** Properties that have changed may hold the confirmation: no need to wait for the next tick. */
export const confirmNow = (state: HealthState): HealthStep =>
  state.test.kind === 'confirm' && !isGoingDown(state) && verdict(state) === 'commit' ? askCommit(state) : stay(state);

/** Seconds left for the confirmation, 0 when none is awaited. */
export const remainingConfirmSeconds = (state: HealthState): number =>
  state.test.kind === 'confirm'
    ? Math.max(0, state.test.since + state.properties.confirmTimeoutSeconds - state.now)
    : 0;
