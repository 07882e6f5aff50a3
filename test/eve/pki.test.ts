import { execFileSync } from 'node:child_process';
import { generateKeyPairSync, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test from 'ava';
import { serverAuth } from '#pkg/eve/cert-details.ts';
import { decodeTlvs } from '#pkg/eve/der.ts';
import { makeCertificate } from '#pkg/eve/pki.ts';

const root = await makeCertificate({ purpose: 'root', commonName: 'Basalt test root' });

test('a root is a CA that signed itself and is valid for 20 years', (t) => {
  const certificate = new X509Certificate(root.certPem);
  t.true(certificate.ca);
  t.true(certificate.checkIssued(certificate));
  t.true(certificate.verify(certificate.publicKey));
  const years = (certificate.validToDate.getTime() - certificate.validFromDate.getTime()) / (365.25 * 86_400_000);
  t.true(years > 19.9 && years < 20.1);
});

for (const algorithm of ['P-256', 'P-384', 'P-521', 'RSA-2048'] as const) {
  test(`a ${algorithm} chain of root, intermediate and leaf verifies with OpenSSL`, async (t) => {
    const top = await makeCertificate({ purpose: 'root', commonName: 'top', algorithm });
    const middle = await makeCertificate({
      purpose: 'intermediate',
      commonName: 'middle',
      issuer: top,
      pathLength: 0,
      algorithm,
    });
    const leaf = await makeCertificate({
      purpose: 'server',
      commonName: 'leaf',
      issuer: middle,
      hosts: ['127.0.0.1', '::1', 'node.example'],
      algorithm,
    });
    const dir = mkdtempSync(path.join(tmpdir(), 'basalt-pki-'));
    t.teardown(() => rmSync(dir, { recursive: true }));
    for (const [name, { certPem }] of Object.entries({ top, middle, leaf }))
      writeFileSync(path.join(dir, name), certPem);
    for (const more of [
      ['-verify_ip', '::1'],
      ['-verify_ip', '127.0.0.1'],
      ['-verify_hostname', 'node.example'],
    ]) {
      const options = [
        'verify',
        '-x509_strict',
        '-purpose',
        'sslserver',
        ...more,
        '-CAfile',
        'top',
        '-untrusted',
        'middle',
        'leaf',
      ];
      t.is(execFileSync('openssl', options, { cwd: dir, encoding: 'utf8' }).trim(), 'leaf: OK');
    }
  });
}

test('a server certificate names its hosts and allows server authentication only', async (t) => {
  const { certPem } = await makeCertificate({
    purpose: 'server',
    commonName: 's',
    issuer: root,
    hosts: ['127.0.0.1', 'a.example'],
  });
  const certificate = new X509Certificate(certPem);
  t.false(certificate.ca);
  t.is(certificate.checkIP('127.0.0.1'), '127.0.0.1');
  t.is(certificate.checkHost('a.example'), 'a.example');
  t.deepEqual(certificate.keyUsage, [serverAuth]);
});

test('a given key is certified as it is, and serial numbers differ', async (t) => {
  const first = await makeCertificate({ purpose: 'device', commonName: 'device' });
  const second = await makeCertificate({ purpose: 'device', commonName: 'device', keyPem: first.keyPem });
  t.is(first.keyPem, second.keyPem);
  t.not(new X509Certificate(first.certPem).serialNumber, new X509Certificate(second.certPem).serialNumber);
});

test('validity dates beyond 2049 survive', async (t) => {
  const notAfter = new Date('2071-03-04T05:06:07Z');
  const { certPem } = await makeCertificate({
    purpose: 'device',
    commonName: 'd',
    notBefore: new Date('1999-01-02T03:04:05Z'),
    notAfter,
  });
  t.is(new X509Certificate(certPem).validToDate.getTime(), notAfter.getTime());
  t.is(new X509Certificate(certPem).validFromDate.toISOString(), '1999-01-02T03:04:05.000Z');
});

test('times of a certificate have no fractions of a second', async (t) => {
  const { certPem } = await makeCertificate({
    purpose: 'device',
    commonName: 'd',
    notBefore: new Date('2026-01-02T03:04:05.678Z'),
    notAfter: new Date('2050-01-02T03:04:05.999Z'),
  });
  const { raw } = new X509Certificate(certPem);
  t.true(raw.includes('\x17\x0d260102030405Z'), 'UTCTime until 2049');
  t.true(raw.includes('\x18\x0f20500102030405Z'), 'GeneralizedTime from then on');
});

test('the name of an issuer is repeated byte for byte, whatever its string type', async (t) => {
  const dir = mkdtempSync(path.join(tmpdir(), 'basalt-pki-'));
  t.teardown(() => rmSync(dir, { recursive: true }));
  writeFileSync(path.join(dir, 'cnf'), '[req]\ndistinguished_name=dn\nstring_mask=default\n[dn]\n');
  const options = ['req', '-config', 'cnf', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', 'key', '-out', 'cert'];
  const subject = ['-subj', '/C=DE/O=Some Makers, Inc./CN=plain root'];
  execFileSync('openssl', [...options, ...subject, '-addext', 'keyUsage=critical,keyCertSign'], {
    cwd: dir,
    stdio: 'ignore',
  });
  const [certPem, keyPem] = [path.join(dir, 'cert'), path.join(dir, 'key')].map((file) => readFileSync(file, 'utf8'));
  if (certPem === undefined || keyPem === undefined) return t.fail();
  const leaf = await makeCertificate({ purpose: 'signing', commonName: 'leaf', issuer: { certPem, keyPem } });
  const [parent, child] = [new X509Certificate(certPem), new X509Certificate(leaf.certPem)];
  t.true(parent.raw.includes('\x13\x0aplain root'), 'the issuer has a PrintableString');
  t.true(child.raw.includes('\x13\x0aplain root'), 'and so has the leaf');
  return t.true(child.checkIssued(parent) && child.verify(parent.publicKey));
});

test('a key that cannot sign certificates here is a configuration error', async (t) => {
  const keyPem = generateKeyPairSync('ec', { namedCurve: 'secp256k1' })
    .privateKey.export({ type: 'pkcs8', format: 'pem' })
    .toString();
  await t.throwsAsync(makeCertificate({ purpose: 'device', commonName: 'd', keyPem }), { code: 'CONFIG_INVALID' });
});

test('lengths of DER are read in every form, and cut-off bytes are an error', (t) => {
  for (const [header, length] of [
    ['0400', 0],
    ['047f', 127],
    ['048180', 128],
    ['0481ff', 255],
    ['04820100', 256],
    ['0483010000', 65_536],
  ] as const) {
    const [item, ...rest] = decodeTlvs(Buffer.concat([Buffer.from(header, 'hex'), Buffer.alloc(length)]));
    t.is(item?.content.length, length);
    t.is(rest.length, 0);
  }
  t.throws(() => decodeTlvs(Uint8Array.of(0x30, 5, 1)), { instanceOf: RangeError });
  t.throws(() => decodeTlvs(Uint8Array.of(0x30, 0x80)), { instanceOf: RangeError });
});
