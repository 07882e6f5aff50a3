import test from 'ava';
import fc from 'fast-check';
import { crc32 } from '#pkg/gpt/crc32.ts';
import { typeGuids } from '#pkg/gpt/layout.ts';
import { compareRules, type NamedCase } from './compare.ts';
import { forgeHeader, sectorSizes } from './disks.ts';
import { makeOddDisk, oddDisk, type OddDisk } from './odd-disks.ts';
import { useHost } from './use-host.ts';

const host = useHost(test);

for (const sectorSize of sectorSizes) {
  test(`odd, hostile and failing disks are treated alike, ${sectorSize} byte sectors`, async (t) => {
    t.timeout(1_800_000);
    const seed = Math.floor(Math.random() * 2 ** 31);
    const found = fc.sample(oddDisk(sectorSize), { numRuns: 2000, seed });
    const cases = await Promise.all(
      found.map(async (odd, at) => {
        const disk = await makeOddDisk(odd);
        return { disk, failure: odd.failure, what: `seed ${seed}, disk ${at}: ${fc.stringify(odd)}` };
      }),
    );
    const kinds = await compareRules(t, host.program, cases);
    for (const kind of ['pick', 'no-table', 'no-eligible-slot', 'bad-slot', 'write-failed']) {
      t.true((kinds[kind] ?? 0) > 20, `${kind} came up ${kinds[kind]} times`);
    }
  });
}

const slot = { type: typeGuids.slotType, length: 1n, low: 0n, name: [0x41] };

/** A disk of four entries with an armed slot, its arrays away from their headers. */
const apart: Omit<OddDisk, 'sectorSize'> = {
  shape: [4, 128],
  entries: [
    { ...slot, first: 40n, word: 0x102 },
    { ...slot, first: 50n, word: 0x033 },
  ],
  onlySlots: true,
  gaps: [2, 3],
  headerSize: 92,
  tail: 7,
  damages: [],
  sectors: 160,
  failure: undefined,
};

test('arrays that stand apart from their headers keep their places when a torn decrement is healed', async (t) => {
  const cases: NamedCase[] = [];
  for (const change of [0x10, -0x10] as const) {
    for (const place of ['primary', 'backup'] as const) {
      const disk = await makeOddDisk({
        ...apart,
        sectorSize: 512,
        damages: [
          { kind: 'torn', places: ['primary array', 'backup array'], index: 1, change },
          // the CRC of one header: its word on where its array is counts no more by itself
          { kind: 'flip', place, at: 16, bit: 0 },
        ],
      });
      cases.push({ disk, what: `${change} tries, ${place} header damaged` });
    }
  }
  t.deepEqual(await compareRules(t, host.program, cases), { pick: 4 });
});

test('of two good copies that differ in the size of an entry the backup is made like the primary', async (t) => {
  const cases: NamedCase[] = [];
  const sectorSize = 4096;
  for (const [what, header, array] of [
    ['primary', 1, 4],
    ['backup', 159, 155],
  ] as const) {
    const disk = await makeOddDisk({ ...apart, sectorSize });
    forgeHeader(disk, header * sectorSize, (view) => {
      view.setUint32(84, 256, true);
      view.setUint32(88, crc32(disk.image.read(array * sectorSize, 4 * 256)), true);
    });
    cases.push({ disk, what: `${what} with entries of 256 bytes` });
  }
  t.deepEqual(await compareRules(t, host.program, cases), { pick: 2 });
});
