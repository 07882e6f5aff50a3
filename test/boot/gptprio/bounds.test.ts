import test from 'ava';
import { boundCases } from './bound-cases.ts';
import { compareRules } from './compare.ts';
import { sectorSizes } from './disks.ts';
import { useHost } from './use-host.ts';

const host = useHost(test);

for (const sectorSize of sectorSizes) {
  test(`a header field at any of its bounds is treated alike, ${sectorSize} byte sectors`, async (t) => {
    t.timeout(1_800_000);
    const kinds = await compareRules(t, host.program, await boundCases(sectorSize));
    t.true((kinds['pick'] ?? 0) > 500 && (kinds['no-table'] ?? 0) > 100);
  });
}
