import { apply } from './apply.ts';
import type { Effect } from './effect.ts';
import type { Event } from './event.ts';
import { stepWithoutSlots } from './no-slots.ts';
import { requestInHand } from './holder.ts';
import { operationOf } from './operations.ts';
import { publications } from './publish.ts';
import { settle } from './settle.ts';
import type { State } from './state.ts';
import { andThen, type Step } from './step-type.ts';

/**
 * Decides what baseosmgr does next. Total: every event is legal input in every state; one that cannot be acted on
 * leaves the state as it is and says so by a `refused` effect. Never throws.
 */
export const step = (state: State, event: Event): Step => {
  const decided: Step =
    state.kind === 'noSlots'
      ? stepWithoutSlots(state, event)
      : andThen(apply(state, event), (next) => settle(next, event.at));
  const shown = published(state, decided);
  return event.kind === 'baseOsConfigMissed' ? withoutLeft(shown, event.key) : shown;
};

/** A status that the process before left was published without our doing: it goes once nothing is left to be done. */
const withoutLeft = ({ state, effects }: Step, key: string): Step =>
  state.requests.some((request) => request.key === key)
    ? { state, effects }
    : { state, effects: [...effects, { kind: 'unpublishBaseOsStatus', key }] };

/**
 * What must be known before anything is done first: that an operation has begun, and that a slot holds nothing any more. Then
 * what is done, then what others see: `effect.ts` says how the shell carries them out.
 */
const published = (before: State, { state, effects }: Step): Step => {
  const after = publications(before, state);
  const first = effects.some(isDone) ? after.flatMap((effect) => announced(before, effect)) : [];
  const told = new Set(first.map((effect) => JSON.stringify(effect)));
  const rest = after.filter((effect) => !told.has(JSON.stringify(effect)));
  return { state, effects: [...first, ...effects, ...released(before, state), ...rest] };
};

/** The request whose content is being got, checked or written. */
const contentHeld = (state: State): string => {
  if (state.kind === 'noSlots') return '';
  const { activity } = state;
  if (activity.kind === 'inspecting') return activity.request.ID;
  return 'job' in activity ? (requestInHand(state)?.ID ?? '') : '';
};

const released = (before: State, after: State): readonly Effect[] => {
  const held = contentHeld(before);
  return held !== '' && contentHeld(after) !== held ? [{ kind: 'releaseContent' }] : [];
};

const isDone = ({ kind }: Effect): boolean => kind !== 'log' && kind !== 'refused' && !kind.startsWith('publish');

const announced = (before: State, effect: Effect): readonly Effect[] => {
  if (effect.kind === 'publishSlotContent') return effect.content.Status === 'INVALID' ? [effect] : [];
  if (effect.kind !== 'publishOperation' || operationOf(before, effect.operation.ID) !== undefined) return [];
  const { operation } = effect;
  return operation.State === 'refused' ? [] : [{ ...effect, operation: { ...operation, ...begun } }];
};

const begun = { State: 'running', Code: '', Message: '' } as const;
