import { execFileSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test from 'ava';
import { serverAuth } from '#pkg/eve/cert-extensions.ts';
import { decodeTlvs, encodeTlv, integer, oid } from '#pkg/eve/der.ts';
import { makeCertificate } from '#pkg/eve/pki.ts';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const root = makeCertificate({ purpose: 'root', commonName: 'Basalt test root' });

test('a root is a CA that signed itself and is valid for 20 years', (t) => {
  const certificate = new X509Certificate(root.certPem);
  t.true(certificate.ca);
  t.true(certificate.checkIssued(certificate));
  t.true(certificate.verify(certificate.publicKey));
  const years = (certificate.validToDate.getTime() - certificate.validFromDate.getTime()) / (365.25 * 86_400_000);
  t.true(years > 19.9 && years < 20.1);
});

for (const algorithm of ['P-256', 'P-384', 'P-521', 'RSA-2048'] as const) {
  test(`a ${algorithm} chain of root, intermediate and leaf verifies with OpenSSL`, (t) => {
    const top = makeCertificate({ purpose: 'root', commonName: 'top', algorithm });
    const middle = makeCertificate({
      purpose: 'intermediate',
      commonName: 'middle',
      issuer: top,
      pathLength: 0,
      algorithm,
    });
    const leaf = makeCertificate({
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

test('a server certificate names its hosts and allows server authentication only', (t) => {
  const { certPem } = makeCertificate({
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

test('a given key is certified as it is, and serial numbers differ', (t) => {
  const first = makeCertificate({ purpose: 'device', commonName: 'device' });
  const second = makeCertificate({ purpose: 'device', commonName: 'device', keyPem: first.keyPem });
  t.is(first.keyPem, second.keyPem);
  t.not(new X509Certificate(first.certPem).serialNumber, new X509Certificate(second.certPem).serialNumber);
});

test('validity dates beyond 2049 survive', (t) => {
  const notAfter = new Date('2071-03-04T05:06:07Z');
  const { certPem } = makeCertificate({
    purpose: 'device',
    commonName: 'd',
    notBefore: new Date('1999-01-02T03:04:05Z'),
    notAfter,
  });
  t.is(new X509Certificate(certPem).validToDate.getTime(), notAfter.getTime());
  t.is(new X509Certificate(certPem).validFromDate.toISOString(), '1999-01-02T03:04:05.000Z');
});

test('DER lengths, integers and object identifiers have their shortest form', (t) => {
  t.is(hex(integer(Uint8Array.of(0, 0, 0x80))), '02020080');
  t.is(hex(integer(new Uint8Array(3))), '020100');
  t.is(hex(oid('1.2.840.113549.1.1.11')), '06092a864886f70d01010b');
  for (const length of [0, 127, 128, 255, 256, 65_535, 65_536]) {
    const [item, ...rest] = decodeTlvs(encodeTlv(0x04, new Uint8Array(length)));
    t.is(item?.content.length, length);
    t.is(rest.length, 0);
  }
  t.throws(() => decodeTlvs(Uint8Array.of(0x30, 5, 1)), { instanceOf: RangeError });
  t.throws(() => decodeTlvs(Uint8Array.of(0x30, 0x80)), { instanceOf: RangeError });
});
