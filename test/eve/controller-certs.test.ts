import { execFileSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { parsePemBundle, whyUntrusted } from '#pkg/eve/chain.ts';
import { type ControllerCert } from '#pkg/eve/codec.ts';
import { type ControllerCertStore, openControllerCertStore } from '#pkg/eve/controller-cert-store.ts';
import { checkControllerCerts } from '#pkg/eve/controller-certs.ts';
import { type CertifiedKey, type CertRequest, makeCertificate } from '#pkg/eve/pki.ts';
import { sha256 } from '#pkg/eve/sha256.ts';
import { bytesOf, exchange, golden } from './golden.ts';
import { decodeControllerCerts } from '#pkg/eve/codec.ts';
import { quiet } from './quiet.ts';

const root = await makeCertificate({ purpose: 'root', commonName: 'root' });
const roots = parsePemBundle(root.certPem);
const day = 86_400_000;
const now = new Date();

const issue = (purpose: CertRequest['purpose'], more: Partial<CertRequest> = {}): Promise<CertifiedKey> =>
  makeCertificate({ purpose, commonName: purpose, issuer: root, ...more });

const entry = (type: number, { certPem }: CertifiedKey): ControllerCert => ({
  type,
  pem: Buffer.from(certPem.trimEnd()),
});

const signing = await issue('signing');
const ecdh = await issue('ecdh');
const good = [entry(1, signing), entry(3, ecdh)];

const refused = (t: ExecutionContext, certs: readonly ControllerCert[], message: RegExp, at = now): void => {
  t.throws(() => checkControllerCerts(certs, roots, at), { code: 'PEER_CERTIFICATE', message });
};

test('one signing and one ECDH certificate under the root are accepted', (t) => {
  const set = checkControllerCerts(good, roots, now);
  t.deepEqual(Buffer.from(set.signing.hash), Buffer.from(sha256(good[0]?.pem ?? new Uint8Array())));
  t.is(set.ecdh.length, 1);
});

test("the recorded controller's set passes under its own root and no other", (t) => {
  const certs = decodeControllerCerts(bytesOf(exchange('certs').response?.payload_hex));
  const at = new Date('2027-01-01T00:00:00Z');
  t.is(checkControllerCerts(certs, parsePemBundle(golden.certificates.root), at).ecdh.length, 1);
  refused(t, certs, /no issuer/, at);
});

test('the number and the types of certificates matter', async (t) => {
  refused(t, [entry(3, ecdh)], /0 signing/);
  refused(t, [...good, entry(1, await issue('signing'))], /2 signing/);
  refused(t, [entry(1, signing)], /no ECDH/);
  for (const type of [0, 4, 10, 13]) refused(t, [...good, entry(type, ecdh)], new RegExp(`type ${type}`));
  refused(t, [...good, ...Array.from({ length: 70 }, () => entry(2, root))], /at most 64/);
  refused(t, [entry(3, ecdh), { type: 1, pem: Buffer.from('no certificate') }], /not readable/);
});

test('a chain may lead through intermediates of the set, in any order', async (t) => {
  const upper = await issue('intermediate', { commonName: 'upper' });
  const lower = await issue('intermediate', { commonName: 'lower', issuer: upper });
  const leaf = await issue('signing', { issuer: lower });
  t.truthy(checkControllerCerts([entry(1, leaf), entry(2, lower), entry(3, ecdh), entry(2, upper)], roots, now));
  refused(t, [entry(1, leaf), entry(2, lower), entry(3, ecdh)], /no issuer/);
});

test('path lengths are kept', async (t) => {
  const upper = await issue('intermediate', { commonName: 'upper', pathLength: 0 });
  const lower = await issue('intermediate', { commonName: 'lower', issuer: upper });
  const below = async (issuer: CertifiedKey) => entry(1, await issue('signing', { issuer }));
  t.truthy(checkControllerCerts([await below(upper), entry(2, upper), entry(3, ecdh)], roots, now));
  refused(t, [await below(lower), entry(2, lower), entry(2, upper), entry(3, ecdh)], /too long/);
});

test('a certificate that is no CA issues nothing', async (t) => {
  const fake = await issue('server', { commonName: 'no ca' });
  refused(
    t,
    [entry(1, await issue('signing', { issuer: fake })), entry(2, fake), entry(3, ecdh)],
    /no issuer|not a CA/,
  );
});

test('a root that is no CA issues nothing although its key usage says so', async (t) => {
  const dir = await mkdtemp(path.join(tmpdir(), 'basalt-no-ca-'));
  t.teardown(() => rm(dir, { recursive: true }));
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', 'key', '-out', 'cert'];
  const extensions = ['-addext', 'basicConstraints=CA:FALSE', '-addext', 'keyUsage=keyCertSign,digitalSignature'];
  // a configuration of its own: the distribution's adds CA:TRUE
  await writeFile(path.join(dir, 'cnf'), '[req]\ndistinguished_name=dn\n[dn]\n');
  execFileSync('openssl', ['req', '-config', 'cnf', '-x509', '-subj', '/CN=no ca', ...key, ...extensions], {
    cwd: dir,
    stdio: 'ignore',
  });
  const read = (name: string): Promise<string> => readFile(path.join(dir, name), 'utf8');
  const fake = { certPem: await read('cert'), keyPem: await read('key') };
  const [leaf] = parsePemBundle((await issue('signing', { issuer: fake })).certPem);
  if (leaf === undefined) return t.fail();
  return t.regex(whyUntrusted(leaf, [], parsePemBundle(fake.certPem), new Date(Date.now() + 1000)) ?? '', /not a CA/);
});

test('a certificate with a changed signature is not believed, whatever it says of its issuer', (t) => {
  const forge = ({ certPem }: CertifiedKey): ControllerCert['pem'] => {
    const der = Buffer.from(new X509Certificate(certPem).raw);
    der[der.length - 1] = (der.at(-1) ?? 0) ^ 1;
    return Buffer.from(new X509Certificate(der).toString());
  };
  refused(t, [{ type: 1, pem: forge(signing) }, entry(3, ecdh)], /no issuer/);
  refused(t, [entry(1, signing), { type: 3, pem: forge(ecdh) }], /no issuer/);
});

test('an issuer of the same name with another key is not believed', async (t) => {
  const impostor = await makeCertificate({ purpose: 'root', commonName: 'root' });
  refused(t, [entry(1, await issue('signing', { issuer: impostor })), entry(3, ecdh)], /no issuer/);
});

test('every certificate of the chain has to be valid at the time', async (t) => {
  refused(t, good, /not valid before/, new Date(now.getTime() - day));
  refused(t, good, /expired/, new Date(now.getTime() + 21 * 365 * day));
  const old = await issue('intermediate', {
    commonName: 'old',
    notAfter: new Date(now.getTime() - day),
    notBefore: new Date(now.getTime() - 2 * day),
  });
  refused(t, [entry(1, await issue('signing', { issuer: old })), entry(2, old), entry(3, ecdh)], /expired/);
  refused(
    t,
    [entry(1, signing), entry(3, await issue('ecdh', { notAfter: new Date(now.getTime() - 1000) }))],
    /expired/,
  );
});

test('an extended key usage has to allow server authentication, on leaves and CAs', async (t) => {
  const serverAuth = '1.3.6.1.5.5.7.3.1';
  const clientAuth = '1.3.6.1.5.5.7.3.2';
  const withUsages = async (...extendedKeyUsages: string[]) => [
    entry(1, await issue('signing', { extendedKeyUsages })),
    entry(3, ecdh),
  ];
  t.truthy(checkControllerCerts(await withUsages(serverAuth), roots, now));
  t.truthy(checkControllerCerts(await withUsages(clientAuth, serverAuth), roots, now));
  t.truthy(checkControllerCerts(await withUsages('2.5.29.37.0'), roots, now));
  refused(t, await withUsages(clientAuth), /server authentication/);
  const middle = await issue('intermediate', { commonName: 'middle', extendedKeyUsages: [clientAuth] });
  refused(
    t,
    [entry(1, await issue('signing', { issuer: middle })), entry(2, middle), entry(3, ecdh)],
    /server authentication/,
  );
});

test('a P-521 signing key is refused, P-384 and RSA are not', async (t) => {
  for (const algorithm of ['P-384', 'RSA-2048'] as const) {
    t.truthy(checkControllerCerts([entry(1, await issue('signing', { algorithm })), entry(3, ecdh)], roots, now));
  }
  refused(t, [entry(1, await issue('signing', { algorithm: 'P-521' })), entry(3, ecdh)], /P-256/);
});

test('a self-signed certificate that is no root is not trusted, a root itself is', async (t) => {
  const own = parsePemBundle((await makeCertificate({ purpose: 'signing', commonName: 'own' })).certPem);
  const [certificate] = own;
  if (certificate === undefined) return t.fail();
  t.regex(whyUntrusted(certificate, own, roots, now) ?? '', /./);
  return t.is(whyUntrusted(certificate, [], own, now), undefined);
});

test('loops among intermediates end', async (t) => {
  const a = await makeCertificate({ purpose: 'intermediate', commonName: 'a' });
  const crossed = await makeCertificate({ purpose: 'intermediate', commonName: 'b', issuer: a });
  const back = await makeCertificate({ purpose: 'intermediate', commonName: 'a', issuer: crossed, keyPem: a.keyPem });
  refused(
    t,
    [
      entry(1, await issue('signing', { issuer: crossed })),
      entry(2, crossed),
      entry(2, back),
      entry(2, a),
      entry(3, ecdh),
    ],
    /./,
  );
});

const tempDir = async (t: ExecutionContext): Promise<string> => {
  const dir = await mkdtemp(path.join(tmpdir(), 'basalt-certs-'));
  t.teardown(() => rm(dir, { recursive: true }));
  return path.join(dir, 'certs');
};

const open = (dir: string, at = now): ControllerCertStore =>
  openControllerCertStore({ dir, rootCertificatePem: root.certPem, log: quiet, now: () => at });

const sender = (cert: ControllerCert | undefined, length = 32) => ({
  certHash: sha256(cert?.pem ?? new Uint8Array()).subarray(0, length),
  certificate: undefined,
});

test('a stored set is found again after a restart, by 16 or 32 bytes of its hash', async (t) => {
  const dir = await tempDir(t);
  t.true(await open(dir).replace(good));
  t.truthy(open(dir).findSigner(sender(good[0])));
  t.truthy(open(dir).findSigner(sender(good[0], 16)));
  t.is(open(dir).findSigner(sender(good[0], 8)), undefined);
  t.is(open(dir).findSigner(sender(good[1])), undefined);
});

test('the file is rewritten only when the set of hashes changed, not its order', async (t) => {
  const dir = await tempDir(t);
  const store = open(dir);
  await store.replace(good);
  const file = path.join(dir, 'controller-certs');
  const before = await stat(file);
  t.false(await store.replace(good.toReversed()));
  t.is((await stat(file)).ino, before.ino);
  t.true(await store.replace([entry(1, await issue('signing')), entry(3, ecdh)]));
  t.not((await stat(file)).ino, before.ino);
});

test('after a rotation the previous set is a backup, the one before is gone', async (t) => {
  const dir = await tempDir(t);
  const second = [entry(1, await issue('signing')), entry(3, ecdh)];
  const third = [entry(1, await issue('signing')), entry(3, ecdh)];
  await open(dir).replace(good);
  await open(dir).replace(second);
  t.truthy(open(dir).findSigner(sender(good[0])));
  t.truthy(open(dir).findSigner(sender(second[0])));
  await open(dir).replace(third);
  t.is(open(dir).findSigner(sender(good[0])), undefined);
  t.truthy(open(dir).findSigner(sender(second[0])));
});

test('an empty list resets the store', async (t) => {
  const dir = await tempDir(t);
  const store = open(dir);
  await store.replace(good);
  t.true(await store.replace([]));
  t.is(store.findSigner(sender(good[0])), undefined);
  t.is(open(dir).findSigner(sender(good[0])), undefined);
});

test('a bad set leaves the stored one alone', async (t) => {
  const dir = await tempDir(t);
  const store = open(dir);
  await store.replace(good);
  await t.throwsAsync(store.replace([entry(1, signing)]), { code: 'PEER_CERTIFICATE' });
  t.truthy(store.findSigner(sender(good[0])));
});

test('stored certificates are checked again: expired ones and such of another root do not count', async (t) => {
  const dir = await tempDir(t);
  await open(dir).replace(good);
  t.is(open(dir, new Date(now.getTime() + 30 * 365 * day)).findSigner(sender(good[0])), undefined);
  const other = await makeCertificate({ purpose: 'root', commonName: 'other' });
  const foreign = openControllerCertStore({ dir, rootCertificatePem: other.certPem, log: quiet, now: () => now });
  t.is(foreign.findSigner(sender(good[0])), undefined);
});

test('a broken file counts as no certificates, and the backup still serves', async (t) => {
  const dir = await tempDir(t);
  const second = [entry(1, await issue('signing')), entry(3, ecdh)];
  await open(dir).replace(good);
  await open(dir).replace(second);
  const file = path.join(dir, 'controller-certs');
  await writeFile(file, (await readFile(file)).subarray(0, 100));
  t.is(open(dir).findSigner(sender(second[0])), undefined);
  t.truthy(open(dir).findSigner(sender(good[0])));
});

test('two replacements at once leave both files whole', async (t) => {
  const dir = await tempDir(t);
  const store = open(dir);
  const sets = [
    good,
    [entry(1, await issue('signing')), entry(3, ecdh)],
    [entry(1, await issue('signing')), entry(3, ecdh)],
  ];
  await Promise.all(sets.map((set) => store.replace(set)));
  t.truthy(open(dir).findSigner(sender(sets[2]?.[0])));
  t.truthy(open(dir).findSigner(sender(sets[1]?.[0])));
});

test('a root file without a certificate is a configuration error', (t) => {
  t.throws(() => parsePemBundle('nothing'), { code: 'CONFIG_INVALID' });
  const broken = `-----BEGIN CERTIFICATE-----\n${Buffer.from([0x30, 4, 0x03, 2, 0, 1]).toString('base64')}\n-----END CERTIFICATE-----`;
  t.throws(() => parsePemBundle(broken), { code: 'CONFIG_INVALID' });
  t.is(parsePemBundle(`${root.certPem}\n${signing.certPem}`).length, 2);
});
