import { bootReason } from './boot-reason.ts';
import { goDown } from './power.ts';
import { become, stay, type HealthStep } from './rule.ts';
import type { HealthState } from './state.ts';
import { isAirgapped, isGoingDown, isTesting } from './testing.ts';

/** Whose arming has led to the trial of the running image; nobody's when it was the controller, or that is not known. */
const trialOwner = ({ slots, armed }: HealthState): string | undefined =>
  armed !== undefined && armed.label === slots.current ? armed.source : undefined;

/** Managers count where no controller can (N16), as far as `update.test.managers` lets them. */
const counts = (state: HealthState): boolean => isAirgapped(state) && state.properties.managers !== 'none';

/** The connected manager that counts as reach at this moment; undefined when there is none. */
export const managerReached = (state: HealthState): string | undefined => {
  if (!counts(state)) return undefined;
  const owner = trialOwner(state);
  const isAny = state.properties.managers === 'any';
  return state.managers.connected.find((source) => isAny || source === owner);
};

/** A manager that counts was there in this boot, and is not now. */
export const managerLost = (state: HealthState): boolean =>
  counts(state) && state.managers.reachedAt !== undefined && managerReached(state) === undefined;

/** Who may still be heard, to stand beside the operator in a sentence. */
export const awaitedManager = (state: HealthState): string => {
  if (!counts(state)) return '';
  const owner = trialOwner(state);
  if (state.properties.managers === 'any') return ' or a manager';
  return owner === undefined ? '' : ` or ${owner}`;
};

/** Takes in who is connected, or by whom the trial was asked for; the last tick has counted what stays as it was. */
export const lookAtManagers = (state: HealthState): HealthStep => {
  const reached = managerReached(state);
  if (reached === undefined) return stay(state);
  const next: HealthState = { ...state, managers: { ...state.managers, reachedAt: state.now } };
  return state.managers.reachedAt === undefined
    ? become(next, { kind: 'note', level: 'info', text: `manager reached: ${reached}` })
    : stay(next);
};

/** What a gateway says of its manager. */
export const managerSeen = (state: HealthState, source: string, connected: boolean): HealthStep => {
  const others = state.managers.connected.filter((known) => known !== source);
  const now = connected ? others.concat(source).toSorted() : others;
  return lookAtManagers({ ...state, managers: { ...state.managers, connected: now } });
};

/**
 * A manager that was there and is lost fails the test as a controller does (`docs/rules/eve-baseos.md 3.4`). One that never
 * came does not: it may ask seldom, and the end of the window waits for it.
 */
export const managerRule = (state: HealthState): HealthStep => {
  const { reachedAt } = state.managers;
  if (!isTesting(state) || isGoingDown(state) || !managerLost(state) || reachedAt === undefined) return stay(state);
  const limit = state.properties.fallbackSeconds;
  const over = state.now - reachedAt - limit;
  if (over <= 0) return stay(state);
  return goDown(state, {
    what: 'reboot',
    bootReason: bootReason.fallback,
    text: `exceeded fallback outage for manager connectivity ${limit} by ${over} seconds`,
  });
};
