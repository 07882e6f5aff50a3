import { rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'ava';
import { startHeartbeat, touchPath } from '#pkg/process/heartbeat.ts';
import { until } from '../until.ts';
import { freshDirectory } from './fixtures.ts';

test('a heartbeat touches its file at once and again and again, also when the directory was removed', async (t) => {
  const runDir = join(await freshDirectory(t), 'run');
  const heartbeat = startHeartbeat(runDir, 'zedagent', 10);
  t.teardown(() => heartbeat.stop());
  const path = touchPath(runDir, 'zedagent');
  t.is(path, join(runDir, 'zedagent.touch'));
  t.true((await stat(path)).isFile());
  await utimes(path, 1, 1);
  await until('a fresh touch', async () => (await stat(path)).mtimeMs > 1000);
  await rm(runDir, { recursive: true });
  await until('the file again', () =>
    stat(path).then(
      () => true,
      () => false,
    ),
  );
});

test('a heartbeat that cannot touch its file tells, and does not throw', async (t) => {
  const directory = await freshDirectory(t);
  const { writeFile } = await import('node:fs/promises');
  await writeFile(join(directory, 'run'), 'a file in the way');
  const told: unknown[] = [];
  const heartbeat = startHeartbeat(join(directory, 'run'), 'zedagent', 10, (error) => told.push(error));
  t.teardown(() => heartbeat.stop());
  await until('it tells', () => told.length >= 2);
  t.pass();
});
