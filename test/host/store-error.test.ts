import { constants } from 'node:fs';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import { BasaltError } from '#pkg/errors/error.ts';
import { exists } from '#pkg/host/exists.ts';
import { findProgram } from '#pkg/host/find-program.ts';
import { errnoOf, storeError } from '#pkg/host/store-error.ts';

const systemError = (code: string): Error => Object.assign(new Error(`${code}: as the kernel says it`), { code });

test('a full disk, or a used-up quota, is told from every other trouble of a store, with what to do about it', (t) => {
  for (const code of ['ENOSPC', 'EDQUOT']) {
    const error = storeError('the image', systemError(code), 'delete images');
    t.is(error.code, 'STORE_NO_SPACE');
    t.is(error.message, `the image: ${code}: as the kernel says it; delete images`);
  }
  const other = storeError('/persist/x', systemError('EROFS'));
  t.is(other.code, 'STORE_IO');
  t.regex(other.message, /^\/persist\/x: EROFS.*check the file system/);
  t.is(errnoOf(other.cause), 'EROFS');
  const own = new BasaltError('ABORTED', 'given up');
  t.is(storeError('x', own), own);
});

test('only errors of the system have a code of its', (t) => {
  t.is(errnoOf(systemError('ENOENT')), 'ENOENT');
  for (const other of [new Error('x'), Object.assign(new Error('x'), { code: 5 }), 'ENOENT', undefined])
    t.is(errnoOf(other), undefined);
});

test('a file is there, or is there for a use', async (t) => {
  const dir = await mkdtemp(join(tmpdir(), 'basalt-host-'));
  t.teardown(() => rm(dir, { recursive: true, force: true }));
  const path = join(dir, 'file');
  t.false(await exists(path));
  await writeFile(path, '');
  t.true(await exists(path));
  t.false(await exists(path, constants.X_OK));
  await chmod(path, 0o755);
  t.true(await exists(path, constants.X_OK));
});

test('a program is found on the path and where only root looks, or not at all', async (t) => {
  t.regex((await findProgram('sh')) ?? '', /\/sh$/);
  t.is(await findProgram('no-such-program-of-anybody'), undefined);
});
