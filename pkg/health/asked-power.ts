import { bootReason } from './boot-reason.ts';
import type { HealthEffect } from './effect.ts';
import { callOff, goDown, secondsToReset } from './power.ts';
import { become, inOrder, stay, type HealthStep } from './rule.ts';
import { armedSlot, goBack } from './slots.ts';
import type { AskedPower, EnginePower, HealthState, PowerRequest } from './state.ts';
import { isGoingDown, isTesting } from './testing.ts';

/** Far from its end a delay is told by the minute, so that one of weeks is not published every few seconds. */
const nearSeconds = 600;

const stepOf = (left: number): number => (left > nearSeconds ? Math.min(60, left - nearSeconds) : Math.min(5, left));

const timer = ({ turn, left }: AskedPower): readonly HealthEffect[] =>
  left > 0 ? [{ kind: 'startDelayTimer', turn, seconds: stepOf(left) }] : [];

/** Who and why, in one line: it becomes the reason of the reboot, which a file of lines keeps. */
const textOf = ({ source, reason, action }: EnginePower): string =>
  `${source}: ${reason.replaceAll(/[\p{Cc}\s]+/gu, ' ').trim() || action}`;

const bootReasons = {
  reboot: bootReason.rebootCmd,
  poweroff: bootReason.poweroffCmd,
  shutdown: bootReason.none,
} as const;

const requestOf = ({ id, action, ...request }: EnginePower): PowerRequest => ({
  what: action,
  text: textOf({ id, action, ...request }),
  bootReason: bootReasons[action],
  id,
});

/** The sequence that was asked for runs, or has run. */
const isBegun = ({ asked, power }: HealthState): boolean =>
  asked !== undefined && power.kind !== 'on' && power.request.id === asked.request.id;

/** As commands of the controller (`docs/rules/eve-baseos.md 3.12`), unless whoever asks insists. */
const waitsForTest = (state: HealthState, { force }: EnginePower): boolean =>
  !force && (isTesting(state) || state.test.kind === 'unknown');

/** Nobody asks any more: until the machine is being reset the node stays up, and does what that kept it from. */
const withdraw = (state: HealthState): HealthStep => {
  const { asked, power } = state;
  if (asked === undefined) return stay(state);
  const next: HealthState = { ...state, asked: undefined };
  if (power.kind === 'down' && isBegun(state)) return stay(next);
  const { source, action } = asked.request;
  const note: HealthEffect = {
    kind: 'note',
    level: 'info',
    text: `the ${action} that ${source} asked for is called off`,
  };
  if (!isBegun(state)) return become(next, note);
  return inOrder(next, (before) => callOff(before, note), armedSlot, goBack);
};

const accept = (state: HealthState, request: EnginePower): HealthStep => {
  const turn = state.powerTurn + 1;
  const { carriedOn } = state;
  const wanted = carriedOn?.id === request.id ? carriedOn.seconds : request.delaySeconds;
  const left = Math.max(0, Math.min(wanted, request.delaySeconds) - secondsToReset(state));
  const asked = { request, left, turn };
  const { action, delaySeconds } = request;
  return become(
    { ...state, asked, powerTurn: turn, carriedOn: undefined },
    {
      kind: 'note',
      level: 'info',
      text: `${textOf(request)} (${action} in ${delaySeconds} s${waitsForTest(state, request) ? ', not before the test of the running image is over' : ''})`,
    },
    ...timer(asked),
  );
};

/**
 * What `EngineStatus.Power` says (N4). The same request is carried out once; another one, or none, calls off the one
 * before.
 */
export const powerAsked = (state: HealthState, request: EnginePower | null): HealthStep => {
  if (request !== null && state.asked?.request.id === request.id) return stay(state);
  return inOrder(state, withdraw, (next) => (request === null ? stay(next) : accept(next, request)));
};

/** A part of the delay has passed; a timer of a request that was called off is ignored. */
export const delayTimer = (state: HealthState, turn: number): HealthStep => {
  const { asked } = state;
  if (asked?.turn !== turn) return stay(state);
  const next = { ...asked, left: asked.left - stepOf(asked.left) };
  return become({ ...state, asked: next }, ...timer(next));
};

/** The delay is over and nothing stands against it: the usual sequence begins. What goes down already needs no other. */
export const beginAsked = (state: HealthState): HealthStep => {
  const { asked, power } = state;
  if (asked === undefined || asked.left > 0 || waitsForTest(state, asked.request)) return stay(state);
  if (isGoingDown(state) || (power.kind !== 'on' && asked.request.action === 'shutdown')) return stay(state);
  return goDown(state, requestOf(asked.request));
};

/** What is scheduled and has not begun: seconds until the reset at the soonest, 0 where nothing is reset. */
export const scheduled = (
  state: HealthState,
  testSecondsLeft: number,
): { readonly id: string; readonly text: string; readonly seconds: number } | undefined => {
  const { asked, power } = state;
  if (power.kind !== 'on' && power.request.id !== undefined)
    return { id: power.request.id, text: power.request.text, seconds: 0 };
  if (asked === undefined || isGoingDown(state)) return undefined;
  const { request, left } = asked;
  const wait = waitsForTest(state, request) ? Math.max(left, testSecondsLeft) : left;
  const seconds = request.action === 'shutdown' ? 0 : wait + secondsToReset(state);
  return { id: request.id, text: textOf(request), seconds };
};
