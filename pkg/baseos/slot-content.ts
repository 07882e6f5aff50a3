import type { SlotLabel } from '#pkg/boot/slot.ts';
import { startsOf } from '#pkg/boot/starts.ts';
import { unsetTime } from '#pkg/topics/common.ts';
import type { SlotContent } from '#pkg/topics/engine.ts';
import { failedVersion, hasFailed } from './failure.ts';
import { writtenInto } from './remember.ts';
import type { AbState, Slot, WrittenImage } from './state.ts';

/** The inventory of a slot: what it holds, since when, by whom, and whether that was ever committed or has failed. */
export const slotContent = (state: AbState, label: SlotLabel): SlotContent => {
  const slot = state.slots[label];
  const failed = label !== state.current && hasFailed(state);
  const version = failed ? failedVersion(state) : slot.version;
  const image = imageOf(state, label, version);
  const { failure } = state.memory;
  return {
    PartitionLabel: label,
    Status: statusOf(state, slot, image),
    Version: version,
    Sha256: image?.sha256 ?? '',
    SizeBytes: image?.sizeBytes ?? 0,
    WrittenAt: image?.writtenAt ?? unsetTime,
    WrittenBy: image?.by ?? '',
    EverCommitted: slot.state === 'active' || startsOf(slot.starts).proved,
    Failed: failed,
    FailedReason: failed && failure?.label === label ? failure.reason : '',
  };
};

/** What was written into it, while it still says of itself what that was; a slot that cannot be read may hold it. */
const imageOf = (state: AbState, label: SlotLabel, version: string): WrittenImage | undefined => {
  const image = state.memory.images?.[label];
  return image !== undefined && (version === '' || image.version === version) ? image : undefined;
};

const statusOf = (state: AbState, slot: Slot, image: WrittenImage | undefined): SlotContent['Status'] => {
  if (slot.label === state.current) return 'VALID';
  const content = writtenInto(state, slot.label)?.content;
  if (content === 'writing' || content === 'mismatch') return 'INVALID';
  if (slot.version !== '') return 'VALID';
  return slot.state === 'unused' && image === undefined ? 'EMPTY' : 'INVALID';
};
