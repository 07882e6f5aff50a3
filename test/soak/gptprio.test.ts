import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import { gptprioSoaks } from './gptprio.ts';

const minutes = Number(process.env['BASALT_SOAK_MINUTES'] ?? 5);

for (const { name, run } of gptprioSoaks) {
  test.serial(name, async (t) => {
    t.timeout((minutes + 30) * 60_000);
    t.true(minutes > 0, 'BASALT_SOAK_MINUTES is a number of minutes');
    const folder = await mkdtemp(join(tmpdir(), 'basalt-soak-'));
    t.log(`figure: ${name}: ${await run(minutes * 60, folder)} in ${minutes} minutes`);
    // after a failure what it left stays, to be looked at
    await rm(folder, { recursive: true, force: true });
  });
}
