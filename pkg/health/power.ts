import { otherSlot } from '../boot/slot.ts';
import { bootReason, type BootReason } from './boot-reason.ts';
import type { HealthEffect } from './effect.ts';
import { become, stay, type HealthStep } from './rule.ts';
import type { HealthState, PowerRequest } from './state.ts';
import { isGoingDown } from './testing.ts';

/** Longest step of the sequence, so that the time left is reported while it runs. */
const stepSeconds = 5;
/** Applications are given this long to stop (`docs/rules/eve-baseos.md 3.8` step 4). */
const haltLimitSeconds = 300;

const timer = (sequence: number, left: number): HealthEffect => ({
  kind: 'startPowerTimer',
  sequence,
  seconds: Math.min(stepSeconds, left),
});

/** The two waits: what a sequence takes whose applications stop at once. */
export const secondsToReset = ({ node }: HealthState): number => 2 * node.rebootDelaySeconds;

/** A sequence that somebody may call off runs, and one comes that nobody may: it goes on as that one's. */
const takeOver = (state: HealthState, request: PowerRequest): HealthStep | undefined => {
  const { power } = state;
  const isOthers = power.kind !== 'on' && power.request.id !== undefined && request.id === undefined;
  if (!isOthers || power.kind === 'down' || request.what === 'shutdown') return undefined;
  const isStored = power.kind !== 'announced';
  return become(
    { ...state, power: { ...power, request } },
    { kind: 'note', level: 'warn', text: `${request.what} scheduled: ${request.text}` },
    ...(isStored ? ([{ kind: 'withdrawReboot' }] as const) : []),
    ...(isStored ? persist(state, request) : []),
  );
};

/**
 * Starts the sequence of `docs/rules/eve-baseos.md 3.8`, once: a request that comes later is refused, or takes over what
 * might be called off.
 */
export const goDown = (state: HealthState, request: PowerRequest): HealthStep => {
  const taken = isGoingDown(state) ? takeOver(state, request) : undefined;
  if (taken !== undefined) return taken;
  if (isGoingDown(state) || (state.power.kind !== 'on' && request.what === 'shutdown'))
    return become(state, {
      kind: 'refused',
      event: request.what,
      why: `already going down, so ignored: ${request.text}`,
    });
  const left = state.node.rebootDelaySeconds;
  const sequence = state.power.sequence + 1;
  return become(
    { ...state, power: { kind: 'announced', sequence, request, left } },
    { kind: 'note', level: 'warn', text: `${request.what} scheduled: ${request.text}` },
    timer(sequence, left),
  );
};

/** Ends the sequence; the reason that is stored for the next boot goes with it. */
export const callOff = (state: HealthState, note: HealthEffect): HealthStep => {
  const { power } = state;
  const isStored = (power.kind === 'halting' || power.kind === 'halted') && power.request.what !== 'shutdown';
  return become(
    { ...state, power: { kind: 'on', sequence: power.sequence + 1 } },
    note,
    ...(isStored ? ([{ kind: 'withdrawReboot' }] as const) : []),
  );
};

const halt = (state: HealthState, request: PowerRequest, sequence: number, waited: number): HealthStep => {
  if (state.activeDomains > 0 && waited < haltLimitSeconds)
    return become({ ...state, power: { kind: 'halting', sequence, request, waited } }, timer(sequence, stepSeconds));
  if (request.what === 'shutdown')
    return become({ ...state, power: { kind: 'down', sequence, request } }, { kind: 'sync' });
  const left = state.node.rebootDelaySeconds;
  return become(
    { ...state, power: { kind: 'halted', sequence, request, left } },
    { kind: 'sync' },
    timer(sequence, left),
  );
};

/** A reboot that starts an armed slot is one to update, whoever asked for it: the next boot judges the trial by that. */
const reasonOf = ({ slots }: HealthState, { bootReason: reason }: PowerRequest): BootReason => {
  const other = slots.current === undefined ? undefined : slots.seen[otherSlot(slots.current)];
  return reason === bootReason.rebootCmd && other?.state === 'updating' ? bootReason.update : reason;
};

const persist = (state: HealthState, request: PowerRequest): readonly HealthEffect[] =>
  request.what === 'shutdown'
    ? []
    : [
        {
          kind: 'persistReboot',
          text: request.text,
          bootReason: reasonOf(state, request),
          image: state.slots.current ?? '',
        },
      ];

/** The sequence goes on by one timer; a timer of a superseded sequence is ignored. */
export const powerTimer = (state: HealthState, sequence: number): HealthStep => {
  const { power } = state;
  if (power.sequence !== sequence) return stay(state);
  switch (power.kind) {
    case 'on':
    case 'down':
      return become(state, { kind: 'refused', event: 'powerTimer', why: 'no reboot is under way' });
    case 'announced': {
      const left = Math.max(0, power.left - stepSeconds);
      if (left > 0) return become({ ...state, power: { ...power, left } }, timer(sequence, left));
      const halted = halt(state, power.request, sequence, 0);
      return become(halted.state, ...persist(state, power.request), ...halted.effects);
    }
    case 'halting':
      return halt(state, power.request, sequence, power.waited + stepSeconds);
    case 'halted': {
      const left = Math.max(0, power.left - stepSeconds);
      if (left > 0) return become({ ...state, power: { ...power, left } }, timer(sequence, left));
      return become(
        { ...state, power: { kind: 'down', sequence, request: power.request } },
        { kind: 'sync' },
        { kind: 'power', action: power.request.what === 'poweroff' ? 'poweroff' : 'reset' },
      );
    }
  }
};

/** Seconds until the machine goes down, 0 when nothing is scheduled. */
export const secondsToReboot = (state: HealthState): number => {
  const { power, node } = state;
  if (!isGoingDown(state)) return 0;
  switch (power.kind) {
    case 'announced':
      return power.left + node.rebootDelaySeconds;
    case 'halting':
      return node.rebootDelaySeconds;
    case 'halted':
      return power.left;
    case 'on':
    case 'down':
      return 0;
  }
};
