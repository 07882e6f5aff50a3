import type { Event } from './event.ts';
import { put } from './lookup.ts';
import { operationOf, withAsked, withoutAsked } from './operations.ts';
import { withResult } from './result.ts';
import { requestsKnown } from './resume.ts';
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
      return operationOf(state, event.request.ID) === undefined
        ? stay(
            withResult(
              withAsked(state, event.request.ID),
              event.request,
              'refused',
              'SLOT_NOT_FOUND',
              state.reason,
              event.at,
            ),
          )
        : refuse(withAsked(state, event.request.ID), event.kind, `request ${event.request.ID} has its result already`);
    case 'engineRequestDeleted':
      return stay(withoutAsked(state, event.id));
    case 'engineRequestsKnown':
      return stay(requestsKnown(state, event.at));
    default:
      return refuse(state, event.kind, state.reason);
  }
};
