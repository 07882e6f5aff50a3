import { createHash, createPrivateKey, generateKeyPairSync, X509Certificate } from 'node:crypto';
import { testProp } from '@fast-check/ava';
import test, { type ExecutionContext } from 'ava';
import fc from 'fast-check';
import { openContainer, parseContainer, sealContainer, type Sender } from '#pkg/eve/auth-container.ts';
import { org } from '#api/eve/gen/eve.pb.js';
import { type CertifiedKey, type KeyAlgorithm, makeCertificate } from '#pkg/eve/pki.ts';
import { whyInvalid } from '#pkg/eve/signature.ts';
import { controllerSigner, deviceCertHash, deviceSigner, hashMatches, onboardSigner } from '#pkg/eve/signer.ts';
import { bytesOf, golden } from './golden.ts';

const { AuthContainer } = org.lfedge.eve.auth;

const made: Readonly<Record<KeyAlgorithm, CertifiedKey>> = {
  'P-256': await makeCertificate({ purpose: 'device', commonName: 'P-256', algorithm: 'P-256' }),
  'P-384': await makeCertificate({ purpose: 'device', commonName: 'P-384', algorithm: 'P-384' }),
  'P-521': await makeCertificate({ purpose: 'device', commonName: 'P-521', algorithm: 'P-521' }),
  'RSA-2048': await makeCertificate({ purpose: 'device', commonName: 'RSA-2048', algorithm: 'RSA-2048' }),
};

const device = made['P-256'];
const lookupOf =
  ({ certPem }: CertifiedKey) =>
  (sender: Sender): X509Certificate | undefined => {
    const certificate = new X509Certificate(certPem);
    return hashMatches(sender.certHash, deviceCertHash(certificate)) ? certificate : undefined;
  };

const openedKind = (bytes: Uint8Array, keys = device): string => openContainer(bytes, lookupOf(keys)).kind;

for (const [algorithm, width] of [
  ['P-256', 64],
  ['P-384', 96],
] as const) {
  testProp(
    `any payload signed with ${algorithm} opens again, its signature always ${width} bytes`,
    [fc.uint8Array()],
    (t, payload) => {
      const keys = made[algorithm];
      const bytes = sealContainer(payload, deviceSigner(keys.certPem, keys.keyPem));
      t.is(parseContainer(bytes).signature.length, width);
      const opened = openContainer(bytes, lookupOf(keys));
      t.deepEqual(opened.kind === 'ok' && Buffer.from(opened.payload), Buffer.from(payload));
    },
  );
}

test('a hash of 16 bytes is a prefix of the hash of 32', (t) => {
  const signer = deviceSigner(device.certPem, device.keyPem);
  const [short, long] = [16, 32].map((length) =>
    parseContainer(sealContainer(Uint8Array.of(1), signer, length as 16 | 32)),
  );
  t.is(short?.sender.certHash.length, 16);
  t.deepEqual(Buffer.from(long?.sender.certHash.subarray(0, 16) ?? []), Buffer.from(short?.sender.certHash ?? []));
  t.is(openedKind(sealContainer(Uint8Array.of(1), signer, 16)), 'ok');
});

test('a device is named by the hash of the DER, a controller by that of the PEM bytes served', (t) => {
  const pem = Buffer.from(device.certPem.trimEnd());
  const byDer = deviceSigner(device.certPem, device.keyPem).certHash;
  const byPem = controllerSigner(pem, device.keyPem).certHash;
  const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();
  t.deepEqual(Buffer.from(byDer), sha256(new X509Certificate(device.certPem).raw));
  t.deepEqual(Buffer.from(onboardSigner(device.certPem, device.keyPem).certHash), Buffer.from(byDer));
  t.deepEqual(Buffer.from(byPem), sha256(pem));
  t.notDeepEqual(
    Buffer.from(byPem),
    Buffer.from(controllerSigner(Buffer.from(device.certPem), device.keyPem).certHash),
  );
});

test('register carries the onboarding certificate, others carry none', (t) => {
  const sealed = sealContainer(new Uint8Array(), onboardSigner(device.certPem, device.keyPem));
  t.is(parseContainer(sealed).sender.certificate?.fingerprint256, new X509Certificate(device.certPem).fingerprint256);
  t.is(
    parseContainer(sealContainer(new Uint8Array(), deviceSigner(device.certPem, device.keyPem))).sender.certificate,
    undefined,
  );
});

test('signing with P-521, RSA or a key of another certificate is refused', (t) => {
  for (const algorithm of ['P-521', 'RSA-2048'] as const) {
    const keys = made[algorithm];
    t.throws(() => sealContainer(Uint8Array.of(1), deviceSigner(keys.certPem, keys.keyPem)), {
      code: 'CONFIG_INVALID',
    });
  }
  t.throws(() => deviceSigner(device.certPem, made['P-384'].keyPem), { code: 'CONFIG_INVALID' });
  const broken = t.throws(() => deviceSigner(device.certPem, 'SECRET'), { code: 'CONFIG_INVALID' });
  t.false(`${broken.message}${String(broken.cause)}`.includes('SECRET'));
});

