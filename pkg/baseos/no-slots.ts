import type { Event } from './event.ts';
import { put } from './lookup.ts';
import { withoutResult, withResult } from './result.ts';
import { newStatus, withError } from './status.ts';
import type { NoSlotsState } from './state.ts';
import { refuse, stay, type Step } from './step-type.ts';

/** A node that was booted from memory, or whose disk has no slots: whoever asks for an update is told why there is none. */
export const stepWithoutSlots = (state: NoSlotsState, event: Event): Step => {
  switch (event.kind) {
    case 'baseOsConfig': {
      const status = withError(newStatus(event.config), 'SLOT_NOT_FOUND', state.reason, event.at);
      const request = { key: event.key, config: event.config, status };
      return stay({ ...state, requests: put(state.requests, request, (entry) => entry.key) });
    }
    case 'baseOsConfigDeleted':
      return stay({ ...state, requests: state.requests.filter((request) => request.key !== event.key) });
    case 'engineRequest':
      return state.results.some((result) => result.ID === event.request.ID)
        ? refuse(state, event.kind, `request ${event.request.ID} has its result already`)
        : stay(withResult(state, event.request, 'refused', 'SLOT_NOT_FOUND', state.reason, 0, event.at));
    case 'engineRequestDeleted':
      return stay(withoutResult(state, event.id));
    default:
      return refuse(state, event.kind, state.reason);
  }
};
