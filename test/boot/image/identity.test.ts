import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import { collectIdentity, findIdentity } from '#cmd/basalt/image/identity.ts';

test('an image takes every file of an identity that a node reads, the later folder before the earlier, and nothing else', async (t) => {
  const dir = await mkdtemp(join(tmpdir(), 'basalt-identity-'));
  t.teardown(() => rm(dir, { recursive: true, force: true }));
  const at = (...parts: string[]): string => join(dir, ...parts);
  for (const folder of ['one', 'two', 'none', 'target']) await mkdir(at(folder));
  const names = [
    'server',
    'root-certificate.pem',
    'serial',
    'soft_serial',
    'onboard.cert.pem',
    'onboard.key.pem',
  ].concat(['device.cert.pem', 'device.key.pem', 'proxy', 'Force-API-V1', 'ntp-servers']);
  for (const name of names) await writeFile(at('one', name), `one ${name}`);
  await writeFile(at('one', 'notes.txt'), 'of no use to a node');
  await writeFile(at('two', 'serial'), 'two');
  const files = await collectIdentity([at('one'), at('two')], at('target'));
  t.deepEqual(Object.keys(files).toSorted(), names.toSorted());
  t.is(await readFile(files['serial'] ?? '', 'utf8'), 'two');
  t.is(await readFile(files['proxy'] ?? '', 'utf8'), 'one proxy');
  await t.throwsAsync(collectIdentity([at('none')], at('target')), { code: 'CONFIG_INVALID' });
  await t.throwsAsync(findIdentity([at('one'), at('gone')]), {
    code: 'CONFIG_INVALID',
    message: /gone does not exist/,
  });
  await t.throwsAsync(findIdentity([at('one', 'serial')]), { code: 'CONFIG_INVALID', message: /is no folder/ });
});

test('an identity that cannot be used is told before anything is built', async (t) => {
  const dir = await mkdtemp(join(tmpdir(), 'basalt-identity-'));
  t.teardown(() => rm(dir, { recursive: true, force: true }));
  const main = join(import.meta.dirname, '../../../cmd/basalt/image/main.ts');
  const args = [main, '--version', '1.0.0-kvm-amd64', '--out', join(dir, 'disk.img'), '--identity', join(dir, 'gone')];
  // nothing is on its PATH: whatever it would install, download or run could not be
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env: { PATH: dir } });
  t.is(status, 1);
  t.regex(stderr, /the identity folder .*gone does not exist\n$/);
});
