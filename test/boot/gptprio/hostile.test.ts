import test from 'ava';
import fc from 'fast-check';
import { compareRules } from './compare.ts';
import { sectorSizes } from './disks.ts';
import { makeOddDisk, oddDisk } from './odd-disks.ts';
import { useHost } from './use-host.ts';

const host = useHost(test);

for (const sectorSize of sectorSizes) {
  test(`odd, hostile and failing disks are treated alike, ${sectorSize} byte sectors`, async (t) => {
    t.timeout(600_000);
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
