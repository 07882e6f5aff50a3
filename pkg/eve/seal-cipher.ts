import { createCipheriv, createECDH, createHmac, ECDH, type KeyObject } from 'node:crypto';
import { BasaltError } from '#pkg/errors/error.ts';
import type { CipherBlock } from './messages.ts';
import { sha256 } from './sha256.ts';

const curve = 'prime256v1';
/** Field and order of P-256 (FIPS 186-4 D.1.2.3). */
const p = 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n;
const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

/**
 * Encrypts for the device with this public key (`docs/rules/eve-api.md 12`), what `openCipherBlock` decrypts. The same
 * text gives the same bytes, as a config that says the same must not look changed; so the initial value is made from
 * key and text.
 */
export const sealCipherBlock = (
  clear: Uint8Array,
  contextId: string,
  ownKey: KeyObject,
  devicePublicKey: KeyObject,
): CipherBlock => {
  const key = sharedKey(ownKey, devicePublicKey);
  const initialValue = createHmac('sha256', key).update(clear).digest().subarray(0, 16);
  const cipher = createCipheriv('aes-256-cfb', key, initialValue);
  return {
    contextId,
    initialValue,
    cipherData: Buffer.concat([cipher.update(clear), cipher.final()]),
    clearTextSha256: sha256(clear),
  };
};

type Point = readonly [x: bigint, y: bigint];

/**
 * SHA-256 over both coordinates of the shared point. The library tells x only, and two points of the curve have it: the right one
 * is that which gives the x of the next multiple when the device's point is added to it.
 */
const sharedKey = (ownKey: KeyObject, other: KeyObject): Uint8Array => {
  for (const key of [ownKey, other]) {
    if (key.asymmetricKeyDetails?.namedCurve !== curve)
      throw new BasaltError('CONFIG_INVALID', 'a key to encrypt credentials with is not on the curve P-256');
  }
  const { d = '' } = ownKey.export({ format: 'jwk' }) as { d?: string };
  const { x: otherX = '', y: otherY = '' } = other.export({ format: 'jwk' }) as { x?: string; y?: string };
  const uncompressed = Buffer.concat([Buffer.of(4), coordinate(otherX), coordinate(otherY)]);
  const multiple = (scalar: bigint): Buffer => {
    const ecdh = createECDH(curve);
    ecdh.setPrivateKey(bytesOf(scalar));
    return ecdh.computeSecret(uncompressed);
  };
  const scalar = numberOf(coordinate(d));
  const x = multiple(scalar);
  const next = numberOf(multiple((scalar + 1n) % order));
  const device: Point = [numberOf(coordinate(otherX)), numberOf(coordinate(otherY))];
  for (const sign of [2, 3]) {
    const whole = ECDH.convertKey(Buffer.concat([Buffer.of(sign), x]), curve, undefined, undefined, 'uncompressed');
    const point = (whole as Buffer).subarray(1);
    if (xOfSum([numberOf(x), numberOf(point.subarray(32))], device) === next) return sha256(point);
  }
  throw new BasaltError('INTERNAL', 'no point of the curve fits the shared secret');
};

const coordinate = (text: string): Buffer => {
  const bytes = Buffer.from(text, 'base64url');
  return Buffer.concat([Buffer.alloc(32 - bytes.length), bytes]);
};
const numberOf = (bytes: Uint8Array): bigint => BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
const bytesOf = (value: bigint): Buffer => Buffer.from(value.toString(16).padStart(64, '0'), 'hex');

const xOfSum = ([x1, y1]: Point, [x2, y2]: Point): bigint => {
  const slope = x1 === x2 ? (3n * x1 * x1 - 3n) * inverse(2n * y1) : (y2 - y1) * inverse(x2 - x1);
  return mod(slope * slope - x1 - x2);
};

const mod = (value: bigint): bigint => ((value % p) + p) % p;

/** By Fermat's theorem. */
const inverse = (value: bigint): bigint => {
  let [result, base] = [1n, mod(value)];
  for (let exponent = p - 2n; exponent > 0n; exponent >>= 1n) {
    if (exponent & 1n) result = (result * base) % p;
    base = (base * base) % p;
  }
  return result;
};
