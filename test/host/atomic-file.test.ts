import { mkdir, readdir, readFile, stat, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import test from 'ava';
import { readFileOr, writeFileAtomic, writeFileDurable, writeFileDurableSync } from '#pkg/host/atomic-file.ts';
import { removeStaleTemps, tempPathFor } from '#pkg/host/temp-file.ts';
import { freshDirectory, runChild } from '../process/fixtures.ts';

const writers = { writeFileDurable, writeFileAtomic, writeFileDurableSync };

for (const [name, write] of Object.entries(writers)) {
  test(`${name} replaces a file with the mode asked for and leaves nothing else`, async (t) => {
    const directory = await freshDirectory(t);
    const path = join(directory, 'counter');
    await write(path, '1', { mode: 0o600 });
    await write(path, new Uint8Array([50]), { mode: 0o600 });
    t.is(await readFile(path, 'utf8'), '2');
    t.is((await stat(path)).mode & 0o777, 0o600);
    t.deepEqual(await readdir(directory), ['counter']);
  });

  test(`${name} that cannot replace its target fails with STORE_IO, names the path and leaves no temporary file`, async (t) => {
    const directory = await freshDirectory(t);
    const path = join(directory, 'taken');
    await mkdir(join(path, 'full'), { recursive: true });
    const error = await t.throwsAsync(async () => write(path, 'x'), { code: 'STORE_IO' });
    t.true(error?.message.startsWith(`${path}: `));
    t.deepEqual(await readdir(directory), ['taken']);
  });

  test(`${name} into a missing directory fails with STORE_IO`, async (t) => {
    const directory = await freshDirectory(t);
    await t.throwsAsync(async () => write(join(directory, 'no', 'file'), 'x'), { code: 'STORE_IO' });
  });
}

test('a link planted where the temporary file would be is not followed', async (t) => {
  const directory = await freshDirectory(t);
  const path = join(directory, 'file');
  const victim = join(directory, 'victim');
  await writeFile(victim, 'untouched');
  const [, head = '', number = ''] = /^(.*-)(\d+)\.tmp$/.exec(tempPathFor(path)) ?? [];
  // other tests of this process may take numbers meanwhile
  for (let next = Number(number) + 1; next < Number(number) + 200; next++) await symlink(victim, `${head}${next}.tmp`);
  await t.throwsAsync(writeFileDurable(path, 'x'), { code: 'STORE_IO', message: /EEXIST/ });
  t.is(await readFile(victim, 'utf8'), 'untouched');
});

test('many writers of one file at once leave one whole value', async (t) => {
  const directory = await freshDirectory(t);
  const path = join(directory, 'file');
  const texts = Array.from({ length: 30 }, (_, index) => String.fromCharCode(65 + index).repeat(5000));
  await Promise.all(texts.map((text) => writeFileAtomic(path, text)));
  t.true(texts.includes(await readFile(path, 'utf8')));
  t.deepEqual(await readdir(directory), ['file']);
});

test('a writer that is killed leaves a whole file, and its leftovers are cleared, but not those of the living', async (t) => {
  const directory = await freshDirectory(t);
  const path = join(directory, 'file');
  await writeFile(path, 'x'.repeat(300_000));
  for (const pause of [3, 11, 17, 29]) {
    const { signal } = await runChild(t, 'writes.ts', [path], async (child) => {
      await child.ready;
      await sleep(pause);
      child.kill('SIGKILL');
    });
    t.is(signal, 'SIGKILL');
    t.regex(await readFile(path, 'utf8'), /^(.)\1{299999}$/);
  }
  await writeFile(tempPathFor(path), 'being written by this process');
  await writeFile(join(directory, `.file.${process.pid}-00000000-1.tmp`), 'of another process that had this pid');
  await writeFile(join(directory, '.file.4999999-00000000-1.tmp'), 'of a process long gone');
  await writeFile(join(directory, '.other.tmp'), 'of someone else');
  const removed = await removeStaleTemps(directory);
  t.true(removed.length >= 2);
  const left = (await readdir(directory)).toSorted();
  t.is(left.length, 3);
  t.true(left.includes('file') && left.includes('.other.tmp'));
  t.deepEqual(await removeStaleTemps(join(directory, 'missing')), []);
});

test('reading falls back when there is no file, and tells when there is one that cannot be read', async (t) => {
  const directory = await freshDirectory(t);
  const told: string[] = [];
  const tell = (error: Error) => void told.push(error.message);
  await writeFile(join(directory, 'there'), 'text');
  t.is(await readFileOr(join(directory, 'there'), '', tell), 'text');
  t.is(await readFileOr(join(directory, 'missing'), 'fallback', tell), 'fallback');
  t.is(await readFileOr(join(directory, 'there', 'below'), undefined, tell), undefined);
  t.deepEqual(told, []);
  t.is(await readFileOr(directory, 'fallback', tell), 'fallback');
  await writeFile(join(directory, 'huge'), '1');
  await truncate(join(directory, 'huge'), 600 * 1024 * 1024);
  t.is(await readFileOr(join(directory, 'huge'), 'fallback', tell), 'fallback');
  t.is(told.length, 2);
  t.regex(String(told[1]), /629145600 bytes where at most 1048576 belong/);
});
