import test from 'ava';
import type { BasaltError } from '#pkg/errors/error.ts';
import { crc32 } from '#pkg/gpt/crc32.ts';
import { decodeEntry, encodeEntry, isUsed } from '#pkg/gpt/entry.ts';
import { sectorCount } from '#pkg/gpt/geometry.ts';
import { guidFromBytes, guidToBytes } from '#pkg/gpt/guid.ts';
import { sameBytes } from '#pkg/gpt/same-bytes.ts';
import { testProp, fc } from '@fast-check/ava';
import { crc32 as zlibCrc32 } from 'node:zlib';

const mebibyte = 1024 * 1024;

test('CRC-32 of the standard check string is the published value', (t) => {
  t.is(crc32(new TextEncoder().encode('123456789')), 0xcbf43926);
});

testProp('CRC-32 agrees with zlib on any bytes', [fc.uint8Array({ maxLength: 600 })], (t, bytes) => {
  t.is(crc32(bytes), zlibCrc32(bytes));
});

test('a GUID is stored mixed-endian as the UEFI specification prints it', (t) => {
  const bytes = guidToBytes('C12A7328-F81F-11D2-BA4B-00A0C93EC93B');
  t.is(Buffer.from(bytes).toString('hex'), '28732ac11ff8d211ba4b00a0c93ec93b');
  t.is(guidFromBytes(bytes), 'c12a7328-f81f-11d2-ba4b-00a0c93ec93b');
});

testProp('any GUID survives the way to bytes and back', [fc.uuid()], (t, uuid) => {
  t.is(guidFromBytes(guidToBytes(uuid)), uuid);
});

test('what is not a GUID is refused with its text', (t) => {
  const guid = 'c12a7328-f81f-11d2-ba4b-00a0c93ec93b';
  for (const text of ['5dfbf5f4', `x${guid}`, `${guid}0`]) {
    const error = t.throws<BasaltError>(() => guidToBytes(text));
    t.like(error, { code: 'GPT_INVALID', message: `"${text}" is not a GUID`, values: { guid: text } });
  }
});

test('an entry is used when its type is not zero, and whatever else is in it does not count', (t) => {
  const withByte = (at: number) => isUsed(new Uint8Array(128).fill(1, at, at + 1));
  t.deepEqual([0, 15, 16, 127].map(withByte), [true, true, false, false]);
});

test('a name may take all of its place, whatever is behind it', (t) => {
  const bytes = new Uint8Array(256).fill(0xff);
  const guid = 'c12a7328-f81f-11d2-ba4b-00a0c93ec93b';
  const entry = { typeGuid: guid, partUuid: guid, firstLba: 1n, lastLba: 2n, attributes: 3n, name: 'x'.repeat(36) };
  encodeEntry(entry, bytes);
  t.deepEqual(decodeEntry(bytes, 0), { ...entry, index: 0 });
});

test('the smallest disk has room for two headers, two arrays and an MBR, and a part of a sector does not count', (t) => {
  t.is(sectorCount({ sectorSize: 512, diskSize: 5 * 512 }), 5);
  t.is(sectorCount({ sectorSize: 4096, diskSize: 6 * 4096 - 1 }), 5);
  for (const [sectorSize, diskSize] of [
    [512, 5 * 512 - 1],
    [4096, 5 * 512],
    [1024, mebibyte],
    [512, 2 ** 60],
  ] as const)
    t.throws(() => sectorCount({ sectorSize, diskSize }), { code: 'GPT_INVALID' });
});

test('arrays are the same when they are as long and have the same bytes', (t) => {
  const [one, longer, other] = [
    [1, 2],
    [1, 2, 3],
    [1, 3],
  ].map((bytes) => Uint8Array.from(bytes));
  t.true(sameBytes(one!, one!.slice()));
  t.true(sameBytes(new Uint8Array(), new Uint8Array()));
  for (const [a, b] of [
    [one, longer],
    [longer, one],
    [one, other],
  ])
    t.false(sameBytes(a!, b!));
});

testProp(
  'any entry survives encoding, and bytes past 128 stay',
  [
    fc.record({
      typeGuid: fc.uuid(),
      partUuid: fc.uuid(),
      firstLba: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
      lastLba: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
      attributes: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
      name: fc.array(fc.integer({ min: 1, max: 0xffff }), { maxLength: 36 }).map((u) => String.fromCharCode(...u)),
    }),
    fc.uint8Array({ minLength: 256, maxLength: 256 }),
  ],
  (t, entry, bytes) => {
    const tail = bytes.slice(128);
    encodeEntry(entry, bytes.subarray(0));
    t.deepEqual(decodeEntry(bytes, 4), { ...entry, index: 4 });
    t.deepEqual(bytes.slice(128), tail);
  },
);
