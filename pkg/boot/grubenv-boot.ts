import { bootBits, minusOneTry } from './attributes.ts';
import { loadVariables, setVariable } from './grubenv.ts';
import { readGood, readRecords, recordNames, recordVariables, type Records } from './grubenv-records.ts';
import { pickWord } from './select.ts';
import { slotLabels, type SlotLabel } from './slot.ts';

/** What GRUB finds at power-on: the two files, and the partitions of its disk. `writable` false: the disk takes no write. */
export interface EnvironmentFound {
  readonly environment: Uint8Array | undefined;
  readonly good: Uint8Array | undefined;
  readonly partUuids: readonly string[];
  readonly writable?: boolean;
}

/** The slot that starts, and the environment block as GRUB leaves it; the other file GRUB never writes. */
export type EnvironmentPick =
  | {
      readonly kind: 'pick';
      readonly label: SlotLabel;
      readonly partUuid: string;
      /** as `grub/env.cfg` says it */
      readonly reason: string;
      readonly environment: Uint8Array | undefined;
    }
  | { readonly kind: 'none'; readonly reason: string; readonly environment: Uint8Array | undefined };

const pickOf = (records: Records, partUuids: readonly string[], needsNoTry: boolean): SlotLabel | undefined => {
  const words = slotLabels.map((label) => {
    const { word, partUuid } = records[label];
    const usable = partUuids.includes(partUuid) && !(needsNoTry && bootBits(word).triesLeft > 0);
    return usable ? word : 0;
  });
  const at = pickWord(words);
  return at === undefined ? undefined : slotLabels[at];
};

/** The block after `save_env`, and whether reading it again finds what was to be saved. */
const save = (block: Uint8Array, records: Records): { block: Uint8Array; saved: boolean } => {
  const wanted = recordVariables(records);
  let changed: Uint8Array | undefined = block;
  for (const name of recordNames) changed = changed && setVariable(changed, name, wanted[name]);
  if (!changed) return { block, saved: false };
  const found = loadVariables(changed, recordNames) ?? {};
  return { block: changed, saved: recordNames.every((name) => found[name] === wanted[name]) };
};

const fromRecords = (found: EnvironmentFound, block: Uint8Array, records: Records): EnvironmentPick => {
  const start = (label: SlotLabel, reason: string, environment: Uint8Array): EnvironmentPick => ({
    kind: 'pick',
    label,
    partUuid: records[label].partUuid,
    reason,
    environment,
  });
  const label = pickOf(records, found.partUuids, false);
  if (!label) return { kind: 'none', reason: 'no slot may start', environment: block };
  const { word, partUuid } = records[label];
  if (bootBits(word).triesLeft === 0) return start(label, 'it has proved itself', block);
  const lowered = { ...records, [label]: { word: minusOneTry(word), partUuid } };
  const after = found.writable === false ? { block, saved: false } : save(block, lowered);
  if (after.saved) return start(label, `on trial, ${bootBits(lowered[label].word).triesLeft} tries left`, after.block);
  const other = pickOf(records, found.partUuids, true);
  if (other) return start(other, `${label} could not lose its try`, after.block);
  return { kind: 'none', reason: `${label} could not lose its try`, environment: after.block };
};

/**
 * What `grub/env.cfg` does at power-on: the rule of `spec/eve-baseos.md 1.6` over the records, and over damaged ones the
 * slot that was last known to be good. A slot that cannot lose its try does not start; one that needs none may.
 */
export const bootByEnvironment = (found: EnvironmentFound): EnvironmentPick => {
  const { environment } = found;
  const records = readRecords(environment);
  if (environment && 'value' in records) return fromRecords(found, environment, records.value);
  const good = readGood(found.good);
  const slot = 'value' in good ? good.value : undefined;
  if (slot && found.partUuids.includes(slot.partUuid)) {
    return { kind: 'pick', ...slot, reason: 'the environment block is damaged, it was good last', environment };
  }
  return { kind: 'none', reason: 'the environment block is damaged, and no slot is known to be good', environment };
};
