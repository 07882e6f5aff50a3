import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import { openRotatingLog } from '#pkg/process/rotating-log.ts';

test('a log keeps its last lines within twice its limit, whatever is written', async (t) => {
  const dir = await mkdtemp(join(tmpdir(), 'basalt-log-'));
  t.teardown(async () => await rm(dir, { recursive: true, force: true }));
  const path = join(dir, 'logs/agent.log');
  const log = openRotatingLog(path, 1000);
  for (let line = 0; line < 500; line += 1) log.write(`line ${line}\n`);
  log.close();
  log.write('after the end\n');
  const now = await readFile(path, 'utf8');
  const before = await readFile(`${path}.1`, 'utf8');
  t.true(now.length <= 1000 && before.length <= 1000);
  t.true(now.endsWith('line 499\n'));
  t.regex(before + now, /line 49\d\n/);
  const again = openRotatingLog(path, 1000);
  again.write('next start\n');
  again.close();
  t.true((await readFile(path, 'utf8')).startsWith(now), 'a new start appends');
});
