import type { WritePlan, WriteStep } from '#pkg/blockdev/port.ts';
import { tableOf } from './choose.ts';
import type { Copies } from './copies.ts';
import { crc32 } from './crc32.ts';
import { guidToBytes } from './guid.ts';
import type { Side } from './header.ts';
import { sameBytes } from './same-bytes.ts';
import type { Frame, Table } from './table.ts';

const flush: WriteStep = { kind: 'flush' };

/** The header sector of one copy: our fields over the bytes that are there, so that reserved bytes survive. */
const headerSectorOf = (table: Table, frame: Frame, other: Frame): Uint8Array => {
  const sector = frame.headerSector.slice();
  const { header } = table;
  const view = new DataView(sector.buffer);
  view.setUint32(12, header.headerSize, true);
  view.setBigUint64(24, BigInt(frame.headerLba), true);
  view.setBigUint64(32, BigInt(other.headerLba), true);
  view.setBigUint64(40, BigInt(header.firstUsableLba), true);
  view.setBigUint64(48, BigInt(header.lastUsableLba), true);
  sector.set(guidToBytes(header.diskGuid), 56);
  view.setBigUint64(72, BigInt(frame.entriesLba), true);
  view.setUint32(80, header.entryCount, true);
  view.setUint32(84, header.entrySize, true);
  view.setUint32(88, crc32(table.entries), true);
  view.setUint32(16, 0);
  view.setUint32(16, crc32(sector.subarray(0, header.headerSize)), true);
  return sector;
};

/** Whole sectors of the entry array that a write takes in, as the bytes that they begin and end at. */
interface Sectors {
  readonly from: number;
  readonly to: number;
}

/** The sectors of the array in which two tables of one shape differ, as they do somewhere. */
const changedSectors = (before: Uint8Array, after: Uint8Array, sectorSize: number): Sectors => {
  const from = after.findIndex((byte, at) => byte !== before[at]);
  const to = after.findLastIndex((byte, at) => byte !== before[at]);
  return { from: Math.floor(from / sectorSize) * sectorSize, to: (Math.floor(to / sectorSize) + 1) * sectorSize };
};

/**
 * Array, header, flush: after the barrier this copy is whole, until then only this copy is at risk. With `changed` only those
 * sectors of the array.
 */
const copySteps = (table: Table, side: Side, changed?: Sectors): WriteStep[] => {
  const [frame, other] = side === 'primary' ? [table.primary, table.backup] : [table.backup, table.primary];
  const array = frame.arraySectors.slice();
  array.set(table.entries);
  const { sectorSize } = table.geometry;
  const { from, to } = changed ?? { from: 0, to: array.length };
  return [
    {
      kind: 'write',
      offset: frame.entriesLba * sectorSize + from,
      data: array.subarray(from, to),
    },
    { kind: 'write', offset: frame.headerLba * sectorSize, data: headerSectorOf(table, frame, other) },
    flush,
  ];
};

/** Backup first, primary second (`docs/rules/eve-baseos.md 1.5`). */
const bothCopies = (table: Table, changed?: Sectors): WritePlan => [
  ...copySteps(table, 'backup', changed),
  ...copySteps(table, 'primary', changed),
];

/** Writes both copies whole, whatever is on the disk. */
export const planBothCopies = (table: Table): WritePlan => bothCopies(table);

const damaged = ({ primary, backup }: Copies): Side | undefined => {
  if (primary.status === 'bad') return 'primary';
  return backup.status === 'bad' ? 'backup' : undefined;
};

/**
 * Brings both copies into agreement: a bad copy is rewritten from the good one; of two good copies that differ (a write
 * was cut between them) the backup follows the primary. Empty when nothing is to do. Errors: GPT_BOTH_COPIES_BAD.
 */
export const planRepair = (copies: Copies): WritePlan => {
  const table = tableOf(copies);
  const side = damaged(copies) ?? (copies.agree ? undefined : 'backup');
  return side ? copySteps(table, side) : [];
};

/**
 * Writes `table` over the disk that `copies` was read from. The only good copy is never at risk: a bad one is first
 * repaired with what the good one holds, behind its own barrier. Only repairs when the disk already shows `table`. Of two
 * copies that agree only the changed sectors are written: what is not written cannot be torn. With `force` both are written
 * whole: after a failed flush what can be read is not what is on the medium. Errors: GPT_BOTH_COPIES_BAD.
 */
export const planWrite = (table: Table, copies: Copies, { force = false } = {}): WritePlan => {
  const before = tableOf(copies).entries;
  const repair = planRepair(copies);
  if (!force && sameBytes(before, table.entries)) return repair;
  const isPart = copies.agree && !force;
  const changed = isPart ? changedSectors(before, table.entries, table.geometry.sectorSize) : undefined;
  return [...(damaged(copies) ? repair : []), ...bothCopies(table, changed)];
};
