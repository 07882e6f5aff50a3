import type { SlotLabel } from '#pkg/boot/slot.ts';
import type { EngineStage } from '#pkg/topics/engine.ts';
import { announcedBytes } from './content-rule.ts';
import { numbered } from './generation.ts';
import { freeSlot } from './lookup.ts';
import type { AbState } from './state.ts';
import type { AbStep } from './step-type.ts';

/** Has the content of a request come; `into` is the slot that has been given up for it, null when none has. */
export const getContent = (state: AbState, request: EngineStage, into: SlotLabel | null): AbStep => {
  const [generation, begun] = numbered(state);
  const bytesTotal = announcedBytes(request.Content);
  const counted = { phase: 'fetching', bytesDone: 0, bytesTotal } as const;
  return {
    state: { ...begun, activity: { kind: 'inspecting', generation, request, into, ...counted, aborting: false } },
    effects: [{ kind: 'inspectImage', generation, request, into, mostBytes: freeSlot(state).sizeBytes }],
  };
};
