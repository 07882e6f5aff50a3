import { createDecipheriv, createHash, generateKeyPairSync, type KeyObject } from 'node:crypto';
import test from 'ava';
import { openCipherBlock } from '#pkg/eve/cipher.ts';
import { decodeEncryptionBlock, encodeEncryptionBlock } from '#pkg/eve/codec/cipher.ts';
import { sealCipherBlock } from '#pkg/eve/seal-cipher.ts';
import { sharedPoint } from './controller-cipher.ts';

const credentials = { apiKey: 'key-id', password: 'päss '.repeat(30) };
const clear = encodeEncryptionBlock(credentials);
const pair = () => generateKeyPairSync('ec', { namedCurve: 'P-256' });

/** The key as the curve itself gives it, with both coordinates (docs/rules/eve-api.md 12). */
const keyOnTheCurve = (own: KeyObject, other: KeyObject): Buffer => {
  const hex = sharedPoint(own, other).map((coordinate) => coordinate.toString(16).padStart(64, '0'));
  return createHash('sha256')
    .update(Buffer.from(hex.join(''), 'hex'))
    .digest();
};

test('what is sealed opens under the key that both coordinates of the shared point make, whatever their signs', (t) => {
  const controller = pair();
  const signs = new Set<bigint>();
  while (signs.size < 2) {
    const device = pair();
    signs.add(sharedPoint(device.privateKey, controller.publicKey)[1] % 2n);
    const block = sealCipherBlock(clear, 'c', controller.privateKey, device.publicKey);
    const key = keyOnTheCurve(device.privateKey, controller.publicKey);
    const decipher = createDecipheriv('aes-256-cfb', key, block.initialValue);
    t.deepEqual(Buffer.concat([decipher.update(block.cipherData), decipher.final()]), Buffer.from(clear));
    t.is(Buffer.from(block.cipherData).includes('key-id'), false);
  }
});

test('a device opens what is sealed for it, and no other does', (t) => {
  const [controller, device, other] = [pair(), pair(), pair()];
  const block = sealCipherBlock(clear, 'c', controller.privateKey, device.publicKey);
  const hash = new Uint8Array(32);
  const context = {
    contextId: 'c',
    hashScheme: 1,
    keyExchangeScheme: 1,
    encryptionScheme: 1,
    deviceCertHash: hash,
    controllerCertHash: hash,
  };
  const open = (deviceKey: KeyObject) =>
    openCipherBlock(block, [context], {
      deviceKey,
      deviceCertHashes: [hash],
      findEcdh: () => ({ publicKey: controller.publicKey }),
    });
  t.deepEqual(decodeEncryptionBlock(open(device.privateKey)), credentials);
  t.throws(() => open(other.privateKey), { code: 'CONFIG_CREDENTIALS_UNREADABLE' });
});

test('the same text is the same block, another text or device is another one altogether', (t) => {
  const [controller, device, other] = [pair(), pair(), pair()];
  const seal = (text: Uint8Array, to: KeyObject) => sealCipherBlock(text, 'c', controller.privateKey, to);
  const first = seal(clear, device.publicKey);
  t.deepEqual(seal(clear, device.publicKey), first);
  const changed = seal(encodeEncryptionBlock({ ...credentials, password: 'x' }), device.publicKey);
  t.notDeepEqual(changed.initialValue, first.initialValue);
  t.notDeepEqual(seal(clear, other.publicKey).initialValue, first.initialValue);
  const p384 = generateKeyPairSync('ec', { namedCurve: 'P-384' });
  t.throws(() => seal(clear, p384.publicKey), { code: 'CONFIG_INVALID' });
});
