import { execFileSync } from 'node:child_process';
import { chown, link, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import test, { type ExecutionContext } from 'ava';
import { copyNames } from '#pkg/eve/device-copy.ts';
import { makeCertificate } from '#pkg/eve/pki.ts';
import { readCopies, readDevice, writeDevice } from '#cmd/supervisor/device-files.ts';
import { defaultIds } from '#pkg/process/ids.ts';
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
const sequences = async (identity: string) => (await readCopies(identity)).copies.map((copy) => copy?.sequence);

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

/** A disk on which some of the copies cannot be read for so many times. */
const failing = (broken: readonly number[], times = Infinity): typeof readCopies => {
  let left = times;
  return async (identity) => {
    const { copies } = await readCopies(identity);
    left -= 1;
    const isBroken = (index: number): boolean => left >= 0 && broken.includes(index);
    return {
      copies: copies.map((copy, index) => (isBroken(index) ? undefined : copy)),
      errors: copies.map((_, index) => (isBroken(index) ? new Error(`no copy ${index}`) : undefined)),
    };
  };
};

test('a copy that cannot be read is not taken for none', async (t) => {
  const { at, options } = await rig(t);
  const [first, second, third] = [await pairOf('one'), await pairOf('two'), await pairOf('three')];
  for (const pair of [first, second]) {
    await writeDevice(at('identity'), pair, defaultIds);
    await keepDevice(options);
  }
  const lose = async (): Promise<void> => {
    for (const name of ['key', 'cert']) await rm(at(`identity/device.${name}.pem`));
  };
  await lose();
  const retryMs = 1;
  await t.throwsAsync(restoreDevice({ ...options, retryMs, copiesIn: failing([0, 1]) }), { message: 'no copy 0' });
  t.is(await readDevice(at('identity')), undefined);
  t.true(await restoreDevice({ ...options, retryMs, copiesIn: failing([0, 1], 2) }), 'it answered the third time');
  t.is((await readDevice(at('identity')))?.keyPem, second.keyPem);
  await lose();
  t.true(
    await restoreDevice({ ...options, retryMs, copiesIn: failing([1]) }),
    'the other one is better than a new key',
  );
  t.is((await readDevice(at('identity')))?.keyPem, first.keyPem);

  await writeDevice(at('identity'), third, defaultIds);
  await t.throwsAsync(keepDevice({ ...options, copiesIn: failing([0, 1]) }), { message: 'no copy 0' });
  t.deepEqual(await sequences(at('config')), [1, 2], 'nobody knows which one would count');
  t.true(await keepDevice({ ...options, copiesIn: failing([1]) }));
  t.is((await readCopies(at('config'))).copies[1]?.keyPem, third.keyPem, 'over the one that cannot be read');
  await rm(at('config', copyNames[0]));
  await writeDevice(at('identity'), first, defaultIds);
  t.true(await keepDevice({ ...options, copiesIn: failing([1]) }));
  t.is((await readCopies(at('config'))).copies[1]?.keyPem, first.keyPem, 'that one, or it would count again');
});

test('an error of the system is told apart from a copy that is not there', async (t) => {
  const { at } = await rig(t);
  await writeFile(at('config', copyNames[1]), 'damaged');
  t.deepEqual(await readCopies(at('config')), { copies: [undefined, undefined], errors: [undefined, undefined] });
  const broken = Object.assign(new Error('EIO'), { code: 'EIO' });
  const { copies, errors } = await readCopies(at('config'), () => Promise.reject(broken));
  t.deepEqual(copies, [undefined, undefined]);
  t.deepEqual(errors, [broken, broken]);
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
