import { createCipheriv, createHash, type KeyObject, randomBytes } from 'node:crypto';
import type { CipherBlock } from '#pkg/eve/messages.ts';

/**
 * Encrypts as a controller does (`docs/rules/eve-api.md 12`). It shares nothing with the code that decrypts: the point
 * of the key exchange is computed here on the curve itself, which gives both coordinates, and the message is written
 * byte by byte.
 */
export const encryptLikeController = (
  { apiKey, password }: { readonly apiKey: string; readonly password: string },
  ownKey: KeyObject,
  devicePublicKey: KeyObject,
  contextId: string,
): CipherBlock => {
  const clear = Buffer.concat([textField(1, apiKey), textField(2, password)]);
  const initialValue = randomBytes(16);
  const cipher = createCipheriv('aes-256-cfb', sharedKey(ownKey, devicePublicKey), initialValue);
  return {
    contextId,
    initialValue,
    cipherData: Buffer.concat([cipher.update(clear), cipher.final()]),
    clearTextSha256: createHash('sha256').update(clear).digest(),
  };
};

/** SHA-256 over both coordinates of the shared point, each of 32 bytes. */
const sharedKey = (ownKey: KeyObject, other: KeyObject): Buffer => {
  const [x, y] = sharedPoint(ownKey, other);
  const hex = [x, y].map((coordinate) => coordinate.toString(16).padStart(64, '0')).join('');
  return createHash('sha256').update(Buffer.from(hex, 'hex')).digest();
};

type Point = readonly [x: bigint, y: bigint];

/** The field of P-256 (FIPS 186-4 D.1.2.3); its a is -3. */
const p = 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n;

/** The product of a private scalar and a public point. */
export const sharedPoint = (ownKey: KeyObject, other: KeyObject): Point => {
  const number = (text: string | undefined): bigint =>
    BigInt(`0x${Buffer.from(text ?? '', 'base64url').toString('hex')}`);
  const [own, public_] = [ownKey.export({ format: 'jwk' }), other.export({ format: 'jwk' })];
  let point: Point | undefined;
  let power: Point = [number(public_.x), number(public_.y)];
  for (let scalar = number(own.d); scalar > 0n; scalar >>= 1n) {
    if (scalar & 1n) point = point === undefined ? power : add(point, power);
    power = add(power, power);
  }
  return point!;
};

const add = ([x1, y1]: Point, [x2, y2]: Point): Point => {
  const slope = x1 === x2 ? mod((3n * x1 * x1 - 3n) * inverse(2n * y1)) : mod((y2 - y1) * inverse(x2 - x1));
  const x = mod(slope * slope - x1 - x2);
  return [x, mod(slope * (x1 - x) - y1)];
};

const mod = (value: bigint): bigint => ((value % p) + p) % p;

/** By Euclid's algorithm. */
const inverse = (value: bigint): bigint => {
  let [a, b, u, v] = [mod(value), p, 1n, 0n];
  while (a !== 0n) {
    const quotient = b / a;
    [a, b, u, v] = [b - quotient * a, a, v - quotient * u, u];
  }
  return mod(v);
};

/** A text field of protobuf: tag, length, bytes. Lengths stay below 2^14 here. */
const textField = (number: number, text: string): Buffer => {
  const bytes = Buffer.from(text);
  const { length } = bytes;
  const size = length < 128 ? [length] : [(length & 127) | 128, length >> 7];
  return Buffer.concat([Buffer.from([(number << 3) | 2, ...size]), bytes]);
};
