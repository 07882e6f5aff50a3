import { otherSlot, type SlotLabel } from '#pkg/boot/slot.ts';
import type { ContentTreeStatus } from '#pkg/topics/baseos.ts';
import type { AbState, BaseOsRequest, Slot } from './state.ts';

/** The slot we run from. */
export const currentSlot = (state: AbState): Slot => state.slots[state.current];

/** The slot we may write. */
export const freeSlot = (state: AbState): Slot => state.slots[otherSlot(state.current)];

export const contentOf = (state: AbState, id: string): ContentTreeStatus | undefined =>
  state.contents.find((content) => content.ContentID === id);

/** The digest of a content, hex in lower case; empty while the content is not known. */
export const sha256Of = (content: ContentTreeStatus | undefined): string => content?.ContentSha256.toLowerCase() ?? '';

export const requestOf = (state: AbState, key: string): BaseOsRequest | undefined =>
  state.requests.find((request) => request.key === key);

/** The config whose counters count: one that is to be activated before one that is not, then key order. */
export const liveRequest = (state: AbState): BaseOsRequest | undefined => {
  const live = state.requests.filter((request) => request.config !== undefined);
  return live.find((request) => request.config?.Activate) ?? live[0];
};

/** The state with one request changed. */
export const withRequest = (
  state: AbState,
  key: string,
  change: (request: BaseOsRequest) => BaseOsRequest,
): AbState => ({
  ...state,
  requests: state.requests.map((request) => (request.key === key ? change(request) : request)),
});

/** The state with the version of one slot known anew; '' when it cannot be read. */
export const withVersion = (state: AbState, label: SlotLabel, version: string): AbState => ({
  ...state,
  slots: { ...state.slots, [label]: { ...state.slots[label], version } },
});

/** The list with an entry replaced or added, in key order. */
export const put = <T>(list: readonly T[], entry: T, keyOf: (entry: T) => string): readonly T[] => {
  const key = keyOf(entry);
  return [...list.filter((old) => keyOf(old) !== key), entry].toSorted((a, b) => keyOf(a).localeCompare(keyOf(b)));
};
