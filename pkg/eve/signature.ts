import { type KeyObject, sign as rawSign, verify as rawVerify, type X509Certificate } from 'node:crypto';
import { BasaltError } from '#pkg/errors/error.ts';

/**
 * Bytes of a raw r || s signature by curve. P-521 is refused, as both ends of the protocol do
 * (`docs/rules/eve-api.md 3.1`).
 */
const widths: Readonly<Record<string, number>> = { prime256v1: 64, secp384r1: 96 };

/** RSA keys below this many bits are not worth a signature. */
const minRsaBits = 2048;

/** ECDSA with SHA-256 as fixed-width r || s. A key that cannot sign so is a CONFIG_INVALID. */
export const signRaw = (payload: Uint8Array, key: KeyObject): Uint8Array => {
  const curve = key.asymmetricKeyDetails?.namedCurve ?? '';
  if (key.asymmetricKeyType !== 'ec' || widths[curve] === undefined) {
    throw new BasaltError('CONFIG_INVALID', `cannot sign with a key of ${describe(key)}; use P-256 or P-384`);
  }
  return rawSign('sha256', payload, { key, dsaEncoding: 'ieee-p1363' });
};

/** Why a signature over `payload` does not hold, or undefined when it does. RSASSA-PKCS1-v1_5 counts as well. */
export const whyInvalid = (payload: Uint8Array, signature: Uint8Array, key: KeyObject): string | undefined => {
  if (key.asymmetricKeyType === 'rsa') return whyInvalidRsa(payload, signature, key);
  const width = widths[key.asymmetricKeyDetails?.namedCurve ?? ''];
  if (key.asymmetricKeyType !== 'ec' || width === undefined) return `a key of ${describe(key)} is not supported`;
  if (signature.length !== width) return `signature of ${signature.length} bytes, expected ${width}`;
  return holds(payload, signature, key) ? undefined : 'the signature does not match the payload';
};

/** Is the certificate's key of a kind whose signatures are accepted? */
export const canVerify = (certificate: X509Certificate): boolean => {
  try {
    const key = certificate.publicKey;
    return key.asymmetricKeyType === 'rsa' || widths[key.asymmetricKeyDetails?.namedCurve ?? ''] !== undefined;
  } catch {
    return false;
  }
};

const whyInvalidRsa = (payload: Uint8Array, signature: Uint8Array, key: KeyObject): string | undefined => {
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
  if (bits < minRsaBits) return `an RSA key of ${bits} bits is too short`;
  const width = Math.ceil(bits / 8);
  if (signature.length !== width) return `signature of ${signature.length} bytes, expected ${width}`;
  return holds(payload, signature, key) ? undefined : 'the signature does not match the payload';
};

const holds = (payload: Uint8Array, signature: Uint8Array, key: KeyObject): boolean => {
  try {
    return rawVerify(
      'sha256',
      payload,
      key.asymmetricKeyType === 'ec' ? { key, dsaEncoding: 'ieee-p1363' } : key,
      signature,
    );
  } catch {
    return false;
  }
};

const describe = (key: KeyObject): string =>
  [key.asymmetricKeyType ?? key.type, key.asymmetricKeyDetails?.namedCurve].filter(Boolean).join(' ');
