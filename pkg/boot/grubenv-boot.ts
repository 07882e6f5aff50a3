import { bootBits } from './attributes.ts';
import { loadVariables, setVariable } from './grubenv.ts';
import { readGood, readRecords, recordNames, recordVariables, type Records } from './grubenv-records.ts';
import { decideStart, decideWithoutWrite, type Decision, type SlotWords, type StartKind } from './select.ts';
import { otherSlot, slotLabels, type SlotLabel } from './slot.ts';

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
      readonly start: StartKind;
      readonly label: SlotLabel;
      readonly partUuid: string;
      /** as `grub/env.cfg` says it */
      readonly reason: string;
      readonly environment: Uint8Array | undefined;
    }
  | { readonly kind: 'none'; readonly reason: string; readonly environment: Uint8Array | undefined };

/** What GRUB goes by: a partition that is not on this disk does not count. */
const wordsOf = (records: Records, partUuids: readonly string[]): readonly SlotWords[] =>
  slotLabels.map((label) => {
    const { word, starts, partUuid } = records[label];
    return partUuids.includes(partUuid) ? { boot: word, starts } : { boot: 0, starts: 0 };
  });

/** The records with what the decision changes. */
const recordsAfter = (records: Records, before: readonly SlotWords[], after: readonly SlotWords[]): Records => {
  const record = (label: SlotLabel, at: number) => {
    const [was, is] = [before[at], after[at]];
    const same = !was || !is || (was.boot === is.boot && was.starts === is.starts);
    return same ? records[label] : { ...records[label], word: is.boot, starts: is.starts };
  };
  return { IMGA: record('IMGA', 0), IMGB: record('IMGB', 1) };
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

/** As `grub/env.cfg` says it on the console. */
const reasonOf = (start: StartKind, word: number, other: SlotLabel): string => {
  switch (start) {
    case 'trial':
      return `on trial, ${bootBits(word).triesLeft} tries left`;
    case 'committed':
      return 'it has proved itself';
    case 'stand-in':
      return `${other} does not come up`;
    case 'rescue':
      return 'no slot comes up';
    case 'no-write':
      return 'the environment block takes no write';
  }
};

const fromRecords = (found: EnvironmentFound, block: Uint8Array, records: Records): EnvironmentPick => {
  const before = wordsOf(records, found.partUuids);
  const start = (decision: Decision, now: Records, environment: Uint8Array): EnvironmentPick => {
    const label = slotLabels[decision.at] as SlotLabel;
    const { word, partUuid } = now[label];
    const reason = reasonOf(decision.start, word, otherSlot(label));
    return { kind: 'pick', start: decision.start, label, partUuid, reason, environment };
  };
  const decision = decideStart(before);
  if (!decision) return { kind: 'none', reason: 'no slot may start', environment: block };
  const wanted = recordsAfter(records, before, decision.after);
  if (decision.after === before) return start(decision, records, block);
  const after = found.writable === false ? { block, saved: false } : save(block, wanted);
  if (after.saved) return start(decision, wanted, after.block);
  const without = decideWithoutWrite(before);
  if (without) return start(without, records, after.block);
  const label = slotLabels[decision.at] as SlotLabel;
  return { kind: 'none', reason: `${label} could not lose its try`, environment: after.block };
};

/**
 * What `grub/env.cfg` does at power-on: the rule of `docs/rules/eve-baseos.md 1.6` over the records, and over damaged
 * ones the slot that was last known to be good. A slot that cannot lose its try does not start; one that needs none
 * may.
 */
export const bootByEnvironment = (found: EnvironmentFound): EnvironmentPick => {
  const { environment } = found;
  const records = readRecords(environment);
  if (environment && 'value' in records) return fromRecords(found, environment, records.value);
  const good = readGood(found.good);
  const slot = 'value' in good ? good.value : undefined;
  if (slot && found.partUuids.includes(slot.partUuid)) {
    return {
      kind: 'pick',
      start: 'no-write',
      ...slot,
      reason: 'the environment block is damaged, it was good last',
      environment,
    };
  }
  return { kind: 'none', reason: 'the environment block is damaged, and no slot is known to be good', environment };
};
