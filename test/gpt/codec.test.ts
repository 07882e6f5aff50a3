import test from 'ava';
import { crc32 } from '#pkg/gpt/crc32.ts';
import { decodeEntry, encodeEntry } from '#pkg/gpt/entry.ts';
import { guidFromBytes, guidToBytes } from '#pkg/gpt/guid.ts';
import { testProp, fc } from '@fast-check/ava';
import { crc32 as zlibCrc32 } from 'node:zlib';

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
  const error = t.throws(() => guidToBytes('5dfbf5f4'), { name: 'BasaltError' });
  t.regex(error?.message ?? '', /"5dfbf5f4" is not a GUID/);
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
