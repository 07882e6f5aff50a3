import test from 'ava';
import { decodeDeviceCopy, deviceCopyBytes, encodeDeviceCopy, newestCopy } from '#pkg/eve/device-copy.ts';
import { makeCertificate } from '#pkg/eve/pki.ts';

const pairOf = async (commonName: string) => await makeCertificate({ purpose: 'device', commonName });

test('a copy of the device key is read as it was written, and has the same size whatever it holds', async (t) => {
  for (const sequence of [1, 4_000_000_000]) {
    const copy = { ...(await pairOf('n'.repeat(sequence === 1 ? 1 : 60))), sequence };
    const bytes = encodeDeviceCopy(copy);
    t.is(bytes?.length, deviceCopyBytes);
    t.deepEqual(decodeDeviceCopy(bytes ?? new Uint8Array()), copy);
  }
  t.is(encodeDeviceCopy({ ...(await pairOf('n')), certPem: 'x'.repeat(deviceCopyBytes), sequence: 1 }), undefined);
});

test('a copy that a power cut tore, or whose key is of another certificate, is none', async (t) => {
  const [one, two] = [await pairOf('one'), await pairOf('two')];
  const [older, newer] = [
    encodeDeviceCopy({ ...one, sequence: 1 }) ?? new Uint8Array(),
    encodeDeviceCopy({ ...two, sequence: 2 }) ?? new Uint8Array(),
  ];
  // whole sectors arrive, in any order
  for (let sectors = 0; sectors < 4; sectors += 1)
    for (const [from, over] of [
      [older, newer],
      [newer, older],
    ] as const) {
      const torn = Buffer.from(from);
      torn.set(over.subarray(0, sectors * 512));
      const read = decodeDeviceCopy(torn);
      if (sectors === 0) t.truthy(read);
      else t.true(read === undefined || Buffer.compare(torn, Buffer.from(over)) === 0, `${sectors} sectors`);
    }
  t.is(decodeDeviceCopy(newer.subarray(0, 600)), undefined);
  t.is(decodeDeviceCopy(new Uint8Array(deviceCopyBytes)), undefined);
  t.is(decodeDeviceCopy(Buffer.from('null')), undefined);
  const mixed = encodeDeviceCopy({ certPem: one.certPem, keyPem: two.keyPem, sequence: 3 });
  t.is(decodeDeviceCopy(mixed ?? new Uint8Array()), undefined);
});

test('the newest copy counts, wherever it lies', async (t) => {
  const pair = await pairOf('n');
  const [one, two] = [
    { ...pair, sequence: 1 },
    { ...pair, sequence: 2 },
  ];
  t.is(newestCopy([one, two]), two);
  t.is(newestCopy([two, one]), two);
  t.is(newestCopy([undefined, one]), one);
  t.is(newestCopy([undefined, undefined]), undefined);
});
