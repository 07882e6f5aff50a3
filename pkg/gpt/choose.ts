import { BasaltError } from '#pkg/errors/error.ts';
import { entriesIn, type Copies, type Copy } from './copies.ts';
import { crc32 } from './crc32.ts';
import { arraySectorCount, type Header } from './header.ts';
import type { Frame, Table } from './table.ts';

type GoodCopy = Copy & { readonly status: 'good' };
type Place = Pick<Frame, 'headerLba' | 'entriesLba'>;

/** What an array's size and the room around it follow from. */
const shape = ['entryCount', 'entrySize', 'firstUsableLba', 'lastUsableLba'] as const;

/** A damaged header's word on where its array lies counts only if its CRC holds or the array is really there. */
const isArrayThere = (copy: Copy, header: Header, entriesCrc: number): boolean => {
  if (copy.status === 'good' || copy.headerTrusted) return true;
  return copy.arraySectors !== undefined && crc32(entriesIn(header, copy.arraySectors)) === entriesCrc;
};

const frameOf = (copy: Copy, source: GoodCopy, usual: Place): Frame => {
  const { header } = copy;
  // of another shape, it may have its array where the source has partitions
  const fits = header !== undefined && shape.every((field) => header[field] === source.header[field]);
  const isKnown = fits && isArrayThere(copy, header, source.header.entriesCrc);
  const entriesLba = isKnown ? header.entriesLba : usual.entriesLba;
  const own = fits && copy.status === 'good' ? copy : source;
  return { headerLba: usual.headerLba, entriesLba, headerSector: own.headerSector, arraySectors: own.arraySectors };
};

/** The table that the chosen good copy holds, with both places it belongs to. */
export const tableFrom = (copies: Copies, source: GoodCopy): Table => {
  const { header } = source;
  const backupLba = copies.primary === source ? header.alternateLba : header.headerLba;
  const array = arraySectorCount(header, copies.geometry.sectorSize);
  return {
    geometry: copies.geometry,
    header,
    primary: frameOf(copies.primary, source, { headerLba: 1, entriesLba: 2 }),
    backup: frameOf(copies.backup, source, { headerLba: backupLba, entriesLba: backupLba - array }),
    entries: entriesIn(header, source.arraySectors),
  };
};

/** The table of a disk: the primary copy if it is good, else the backup. Errors: GPT_BOTH_COPIES_BAD. */
export const tableOf = (copies: Copies): Table => {
  const { primary, backup } = copies;
  if (primary.status === 'good') return tableFrom(copies, primary);
  if (backup.status === 'good') return tableFrom(copies, backup);
  throw new BasaltError(
    'GPT_BOTH_COPIES_BAD',
    `no copy of the partition table can be believed (primary: ${primary.reason}; backup: ${backup.reason}); restore it from a known layout`,
    { primary: primary.reason, backup: backup.reason },
  );
};
