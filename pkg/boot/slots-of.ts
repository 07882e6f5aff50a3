import { BasaltError } from '#pkg/errors/error.ts';
import type { Entry } from '#pkg/gpt/entry.ts';
import { typeGuids } from '#pkg/gpt/layout.ts';
import { entriesOf, rangeOf, type Table } from '#pkg/gpt/table.ts';
import { bootWord } from './attributes.ts';
import { startWord } from './starts.ts';
import type { SlotInfo, Slots } from './port.ts';
import type { SlotLabel } from './slot.ts';
import { stateOf } from './states.ts';

/**
 * The entry of a slot: by label among the partitions of the slot type, never by number, since boards with vendor
 * partitions shift the numbers (`docs/rules/eve-baseos.md 1.1`). Errors: SLOT_NOT_FOUND, GPT_INVALID when two carry it.
 */
export const slotEntry = (table: Table, label: SlotLabel): Entry => {
  const found = entriesOf(table).filter((entry) => entry.typeGuid === typeGuids.slotType && entry.name === label);
  const [entry, second] = found;
  if (!entry) {
    throw new BasaltError(
      'SLOT_NOT_FOUND',
      `no boot slot is labelled ${label}; is this the disk that EVE booted from?`,
      {
        label,
      },
    );
  }
  if (second) {
    throw new BasaltError('GPT_INVALID', `partitions ${entry.index + 1} and ${second.index + 1} are both ${label}`, {
      label,
    });
  }
  return entry;
};

/** Both slots as the table shows them; `devicePath` is the disk that the table was read from. */
export const slotsOf = (table: Table, devicePath: string): Slots => {
  const infoOf = (label: SlotLabel): SlotInfo => {
    const entry = slotEntry(table, label);
    const { offset, size: sizeBytes } = rangeOf(table, entry);
    const attributes = bootWord(entry.attributes);
    const { partUuid } = entry;
    const starts = startWord(entry.attributes);
    return { label, state: stateOf(attributes), attributes, starts, devicePath, offset, sizeBytes, partUuid };
  };
  return { IMGA: infoOf('IMGA'), IMGB: infoOf('IMGB') };
};
