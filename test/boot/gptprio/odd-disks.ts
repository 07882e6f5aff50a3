import fc from 'fast-check';
import { executePlan } from '#pkg/blockdev/execute.ts';
import { MemoryDevice } from '#pkg/blockdev/memory.ts';
import { typeGuids } from '#pkg/gpt/layout.ts';
import { guidToBytes } from '#pkg/gpt/guid.ts';
import { arraySectorCount, smallestHeader, type Header } from '#pkg/gpt/header.ts';
import { planBothCopies } from '#pkg/gpt/plan.ts';
import type { Table } from '#pkg/gpt/table.ts';
import { flipBit } from '../../gpt/small-disk.ts';
import { forgeHeader } from './disks.ts';

/** Disks of one batch have one size; unless told otherwise, so many sectors. */
const usualSectors = 160;

const lbaOn = (sectors: number) =>
  fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: sectors / 4, max: (sectors * 3) / 4 - 1 }).map(BigInt) },
    { weight: 1, arbitrary: fc.nat(sectors + 40).map(BigInt) },
    { weight: 1, arbitrary: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }) },
  );

const word = fc.oneof(fc.constantFrom(0x102, 0x013, 0x003, 0x033, 0), fc.nat(0x1ff), fc.nat(0xffff));

/** UTF-16 units: letters, any unit, halves of pairs, control characters. */
const unit = fc.oneof(
  fc.integer({ min: 0x41, max: 0x5a }),
  fc.nat(0xffff),
  fc.integer({ min: 0xd800, max: 0xdfff }),
  fc.nat(0x9f),
);

const entryOn = (sectors: number) =>
  fc.record({
    type: fc.constantFrom(typeGuids.slotType, typeGuids.slotType, typeGuids.slotType, typeGuids.persistType, undefined),
    first: lbaOn(sectors),
    length: fc.oneof(fc.constantFrom(0n, 0n, 1n, 3n), fc.bigInt({ min: -2n, max: 90n })),
    word,
    low: fc.bigInt({ min: 0n, max: 2n ** 48n - 1n }),
    name: fc.array(unit, { maxLength: 36 }),
  });

/** Fields of a header: 32 bits wide at 8 (revision), 12, 80, 84, 88, 64 bits at the others. */
const field = fc.constantFrom(8, 12, 24, 32, 40, 48, 56, 72, 80, 84, 88);
const value = fc.oneof(fc.nat(160), fc.nat(4200), fc.bigInt({ min: 0n, max: 2n ** 64n - 1n })).map(BigInt);

const damage = fc.oneof(
  fc.record({ kind: fc.constant('forge' as const), header: fc.constantFrom('primary', 'backup'), field, value }),
  fc.record({
    kind: fc.constant('flip' as const),
    place: fc.constantFrom('primary', 'primary array', 'backup', 'backup array'),
    at: fc.nat(600),
    bit: fc.nat(7),
  }),
  fc.record({
    kind: fc.constant('torn' as const),
    places: fc.constantFrom(['primary array'], ['backup array'], ['primary array', 'backup array']),
    index: fc.nat(11),
    change: fc.constantFrom(0x10, -0x10),
  }),
);

/** A disk that nobody would make, and what was done to it afterwards. */
export const oddDisk = (sectorSize: number, sectors = usualSectors) =>
  fc.record({
    shape: fc.constantFrom(
      [1, 128],
      [4, 128],
      [12, 128],
      [5, 256],
      [3, 512],
      [2, 4096],
      [128, 128],
      [33, 128],
      [13, 256],
    ),
    entries: fc.array(entryOn(sectors), { minLength: 1, maxLength: 12 }),
    onlySlots: fc.boolean(),
    // the arrays may stand further away than they have to
    gaps: fc.tuple(fc.constantFrom(0, 0, 0, 2), fc.constantFrom(0, 0, 0, 3)),
    headerSize: fc.constantFrom(smallestHeader, smallestHeader, 96, 512),
    tail: fc.nat(255),
    damages: fc.array(damage, { maxLength: 3 }),
    sectorSize: fc.constant(sectorSize),
    sectors: fc.constant(sectors),
    failure: fc.option(
      fc.record({
        operation: fc.constantFrom('read' as const, 'write' as const, 'flush' as const),
        nth: fc.integer({ min: 1, max: 9 }),
      }),
      { freq: 4, nil: undefined },
    ),
  });

