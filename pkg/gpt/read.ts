import { parseCopies, type Copies, type CopyBytes } from './copies.ts';
import { sectorCount, type Geometry } from './geometry.ts';
import { arraySectorCount, decodeHeader, type HeaderReading, type Side } from './header.ts';

/** Reads exactly `length` bytes at byte `offset`; whoever calls gives it, so that this room does no I/O of its own. */
export type ReadBytes = (offset: number, length: number) => Promise<Uint8Array>;

const nothing = new Uint8Array();

/** A sector that cannot be read is damage like any other: the copy counts as bad and the other one decides. */
const readOrNothing = async (read: ReadBytes, offset: number, length: number): Promise<Uint8Array> => {
  try {
    return await read(offset, length);
  } catch {
    return nothing;
  }
};

/**
 * Reads and judges both copies of a disk's table. The backup is looked for where a good primary header says it is (the
 * disk may have grown since), else in the last sector. Errors: GPT_INVALID for an impossible geometry.
 */
export const readCopies = async (geometry: Geometry, read: ReadBytes): Promise<Copies> => {
  const { sectorSize } = geometry;
  const lastLba = sectorCount(geometry) - 1;
  const readCopy = async (side: Side, headerLba: number): Promise<[CopyBytes, HeaderReading]> => {
    const header = await readOrNothing(read, headerLba * sectorSize, sectorSize);
    const reading = decodeHeader(header, geometry, side, headerLba);
    if (!reading.header) return [{ headerLba, header }, reading];
    const length = arraySectorCount(reading.header, sectorSize) * sectorSize;
    const array = await readOrNothing(read, reading.header.entriesLba * sectorSize, length);
    return [{ headerLba, header, array }, reading];
  };
  const [primary, { header, reason }] = await readCopy('primary', 1);
  const backupLba = reason === undefined ? header.alternateLba : lastLba;
  const [backup] = await readCopy('backup', backupLba);
  return parseCopies(geometry, primary, backup);
};
