import { bootBits } from './attributes.ts';
import { loadVariables } from './grubenv.ts';
import type { Slots } from './port.ts';
import { pickWord } from './select.ts';
import { slotLabels, type SlotLabel } from './slot.ts';
import { startLimit, startsOf, storedLimit, withStarts, type Starts } from './starts.ts';

/** What GRUB knows of one slot: its boot and start bits, and the unique GUID that it finds the partition by. */
export interface SlotRecord {
  readonly word: number;
  readonly starts: number;
  readonly partUuid: string;
}

export type Records = Readonly<Record<SlotLabel, SlotRecord>>;

/** The slot to start when the records cannot be read: one that needs no try. */
export interface GoodSlot {
  readonly label: SlotLabel;
  readonly partUuid: string;
}

/** A reading of one of the two files: what it says, or why it says nothing. */
export type Reading<T> = { readonly value: T } | { readonly damage: string };

export const recordNames = ['basalt_IMGA', 'basalt_IMGB', 'basalt_check'] as const;
export const goodNames = ['basalt_good', 'basalt_good_check'] as const;

const bootBitsMask = 0x1ff;
const uuidLength = 36;
// the same two patterns are in grub/env.cfg
const recordShape =
  /^([0-9]|1[0-5]):([0-9]|1[0-5]):(ok|no):([0-9]|1[0-5]):([0-9]|1[0-4]):(new|proved|tried):([0-9a-f-]+)$/;
const goodShape = /^(IMGA|IMGB):([0-9a-f-]+)$/;

/** The records that the table calls for. Bits that the boot loader does not look at are left out. */
export const recordsOf = (slots: Slots): Records => {
  const record = (label: SlotLabel): SlotRecord => ({
    word: slots[label].attributes & bootBitsMask,
    starts: recordedStarts(slots[label].starts),
    partUuid: slots[label].partUuid,
  });
  return { IMGA: record('IMGA'), IMGB: record('IMGB') };
};

/** The start bits that a record can hold: a limit has one number, and only a slot that is proved can have stood in. */
export const recordedStarts = (word: number): number => {
  const { limit, count, proved, tried } = startsOf(word);
  return withStarts(0, {
    limit: storedLimit(startLimit({ limit, count, proved, tried }) ?? 0),
    count,
    proved,
    tried: tried && proved,
  });
};

const markOf = ({ proved, tried }: Starts): 'new' | 'proved' | 'tried' => {
  if (!proved) return 'new';
  return tried ? 'tried' : 'proved';
};

/** `priority:tries:ok|no:starts:limit:new|proved|tried:partuuid`, in decimal; limit 0 means none. */
export const writeRecord = ({ word, starts, partUuid }: SlotRecord): string => {
  const { priority, triesLeft, successful } = bootBits(word);
  const known = startsOf(starts);
  const limit = startLimit(known) ?? 0;
  return `${priority}:${triesLeft}:${successful ? 'ok' : 'no'}:${known.count}:${limit}:${markOf(known)}:${partUuid}`;
};

/** Undefined for anything that `writeRecord` does not write: GRUB's pattern and this one accept the same texts. */
export const readRecord = (text: string): SlotRecord | undefined => {
  const [, priority, tries, ok, count, limit, mark, partUuid] = recordShape.exec(text) ?? [];
  if (partUuid?.length !== uuidLength) return undefined;
  return {
    word: Number(priority) | (Number(tries) << 4) | (ok === 'ok' ? 0x100 : 0),
    starts: withStarts(0, {
      limit: storedLimit(Number(limit)),
      count: Number(count),
      proved: mark !== 'new',
      tried: mark === 'tried',
    }),
    partUuid,
  };
};

/**
 * The variables of the environment block. GRUB script has no checksum, but it compares texts: the third variable repeats
 * the other two, and damage that is not the same in both places is noticed.
 */
export const recordVariables = (records: Records): Record<(typeof recordNames)[number], string> => {
  const [IMGA, IMGB] = [writeRecord(records.IMGA), writeRecord(records.IMGB)];
  return { basalt_IMGA: IMGA, basalt_IMGB: IMGB, basalt_check: `${IMGA} ${IMGB}` };
};

/** Reads the records as `grub/env.cfg` does. Never throws on content. */
export const readRecords = (block: Uint8Array | undefined): Reading<Records> => {
  if (!block) return { damage: 'the file is missing' };
  const values = loadVariables(block, recordNames);
  if (!values) return { damage: 'there is no environment block in it' };
  const { basalt_IMGA: textA = '', basalt_IMGB: textB = '', basalt_check: check = '' } = values;
  if (textA === '' && textB === '' && check === '') return { damage: 'nothing of ours is in it' };
  if (check !== `${textA} ${textB}`) return { damage: 'the records and their repetition differ' };
  const [IMGA, IMGB] = [readRecord(textA), readRecord(textB)];
  return IMGA && IMGB ? { value: { IMGA, IMGB } } : { damage: `"${check}" is no pair of records` };
};

/** The slot that would be picked if none could lose a try: the last that proved itself. */
export const goodOf = (records: Records): GoodSlot | undefined => {
  const at = pickWord(slotLabels.map((label) => records[label].word).map((word) => ((word & 0x100) === 0 ? 0 : word)));
  const label = at === undefined ? undefined : slotLabels[at];
  return label && { label, partUuid: records[label].partUuid };
};

/** The variables of the second file, which GRUB never writes. */
export const goodVariables = (good: GoodSlot | undefined): Record<(typeof goodNames)[number], string> => {
  const text = good ? `${good.label}:${good.partUuid}` : 'none';
  return { basalt_good: text, basalt_good_check: text };
};

/** Reads the second file as `grub/env.cfg` does; a sound file may say that no slot is good. */
export const readGood = (block: Uint8Array | undefined): Reading<GoodSlot | undefined> => {
  if (!block) return { damage: 'the file is missing' };
  const { basalt_good: text = '', basalt_good_check: check = '' } = loadVariables(block, goodNames) ?? {};
  if (text !== check) return { damage: 'the note and its repetition differ' };
  if (text === 'none') return { value: undefined };
  const [, label, partUuid] = goodShape.exec(text) ?? [];
  if (partUuid?.length !== uuidLength) return { damage: `"${text}" is no note of a good slot` };
  return { value: { label: label as SlotLabel, partUuid } };
};