export type OddDisk = ReturnType<typeof oddDisk> extends fc.Arbitrary<infer T> ? T : never;

const writeEntry = (bytes: Uint8Array, { type, first, length, word: bits, low, name }: OddDisk['entries'][number]) => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (type) bytes.set(guidToBytes(type));
  bytes.fill(0xa5, 16, 32);
  view.setBigUint64(32, first, true);
  view.setBigUint64(40, BigInt.asUintN(64, first + length), true);
  view.setBigUint64(48, (BigInt(bits) << 48n) | low, true);
  for (const [at, code] of name.entries()) view.setUint16(56 + 2 * at, code, true);
};

const tableOfOdd = ({ shape, entries, onlySlots, gaps, headerSize, tail, sectorSize, sectors }: OddDisk): Table => {
  const lastLba = sectors - 1;
  const [entryCount, entrySize] = shape as [number, number];
  const array = arraySectorCount({ entryCount, entrySize }, sectorSize);
  const bytes = new Uint8Array(entryCount * entrySize);
  for (const [at, each] of entries.entries()) {
    const entry = onlySlots ? { ...each, type: typeGuids.slotType } : each;
    if (at < entryCount) writeEntry(bytes.subarray(at * entrySize, (at + 1) * entrySize), entry);
  }
  const header: Header = {
    headerSize,
    headerLba: 1,
    alternateLba: lastLba,
    firstUsableLba: 2 + gaps[0] + array,
    lastUsableLba: lastLba - gaps[1] - array - 1,
    diskGuid: typeGuids.espType,
    entriesLba: 2,
    entryCount,
    entrySize,
    entriesCrc: 0,
  };
  // what stands behind the fields, and behind the entries in their last sector, must survive
  const frame = (fill: number) => {
    const headerSector = new Uint8Array(sectorSize).fill(fill, smallestHeader);
    headerSector.set(new TextEncoder().encode('EFI PART\0\0\x01\0'));
    return { headerSector, arraySectors: new Uint8Array(array * sectorSize).fill(fill) };
  };
  return {
    geometry: { sectorSize, diskSize: sectors * sectorSize },
    header,
    primary: { ...frame(tail), headerLba: 1, entriesLba: 2 + gaps[0] },
    backup: { ...frame(tail ^ 0xff), headerLba: lastLba, entriesLba: lastLba - gaps[1] - array },
    entries: bytes,
  };
};

/** Makes the disk. */
export const makeOddDisk = async (odd: OddDisk): Promise<MemoryDevice> => {
  const { sectorSize, sectors } = odd;
  const table = tableOfOdd(odd);
  const disk = new MemoryDevice({ size: sectors * sectorSize, sectorSize });
  await executePlan(disk, planBothCopies(table));
  const places = {
    primary: sectorSize,
    backup: (sectors - 1) * sectorSize,
    'primary array': table.primary.entriesLba * sectorSize,
    'backup array': table.backup.entriesLba * sectorSize,
  };
  for (const each of odd.damages) {
    if (each.kind === 'flip') {
      const at = places[each.place] + each.at;
      if (at < disk.size) flipBit(disk, at, each.bit);
      continue;
    }
    if (each.kind === 'torn') {
      // one try more or less in an array whose header does not know of it
      for (const place of each.places) {
        const at = places[place as keyof typeof places] + each.index * table.header.entrySize + 54;
        if (each.index < table.header.entryCount)
          disk.image.write(at, Uint8Array.of(disk.image.read(at, 1)[0]! + each.change));
      }
      continue;
    }
    forgeHeader(disk, places[each.header as keyof typeof places], (view) => {
      if ([8, 12, 80, 84, 88].includes(each.field))
        view.setUint32(each.field, Number(BigInt.asUintN(32, each.value)), true);
      else view.setBigUint64(each.field, each.value, true);
    });
  }
  return disk;
};
