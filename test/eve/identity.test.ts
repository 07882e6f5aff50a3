import { execFile } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import test, { type ExecutionContext } from 'ava';
import { copyNames, encodeDeviceCopy } from '#pkg/eve/device-copy.ts';
import { loadIdentity, renewalOf } from '#pkg/eve/identity.ts';
import { makeCertificate } from '#pkg/eve/pki.ts';

const root = await makeCertificate({ purpose: 'root', commonName: 'root' });

const identityDir = async (t: ExecutionContext, more: Readonly<Record<string, string>> = {}): Promise<string> => {
  const dir = await mkdtemp(path.join(tmpdir(), 'basalt-identity-'));
  t.teardown(() => rm(dir, { recursive: true }));
  const files = {
    server: ' controller.example:8443 \n',
    'root-certificate.pem': root.certPem,
    serial: 'SN-1\n',
    ...more,
  };
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(path.join(dir, name), text)));
  return dir;
};

test('a new device makes its own certificate: P-256, self-signed, 20 years, key for its owner only', async (t) => {
  const dir = await identityDir(t);
  const identity = await loadIdentity(dir);
  t.is(identity.server, 'controller.example:8443');
  t.is(identity.serial, 'SN-1');
  t.is(identity.softSerial, '');
  t.is(identity.onboardCert, undefined);
  const certificate = new X509Certificate(identity.deviceCert);
  t.is(certificate.subject, 'CN=SN-1');
  t.is(certificate.publicKey.asymmetricKeyDetails?.namedCurve, 'prime256v1');
  t.true(certificate.verify(certificate.publicKey));
  t.true(certificate.validToDate.getTime() - Date.now() > 19.9 * 365 * 86_400_000);
  t.is((await stat(path.join(dir, 'device.key.pem'))).mode & 0o777, 0o600);
});

test('the next start finds the same certificate', async (t) => {
  const dir = await identityDir(t, { soft_serial: 'soft\n', 'onboard.cert.pem': 'c', 'onboard.key.pem': 'k' });
  const first = await loadIdentity(dir);
  t.deepEqual(await loadIdentity(dir), first);
  t.like(first, { softSerial: 'soft', onboardCert: 'c', onboardKey: 'k' });
});

test('on a medium that is not written to, the device makes its certificate elsewhere', async (t) => {
  const dir = await identityDir(t);
  const elsewhere = await mkdtemp(path.join(tmpdir(), 'basalt-device-'));
  t.teardown(() => rm(elsewhere, { recursive: true }));
  const made = await loadIdentity(dir, elsewhere);
  t.deepEqual((await readdir(dir)).toSorted(), ['root-certificate.pem', 'serial', 'server']);
  t.deepEqual((await readdir(elsewhere)).toSorted(), ['device.cert.pem', 'device.key.pem']);
  t.deepEqual(await loadIdentity(dir, elsewhere), made);
  // what the identity brings comes first
  const brought = await loadIdentity(dir);
  t.not(brought.deviceKey, made.deviceKey);
  t.is((await loadIdentity(dir, elsewhere)).deviceKey, brought.deviceKey);
});

test('certificates are a library of their own, loaded only to make one', async (t) => {
  const dir = await identityDir(t);
  const script = `
    const { loadIdentity } = await import('#pkg/eve/identity.ts');
    await loadIdentity(process.argv[1]);
    console.log('defineMetadata' in Reflect);`;
  const start = async (): Promise<string> => {
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script, dir], {
      cwd: path.join(import.meta.dirname, '../..'),
    });
    return stdout.trim();
  };
  t.is(await start(), 'true', 'the first start makes the certificate');
  t.is(await start(), 'false', 'the second has it');
});

test('a key without a certificate, as a power cut leaves it, is completed and kept', async (t) => {
  const dir = await identityDir(t);
  const first = await loadIdentity(dir);
  await rm(path.join(dir, 'device.cert.pem'));
  const second = await loadIdentity(dir);
  t.is(second.deviceKey, first.deviceKey);
  t.true(new X509Certificate(second.deviceCert).publicKey.equals(new X509Certificate(first.deviceCert).publicKey));
});

test('a certificate without its key is an error, not a silent new device', async (t) => {
  const dir = await identityDir(t);
  const { deviceCert } = await loadIdentity(dir);
  await rm(path.join(dir, 'device.key.pem'));
  await t.throwsAsync(loadIdentity(dir), { code: 'CONFIG_INVALID', message: /device\.key\.pem is missing/ });
  t.is(await readFile(path.join(dir, 'device.cert.pem'), 'utf8'), deviceCert);
});

