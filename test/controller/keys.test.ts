import { createPublicKey, X509Certificate } from 'node:crypto';
// the library below registers its algorithms through this one and does not load without it
import 'reflect-metadata';
import * as x509 from '@peculiar/x509';
import test, { type ExecutionContext } from 'ava';
import { folderKeyStore } from '#cmd/controller/pki/key-store.ts';
import { openKeys, type ControllerKeys } from '#cmd/controller/pki/keys.ts';
import { serverAuth } from '#pkg/eve/cert-details.ts';
import { tempDir } from './rig.ts';

const day = 86_400_000;
const now = Date.parse('2026-03-01T12:00:00Z');
const { digitalSignature, keyAgreement, keyCertSign, cRLSign } = x509.KeyUsageFlags;

const certificatesOf = (keys: ControllerKeys): Record<string, string> => ({
  root: keys.rootCertificate,
  server: keys.server.certPem,
  signing: Buffer.from(keys.controllerCerts[0]?.pem ?? []).toString(),
  ecdh: keys.ecdh.certPem,
  onboard: keys.onboard.certPem,
});

const opened = async (t: ExecutionContext) => {
  const store = folderKeyStore(`${await tempDir(t)}/pki`);
  return { store, keys: await openKeys(store, ['controller.example', '192.0.2.1'], now) };
};

test("each of a controller's keys is its own, on P-256, and may be used for its one purpose only", async (t) => {
  const { keys } = await opened(t);
  const certificates = Object.entries(certificatesOf(keys));
  const expected: Record<string, { ca: boolean; usage: number; extended: x509.ExtendedKeyUsageType[] }> = {
    root: { ca: true, usage: keyCertSign | cRLSign, extended: [] },
    server: { ca: false, usage: digitalSignature, extended: [serverAuth] },
    signing: { ca: false, usage: digitalSignature, extended: [] },
    ecdh: { ca: false, usage: keyAgreement, extended: [] },
    onboard: { ca: false, usage: digitalSignature, extended: [] },
  };
  for (const [name, pem] of certificates) {
    const { publicKey, ca } = new X509Certificate(pem);
    t.is(publicKey.asymmetricKeyType, 'ec', name);
    t.is(publicKey.asymmetricKeyDetails?.namedCurve, 'prime256v1', name);
    const read = new x509.X509Certificate(pem);
    const usage = read.getExtension(x509.KeyUsagesExtension);
    const extended = read.getExtension(x509.ExtendedKeyUsageExtension);
    t.deepEqual({ ca, usage: usage?.usages, extended: [...(extended?.usages ?? [])] }, expected[name], name);
    t.true(usage?.critical, name);
  }
  const spki = certificates.map(([, pem]) =>
    createPublicKey(pem).export({ type: 'spki', format: 'der' }).toString('hex'),
  );
  t.is(new Set(spki).size, 5);
});

test("a controller's certificates are valid from a day ago, leaves for ten years and those that sign themselves for twenty", async (t) => {
  const { keys } = await opened(t);
  for (const [name, pem] of Object.entries(certificatesOf(keys))) {
    const { validFromDate, validToDate } = new X509Certificate(pem);
    const days = name === 'root' || name === 'onboard' ? 7300 : 3650;
    t.is(validFromDate.getTime(), now - day, name);
    t.is(validToDate.getTime(), now + days * day, name);
  }
});

test('certificates are issued anew, under the same keys, when less than thirty days are left or a host is not named', async (t) => {
  const { store, keys } = await opened(t);
  const hosts = ['controller.example', '192.0.2.1'];
  const expiry = now + 3650 * day;
  const same = await openKeys(store, hosts, expiry - 31 * day);
  t.deepEqual(certificatesOf(same), certificatesOf(keys));

  const moved = await openKeys(store, [...hosts, 'other.example'], now);
  t.truthy(new X509Certificate(moved.server.certPem).checkHost('other.example'));
  t.deepEqual({ ...certificatesOf(moved), server: '' }, { ...certificatesOf(keys), server: '' }, 'and no other');
  t.is(moved.server.keyPem, keys.server.keyPem);

  const late = expiry - 30 * day;
  const renewed = await openKeys(store, hosts, late);
  for (const name of ['server', 'signing', 'ecdh']) {
    const [before, after] = [keys, renewed].map((set) => new X509Certificate(certificatesOf(set)[name]!));
    t.is(after!.validToDate.getTime(), late + 3650 * day, name);
    t.true(after!.publicKey.equals(before!.publicKey), name);
    t.true(after!.verify(new X509Certificate(keys.rootCertificate).publicKey), name);
  }
  t.is(renewed.rootCertificate, keys.rootCertificate);
  t.not(renewed.certsHash, keys.certsHash, 'nodes are told of it');
  t.deepEqual(certificatesOf(await openKeys(store, hosts, late)), certificatesOf(renewed), 'once');
});
