import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'ava';
import { agentNames, programNames, supervisedNames, watchedNames } from '#pkg/process/programs.ts';

const root = join(import.meta.dirname, '../..');

test('the table of programs says who is started by whom, watched, and brought by a slot', (t) => {
  t.deepEqual(programNames, ['supervisor', 'watchdog', 'baseosmgr', 'zedagent', 'basalt']);
  t.deepEqual(supervisedNames, ['watchdog', 'baseosmgr', 'zedagent']);
  t.deepEqual(agentNames, ['baseosmgr', 'zedagent']);
  t.deepEqual(watchedNames, ['supervisor', 'baseosmgr', 'zedagent']);
});

test('every program of the table has a file that starts it', async (t) => {
  for (const name of programNames)
    t.regex(await readFile(join(root, 'cmd', name, 'main.ts'), 'utf8'), /^(?:#!|import)/);
});
