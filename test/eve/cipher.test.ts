import { createECDH, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import test from 'ava';
import type { BasaltError } from '#pkg/errors/error.ts';
import { type CipherKeys, openCipherBlock } from '#pkg/eve/cipher.ts';
import { decodeEncryptionBlock } from '#pkg/eve/codec/cipher.ts';
import type { CipherBlock, CipherContext } from '#pkg/eve/messages.ts';
import { sha256 } from '#pkg/eve/sha256.ts';
import { encryptLikeController, sharedPoint } from './controller-cipher.ts';

const credentials = { apiKey: 'key-id', password: 'päss '.repeat(30) };
const deviceHash = sha256(Buffer.from('device certificate'));
const controllerHash = sha256(Buffer.from('controller certificate'));
const device = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const controller = generateKeyPairSync('ec', { namedCurve: 'P-256' });

const context: CipherContext = {
  contextId: 'context-1',
  hashScheme: 1,
  keyExchangeScheme: 1,
  encryptionScheme: 1,
  deviceCertHash: deviceHash.subarray(0, 16),
  controllerCertHash: controllerHash.subarray(0, 16),
};

const keysOf = (deviceKey: KeyObject, publicKey: KeyObject): CipherKeys => ({
  deviceKey,
  deviceCertHashes: [sha256(Buffer.from('another form of it')), deviceHash],
  findEcdh: (hash) => (Buffer.from(controllerHash.subarray(0, hash.length)).equals(hash) ? { publicKey } : undefined),
});
const keys = keysOf(device.privateKey, controller.publicKey);
const block = encryptLikeController(credentials, controller.privateKey, device.publicKey, 'context-1');

/** The key pair of a small private number. */
const pairOf = (scalar: number) => {
  const ecdh = createECDH('prime256v1');
  ecdh.setPrivateKey(Buffer.from(scalar.toString(16).padStart(64, '0'), 'hex'));
  const [d, x, y] = [ecdh.getPrivateKey(), ecdh.getPublicKey().subarray(1, 33), ecdh.getPublicKey().subarray(33)].map(
    (bytes) => Buffer.concat([Buffer.alloc(32 - bytes.length), bytes]).toString('base64url'),
  );
  const privateKey = createPrivateKey({ key: { kty: 'EC', crv: 'P-256', d, x, y } as never, format: 'jwk' });
  return { privateKey, publicKey: createPublicKey(privateKey) };
};

test('what a controller encrypts is read, with hashes of 16 and of 32 bytes', (t) => {
  t.deepEqual(decodeEncryptionBlock(openCipherBlock(block, [context], keys)), credentials);
  const long = { ...context, hashScheme: 2, deviceCertHash: deviceHash, controllerCertHash: controllerHash };
  t.deepEqual(decodeEncryptionBlock(openCipherBlock(block, [{ ...context, contextId: 'x' }, long], keys)), credentials);
});

test('the shared point may have an even or odd y, and coordinates that begin with zeros', (t) => {
  const one = pairOf(1);
  const seen = new Set<string>();
  // found by search: the multiple 379 of the base point has an x that begins with a zero byte, 43 a y
  for (const scalar of [2, 3, 4, 5, 6, 7, 43, 379]) {
    const other = pairOf(scalar);
    const [x, y] = sharedPoint(other.privateKey, one.publicKey);
    seen.add(y % 2n === 0n ? 'even' : 'odd');
    if (x < 2n ** 248n) seen.add('short x');
    if (y < 2n ** 248n) seen.add('short y');
    const sent = encryptLikeController(credentials, other.privateKey, one.publicKey, 'context-1');
    const clear = openCipherBlock(sent, [context], keysOf(one.privateKey, other.publicKey));
    t.deepEqual(decodeEncryptionBlock(clear), credentials, String(scalar));
  }
  t.deepEqual([...seen].toSorted(), ['even', 'odd', 'short x', 'short y']);
});

const flipped = (bytes: Uint8Array): Uint8Array => bytes.map((byte, index) => (index === 3 ? byte ^ 1 : byte));
const p384 = generateKeyPairSync('ec', { namedCurve: 'P-384' });

const refused = test.macro({
  exec: (
    t,
    change: { block?: Partial<CipherBlock>; context?: Partial<CipherContext>; keys?: CipherKeys },
    why: RegExp,
  ) => {
    const error = t.throws<BasaltError>(
      () => openCipherBlock({ ...block, ...change.block }, [{ ...context, ...change.context }], change.keys ?? keys),
      { code: 'CONFIG_CREDENTIALS_UNREADABLE', message: why },
    );
    t.false(JSON.stringify([error.message, error.values, String(error.cause)]).includes('key-id'));
  },
  title: (name) => `refused: ${name}`,
});

test('a block without its context', refused, { block: { contextId: 'other' } }, /no cipher context/);
test('another key exchange', refused, { context: { keyExchangeScheme: 0 } }, /not ECDH/);
test('another cipher', refused, { context: { encryptionScheme: 0 } }, /not AES-256-CFB/);
test('a block for another device', refused, { context: { deviceCertHash: controllerHash } }, /another device/);
test('a hash of no length', refused, { context: { deviceCertHash: new Uint8Array() } }, /another device/);
test('an unknown controller', refused, { context: { controllerCertHash: deviceHash } }, /is not known/);
test('a short initial value', refused, { block: { initialValue: Buffer.alloc(12) } }, /initial value/);
test(
  'no hash of the clear text',
  refused,
  { block: { clearTextSha256: new Uint8Array() } },
  /hash of the clear text is/,
);
test('a changed byte', refused, { block: { cipherData: flipped(block.cipherData) } }, /another hash/);
test('a changed initial value', refused, { block: { initialValue: flipped(block.initialValue) } }, /another hash/);
test('a changed hash', refused, { block: { clearTextSha256: flipped(block.clearTextSha256) } }, /another hash/);
test('another curve', refused, { keys: keysOf(device.privateKey, p384.publicKey) }, /curve/);
test('the wrong device key', refused, { keys: keysOf(controller.privateKey, controller.publicKey) }, /another hash/);
