import { execFileSync } from 'node:child_process';
import { chown, link, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import test, { type ExecutionContext } from 'ava';
import { makeCertificate } from '#pkg/eve/pki.ts';
import { copyNames, readCopies, readDevice, writeDevice } from '#cmd/supervisor/device-files.ts';
import { defaultIds } from '#cmd/supervisor/ids.ts';
import { keepDevice, restoreDevice } from '#cmd/supervisor/keep-device.ts';
import { isMountedReadOnly } from '#cmd/supervisor/writable.ts';
import { needRoot } from './rig.ts';

const rig = async (t: ExecutionContext) => {
  needRoot(t);
  const dir = await mkdtemp(join(tmpdir(), 'basalt-keep-device-'));
  t.teardown(() => rm(dir, { recursive: true, force: true }));
  const at = (...parts: string[]): string => join(dir, ...parts);
  for (const name of ['config', 'identity', 'run']) await mkdir(at(name), { mode: 0o700 });
  await chown(at('identity'), defaultIds.zedagent, defaultIds.zedagent);
  const log = pino({ level: 'silent' });
  const options = { identity: at('config'), deviceDir: at('identity'), run: at('run'), ids: defaultIds, log };
  return { at, options };
};

const pairOf = async (commonName: string) => await makeCertificate({ purpose: 'device', commonName });
const sequences = async (identity: string) => (await readCopies(identity)).map((copy) => copy?.sequence);

test('the device key that zedagent made is kept twice over, the newer copy never at risk', async (t) => {
  const { at, options } = await rig(t);
  t.false(await keepDevice(options), 'there is none yet');
  const [first, second, third] = [await pairOf('one'), await pairOf('two'), await pairOf('three')];
  await writeDevice(at('identity'), first, defaultIds);
  t.true(await keepDevice(options));
  t.false(await keepDevice(options), 'nothing has changed');
  t.deepEqual(await sequences(at('config')), [1, undefined]);
  await writeDevice(at('identity'), second, defaultIds);
  t.true(await keepDevice(options));
  t.deepEqual(await sequences(at('config')), [1, 2]);
  await writeDevice(at('identity'), third, defaultIds);
  t.true(await keepDevice(options));
  t.deepEqual(await sequences(at('config')), [3, 2]);
  const { uid, gid, mode } = await stat(at('config', copyNames[0]));
  t.deepEqual([uid, gid, mode & 0o777], [defaultIds.zedagent, defaultIds.zedagent, 0o600]);
});

test('a /persist without a whole key gets the newest whole copy back; one that has a key keeps it', async (t) => {
  const { at, options } = await rig(t);
  t.false(await restoreDevice(options), 'a new node has neither');
  const [first, second] = [await pairOf('one'), await pairOf('two')];
  for (const pair of [first, second]) {
    await writeDevice(at('identity'), pair, defaultIds);
    await keepDevice(options);
  }
  t.false(await restoreDevice(options));
  // a new /persist
  await rm(at('identity/device.key.pem'));
  await rm(at('identity/device.cert.pem'));
  t.true(await restoreDevice(options));
  t.deepEqual(await readDevice(at('identity')), { certPem: second.certPem, keyPem: second.keyPem });
  const { uid, mode } = await stat(at('identity/device.key.pem'));
  t.deepEqual([uid, mode & 0o777], [defaultIds.zedagent, 0o600]);
  // a key that is cut off, and a newer copy that a power cut tore
  await writeFile(at('identity/device.key.pem'), '');
  const torn = await readFile(at('config', copyNames[1]));
  torn.fill(0, 0, 512);
  await writeFile(at('config', copyNames[1]), torn);
  t.true(await restoreDevice(options));
  t.is((await readDevice(at('identity')))?.keyPem, first.keyPem);
});

test('an identity that brings the device key needs no copy and takes none', async (t) => {
  const { at, options } = await rig(t);
  await writeDevice(at('identity'), await pairOf('one'), defaultIds);
  await keepDevice(options);
  await writeDevice(at('config'), await pairOf('brought'), defaultIds);
  await writeDevice(at('identity'), await pairOf('two'), defaultIds);
  t.false(await keepDevice(options));
  await rm(at('identity/device.key.pem'));
  t.false(await restoreDevice(options));
});

test('what an agent planted is not copied as its key', async (t) => {
  const { at, options } = await rig(t);
  const pair = await pairOf('someone');
  await mkdir(at('secret'));
  await writeDevice(at('secret'), pair, defaultIds);
  await writeFile(at('identity/device.cert.pem'), pair.certPem);
  await symlink(at('secret/device.key.pem'), at('identity/device.key.pem'));
  t.false(await keepDevice(options));
  await rm(at('identity/device.key.pem'));
  await link(at('secret/device.key.pem'), at('identity/device.key.pem'));
  t.false(await keepDevice(options));
  await rm(at('identity/device.key.pem'));
  await writeFile(at('identity/device.key.pem'), pair.keyPem);
  await symlink(at('secret/device.key.pem'), at('config', copyNames[0]));
  await t.throwsAsync(keepDevice(options), { code: 'ELOOP' });
  t.is(await readFile(at('secret/device.key.pem'), 'utf8'), pair.keyPem);
});

test('a CONFIG that is mounted read-only is written through a mount that only root gets to, and is read-only after', async (t) => {
  const { at, options } = await rig(t);
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'ro,mode=700', 'tmpfs', at('config')]);
  t.teardown(() => execFileSync('umount', [at('config')]));
  await writeDevice(at('identity'), await pairOf('one'), defaultIds);
  t.true(await isMountedReadOnly(at('config')));
  t.true(await keepDevice(options));
  t.deepEqual(await sequences(at('config')), [1, undefined]);
  t.true(await isMountedReadOnly(at('config')));
  await t.throwsAsync(writeFile(at('config/more'), ''), { code: 'EROFS' });
  t.is((await stat(at('run/supervisor'))).mode & 0o777, 0o700);
  t.deepEqual(await readdir(at('run/supervisor')), []);
  const mounts = await readFile('/proc/self/mountinfo', 'utf8');
  t.false(mounts.includes(at('run/supervisor')));
});
