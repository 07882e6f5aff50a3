import { crc32 } from './crc32.ts';
import { sectorCount, type Geometry } from './geometry.ts';
import { guidFromBytes } from './guid.ts';

export type Side = 'primary' | 'backup';

/** Header fields in native form; LBAs are bounded by the disk and therefore plain numbers. */
export interface Header {
  readonly headerSize: number;
  readonly headerLba: number;
  readonly alternateLba: number;
  readonly firstUsableLba: number;
  readonly lastUsableLba: number;
  readonly diskGuid: string;
  readonly entriesLba: number;
  readonly entryCount: number;
  readonly entrySize: number;
  readonly entriesCrc: number;
}

/** `header` is present when its fields are in bounds, even under a wrong CRC; `reason` says why it must not be used. */
export type HeaderReading =
  | { readonly header: Header; readonly reason?: undefined }
  | { readonly header?: Header; readonly reason: string };

/** Sizes fixed by the UEFI specification; the limit on the array is ours, so that a hostile header cannot ask for more. */
export const smallestHeader = 92;
const largestArray = 1024 * 1024;
const signature = 'EFI PART';

/** Sectors that the entry array takes. */
export const arraySectorCount = (header: Pick<Header, 'entryCount' | 'entrySize'>, sectorSize: number): number =>
  Math.ceil((header.entryCount * header.entrySize) / sectorSize);

const sizesFault = (headerSize: number, entryCount: number, entrySize: number, sectorSize: number) => {
  if (headerSize < smallestHeader || headerSize > sectorSize) return `header size ${headerSize} is out of range`;
  if (entrySize < 128 || entrySize > 4096 || !Number.isInteger(Math.log2(entrySize))) {
    return `entry size ${entrySize} is not 128, 256, ... 4096`;
  }
  if (entryCount < 1 || entryCount * entrySize > largestArray) return `entry count ${entryCount} is out of range`;
  return undefined;
};

const placeFault = (header: Header, side: Side, lba: number, sectorSize: number) => {
  const array = arraySectorCount(header, sectorSize);
  const { headerLba, alternateLba, entriesLba, firstUsableLba, lastUsableLba } = header;
  if (headerLba !== lba) return `header at LBA ${lba} says that it is at LBA ${headerLba}`;
  // one empty usable area (last = first - 1) is legal, anything below is not
  if (lastUsableLba + 1 < firstUsableLba) return `usable area ${firstUsableLba}..${lastUsableLba} is reversed`;
  if (firstUsableLba < 2 + array) return `usable area starts at ${firstUsableLba}, inside the primary table`;
  const end = side === 'primary' ? alternateLba : headerLba;
  if (lastUsableLba >= end - array) return `usable area ends at ${lastUsableLba}, inside the backup table`;
  if (side === 'primary') {
    const fits = entriesLba >= 2 && entriesLba + array <= firstUsableLba;
    return fits ? undefined : `entry array at LBA ${entriesLba} overlaps the header or the usable area`;
  }
  if (alternateLba !== 1) return `backup header points to a primary at LBA ${alternateLba}`;
  const fits = entriesLba > lastUsableLba && entriesLba + array <= headerLba;
  return fits ? undefined : `entry array at LBA ${entriesLba} overlaps the header or the usable area`;
};

/** Reads the header found at `lba`. Every field is bounded before it is believed; never throws on content. */
export const decodeHeader = (sector: Uint8Array, geometry: Geometry, side: Side, lba: number): HeaderReading => {
  const { sectorSize } = geometry;
  if (sector.length < sectorSize) return { reason: `only ${sector.length} bytes of the header could be read` };
  const view = new DataView(sector.buffer, sector.byteOffset, sectorSize);
  if (String.fromCharCode(...sector.subarray(0, 8)) !== signature) return { reason: 'no GPT signature' };
  if (view.getUint16(10, true) !== 1) return { reason: `unknown revision ${view.getUint32(8, true).toString(16)}` };
  const [headerSize, entryCount, entrySize] = [12, 80, 84].map((at) => view.getUint32(at, true)) as [
    number,
    number,
    number,
  ];
  const sizes = sizesFault(headerSize, entryCount, entrySize, sectorSize);
  if (sizes) return { reason: sizes };
  const sectors = BigInt(sectorCount(geometry));
  const lbas = [24, 32, 40, 48, 72].map((at) => view.getBigUint64(at, true));
  const far = lbas.find((value) => value >= sectors);
  if (far !== undefined) return { reason: `LBA ${far} is beyond the end of the disk` };
  const [headerLba, alternateLba, firstUsableLba, lastUsableLba, entriesLba] = lbas.map(Number) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const header: Header = {
    headerSize,
    headerLba,
    alternateLba,
    firstUsableLba,
    lastUsableLba,
    diskGuid: guidFromBytes(sector, 56),
    entriesLba,
    entryCount,
    entrySize,
    entriesCrc: view.getUint32(88, true),
  };
  const place = placeFault(header, side, lba, sectorSize);
  if (place) return { reason: place };
  const summed = sector.slice(0, headerSize);
  summed.fill(0, 16, 20);
  if (crc32(summed) !== view.getUint32(16, true)) return { header, reason: 'header CRC does not match' };
  return { header };
};