test('an RSA signature of the other side holds, a P-521 one does not', async (t) => {
  const { sign } = await import('node:crypto');
  const payload = Buffer.from('payload');
  const rsa = made['RSA-2048'];
  t.is(whyInvalid(payload, sign('sha256', payload, rsa.keyPem), new X509Certificate(rsa.certPem).publicKey), undefined);
  t.regex(whyInvalid(payload, new Uint8Array(256), new X509Certificate(rsa.certPem).publicKey) ?? '', /does not match/);
  t.regex(whyInvalid(payload, new Uint8Array(10), new X509Certificate(rsa.certPem).publicKey) ?? '', /10 bytes/);
  const large = made['P-521'];
  const raw = sign('sha256', payload, { key: createPrivateKey(large.keyPem), dsaEncoding: 'ieee-p1363' });
  t.regex(whyInvalid(payload, raw, new X509Certificate(large.certPem).publicKey) ?? '', /not supported/);
  const weak = generateKeyPairSync('rsa', { modulusLength: 1024 });
  t.regex(whyInvalid(payload, sign('sha256', payload, weak.privateKey), weak.publicKey) ?? '', /too short/);
});

test('a DER signature is not taken for a raw one', async (t) => {
  const { sign } = await import('node:crypto');
  const payload = Buffer.from('payload');
  const der = sign('sha256', payload, device.keyPem);
  t.truthy(whyInvalid(payload, der, new X509Certificate(device.certPem).publicKey));
});

const changed = (change: object): Uint8Array => {
  const sealed = sealContainer(Buffer.from('payload'), deviceSigner(device.certPem, device.keyPem));
  return AuthContainer.encode(Object.assign(AuthContainer.decode(sealed), change)).finish();
};

const cases: readonly (readonly [string, object, string])[] = [
  ['no payload at all', { protectedPayload: null }, 'badMessage'],
  ['an encrypted payload', { cipherData: {} }, 'badMessage'],
  ['no hash algorithm', { algo: 0 }, 'badMessage'],
  ['a hash of another length than its algorithm says', { algo: 1 }, 'badMessage'],
  ['no certificate hash', { senderCertHash: new Uint8Array() }, 'badMessage'],
  ['a sender certificate that is none', { senderCert: Buffer.from('%%%') }, 'badMessage'],
  ['an unknown certificate', { senderCertHash: new Uint8Array(32) }, 'certificateMiss'],
  ['another payload', { protectedPayload: { payload: Buffer.from('other') } }, 'badSignature'],
  ['an empty signature', { signatureHash: new Uint8Array() }, 'badSignature'],
  ['a signature of one byte', { signatureHash: Uint8Array.of(1) }, 'badSignature'],
  ['a signature of zeros', { signatureHash: new Uint8Array(64) }, 'badSignature'],
  ['a signature of 66 bytes', { signatureHash: new Uint8Array(66) }, 'badSignature'],
];

for (const [title, change, kind] of cases) {
  test(`a container with ${title} is classed as ${kind}`, (t) => {
    t.is(openedKind(changed({})), 'ok');
    t.is(openedKind(changed(change)), kind);
  });
}

test('a certificate with an unsupported key is a bad signature, not a crash', (t) => {
  const signer = {
    get publicKey(): never {
      throw new Error('unsupported');
    },
  };
  t.is(openContainer(changed({}), () => signer).kind, 'badSignature');
});

const noCrash = (t: ExecutionContext, bytes: Uint8Array): void => {
  t.true(['ok', 'badMessage', 'certificateMiss', 'badSignature'].includes(openedKind(bytes)));
};

testProp('random bytes never crash the opening of a container', [fc.uint8Array({ maxLength: 300 })], noCrash, {
  numRuns: 500,
});

const recorded = golden.exchanges
  .flatMap((entry) => [entry.request, entry.response])
  .flatMap((side) => side?.container_hex ?? []);

testProp(
  'recorded containers with bytes changed never open as good',
  [fc.constantFrom(...recorded), fc.nat(), fc.integer({ min: 1, max: 255 })],
  (t, hex, at, flip) => {
    const bytes = Buffer.from(bytesOf(hex));
    bytes[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ flip;
    noCrash(t, bytes);
    const original = openContainer(bytesOf(hex), lookupOf({ certPem: golden.certificates.device, keyPem: '' }));
    const opened = openContainer(bytes, lookupOf({ certPem: golden.certificates.device, keyPem: '' }));
    // fields beside payload, hash and signature may change: what opens has the payload that was signed
    if (opened.kind === 'ok')
      t.deepEqual(original.kind === 'ok' && Buffer.from(original.payload), Buffer.from(opened.payload));
  },
  { numRuns: 300 },
);
