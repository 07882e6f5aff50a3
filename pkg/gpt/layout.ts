import type { WritePlan } from '#pkg/blockdev/port.ts';
import { BasaltError } from '#pkg/errors/error.ts';
import { crc32 } from './crc32.ts';
import { encodeEntry } from './entry.ts';
import { sectorCount } from './geometry.ts';
import { arraySectorCount, smallestHeader, type Header } from './header.ts';
import { planBothCopies } from './plan.ts';
import { entriesOf, type Table } from './table.ts';

/** Partition types of EVE's disks (`docs/rules/eve-baseos.md 1.1`). */
export const typeGuids = {
  espType: 'c12a7328-f81f-11d2-ba4b-00a0c93ec93b',
  slotType: '5dfbf5f4-2848-4bac-aa5e-0d9a20b745a6',
  configType: '13307e62-cd9c-4920-8f9b-91b45828b798',
  persistType: '5f24425a-2dfa-11e8-a270-7b663faccc2c',
} as const;

/** Sizes in bytes, each rounded up to 1 MiB; what is not given is EVE's. `persist` is the size of P3. */
export interface LayoutSizes {
  readonly sectorSize?: number;
  readonly esp?: number;
  readonly slot?: number;
  readonly config?: number;
  readonly persist?: number;
}

const mebibyte = 1024 * 1024;
const eveGuid = (tail: string) => `ad6871ee-31f9-4cf3-9e09-6f7a25c300${tail}`;
/**
 * GUID of a disk as EVE lays it: the same on every disk, so it tells no two of them apart. A node gives its disk another one
 * when it first runs from it.
 */
export const eveDiskGuid = eveGuid('50');
const legacyBootable = 1n << 2n;
const activeSlot = 0x102n << 48n;

const partitions = [
  { number: 1, name: 'EFI System', type: 'espType', tail: '51', size: 'esp', attributes: legacyBootable },
  { number: 2, name: 'IMGA', type: 'slotType', tail: '52', size: 'slot', attributes: activeSlot },
  { number: 3, name: 'IMGB', type: 'slotType', tail: '53', size: 'slot', attributes: 0n },
  { number: 4, name: 'CONFIG', type: 'configType', tail: '54', size: 'config', attributes: 0n },
  { number: 9, name: 'P3', type: 'persistType', tail: '59', size: 'persist', attributes: 0n },
] as const;

const eveSizes = { esp: 36 * mebibyte, slot: 512 * mebibyte, config: 5 * mebibyte, persist: 64 * mebibyte };

const aligned = (name: string, bytes: number): number => {
  if (!Number.isSafeInteger(bytes) || bytes <= 0) {
    throw new BasaltError('GPT_INVALID', `the size of ${name} must be a positive number of bytes, not ${bytes}`, {
      name,
    });
  }
  return Math.ceil(bytes / mebibyte) * mebibyte;
};

/**
 * The table of a new disk in EVE's layout: IMGA `active`, IMGB `unused`, labels, numbers and GUIDs of
 * `docs/rules/eve-baseos.md 1.1`. `table.geometry.diskSize` is the size the disk must have. Errors: GPT_INVALID.
 */
export const buildLayout = (sizes: LayoutSizes = {}): Table => {
  const sectorSize = sizes.sectorSize ?? 512;
  // the sector size must be known to be sound before anything is divided by it
  sectorCount({ sectorSize, diskSize: mebibyte });
  const shape = { entryCount: 128, entrySize: 128 };
  const array = arraySectorCount(shape, sectorSize);
  const entries = new Uint8Array(shape.entryCount * shape.entrySize);
  let offset = mebibyte;
  for (const { number, name, type, tail, size, attributes } of partitions) {
    const length = aligned(name, sizes[size] ?? eveSizes[size]);
    const at = (number - 1) * shape.entrySize;
    encodeEntry(
      {
        typeGuid: typeGuids[type],
        partUuid: eveGuid(tail),
        firstLba: BigInt(offset / sectorSize),
        lastLba: BigInt((offset + length) / sectorSize) - 1n,
        attributes,
        name,
      },
      entries.subarray(at, at + shape.entrySize),
    );
    offset += length;
  }
  // the backup table gets the last, otherwise empty MiB
  const diskSize = offset + mebibyte;
  const lastLba = sectorCount({ sectorSize, diskSize }) - 1;
  const header: Header = {
    ...shape,
    headerSize: smallestHeader,
    headerLba: 1,
    alternateLba: lastLba,
    firstUsableLba: 2 + array,
    lastUsableLba: lastLba - array - 1,
    diskGuid: eveDiskGuid,
    entriesLba: 2,
    entriesCrc: crc32(entries),
  };
  const headerSector = new Uint8Array(sectorSize);
  headerSector.set(new TextEncoder().encode('EFI PART'));
  headerSector[10] = 1;
  const frame = { headerSector, arraySectors: new Uint8Array(array * sectorSize) };
  return {
    geometry: { sectorSize, diskSize },
    header,
    primary: { ...frame, headerLba: 1, entriesLba: 2 },
    backup: { ...frame, headerLba: lastLba, entriesLba: lastLba - array },
    entries,
  };
};

/** Boot sector that keeps tools without GPT away: one partition of type 0xEE over the whole disk (UEFI 5.2.3). */
export const protectiveMbr = (diskSize: number, sectorSize: number): Uint8Array => {
  const sector = new Uint8Array(sectorSize);
  const view = new DataView(sector.buffer);
  sector.set([0x00, 0x00, 0x02, 0x00, 0xee, 0xff, 0xff, 0xff], 446);
  view.setUint32(454, 1, true);
  view.setUint32(458, Math.min(diskSize / sectorSize - 1, 0xffffffff), true);
  sector.set([0x55, 0xaa], 510);
  return sector;
};

/**
 * Writes a new disk: the first sector of IMGB zeroed, so that nothing can be mounted from it
 * (`docs/rules/eve-baseos.md 1.1`), then both copies of the table, the protective MBR last: without it the disk does
 * not count as partitioned.
 */
export const planFormat = (table: Table): WritePlan => {
  const { sectorSize, diskSize } = table.geometry;
  const imgb = entriesOf(table).find((entry) => entry.name === 'IMGB');
  return [
    ...(imgb
      ? [{ kind: 'write', offset: Number(imgb.firstLba) * sectorSize, data: new Uint8Array(sectorSize) } as const]
      : []),
    ...planBothCopies(table),
    { kind: 'write', offset: 0, data: protectiveMbr(diskSize, sectorSize) },
    { kind: 'flush' },
  ];
};
