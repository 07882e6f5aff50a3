import { crc32 } from './crc32.ts';
import type { Geometry } from './geometry.ts';
import { arraySectorCount, decodeHeader, type Header, type Side } from './header.ts';
import { sameBytes } from './same-bytes.ts';

/** Bytes of one copy as read: the header sector and, where the header names a place for it, the array's sectors. */
export interface CopyBytes {
  readonly headerLba: number;
  readonly header: Uint8Array;
  readonly array?: Uint8Array | undefined;
}

/**
 * One copy of the table. A good one may be believed as a whole; a bad one keeps what could still be read of it
 * (`header` only when its fields are in bounds, `headerTrusted` when its CRC holds) to find the place to repair.
 */
export type Copy =
  | {
      readonly status: 'good';
      readonly headerLba: number;
      readonly header: Header;
      readonly headerSector: Uint8Array;
      readonly arraySectors: Uint8Array;
    }
  | {
      readonly status: 'bad';
      readonly reason: string;
      readonly header?: Header | undefined;
      readonly headerTrusted: boolean;
      readonly headerSector: Uint8Array;
      readonly arraySectors?: Uint8Array | undefined;
    };

/** Both copies of a disk's table. `agree` is false for two good copies that differ: a write was cut between them. */
export interface Copies {
  readonly geometry: Geometry;
  readonly primary: Copy;
  readonly backup: Copy;
  readonly agree: boolean;
}

/** The entry array without the rest of its last sector. */
export const entriesIn = (header: Header, arraySectors: Uint8Array): Uint8Array =>
  arraySectors.subarray(0, header.entryCount * header.entrySize);

const judge = (geometry: Geometry, side: Side, bytes: CopyBytes): Copy => {
  const { header, reason } = decodeHeader(bytes.header, geometry, side, bytes.headerLba);
  const isWhole = header && bytes.array?.length === arraySectorCount(header, geometry.sectorSize) * geometry.sectorSize;
  const arraySectors = isWhole ? bytes.array : undefined;
  const bad = (why: string): Copy => ({
    status: 'bad',
    reason: why,
    header,
    headerTrusted: reason === undefined,
    headerSector: bytes.header,
    arraySectors,
  });
  if (reason !== undefined) return bad(reason);
  if (!arraySectors) return bad('the entry array could not be read');
  if (crc32(entriesIn(header, arraySectors)) !== header.entriesCrc) return bad('entry array CRC does not match');
  return { status: 'good', headerLba: bytes.headerLba, header, headerSector: bytes.header, arraySectors };
};

/** What both headers must say alike; the number of entries follows from their size and their bytes. */
const facts = ['firstUsableLba', 'lastUsableLba', 'diskGuid', 'entrySize', 'headerSize'] as const;

const sameTable = (one: Copy, two: Copy): boolean =>
  one.status === 'good' &&
  two.status === 'good' &&
  facts.every((fact) => one.header[fact] === two.header[fact]) &&
  sameBytes(entriesIn(one.header, one.arraySectors), entriesIn(two.header, two.arraySectors));

/** Judges both copies as read from the disk. Errors: GPT_INVALID for an impossible geometry, when there is a header to judge; never for content. */
export const parseCopies = (geometry: Geometry, primary: CopyBytes, backup: CopyBytes): Copies => {
  const copies = { primary: judge(geometry, 'primary', primary), backup: judge(geometry, 'backup', backup) };
  return { geometry, ...copies, agree: sameTable(copies.primary, copies.backup) };
};
