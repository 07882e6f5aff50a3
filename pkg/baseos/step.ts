import { apply } from './apply.ts';
import type { Event } from './event.ts';
import { stepWithoutSlots } from './no-slots.ts';
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

/** What is durable first, then what others see, in one order: `effect.ts` says how the shell carries them out. */
const published = (before: State, { state, effects }: Step): Step => ({
  state,
  effects: [...effects, ...publications(before, state)],
});
