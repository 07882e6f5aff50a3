import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureDebianPackages } from '#cmd/basalt/debian.ts';
import { testPackages } from '../packages.ts';
import { gptprioSoaks } from './gptprio.ts';

/** `npm run test:soak -- [--minutes N] [--only TEXT]`: the given time for each of them, or for those that TEXT is in. */
const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '5' }, only: { type: 'string', default: '' } },
});
const seconds = Number(values.minutes) * 60;
const soaks = gptprioSoaks.filter(({ name }) => name.includes(values.only));
if (!(seconds > 0) || soaks.length === 0) {
  process.stderr.write(`nothing to do for ${values.minutes} minutes with "${values.only}"\n`);
  process.exit(2);
}

await ensureDebianPackages(testPackages);
for (const { name, run } of soaks) {
  const folder = await mkdtemp(join(tmpdir(), 'basalt-soak-'));
  const started = performance.now();
  try {
    process.stdout.write(`== ${name}\n`);
    const tried = await run(seconds, folder);
    process.stdout.write(`${tried} in ${((performance.now() - started) / 1000).toFixed(0)} s\n`);
    await rm(folder, { recursive: true, force: true });
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\nWhat it left is in ${folder}\n`);
    process.exitCode = 1;
  }
}