test('a key of another certificate and a broken key are errors that do not quote the key', async (t) => {
  const dir = await identityDir(t);
  await loadIdentity(dir);
  const other = await makeCertificate({ purpose: 'device', commonName: 'other' });
  await writeFile(path.join(dir, 'device.key.pem'), other.keyPem);
  const wrong = await t.throwsAsync(loadIdentity(dir), { code: 'CONFIG_INVALID' });
  t.false(wrong.message.includes(other.keyPem.slice(40, 60)));
  await rm(path.join(dir, 'device.cert.pem'));
  await writeFile(path.join(dir, 'device.key.pem'), 'SECRET');
  const broken = await t.throwsAsync(loadIdentity(dir), { code: 'CONFIG_INVALID' });
  t.false(`${broken.message}${String(broken.cause)}`.includes('SECRET'));
});

test('a key that others may read is closed to them', async (t) => {
  const dir = await identityDir(t);
  await loadIdentity(dir);
  const key = path.join(dir, 'device.key.pem');
  await chmod(key, 0o644);
  await loadIdentity(dir);
  t.is((await stat(key)).mode & 0o777, 0o600);
});

test('a missing or empty server or root certificate names the file', async (t) => {
  for (const name of ['server', 'root-certificate.pem']) {
    const dir = await identityDir(t, { [name]: '  \n' });
    await t.throwsAsync(loadIdentity(dir), { code: 'CONFIG_INVALID', message: new RegExp(name) });
    await rm(path.join(dir, name));
    await t.throwsAsync(loadIdentity(dir), { code: 'CONFIG_INVALID', message: new RegExp(name) });
  }
});

test('the proxy to the controller is the first line of its file, empty without one', async (t) => {
  const dir = await identityDir(t);
  t.is((await loadIdentity(dir)).proxy, '');
  await writeFile(path.join(dir, 'proxy'), ' http://proxy.example:3128 \n');
  t.is((await loadIdentity(dir)).proxy, 'http://proxy.example:3128');
});

test('no new key is made while a copy of the old one is there, or cannot be read', async (t) => {
  const dir = await identityDir(t);
  const elsewhere = path.join(dir, 'elsewhere');
  await mkdir(elsewhere);
  const copy = path.join(dir, copyNames[1]);
  const { certPem, keyPem } = await makeCertificate({ purpose: 'device', commonName: 'SN-1' });
  await writeFile(copy, encodeDeviceCopy({ certPem, keyPem, sequence: 1 })!);
  await t.throwsAsync(loadIdentity(dir, elsewhere), {
    code: 'CONFIG_INVALID',
    message: /device-copy\.1 holds it: restart/,
  });
  await rm(copy);
  await mkdir(copy);
  await t.throwsAsync(loadIdentity(dir, elsewhere), { code: 'STORE_IO', message: /device-copy\.1, which may hold it/ });
  t.deepEqual(await readdir(elsewhere), []);
  await rm(copy, { recursive: true });
  await writeFile(copy, 'damaged');
  t.not((await loadIdentity(dir, elsewhere)).deviceKey, keyPem, 'a damaged one brings nothing back');
});

test('the certificate of a device does not depend on the clock of its first start, and never ends', async (t) => {
  const { deviceCert } = await loadIdentity(await identityDir(t));
  const { validFromDate, validToDate } = new X509Certificate(deviceCert);
  t.is(validFromDate.toISOString(), '2026-01-01T00:00:00.000Z');
  t.is(validToDate.toISOString(), '9999-12-31T23:59:59.000Z');
});

test('a certificate that has expired is renewed with the same key, and kept beside the new one', async (t) => {
  const dir = await identityDir(t);
  const of1970 = { notBefore: new Date(10_000), notAfter: new Date('1990-01-01T00:00:00Z') };
  const old = await makeCertificate({ purpose: 'device', commonName: 'SN-1', ...of1970 });
  await writeFile(path.join(dir, 'device.cert.pem'), old.certPem);
  await writeFile(path.join(dir, 'device.key.pem'), old.keyPem);
  t.is((await loadIdentity(dir)).deviceCert, old.certPem, 'a start alone does not give up the name');
  const renewal = renewalOf(dir, dir);
  t.is(await renewal.prepare(new Date('1989-12-31T00:00:00Z')), undefined, 'not before its time');
  const renewed = await renewal.prepare(new Date());
  t.is((await loadIdentity(dir)).deviceCert, old.certPem, 'not before the controller has taken the new one');
  t.is(await renewalOf(dir, dir).prepare(new Date()), renewed, 'the same one after a restart');
  await renewal.adopt(renewed!);
  const identity = await loadIdentity(dir);
  t.is(identity.deviceCert, renewed ?? '');
  t.is(identity.deviceKey, old.keyPem);
  t.true(new X509Certificate(renewed!).validToDate > new Date());
  t.is(await readFile(path.join(dir, 'device.cert.pem.expired'), 'utf8'), old.certPem);
  t.is(await renewal.prepare(new Date()), undefined, 'once');
  t.deepEqual(
    (await readdir(dir)).filter((name) => name.endsWith('.next')),
    [],
  );
  await renewal.adopt(renewed!);
  t.is(await readFile(path.join(dir, 'device.cert.pem.expired'), 'utf8'), old.certPem);
});
