import test from 'ava';
import { crc32 } from '#pkg/gpt/crc32.ts';
import { decodeHeader, type Side } from '#pkg/gpt/header.ts';

const geometry = { sectorSize: 512, diskSize: 7 * 1024 * 1024 };
const last = 14_335;
const shared = { headerSize: 92, firstUsableLba: 34, lastUsableLba: last - 33, entryCount: 128, entrySize: 128 };
const headers = {
  primary: { ...shared, headerLba: 1, alternateLba: last, entriesLba: 2 },
  backup: { ...shared, headerLba: last, alternateLba: 1, entriesLba: last - 32 },
} as const;
type Fields = { -readonly [K in keyof (typeof headers)['primary']]: number };

/** A header under a right CRC. */
const sectorOf = (fields: Fields): Uint8Array => {
  const sector = new Uint8Array(512);
  const view = new DataView(sector.buffer);
  sector.set(new TextEncoder().encode('EFI PART'));
  // the lower half of the revision may grow
  view.setUint32(8, 0x0001_0005, true);
  const { headerSize, entryCount, entrySize, ...lbas } = fields;
  for (const [at, value] of [
    [12, headerSize],
    [80, entryCount],
    [84, entrySize],
    [88, 0xcafe],
  ] as const)
    view.setUint32(at, value, true);
  const places = { headerLba: 24, alternateLba: 32, firstUsableLba: 40, lastUsableLba: 48, entriesLba: 72 } as const;
  for (const field of Object.keys(places) as (keyof typeof places)[])
    view.setBigUint64(places[field], BigInt(lbas[field]), true);
  // reserved: it is in the checksum, and means nothing
  sector.fill(0xff, 20, 24);
  view.setUint32(16, crc32(sector.subarray(0, headerSize)), true);
  return sector;
};

const read = (side: Side, change: Partial<Fields>) =>
  decodeHeader(sectorOf({ ...headers[side], ...change }), geometry, side, headers[side].headerLba);

const entriesOf4096 = { entrySize: 4096, entryCount: 4 };
const megabyteArray = { entryCount: 8192, firstUsableLba: 2050, lastUsableLba: last - 2049 };
const believed: readonly [Side, Partial<Fields>][] = [
  ['primary', {}],
  ['backup', {}],
  ['primary', { headerSize: 512 }],
  ['primary', entriesOf4096],
  ['primary', { entryCount: 1 }],
  ['primary', megabyteArray],
  ['primary', { firstUsableLba: last - 32, lastUsableLba: last - 33 }],
  ['primary', { entriesLba: 3, firstUsableLba: 35 }],
];

test('a header is believed up to the limits of each of its fields', (t) => {
  for (const [side, change] of believed)
    t.deepEqual(
      read(side, change),
      {
        header: {
          ...headers[side],
          ...change,
          diskGuid: '00000000-0000-0000-0000-000000000000',
          entriesCrc: 0xcafe,
        },
      },
      `${side} ${JSON.stringify(change)}`,
    );
});

const refused: readonly [Side, Partial<Fields>, RegExp][] = [
  ['primary', { headerSize: 91 }, /header size 91/],
  ['primary', { headerSize: 513 }, /header size 513/],
  ['primary', { entrySize: 64 }, /entry size 64/],
  ['primary', { entrySize: 192 }, /entry size 192/],
  ['primary', { entrySize: 8192, entryCount: 2 }, /entry size 8192/],
  ['primary', { entryCount: 0 }, /entry count 0/],
  ['primary', { ...megabyteArray, entryCount: 8193 }, /entry count 8193/],
  ['primary', { headerLba: 2 }, /at LBA 1 says that it is at LBA 2/],
  ['primary', { alternateLba: last + 1 }, /LBA 14336 is beyond the end/],
  ['primary', { firstUsableLba: 33 }, /33, inside the primary table/],
  ['primary', { firstUsableLba: last - 31, lastUsableLba: last - 33 }, /is reversed/],
  ['primary', { lastUsableLba: last - 32 }, /inside the backup table/],
  ['primary', { entriesLba: 1 }, /array at LBA 1 overlaps/],
  ['primary', { entriesLba: 3 }, /array at LBA 3 overlaps/],
  ['backup', { lastUsableLba: last - 32 }, /inside the backup table/],
  ['backup', { alternateLba: 2 }, /points to a primary at LBA 2/],
  ['backup', { entriesLba: last - 33 }, /array at LBA 14302 overlaps/],
  ['backup', { entriesLba: last - 31 }, /array at LBA 14304 overlaps/],
];

for (const [side, change, reason] of refused)
  test(`a ${side} header with ${JSON.stringify(change)} is refused with its reason, and nothing of it is told`, (t) => {
    const reading = read(side, change);
    t.is(reading.header, undefined);
    t.regex(reading.reason ?? '', reason);
  });

test('what has another signature is no header, whatever its CRC', (t) => {
  const sector = sectorOf(headers.primary);
  sector[7] = 0x58;
  const view = new DataView(sector.buffer);
  view.setUint32(16, 0, true);
  view.setUint32(16, crc32(sector.subarray(0, 92)), true);
  t.deepEqual(decodeHeader(sector, geometry, 'primary', 1), { reason: 'no GPT signature' });
});

test('a header under a wrong CRC is told, but not to be used; one that was read in part is not', (t) => {
  const sector = sectorOf(headers.primary);
  const view = new DataView(sector.buffer);
  view.setUint32(88, 0xbeef, true);
  t.like(decodeHeader(sector, geometry, 'primary', 1), {
    header: { entriesCrc: 0xbeef },
    reason: 'header CRC does not match',
  });
  t.deepEqual(decodeHeader(sector.subarray(0, 511), geometry, 'primary', 1), {
    reason: 'only 511 bytes of the header could be read',
  });
});
