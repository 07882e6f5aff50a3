import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import { readPowerCycles } from '#cmd/supervisor/power-cycles.ts';

test('the count of a disk is what smartctl prints, whatever its exit status; else it is not known', async (t) => {
  const dir = await mkdtemp(join(tmpdir(), 'basalt-smart-'));
  t.teardown(() => rm(dir, { recursive: true, force: true }));
  const program = join(dir, 'smartctl');
  const prints = async (text: string, status = 0) => {
    await writeFile(
      program,
      `#!/bin/sh\n[ "$1 $2 $3" = "--json --attributes /dev/sda" ] || exit 9\nprintf '%s' '${text}'\nexit ${status}\n`,
    );
    await chmod(program, 0o755);
    return readPowerCycles('/dev/sda', program);
  };
  t.is(await prints('{"power_on_time":{"hours":7},"power_cycle_count":41}'), 41);
  t.is(await prints('{"power_cycle_count":42}', 4), 42, 'a warning of the disk');
  for (const text of ['', 'no JSON', '{}', '{"power_cycle_count":"3"}', '{"power_cycle_count":-1}', 'null'])
    t.is(await prints(text), undefined, text);
  t.is(await prints('{"power_cycle_count":0}'), undefined, 'a disk that runs was switched on: it does not count');
  t.is(await readPowerCycles('/dev/sda', join(dir, 'none')), undefined);
});
